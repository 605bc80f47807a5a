"""An order is sent in time or not at all, whatever took long."""

from __future__ import annotations

import time
from typing import Any

import grpc
import pytest
from server.failures import told
from server.running_server import eventually

from mt5_grpc_server.gen import mt5_pb2 as pb

from .trading_server import BUY, TradingServer, new_key


def test_an_order_is_not_sent_after_its_last_moment_when_the_look_takes_long(server: TradingServer) -> None:
    key, options = new_key(), pb.TradeOptions()
    server.wait_until_quiet()
    server.set_faults(latency_ms=400, functions=["positions_get"])
    options.not_after.FromMilliseconds(int(time.time() * 1000) + 350)
    told = server.refused("SubmitOrder", key, options={"not_after": options.not_after}, **BUY)
    assert told.reason == "ORDER_EXPIRED"
    assert server.refused("SubmitOrder", options={"max_age_msc": 350}, **BUY).reason == "ORDER_EXPIRED"
    server.set_faults()
    assert not server.positions()
    assert server.intent(key).state == pb.INTENT_STATE_NOT_SENT
    assert server.buy(key).intent.state == pb.INTENT_STATE_FILLED


def within_half_a_second() -> pb.TradeOptions:
    options = pb.TradeOptions(max_age_msc=60_000)
    options.not_after.FromMilliseconds(int(time.time() * 1000) + 500)
    return options


@pytest.mark.parametrize(
    ("options", "deadline"),
    [
        (lambda: pb.TradeOptions(max_age_msc=500), 30),
        (within_half_a_second, 30),
        (lambda: pb.TradeOptions(max_age_msc=60_000), 2),
    ],
    ids=["its age", "its last moment", "the caller's deadline"],
)
def test_an_order_behind_a_terminal_that_hangs_is_answered_before_it_is_too_late(
    server: TradingServer, options: Any, deadline: float
) -> None:
    server.wait_until_quiet()
    busy = server.hold(latency_ms=5000)
    chosen = options()
    chosen.client_key = new_key()
    stub = server.stub("Trade")
    call = stub.SubmitOrder.future(pb.SubmitOrderRequest(options=chosen, **BUY), timeout=deadline)
    eventually(call.done, "the order is answered")
    assert not busy.done()
    error = call.exception()
    assert isinstance(error, grpc.RpcError)
    answer = told(error)
    assert (answer.code, answer.reason) == (grpc.StatusCode.UNAVAILABLE, "ORDER_EXPIRED")
    assert answer.metadata["executed"] == "false" and answer.retry_after
    assert server.intent(chosen.client_key).state == pb.INTENT_STATE_NOT_SENT
    busy.result()
    assert not server.positions()
