"""An order is sent in time or not at all, whatever took long."""

from __future__ import annotations

import time

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
