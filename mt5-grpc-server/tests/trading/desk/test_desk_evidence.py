"""What is no trace of a lost order: older orders that look like it, and targets that already were nearly as asked."""

from __future__ import annotations

import shutil
import time
from typing import Any

import pytest
from server.running_server import eventually

from mt5_grpc_server.gen import mt5_pb2 as pb

from .conftest import Start
from .trading_server import BUY, LIMIT, TradingServer, new_key

HOUR = 3600
NEAR = {"sl": -0.0005, "tp": 0.0005}
REMOVED: dict[str, Any] = {"comment_overwrite": "dealer"}


def lose(server: TradingServer, method: str, arrives: bool = False, faults: dict[str, Any] | None = None,
         **fields: Any) -> str:  # fmt: skip
    """A trade without an answer, before or after it arrived at the broker; its key."""
    key = new_key()
    server.set_faults(error=-10000, functions=["order_send"], after=arrives, **(faults or {}))
    assert server.trade(method, key, **fields).intent.state == pb.INTENT_STATE_UNKNOWN
    server.set_faults(**(faults or {}))
    return key


def test_an_equal_order_before_a_lost_one_is_not_taken_for_it(start: Start) -> None:
    server = start("--exclusive-account")
    server.set_faults(**REMOVED)
    for _ in range(2):
        assert server.trade("ClosePosition", ticket=server.buy().intent.position).intent.executed
    lost = lose(server, "SubmitOrder", faults=REMOVED, **BUY)
    found = server.wait_for_end(lost)
    assert (found.state, found.executed) == (pb.INTENT_STATE_NOT_FOUND, False)
    arrived = lose(server, "SubmitOrder", True, REMOVED, **BUY)
    found = server.wait_for_end(arrived)
    assert (found.state, found.evidence) == (pb.INTENT_STATE_FILLED, "likeness")


def test_an_equal_order_that_was_placed_by_hand_hours_before_is_not_taken_for_a_lost_one(start: Start) -> None:
    server = start()
    server.set_faults(**REMOVED)
    assert server.trade("ClosePosition", ticket=server.buy().intent.position).intent.executed
    server.kill()
    shutil.rmtree(server.data)  # as if nobody had asked for them here
    later = {**REMOVED, "clock_jump_ms": 2 * HOUR * 1000}
    server.set_faults(**later)
    server = start()
    found = server.wait_for_end(lose(server, "SubmitOrder", faults=later, **BUY))
    assert (found.state, found.executed) == (pb.INTENT_STATE_NOT_FOUND, False)
    assert server.buy().intent.executed


@pytest.mark.parametrize(("arrives", "end"), [(False, pb.INTENT_STATE_NOT_FOUND), (True, pb.INTENT_STATE_DONE)])
def test_whether_only_the_end_of_an_order_was_changed_is_found(start: Start, arrives: bool, end: int) -> None:
    server = start("--broker-timezone", "+02:00")
    now = int(time.time())
    ticket = server.trade("SubmitOrder", **LIMIT, expiration={"seconds": now + HOUR}).intent.order
    lost = lose(server, "ModifyOrder", arrives, ticket=ticket, expiration={"seconds": now + 2 * HOUR})
    assert server.wait_for_end(lost).state == end
    (order,) = server.orders()
    assert order.time_expiration == now + (2 + (2 if arrives else 1)) * HOUR


def test_a_change_is_found_by_the_level_that_closed_the_position_since(start: Start) -> None:
    server, key = start(), new_key()
    bought = server.buy().intent
    levels = {name: {"price": round(bought.price + distance, 5)} for name, distance in NEAR.items()}
    server.set_faults(error=-10000, functions=["order_send", "history_deals_get"], after=True)
    server.trade("ModifyPosition", key, ticket=bought.position, **levels)
    # Nobody sees the position before one of them is reached.
    server.set_faults(error=-10000, functions=["history_deals_get"], clock_jump_ms=3 * 24 * HOUR * 1000)
    eventually(lambda: not server.positions(), "a level is reached")
    server.set_faults(clock_jump_ms=3 * 24 * HOUR * 1000)
    found = server.wait_for_end(key)
    assert (found.state, found.evidence, found.position) == (pb.INTENT_STATE_DONE, "target", bought.position)
    assert "closed the position since" in found.message
