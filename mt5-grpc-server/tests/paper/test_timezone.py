"""The broker's wall clock, daylight saving included, the FX week, and paper clocks."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime, timezone
from pathlib import Path

import pytest

from paper_terminal.catalog import CATALOG
from paper_terminal.clock import Clock, Course, parse_clock, real_msc
from paper_terminal.market.sessions import Sessions
from paper_terminal.timezone import BrokerTimezone

from .conftest import NOW_S, Start

HOUR_MSC = 3_600_000


def utc(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=timezone.utc).timestamp() * 1000)


@pytest.mark.parametrize(
    ("zone", "moment", "hours"),
    [
        ("new-york-close", "2026-03-06T12:00", 2),
        ("new-york-close", "2026-03-10T12:00", 3),  # New York is on summer time, Europe is not yet
        ("new-york-close", "2026-10-30T12:00", 3),
        ("new-york-close", "2026-11-02T12:00", 2),
        ("Europe/Athens", "2026-03-10T12:00", 2),
        ("Europe/Athens", "2026-07-10T12:00", 3),
        ("UTC", "2026-07-10T12:00", 0),
        ("+03:00", "2026-07-10T12:00", 3),
        ("-5", "2026-07-10T12:00", -5),
    ],
)
def test_the_wall_clock_follows_the_rule_of_the_zone(zone: str, moment: str, hours: int) -> None:
    broker = BrokerTimezone(zone)
    assert broker.wall(utc(moment)) - utc(moment) == hours * HOUR_MSC
    assert broker.utc(broker.wall(utc(moment))) == utc(moment)


def test_the_hour_that_occurs_twice_means_its_first_time() -> None:
    broker = BrokerTimezone("new-york-close")
    first, second = utc("2026-11-01T05:30"), utc("2026-11-01T06:30")
    assert broker.wall(first) == broker.wall(second)
    assert broker.utc(broker.wall(second)) == first


@pytest.mark.parametrize("zone", ["new-york-close", "Europe/Athens", "+00:00", "Asia/Tokyo"])
def test_the_fx_week_ends_on_friday_17_new_york_and_starts_on_sunday(zone: str) -> None:
    broker = BrokerTimezone(zone)
    sessions = Sessions(broker, "real")
    for close, reopen in (
        ("2026-03-06T22:00", "2026-03-08T21:00"),  # New York changes to summer time in between
        ("2026-03-13T21:00", "2026-03-15T21:00"),
    ):
        for moment, is_open in (
            (utc(close) - 1, True),
            (utc(close), False),
            (utc(reopen) - 1, False),
            (utc(reopen), True),
        ):
            assert sessions.is_open(CATALOG["EURUSD"], broker.wall(moment)) is is_open
            assert sessions.is_open(CATALOG["BTCUSD"], broker.wall(moment)) is True
    assert Sessions(broker, "always").is_open(CATALOG["EURUSD"], broker.wall(utc("2026-03-07T12:00"))) is True


def test_the_market_stands_still_while_it_is_closed(start: Start) -> None:
    saturday = start(sessions="real", clock="2026-03-07T12:00:00Z@0")
    tick = saturday.symbol_info_tick("EURUSD")
    assert datetime.fromtimestamp(tick.time, timezone.utc).strftime("%A %H:%M") == "Friday 23:59"
    bars = saturday.copy_rates_from_pos("EURUSD", saturday.TIMEFRAME_M1, 0, 2)
    assert bars["time"][-1] == tick.time // 60 * 60
    assert bars["close"][-1] == tick.bid
    order = {"action": 1, "symbol": "EURUSD", "volume": 0.1, "type": 0, "type_filling": 1}
    assert saturday.order_send(order).retcode == saturday.TRADE_RETCODE_MARKET_CLOSED


def test_times_are_the_wall_clock_of_the_chosen_zone(start: Start) -> None:
    for zone, hours in (("UTC", 0), ("Asia/Tokyo", 9), ("new-york-close", 2)):
        mt5 = start(timezone=zone)
        assert 0 <= NOW_S + (hours - 2) * 3600 - mt5.symbol_info_tick("EURUSD").time < 10


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("real", (None, 1.0)),
        ("2026-03-04T10:00:00Z", (utc("2026-03-04T10:00"), 1.0)),
        ("2026-03-04T10:00:00@0", (utc("2026-03-04T10:00"), 0.0)),
        ("2026-03-04T10:00:00+02:00@60", (utc("2026-03-04T08:00"), 60.0)),
    ],
)
def test_a_clock_setting_says_when_the_clock_starts_and_how_fast_it_runs(
    text: str, expected: tuple[int | None, float]
) -> None:
    assert parse_clock(text) == expected


@pytest.mark.parametrize("text", ["yesterday", "2026-03-04@fast", "2026-03-04T10:00:00Z@-1"])
def test_clock_settings_that_make_no_sense_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="Cannot use the paper clock"):
        parse_clock(text)


def test_a_paper_clock_runs_as_fast_as_it_is_told() -> None:
    start_msc = utc("2026-03-04T10:00")
    fast = Clock(BrokerTimezone("UTC"), Course(start_msc, 60.0, anchor_msc=real_msc() - HOUR_MSC))
    assert start_msc + 60 * HOUR_MSC <= fast.now_msc() < start_msc + 61 * HOUR_MSC
    assert Clock(BrokerTimezone("UTC"), Course(start_msc, 0.0)).now_msc() == start_msc


def test_processes_that_share_a_database_share_the_paper_clock(start: Start, tmp_path: Path) -> None:
    options = {"db": tmp_path / "paper.db", "clock": "2026-03-04T10:00:00Z@3600"}
    mt5 = start(**options)
    before = mt5.symbol_info_tick("EURUSD").time
    program = "import paper_terminal as m; m.initialize(); print(m.symbol_info_tick('EURUSD').time)"
    other = int(subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout)
    assert before < other <= mt5.symbol_info_tick("EURUSD").time
