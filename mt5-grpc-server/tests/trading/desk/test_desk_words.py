"""What a caller reads: what was done, and what could not be done, is called by its name."""

from __future__ import annotations

from mt5_grpc_server.gen import mt5_pb2 as pb

from .conftest import Start
from .trading_server import BUY, LIMIT, TradingServer

DONE = ": the request was executed (10009 DONE)"


def test_what_was_done_with_an_order_is_said(server: TradingServer) -> None:
    assert server.buy().intent.message == "The order was executed" + DONE
    placed = server.trade("SubmitOrder", **LIMIT).intent
    assert placed.message.startswith("The order was placed: ")
    changed = server.trade("ModifyOrder", ticket=placed.order, price=0.6).intent
    assert changed.message == "The order was changed" + DONE
    assert server.trade("CancelOrder", ticket=placed.order).intent.message == "The order was cancelled" + DONE


def test_what_was_done_with_a_position_is_said(server: TradingServer) -> None:
    long = server.buy(volume=0.3).intent.position
    stops = server.trade("ModifyPosition", ticket=long, sl={"price": 0.5}).intent
    assert stops.message == "The stops were changed" + DONE
    part = server.trade("ClosePosition", ticket=long, volume=0.1).intent
    assert part.message == "A part of the position was closed" + DONE
    assert server.trade("ClosePosition", ticket=long).intent.message == "The position was closed" + DONE
    long = server.buy().intent.position
    short = server.trade("SubmitOrder", **{**BUY, "side": pb.TRADE_SIDE_SELL}).intent.position
    both = server.trade("ClosePositionBy", ticket=long, by=short).intent
    assert both.message == "The positions were closed by each other" + DONE


def test_turning_a_netting_position_round_is_said(start: Start) -> None:
    server = start(PAPER_TERMINAL_LOGIN="1000002")
    (turned,) = server.trade_many("ReversePosition", ticket=server.buy().intent.position)
    assert turned.intent.message == "The position was turned round" + DONE
