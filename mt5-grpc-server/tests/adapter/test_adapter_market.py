"""Symbols, ticks and the market book."""

from __future__ import annotations

import pytest

from mt5_grpc_server.adapter import Adapter, TerminalFailure

from .conftest import NOW, Bench
from .strict_fake import StrictFake


def failure_of(adapter: Adapter, operation: str, *arguments: object, **keywords: object) -> TerminalFailure:
    with pytest.raises(TerminalFailure) as failure:
        getattr(adapter, operation)(*arguments, **keywords)
    return failure.value


def test_symbols_are_counted_and_listed(bench: Bench) -> None:
    names = [symbol["name"] for symbol in bench.adapter.symbols_get()]
    assert len(names) == bench.adapter.symbols_total()
    assert {"EURUSD", "BTCUSD", "GBPJPY"} <= set(names)
    assert [symbol["name"] for symbol in bench.adapter.symbols_get(group="EURUSD*")] == ["EURUSD"]
    assert bench.adapter.symbols_get(group="NOPE*") == []


def test_symbols_get_fails_with_false(bench: Bench) -> None:
    bench.fail("symbols_get", -10000)
    assert failure_of(bench.adapter, "symbols_get").last_error == (-10000, "IPC call failed")


def test_a_symbol_is_read_whether_in_market_watch_or_not(bench: Bench) -> None:
    assert bench.adapter.symbol_info("EURUSD")["select"] is True
    assert bench.adapter.symbol_info("GBPJPY")["select"] is False


@pytest.mark.parametrize(
    ("operation", "arguments"),
    [
        ("symbol_info", ()), ("symbol_info_tick", ()), ("symbol_select", (True,)), ("symbol_select", (False,)),
        ("market_book_add", ()), ("market_depth", ()), ("copy_rates_from_pos", (1, 0, 10)),
        ("copy_ticks_from", (NOW - 10, 10, -1)),
    ],
)  # fmt: skip
def test_an_unknown_symbol_is_said_to_be_unknown(bench: Bench, operation: str, arguments: tuple[object, ...]) -> None:
    failure = failure_of(bench.adapter, operation, "NOPE", *arguments)
    assert failure.reason == "SYMBOL_NOT_FOUND"
    assert failure.metadata == {"symbol": "NOPE"}
    assert failure.message == (
        'Cannot read the symbol "NOPE": the terminal does not know the symbol, last_error is "Terminal: Not found" (-4)'
    )


@pytest.mark.parametrize("symbol", ["", "X" * 30, "EUR\0USD"])
def test_a_name_that_the_package_cannot_take_is_refused_before_the_call(adapter: Adapter, symbol: str) -> None:
    for operation in ("symbol_info", "symbol_info_tick", "symbol_select", "market_book_get", "market_depth"):
        failure = failure_of(adapter, operation, symbol)
        assert (failure.reason, failure.metadata) == ("INVALID_TERMINAL_ARGUMENT", {"field": "symbol"})
        assert failure.last_error is None


def test_symbols_are_put_into_market_watch_and_taken_out(bench: Bench) -> None:
    assert bench.adapter.symbol_select("GBPJPY", True) is True
    assert bench.adapter.symbol_info("GBPJPY")["select"] is True
    assert bench.adapter.symbol_select("GBPJPY", False) is True
    assert bench.adapter.symbol_info("GBPJPY")["select"] is False


def test_a_selection_that_the_terminal_refuses_is_told_apart_from_an_unknown_symbol(adapter: Adapter) -> None:
    failure = failure_of(adapter, "symbol_info_tick", "LOCKED")
    assert (failure.reason, failure.last_error) == ("SYMBOL_NOT_SELECTED", (-1, "Terminal: Call failed"))


def test_a_tick_selects_its_symbol_first(bench: Bench) -> None:
    tick = bench.adapter.symbol_info_tick("GBPJPY")
    assert 0 < tick["bid"] < tick["ask"] or tick["bid"] > 0
    assert bench.adapter.symbol_info("GBPJPY")["select"] is True


