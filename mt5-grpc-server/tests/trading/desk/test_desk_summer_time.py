"""The broker's clock is put forward or back while the server runs: orders expire and days end when they should."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

import grpc
import pytest
from server.failures import told
from server.running_server import eventually

from mt5_grpc_server.gen import mt5_pb2 as pb

from .conftest import Start
from .test_desk_clock import DAY, HOUR, expiring, pb_time, set_clock
from .trading_server import LIMIT, TradingServer

CONFIGURED = "--broker-timezone", "new-york-close"


@dataclass(frozen=True)
class Change:
    """One night in which the broker's clock is changed: hours of its clock ahead of UTC, and moments in UTC."""

    before: int
    after: int
    shortly_before: datetime
    shortly_after: datetime
    late_in_the_day: datetime
    next_day: datetime


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=timezone.utc)


# An hour early or late, the broker's day would end before the fifth moment or after the last one.
SPRING = Change(2, 3, *map(utc, ("2026-03-08T06:58", "2026-03-08T07:01", "2026-03-08T20:45", "2026-03-08T21:15")))
AUTUMN = Change(3, 2, *map(utc, ("2026-11-01T05:58", "2026-11-01T06:01", "2026-11-01T21:45", "2026-11-01T22:15")))


class Night:
    """A broker and this machine, whose clocks go on from any moment."""

    def __init__(self, folder: Path, moment: datetime) -> None:
        self._folder = folder
        self.step(moment)

    @property
    def environment(self) -> dict[str, str]:
        """What a server needs to live in it."""
        folders = [str(Path(__file__).with_name("wrong_clock")), os.environ.get("PYTHONPATH", "")]
        return {
            "PYTHONPATH": os.pathsep.join(filter(None, folders)),
            "WRONG_CLOCK_FILE": str(self._folder / "clock"),
            "PAPER_TERMINAL_CLOCK": f"file:{self._folder / 'broker-clock'}",
            "PAPER_TERMINAL_DEPOSIT": "100000",
        }

    def step(self, moment: datetime) -> None:
        """Go on from this moment."""
        set_clock(self._folder, moment.timestamp() - time.time())
        draft = self._folder / "broker-clock.draft"
        draft.write_text(f"{moment.isoformat()}@1", "ascii")
        draft.replace(self._folder / "broker-clock")


Goto = Callable[[datetime], None]


@pytest.fixture(params=[CONFIGURED, ()], ids=["configured", "found from ticks"])
def flags(request: pytest.FixtureRequest) -> tuple[str, ...]:
    """Whether the server is told the broker's time zone."""
    found: tuple[str, ...] = request.param
    return found


@pytest.mark.parametrize("change", [SPRING, AUTUMN], ids=["spring", "autumn"])
def test_a_day_that_cost_too_much_ends_at_the_brokers_midnight_also_when_the_clock_was_changed(
    start: Start, tmp_path: Path, flags: tuple[str, ...], change: Change
) -> None:
    guards = tmp_path / "guards.json"
    guards.write_text(json.dumps({"maxDailyLoss": 5}), encoding="utf-8")
    night = Night(tmp_path, change.shortly_before)
    server = start("--guards", str(guards), "--heartbeat", "0.2", *flags, **night.environment)
    risk = pb.GetRiskRequest()
    wait_for_clock(server, change.shortly_before, change.before)
    eventually(lambda: server.call("Risk", "GetRisk", risk).risk.HasField("day_start_equity"), "the day is known")
    server.lose_money()
    eventually(lambda: denied(server), "the day has cost too much")
    for moment, hours in (
        (change.shortly_before, change.before),
        (change.shortly_after, change.after),
        (change.late_in_the_day, change.after),
    ):
        night.step(moment)
        wait_for_clock(server, moment, hours)
        assert denied(server)
    night.step(change.next_day)
    wait_for_clock(server, change.next_day, change.after)
    eventually(lambda: not denied(server), "the next day has begun")


@pytest.mark.parametrize("change", [SPRING, AUTUMN], ids=["spring", "autumn"])
def test_an_order_expires_when_it_was_told_to(
    start: Start, tmp_path: Path, flags: tuple[str, ...], change: Change
) -> None:
    night = Night(tmp_path, change.shortly_before)
    server = start("--heartbeat", "0.2", *flags, **night.environment)
    # Not in the hour that comes twice: no time of the broker's clock tells the first from the second.
    soon, later = change.shortly_after.timestamp() + 2 * HOUR, change.shortly_before.timestamp() + DAY
    for moment in (change.shortly_before, change.shortly_after):
        night.step(moment)
        offset = change.before if moment == change.shortly_before else change.after
        wait_for_clock(server, moment, offset)
        assert expiring(server, soon).time_expiration == soon + change.after * HOUR
        assert expiring(server, later).time_expiration == later + change.after * HOUR
        late = server.refused("SubmitOrder", **LIMIT, expiration=pb_time(moment.timestamp() - HOUR - 120))
        assert late.reason == "INVALID_EXPIRATION" and "it passed" in late.message
    assert len(server.orders()) >= 4
    night.step(datetime.fromtimestamp(soon + 1, timezone.utc))
    eventually(
        lambda: {order.time_expiration for order in server.orders()} == {later + change.after * HOUR}, "they end"
    )


def wait_for_clock(server: TradingServer, moment: datetime, hours: int) -> None:
    """Wait until the server has seen the broker's clock at this moment, so many hours ahead of UTC."""
    wall = moment.timestamp() + hours * HOUR

    def is_there() -> bool:
        clock = server.status().clock
        return clock.offset_seconds == hours * HOUR and 0 <= clock.server_time_msc / 1000 - wall < HOUR / 2

    eventually(is_there, "the server has the broker's clock")


def denied(server: TradingServer) -> bool:
    """True while the guards let nobody open a position, as the day has cost too much."""
    try:
        server.buy(options={"dry_run": True})
    except grpc.RpcError as error:
        assert told(error).metadata["guard"] in ("maxDailyLoss", "mode")
        return True
    return False
