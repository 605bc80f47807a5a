"""Stop losses and take profits that cannot be what was asked for, at the front door."""

from __future__ import annotations

import pytest

from mt5_grpc_server.gen import mt5_pb2 as pb

from .trading_server import BUY, TradingServer


@pytest.mark.parametrize("level", ["sl", "tp"])
def test_more_money_than_any_price_stands_for_is_refused_with_the_largest_amount(
    server: TradingServer, level: str
) -> None:
    side = pb.TRADE_SIDE_BUY if level == "sl" else pb.TRADE_SIDE_SELL
    told = server.refused("SubmitOrder", **{**BUY, "side": side, level: {"money": 1_000_000}})
    assert (told.reason, told.metadata["field"]) == ("INVALID_STOPS", level)
    most = float(told.metadata["nearest"])
    # A tenth of a lot of EURUSD at about 1.1 can lose about 11000.
    assert 5_000 < most < 20_000 and told.message.endswith(f"use at most {told.metadata['nearest']}")
    assert not server.positions()
    server.trade("SubmitOrder", **{**BUY, "side": side, level: {"money": most * 0.9}})
    (position,) = server.positions()
    assert getattr(position, level) == pytest.approx(position.price_open * 0.1, rel=0.05)


def test_no_smaller_offset_is_advised_where_there_is_none(server: TradingServer) -> None:
    ticket = server.buy().intent.position
    told = server.refused("BreakEvenPosition", ticket=ticket)
    assert told.reason == "INVALID_STOPS" and told.message.endswith(": wait")
    farther = server.refused("BreakEvenPosition", ticket=ticket, offset_points=100000)
    assert farther.message.endswith(": wait, or use a smaller offset")
