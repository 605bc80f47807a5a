"""Symbols, Market Watch, quotes and depth."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from paper_terminal.groups import group_filter

from .conftest import NOW_S, Start


def test_an_unknown_symbol_is_not_found(mt5: ModuleType) -> None:
    for function in (mt5.symbol_info, mt5.symbol_info_tick):
        assert function("NOPE") is None
        assert mt5.last_error() == (-4, "Terminal: Not found")
    assert mt5.symbol_select("NOPE", True) is False
    assert mt5.last_error() == (-1, "Terminal: Call failed")


def test_a_symbol_outside_market_watch_has_facts_but_no_prices_until_selected(mt5: ModuleType) -> None:
    hidden = mt5.symbol_info("NZDUSD")
    assert (hidden.select, hidden.visible, hidden.bid, hidden.digits) == (False, False, 0.0, 5)
    assert mt5.symbol_info_tick("NZDUSD") is None
    assert mt5.last_error()[0] == mt5.RES_E_NOT_FOUND
    assert mt5.copy_ticks_from("NZDUSD", NOW_S - 60, 1, mt5.COPY_TICKS_ALL) is None
    assert mt5.symbol_select("NZDUSD") is True
    assert mt5.symbol_info("NZDUSD").bid == mt5.symbol_info_tick("NZDUSD").bid > 0
    assert mt5.symbol_select("NZDUSD", False) is True
    assert mt5.symbol_info_tick("NZDUSD") is None


def test_a_symbol_with_a_position_cannot_be_hidden(mt5: ModuleType) -> None:
    mt5.Buy("EURUSD", 0.1)
    assert mt5.symbol_select("EURUSD", False) is False
    assert mt5.last_error()[0] == mt5.RES_E_FAIL


def test_market_watch_is_kept_with_the_database(start: Start, tmp_path: Path) -> None:
    start(db=tmp_path / "paper.db").symbol_select("NZDUSD")
    mt5 = start(db=tmp_path / "paper.db", seed=2)
    assert mt5.symbol_info("NZDUSD").select is True


def test_symbols_get_holds_every_symbol_and_filters_by_group(mt5: ModuleType) -> None:
    everything = mt5.symbols_get()
    assert len(everything) == mt5.symbols_total() == 14
    assert {symbol.name for symbol in mt5.symbols_get("*JPY")} == {"USDJPY", "EURJPY", "GBPJPY"}
    assert {symbol.name for symbol in mt5.symbols_get(group="*USD*,!*EUR*,!USD*,!GBP*")} == {
        "AUDUSD", "NZDUSD", "XAUUSD", "BTCUSD",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("group", "name", "kept"),
    [
        ("*, !EUR", "EURUSD", True),
        ("*,!*EUR*", "EURUSD", False),
        ("!*EUR*", "GBPUSD", False),
        ("EURUSD", "EURUSD", True),
        ("EURUSD", "EURUSD.m", False),
        ("eurusd", "EURUSD", False),
        ("*,!*EUR*", "", True),
        ("E*D, X*", "XAUUSD", True),
        ("EUR?SD", "EURUSD", False),
    ],
)
def test_a_group_keeps_names_that_one_pattern_matches_and_none_with_a_mark_does(
    group: str, name: str, kept: bool
) -> None:
    assert group_filter(group)(name) is kept


def test_a_quote_is_the_last_tick_of_the_stream(mt5: ModuleType) -> None:
    for symbol in ("EURUSD", "ACME"):
        tick = mt5.symbol_info_tick(symbol)
        newest = mt5.copy_ticks_range(symbol, NOW_S - 60, NOW_S, mt5.COPY_TICKS_ALL)[-1]
        assert tick == (tick.time, *newest.item()[1:])
        assert tick.time_msc <= NOW_S * 1000 and tick.time == tick.time_msc // 1000
        assert tick.ask > tick.bid


def test_day_prices_of_symbol_info_are_those_of_the_ticks_of_the_day(mt5: ModuleType) -> None:
    midnight = NOW_S // 86400 * 86400
    for symbol in ("EURUSD", "ACME"):
        info = mt5.symbol_info(symbol)
        ticks = mt5.copy_ticks_range(symbol, midnight, NOW_S, mt5.COPY_TICKS_ALL)
        assert (info.bidhigh, info.bidlow) == (ticks["bid"].max(), ticks["bid"].min())
        assert (info.askhigh, info.asklow) == (ticks["ask"].max(), ticks["ask"].min())
        assert (info.lasthigh, info.lastlow) == (ticks["last"].max(), ticks["last"].min())
        assert (info.volumehigh_real, info.volumelow_real) == (ticks["volume_real"].max(), ticks["volume_real"].min())
        assert info.spread == round((info.ask - info.bid) / info.point)


def test_depth_needs_a_subscription_and_descends_in_price(mt5: ModuleType) -> None:
    assert mt5.market_book_get("ACME") is None
    assert mt5.market_book_add("ACME") is True
    book = mt5.market_book_get("ACME")
    tick = mt5.symbol_info_tick("ACME")
    assert len(book) == mt5.symbol_info("ACME").ticks_bookdepth
    assert [level.price for level in book] == sorted((level.price for level in book), reverse=True)
    offers = [level for level in book if level.type == mt5.BOOK_TYPE_SELL]
    bids = [level for level in book if level.type == mt5.BOOK_TYPE_BUY]
    assert (offers[-1].price, bids[0].price) == (tick.ask, tick.bid)
    assert book == (*offers, *bids)
    assert all(level.volume == int(level.volume_dbl) > 0 for level in book)
    assert mt5.market_book_release("ACME") is True
    assert mt5.market_book_get("ACME") is None


def test_depth_of_a_symbol_without_it_and_of_an_unknown_one_is_refused(mt5: ModuleType) -> None:
    assert mt5.market_book_add("USDCHF") is False
    assert mt5.market_book_get("USDCHF") is None
    assert mt5.market_book_add("NOPE") is False
    assert mt5.last_error() == (1, "Success")
    assert mt5.market_book_release("NOPE") is False


def test_crosses_agree_with_the_pairs_they_are_made_of(mt5: ModuleType) -> None:
    closes = {}
    for symbol in ("EURUSD", "USDJPY", "EURJPY"):
        closes[symbol] = mt5.copy_rates_from_pos(symbol, mt5.TIMEFRAME_H4, 1, 200)["close"]
    off = closes["EURUSD"] * closes["USDJPY"] / closes["EURJPY"] - 1
    assert abs(off).max() < 0.0001
