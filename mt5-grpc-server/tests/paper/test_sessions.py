"""The seeded market with the sessions of the FX week: weekends, gaps, spreads that widen, nights that cost swap."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from .conftest import NOW_S, Start
from .fault_kit import write_text

DAY_S = 86400
# Broker midnights, which are 17:00 in New York: Monday 2 March and Thursday 5 March 2026.
MONDAY, THURSDAY = 1772409600, 1772668800


@pytest.fixture
def mt5(start: Start) -> ModuleType:
    return start(sessions="real", clock="2026-03-05T10:20:30Z@0")


def minutes(mt5: ModuleType, symbol: str, first: int, last: int) -> NDArray[Any]:
    bars: NDArray[Any] = mt5.copy_rates_range(symbol, mt5.TIMEFRAME_M1, first, last)
    return bars


def test_spreads_widen_around_the_change_of_the_trading_day(mt5: ModuleType) -> None:
    usual = np.median(minutes(mt5, "EURUSD", MONDAY + 8 * 3600, MONDAY + 12 * 3600)["spread"])
    around = minutes(mt5, "EURUSD", THURSDAY - 300, THURSDAY + 899)
    assert len(around) == 20
    assert around["spread"].min() >= 1.5 * usual
    assert around["spread"].max() >= 3 * usual
    for calm in (THURSDAY - 360, THURSDAY + 900):
        assert minutes(mt5, "EURUSD", calm, calm)["spread"][0] < 1.5 * usual
    ticks = mt5.copy_ticks_range("EURUSD", THURSDAY, THURSDAY + 59, mt5.COPY_TICKS_ALL)
    assert np.rint((ticks["ask"] - ticks["bid"]) * 1e5).min() == minutes(mt5, "EURUSD", THURSDAY, THURSDAY)["spread"][0]


def test_spreads_widen_at_17_new_york_in_every_time_zone_of_a_broker(start: Start) -> None:
    mt5 = start(sessions="real", timezone="UTC")
    ten_in_the_evening = NOW_S // DAY_S * DAY_S - 2 * 3600
    wide = minutes(mt5, "EURUSD", ten_in_the_evening, ten_in_the_evening + 840)["spread"]
    calm = minutes(mt5, "EURUSD", ten_in_the_evening + 1800, ten_in_the_evening + 3600)["spread"]
    assert wide.min() > calm.max()


@pytest.mark.parametrize(("mode", "symbol"), [("always", "EURUSD"), ("real", "BTCUSD")])
def test_a_market_that_never_closes_keeps_its_spreads(start: Start, mode: str, symbol: str) -> None:
    hour = minutes(start(sessions=mode), symbol, THURSDAY - DAY_S - 1800, THURSDAY - DAY_S + 1800)["spread"]
    assert len(hour) == 61
    assert hour.max() <= 1.5 * hour.min()


def test_the_week_opens_with_a_gap_and_no_bar_in_between(mt5: ModuleType) -> None:
    week = minutes(mt5, "EURUSD", MONDAY - 3 * DAY_S, MONDAY + 3600)
    pause = np.diff(week["time"]).argmax()
    friday, monday = week[pause], week[pause + 1]
    assert datetime.fromtimestamp(int(friday["time"]), timezone.utc).strftime("%A %H:%M") == "Friday 23:59"
    assert monday["time"] == MONDAY
    jumps = np.abs(week["open"][1:] - week["close"][:-1])
    assert jumps[pause] > 20 * np.delete(jumps, pause).max()


def test_a_stop_loss_in_the_gap_is_filled_at_the_first_price_after_it(start: Start, tmp_path: Path) -> None:
    clock = tmp_path / "clock"
    write_text(clock, "2026-03-01T22:01:00Z@0")
    mt5 = start(sessions="real", clock=f"file:{clock}")
    first = mt5.copy_ticks_range("EURUSD", MONDAY, MONDAY + 59, mt5.COPY_TICKS_ALL)[0]
    write_text(clock, "2026-02-27T21:59:30Z@0")
    last = mt5.symbol_info_tick("EURUSD")
    assert first["ask"] > last.ask + 0.001, "this weekend ends higher, so it is a short position that suffers"
    level = round((last.ask + first["ask"]) / 2, 5)
    order = {
        "action": 1,
        "symbol": "EURUSD",
        "volume": 0.1,
        "type": mt5.ORDER_TYPE_SELL,
        "type_filling": 1,
        "sl": level,
    }
    sold = mt5.order_send(order)
    assert sold.retcode == mt5.TRADE_RETCODE_DONE
    write_text(clock, "2026-02-28T12:00:00Z@0")
    assert mt5.positions_total() == 1
    write_text(clock, "2026-03-01T22:01:00Z@0")
    stopped = mt5.history_deals_get(position=sold.order)[-1]
    assert (stopped.reason, stopped.comment) == (mt5.DEAL_REASON_SL, f"[sl {level:.5f}]")
    assert (stopped.price, stopped.time_msc) == (first["ask"], first["time_msc"])


def test_a_night_costs_swap_and_that_of_wednesday_three_times(start: Start, tmp_path: Path) -> None:
    clock = tmp_path / "clock"
    write_text(clock, "2026-03-03T12:00:00Z@0")
    mt5 = start(sessions="real", clock=f"file:{clock}")
    ticket = mt5.Buy("EURUSD", 1.0).order
    long = mt5.symbol_info("EURUSD").swap_long
    # Swaps are points of a lot of 100,000, in dollars.
    for day, nights in (("2026-03-04", 1), ("2026-03-05", 4), ("2026-03-06", 5), ("2026-03-08", 6), ("2026-03-10", 7)):
        write_text(clock, f"{day}T12:00:00Z@0")
        (position,) = mt5.positions_get()
        assert position.swap == pytest.approx(nights * long), day
    assert mt5.account_info().profit == pytest.approx(position.profit + position.swap)
    mt5.Close("EURUSD")
    opened, closed = mt5.history_deals_get(position=ticket)
    assert (opened.swap, closed.swap) == (0.0, position.swap)