def test_a_symbol_known_to_be_selected_costs_one_call_a_tick(adapter: Adapter, fake: StrictFake) -> None:
    adapter.symbol_info_tick("EURUSD")
    fake.calls.clear()
    adapter.symbol_info_tick("EURUSD")
    assert [name for name, _, _ in fake.calls] == ["symbol_info_tick"]


def test_a_symbol_taken_out_in_the_terminal_is_selected_again(bench: Bench) -> None:
    bench.adapter.symbol_info_tick("GBPJPY")
    bench.module.symbol_select("GBPJPY", False)
    assert bench.adapter.symbol_info_tick("GBPJPY")["time"] > 0


def test_a_symbol_without_a_quote_has_none(adapter: Adapter) -> None:
    failure = failure_of(adapter, "symbol_info_tick", "SILENT")
    assert failure.reason == "NO_QUOTE"
    assert failure.message == 'Cannot read the tick of "SILENT": the terminal has no quotes for it yet'


def test_a_selected_symbol_whose_tick_is_not_found_has_no_quote(bench: Bench) -> None:
    bench.fail("symbol_info_tick", -4)
    assert failure_of(bench.adapter, "symbol_info_tick", "EURUSD").reason == "NO_QUOTE"


def test_the_depth_is_opened_read_and_closed(adapter: Adapter, fake: StrictFake) -> None:
    levels = adapter.market_depth("EURUSD")
    assert [level["price"] for level in levels] == sorted((level["price"] for level in levels), reverse=True)
    assert {"type", "price", "volume", "volume_dbl"} == levels[0].keys()
    assert fake.books == set()


def test_the_depth_of_a_real_market_has_both_sides(bench: Bench) -> None:
    assert {level["type"] for level in bench.adapter.market_depth("EURUSD")} == {1, 2}


def test_a_symbol_without_depth_has_none(bench: Bench) -> None:
    failure = failure_of(bench.adapter, "market_depth", "BTCUSD")
    assert (failure.reason, failure.metadata) == ("DEPTH_UNAVAILABLE", {"symbol": "BTCUSD"})


def test_the_depth_is_unavailable_where_it_cannot_be_opened(bench: Bench) -> None:
    bench.fail("market_book_add", -1)
    assert failure_of(bench.adapter, "market_depth", "EURUSD").reason == "DEPTH_UNAVAILABLE"
    assert failure_of(bench.adapter, "market_book_add", "EURUSD").reason == "DEPTH_UNAVAILABLE"


def test_a_book_is_closed_when_reading_it_fails(adapter: Adapter, fake: StrictFake) -> None:
    fake.fail("market_book_get", -1)
    assert failure_of(adapter, "market_depth", "EURUSD").reason == "DEPTH_UNAVAILABLE"
    assert fake.books == set()


def test_a_lost_connection_is_not_taken_for_missing_depth(bench: Bench) -> None:
    bench.fail("market_book_get", -10002)
    assert failure_of(bench.adapter, "market_depth", "EURUSD").reason == "NOT_CONNECTED"


def test_a_book_stays_open_until_it_is_released(adapter: Adapter, fake: StrictFake) -> None:
    assert adapter.market_book_add("EURUSD") is True
    assert len(adapter.market_book_get("EURUSD")) == 4
    assert adapter.market_depth("EURUSD") == adapter.market_book_get("EURUSD")
    assert fake.books == {"EURUSD"}
    assert adapter.market_book_release("EURUSD") is True
    assert fake.books == set()


def test_a_book_that_is_not_open_gives_nothing(adapter: Adapter) -> None:
    assert failure_of(adapter, "market_book_get", "EURUSD").reason == "DEPTH_UNAVAILABLE"
    assert failure_of(adapter, "market_book_release", "EURUSD").reason == "TERMINAL_CALL_FAILED"
