"""What a caller reads: what was done, and what could not be done, is called by its name."""

from __future__ import annotations

from google.protobuf.timestamp_pb2 import Timestamp
from server.running_server import eventually

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


def test_what_could_not_be_done_while_the_journal_is_away_is_said(server: TradingServer) -> None:
    held = server.buy().intent.position
    order = server.trade("SubmitOrder", **LIMIT).intent.order
    with server.without_journal():
        told = {
            f"close position {held}": server.refused("ClosePosition", ticket=held),
            f"cancel order {order}": server.refused("CancelOrder", ticket=order),
            f"modify position {held}": server.refused("ModifyPosition", ticket=held, sl={"price": 0.5}),
            f"move position {held} to break-even": server.refused("BreakEvenPosition", ticket=held),
            f"reverse position {held}": server.refused_many("ReversePosition", ticket=held),
            "close positions": server.refused_many("ClosePositions", all=True),
            "place order": server.refused("SubmitOrder", **BUY),
        }
    for purpose, refused in told.items():
        assert refused.reason == "JOURNAL_UNAVAILABLE"
        assert refused.message.startswith(f"Cannot {purpose}: the journal cannot be written"), refused.message
    eventually(server.trades, "orders are taken again")


def test_a_close_that_waited_too_long_is_called_by_its_name(server: TradingServer) -> None:
    held = server.buy().intent.position
    told = server.refused("ClosePosition", ticket=held, options={"not_after": Timestamp(seconds=1)})
    assert told.reason == "ORDER_EXPIRED"
    assert told.message.startswith(f"Cannot close position {held}: it must not be sent after 1970-01-01T00:00:01")
