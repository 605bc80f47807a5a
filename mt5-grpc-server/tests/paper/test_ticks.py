"""Ticks: selection rules, flags, and that nothing of the future shows."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from paper_terminal.market import TICKS_DTYPE

from .conftest import NOW_S

HOUR_S = 3600


def test_copy_ticks_from_goes_forward_from_the_date(mt5: ModuleType) -> None:
    ticks = mt5.copy_ticks_from("EURUSD", NOW_S - 2 * HOUR_S, 5000, mt5.COPY_TICKS_ALL)
    every = mt5.copy_ticks_range("EURUSD", NOW_S - 2 * HOUR_S, NOW_S, mt5.COPY_TICKS_ALL)
    assert ticks.dtype == TICKS_DTYPE and ticks.dtype.itemsize == 60
    assert (ticks == every[:5000]).all()
    assert (mt5.copy_ticks_from("EURUSD", NOW_S - 2 * HOUR_S, 7, mt5.COPY_TICKS_ALL) == every[:7]).all()
    assert every["time_msc"][0] >= (NOW_S - 2 * HOUR_S) * 1000
    assert every["time_msc"][-1] <= NOW_S * 1000
    assert (np.diff(every["time_msc"]) > 0).all()
    assert (every["time"] == every["time_msc"] // 1000).all()


@pytest.mark.parametrize("symbol", ["EURUSD", "ACME"])
def test_flags_tell_which_values_changed_since_the_tick_before(mt5: ModuleType, symbol: str) -> None:
    ticks = mt5.copy_ticks_range(symbol, NOW_S - 3 * HOUR_S, NOW_S, mt5.COPY_TICKS_ALL)
    for field, flag in (("bid", mt5.TICK_FLAG_BID), ("ask", mt5.TICK_FLAG_ASK), ("last", mt5.TICK_FLAG_LAST)):
        changed = ticks[field][1:] != ticks[field][:-1]
        flagged = ticks["flags"][1:] & flag != 0
        assert (flagged | ~changed).all(), "every change is flagged"
        repeats = ticks["flags"][1:] == mt5.TICK_FLAG_BID
        assert (changed | ~flagged | repeats).all(), "only a change is flagged"
    assert (ticks["flags"] != 0).all()


def test_trade_ticks_exist_on_exchange_symbols_only(mt5: ModuleType) -> None:
    def ticks(symbol: str, flags: int) -> NDArray[Any]:
        chosen: NDArray[Any] = mt5.copy_ticks_range(symbol, NOW_S - 600, NOW_S, flags)
        return chosen

    assert len(ticks("EURUSD", mt5.COPY_TICKS_TRADE)) == 0
    assert len(ticks("EURUSD", mt5.COPY_TICKS_INFO)) == len(ticks("EURUSD", mt5.COPY_TICKS_ALL)) > 100
    trades = ticks("ACME", mt5.COPY_TICKS_TRADE)
    bought, sold = (trades["flags"] & flag != 0 for flag in (mt5.TICK_FLAG_BUY, mt5.TICK_FLAG_SELL))
    assert (bought ^ sold).all()
    assert (trades["last"][bought] == trades["ask"][bought]).all()
    assert (trades["last"][sold] == trades["bid"][sold]).all()
    assert (trades["volume"] == trades["volume_real"]).all() and (trades["volume"] > 0).all()


def test_info_count_counts_only_the_ticks_that_are_kept(mt5: ModuleType) -> None:
    every = mt5.copy_ticks_range("ACME", NOW_S - HOUR_S, NOW_S, mt5.COPY_TICKS_INFO)
    assert (mt5.copy_ticks_from("ACME", NOW_S - HOUR_S, 30, mt5.COPY_TICKS_INFO) == every[:30]).all()


def test_a_window_without_ticks_is_empty_and_bad_arguments_give_none(mt5: ModuleType) -> None:
    for date_from, date_to in ((NOW_S + 1, NOW_S + 60), (NOW_S, NOW_S - 60), (0, 60)):
        ticks = mt5.copy_ticks_range("EURUSD", date_from, date_to, mt5.COPY_TICKS_ALL)
        assert ticks.shape == (0,) and ticks.dtype == TICKS_DTYPE
        assert mt5.last_error() == (1, "Success")
    assert mt5.copy_ticks_from("NOPE", NOW_S, 1, mt5.COPY_TICKS_ALL) is None
    assert mt5.last_error() == (-4, "Terminal: Not found")
    for count, flags in ((0, mt5.COPY_TICKS_ALL), (-5, mt5.COPY_TICKS_ALL), (1, 0), (1, 99)):
        assert mt5.copy_ticks_from("EURUSD", NOW_S, count, flags) is None
        assert mt5.last_error() == (-2, "Terminal: Invalid params")


def test_prices_lie_on_the_grid_of_the_symbol(mt5: ModuleType) -> None:
    for symbol in mt5.symbols_get():
        mt5.symbol_select(symbol.name)
        ticks = mt5.copy_ticks_from(symbol.name, NOW_S - 300, 50, mt5.COPY_TICKS_ALL)
        for field in ("bid", "ask", "last"):
            assert ticks[field].tolist() == [round(price, symbol.digits) for price in ticks[field].tolist()]
