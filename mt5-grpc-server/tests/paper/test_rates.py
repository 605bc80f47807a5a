"""Bars: selection rules, refusals, and that they are exactly what the ticks make."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timezone
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from paper_terminal.market import RATES_DTYPE
from paper_terminal.market.timeframes import TIMEFRAMES, opening_times

from .conftest import NOW_S, Start

DAY_S = 86400


def rebuild(ticks: NDArray[Any], timeframe: int, price: str, digits: int) -> list[tuple[float, ...]]:
    bars: list[tuple[float, ...]] = []
    opening = opening_times(timeframe, ticks["time"])
    for time in np.unique(opening):
        inside = ticks[opening == time]
        prices = inside[price]
        spread = np.rint((inside["ask"] - inside["bid"]) * 10**digits).min()
        bars.append((int(time), prices[0], prices.max(), prices.min(), prices[-1], len(inside), int(spread),
                     int(inside["volume"].sum())))  # fmt: skip
    return bars


@pytest.mark.parametrize("symbol", ["EURUSD", "USDJPY", "US500", "BTCUSD", "ACME"])
def test_every_bar_within_a_day_is_what_its_ticks_make_the_forming_one_included(mt5: ModuleType, symbol: str) -> None:
    info = mt5.symbol_info(symbol)
    start = (NOW_S // DAY_S - 1) * DAY_S
    ticks = mt5.copy_ticks_range(symbol, start, NOW_S, mt5.COPY_TICKS_ALL)
    for timeframe in sorted(TIMEFRAMES - {mt5.TIMEFRAME_W1, mt5.TIMEFRAME_MN1}):
        bars = mt5.copy_rates_range(symbol, timeframe, start, NOW_S)
        price = "last" if info.chart_mode else "bid"
        assert [bar.item() for bar in bars] == rebuild(ticks, timeframe, price, info.digits)


@pytest.mark.parametrize("timeframe", ["TIMEFRAME_W1", "TIMEFRAME_MN1"])
def test_weeks_open_on_sunday_and_months_on_the_first_and_hold_their_days(mt5: ModuleType, timeframe: str) -> None:
    period = getattr(mt5, timeframe)
    bars = mt5.copy_rates_from_pos("EURUSD", period, 0, 4)
    days = mt5.copy_rates_range("EURUSD", mt5.TIMEFRAME_D1, int(bars["time"][0]), NOW_S)
    assert len(bars) == 4
    for bar in bars:
        opened = datetime.fromtimestamp(int(bar["time"]), timezone.utc)
        assert opened.isoweekday() == 7 if period == mt5.TIMEFRAME_W1 else opened.day == 1
        inside = days[opening_times(period, days["time"]) == bar["time"]]
        assert bar["open"] == inside["open"][0] and bar["close"] == inside["close"][-1]
        assert bar["high"] == inside["high"].max() and bar["low"] == inside["low"].min()
        assert bar["tick_volume"] == inside["tick_volume"].sum()
    again = mt5.copy_rates_range("EURUSD", period, int(bars["time"][0]), NOW_S)
    assert (again == bars).all()


def test_arrays_have_the_packed_layout_of_the_real_package(mt5: ModuleType) -> None:
    bars = mt5.copy_rates_from_pos("EURUSD", mt5.TIMEFRAME_H1, 0, 10)
    assert bars.dtype == RATES_DTYPE and bars.dtype.itemsize == 60
    assert bars.dtype.names == ("time", "open", "high", "low", "close", "tick_volume", "spread", "real_volume")
    assert bars.flags.c_contiguous and bars.shape == (10,)
    assert (np.diff(bars["time"]) == 3600).all()
    assert bars["time"][-1] == NOW_S // 3600 * 3600


def test_positions_count_back_from_the_forming_bar(mt5: ModuleType) -> None:
    ten = mt5.copy_rates_from_pos("EURUSD", mt5.TIMEFRAME_M15, 0, 10)
    assert (mt5.copy_rates_from_pos("EURUSD", mt5.TIMEFRAME_M15, 3, 4) == ten[3:7]).all()


def test_copy_rates_from_ends_at_the_bar_that_opens_at_or_before_the_date(mt5: ModuleType) -> None:
    hour = NOW_S // 3600 * 3600
    for date, newest in ((hour, hour), (hour - 1, hour - 3600), (NOW_S - 3600, hour - 3600), (2**31 - 1, hour)):
        bars = mt5.copy_rates_from("EURUSD", mt5.TIMEFRAME_H1, date, 5)
        assert bars["time"].tolist() == list(range(newest - 4 * 3600, newest + 1, 3600))


def test_copy_rates_range_includes_both_ends(mt5: ModuleType) -> None:
    first = NOW_S // 300 * 300 - 1200
    bars = mt5.copy_rates_range("EURUSD", mt5.TIMEFRAME_M5, first, first + 600)
    assert bars["time"].tolist() == [first, first + 300, first + 600]


def test_a_window_without_bars_is_an_empty_array(start: Start) -> None:
    mt5 = start(sessions="real")
    saturday = NOW_S // DAY_S * DAY_S - 4 * DAY_S
    for date_from, date_to in ((saturday, saturday + DAY_S - 1), (NOW_S + 60, NOW_S + 7200), (NOW_S, NOW_S - 7200)):
        bars = mt5.copy_rates_range("EURUSD", mt5.TIMEFRAME_M1, date_from, date_to)
        assert bars.shape == (0,) and bars.dtype == RATES_DTYPE
        assert mt5.last_error() == (1, "Success")
    assert len(mt5.copy_rates_range("BTCUSD", mt5.TIMEFRAME_M1, saturday, saturday + DAY_S - 1)) == 1440


def test_requests_beyond_the_limits_are_refused(mt5: ModuleType) -> None:
    invalid = (-2, "Terminal: Invalid params")
    cases: tuple[tuple[Callable[[], object], tuple[int, str]], ...] = (
        (lambda: mt5.copy_rates_from_pos("EURUSD", 32768, 0, 1), invalid),
        (lambda: mt5.copy_rates_from_pos("EURUSD", 0, 0, 1), invalid),
        (lambda: mt5.copy_rates_from_pos("EURUSD", mt5.TIMEFRAME_M1, 0, mt5.terminal_info().maxbars), invalid),
        (lambda: mt5.copy_rates_from("EURUSD", mt5.TIMEFRAME_M1, NOW_S, 0), invalid),
        (lambda: mt5.copy_rates_from("EURUSD", mt5.TIMEFRAME_M1, NOW_S, -1), invalid),
        (lambda: mt5.copy_rates_range("EURUSD", mt5.TIMEFRAME_M1, NOW_S - 100_000 * 60, NOW_S), invalid),
        (lambda: mt5.copy_rates_from_pos("NOPE", mt5.TIMEFRAME_M1, 0, 1), (-1, "Terminal: Call failed")),
    )
    for call, expected in cases:
        assert call() is None
        assert mt5.last_error() == expected


def test_history_is_about_400_days_and_more_is_not_made_up(mt5: ModuleType) -> None:
    days = mt5.copy_rates_from_pos("EURUSD", mt5.TIMEFRAME_D1, 0, 99_999)
    assert 390 <= len(days) <= 430
    assert mt5.copy_rates_from_pos("EURUSD", mt5.TIMEFRAME_D1, len(days), 1) is None
    assert mt5.last_error() == (-1, "Terminal: Call failed")
    assert len(mt5.copy_rates_range("EURUSD", mt5.TIMEFRAME_D1, 0, NOW_S)) == len(days)
    returns = np.diff(np.log(days["close"]))
    assert 0.003 < returns.std() < 0.006
