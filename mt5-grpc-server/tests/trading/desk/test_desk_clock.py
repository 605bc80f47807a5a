"""The clock of this machine is wrong, or the broker's stands in another year: orders come out right all the same."""

from __future__ import annotations

import json
import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from server.failures import failure_of
from server.running_server import eventually

from mt5_grpc_server.broker_clock import parse_zone
from mt5_grpc_server.gen import mt5_pb2 as pb

from .conftest import Start
from .trading_server import LIMIT, TradingServer, new_key

HOUR, DAY, TEN_YEARS = 3600, 86_400, 315_576_000
NEW_YORK = parse_zone("new-york-close")
ZONE = "--broker-timezone", "new-york-close"
Clocked = Callable[..., TradingServer]


@pytest.fixture
def clocked(tmp_path: Path, start: Start) -> Clocked:
    """Starts a server that limits the loss of a day and the age of quotes, on a machine whose clock is wrong."""

    def start_server(error: float, *flags: str, **environment: str) -> TradingServer:
        set_clock(tmp_path, error)
        guards = tmp_path / "guards.json"
        guards.write_text(json.dumps({"maxDailyLoss": 5000, "maxQuoteAgeMs": 5000}), encoding="utf-8")
        folders = [str(Path(__file__).with_name("wrong_clock")), os.environ.get("PYTHONPATH", "")]
        wrong = {"PYTHONPATH": os.pathsep.join(filter(None, folders)), "WRONG_CLOCK_FILE": str(tmp_path / "clock")}
        server = start("--guards", str(guards), *flags, **wrong, **environment)
        eventually(lambda: server.status().clock.HasField("server_time_msc"), "a fresh tick is seen")
        return server

    return start_server


def set_clock(folder: Path, error: float) -> None:
    """Put the clock wrong by so many seconds, at once."""
    draft = folder / "clock.draft"
    draft.write_text(str(error), "ascii")
    draft.replace(folder / "clock")


def last_day_of(server: TradingServer) -> int:
    """The broker's day as the journal keeps it, whose file can be read when the server has gone."""
    risk = pb.GetRiskRequest()
    eventually(lambda: server.call("Risk", "GetRisk", risk).risk.HasField("day_start_equity"), "the day is known")
    server.kill()
    with closing(sqlite3.connect(server.data / "journal.sqlite")) as journal:
        ((value,),) = journal.execute("SELECT value FROM facts WHERE name LIKE 'day:%'")
    return int(json.loads(value)["number"])


def days_of_the_broker(*moments: float) -> set[int]:
    """The numbers of the broker's days at these moments, UTC epoch seconds."""
    return {int(moment + NEW_YORK.offset(moment)) // DAY for moment in moments}


def expiring(server: TradingServer, moment: float) -> pb.TradeOrder:
    """A pending order that was placed with this end, UTC epoch seconds."""
    ticket = server.trade("SubmitOrder", **LIMIT, expiration=pb_time(moment)).intent.order
    return next(order for order in server.orders() if order.ticket == ticket)


def pb_time(moment: float) -> Any:
    """UTC epoch seconds as the field `expiration` has them."""
    return {"seconds": int(moment)}


def trades_once(server: TradingServer) -> None:
    """Orders and closings with and without an answer end as they did at the broker, and no repetition does more."""
    keys = [new_key() for _ in range(3)]
    position = server.buy(keys[0]).intent.position
    server.set_faults(error=-10000, functions=["order_send"], after=True)
    assert server.buy(keys[1], volume=0.2).intent.state == pb.INTENT_STATE_UNKNOWN
    assert server.trade("ClosePosition", keys[2], ticket=position).intent.state == pb.INTENT_STATE_UNKNOWN
    server.set_faults()
    assert [server.wait_for_end(key).state for key in keys] == [pb.INTENT_STATE_FILLED] * 3
    assert server.buy(keys[0]).replayed and server.buy(keys[1], volume=0.2).replayed
    assert [held.volume for held in server.positions()] == [0.2]


@pytest.mark.parametrize("error", [HOUR, -HOUR, -TEN_YEARS, TEN_YEARS])
def test_a_wrong_clock_of_this_machine_changes_nothing(clocked: Clocked, error: float) -> None:
    server = clocked(error, *ZONE)
    trades_once(server)
    now = time.time()
    end = int(now) + 120
    assert expiring(server, end).time_expiration == end + NEW_YORK.offset(end)
    late = server.refused("SubmitOrder", **LIMIT, expiration=pb_time(now - 60))
    assert late.reason == "INVALID_EXPIRATION" and "it passed" in late.message
    assert last_day_of(server) in days_of_the_broker(now, time.time())


@pytest.mark.parametrize("zone", ["+03:00", "-05:00"])
def test_a_brokers_clock_that_is_found_from_ticks_is_the_one_of_orders(clocked: Clocked, zone: str) -> None:
    server = clocked(0, PAPER_TERMINAL_TIMEZONE=zone)
    assert server.status().clock.source == pb.CLOCK_SOURCE_DETECTED
    trades_once(server)
    end = int(time.time()) + 120
    assert expiring(server, end).time_expiration == end + parse_zone(zone).offset(end)
    assert server.refused("SubmitOrder", **LIMIT, expiration=pb_time(end - 180)).reason == "INVALID_EXPIRATION"


def test_a_clock_that_jumps_makes_no_order_late_nor_a_late_one_timely(clocked: Clocked, tmp_path: Path) -> None:
    server = clocked(0, *ZONE)
    began = time.time()
    for error in (TEN_YEARS, -HOUR):
        call = server.hold(latency_ms=2500)
        waiting = server.stub("Trade").SubmitOrder.future
        options = {"client_key": new_key(), "max_age_msc": 200}
        late = waiting(pb.SubmitOrderRequest(options=options, **LIMIT), timeout=20)
        options = {"client_key": new_key(), "max_age_msc": 20_000}
        timely = waiting(pb.SubmitOrderRequest(options=options, **LIMIT), timeout=20)
        set_clock(tmp_path, error)
        server.set_faults()
        call.result()
        assert failure_of(late.result).reason == "ORDER_EXPIRED"
        assert timely.result().outcome.intent.executed
    assert server.buy().intent.executed
    assert last_day_of(server) in days_of_the_broker(began, time.time())


def test_a_replay_of_the_past_takes_expirations_of_the_past(clocked: Clocked) -> None:
    server = clocked(0, *ZONE, PAPER_TERMINAL_CLOCK="2024-07-17T10:00:00Z")
    trades_once(server)
    noon = int(datetime.fromisoformat("2024-07-17T12:00:00+00:00").timestamp())
    assert expiring(server, noon).time_expiration == noon + 3 * HOUR
    winter = noon + 150 * DAY
    assert expiring(server, winter).time_expiration == winter + 2 * HOUR
    late = server.refused("SubmitOrder", **LIMIT, expiration=pb_time(noon - 3 * HOUR))
    assert late.reason == "INVALID_EXPIRATION" and "passed 36" in late.message
    assert last_day_of(server) == noon // DAY


def test_a_replay_whose_time_zone_is_not_known_trades_without_expirations(clocked: Clocked) -> None:
    server = clocked(0, PAPER_TERMINAL_CLOCK="2024-07-17T10:00:00Z")
    trades_once(server)
    told = server.refused("SubmitOrder", **LIMIT, expiration=pb_time(time.time() + 120))
    assert told.reason == "INVALID_EXPIRATION" and "--broker-timezone" in told.message
    assert last_day_of(server) == 1721174400 // DAY
