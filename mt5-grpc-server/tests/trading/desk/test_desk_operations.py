"""Every operation of TradeService, at its front door, against the broker of the paper terminal."""

from __future__ import annotations

from typing import Any

import pytest

from mt5_grpc_server.gen import mt5_pb2 as pb

from .conftest import Start
from .trading_server import BUY, LIMIT, TradingServer, new_key

FILLED, PLACED, DONE = pb.INTENT_STATE_FILLED, pb.INTENT_STATE_PLACED, pb.INTENT_STATE_DONE
SELL = {**BUY, "side": pb.TRADE_SIDE_SELL}


@pytest.mark.parametrize("symbol", ["EURUSD", "USDJPY", "XAUUSD", "US500", "USDCHF", "NZDUSD"])
def test_a_market_order_needs_nothing_but_side_and_volume(server: TradingServer, symbol: str) -> None:
    intent = server.buy(symbol=symbol, volume=1.0).intent
    assert (intent.state, intent.executed, intent.volume) == (FILLED, True, 1.0)
    assert intent.deal and intent.order and intent.price > 0
    assert (intent.result.retcode, intent.evidence) == (pb.TRADE_RETCODE_DONE, "reply")
    assert intent.request.symbol == symbol
    (position,) = server.positions()
    assert position.ticket == intent.position


def test_a_comment_follows_the_mark_and_says_when_it_was_cut(server: TradingServer) -> None:
    short = server.buy(comment="grid_7").intent
    assert short.comment.endswith("-grid_7") and not short.comment_truncated
    long = server.buy(comment="a long comment, too long").intent
    assert len(long.comment) == 26 and long.comment_truncated
    assert {position.comment for position in server.positions()} == {short.comment, long.comment}


def test_a_volume_that_no_step_reaches_is_refused_with_the_nearest(server: TradingServer) -> None:
    told = server.refused("SubmitOrder", **{**BUY, "volume": 0.013})
    assert (told.reason, told.metadata["nearest"]) == ("INVALID_VOLUME", "0.01,0.02")
    assert "0.013" in told.message
    intent = server.intent(told.metadata["client_key"])
    assert (intent.state, intent.reason) == (pb.INTENT_STATE_NOT_SENT, pb.ERROR_REASON_INVALID_VOLUME)
    assert intent.message == told.message


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_a_number_that_is_none_is_refused_by_its_name(server: TradingServer, number: float) -> None:
    cases: dict[str, dict[str, Any]] = {"volume": {"volume": number}, "sl.points": {"sl": {"points": number}}}
    cases["price"] = {"kind": pb.ORDER_KIND_LIMIT, "price": number}
    for field, fields in cases.items():
        told = server.refused("SubmitOrder", **{**BUY, **fields})
        assert (told.reason, told.metadata["field"]) == ("VALIDATION_FAILED", field)
        assert told.message == f"Cannot use the request: {field} must be a finite number, it is {number}"
    assert server.refused("ClosePosition", ticket=7, volume=number).metadata["field"] == "volume"


def test_stops_may_be_points_and_money(server: TradingServer) -> None:
    position = server.buy(sl={"points": 200}, tp={"money": 50.0}).intent.position
    (found,) = server.positions()
    assert found.ticket == position
    assert round(found.price_open - found.sl, 5) == pytest.approx(0.002, abs=0.0002)
    assert round(found.tp - found.price_open, 5) == pytest.approx(0.005, abs=0.0002)


def test_a_pending_order_is_placed_changed_and_cancelled(server: TradingServer) -> None:
    placed = server.trade("SubmitOrder", **{**LIMIT, "sl": {"price": 0.4}}).intent
    assert (placed.state, placed.executed, placed.position) == (PLACED, True, 0)
    changed = server.trade("ModifyOrder", ticket=placed.order, price=0.6, sl={"remove": True}).intent
    assert changed.state == DONE
    (order,) = server.orders()
    assert (order.ticket, order.price_open, order.sl) == (placed.order, 0.6, 0.0)
    assert server.trade("ModifyOrder", ticket=placed.order, price=0.6).intent.state == pb.INTENT_STATE_DONE_NOCHANGE
    assert server.trade("CancelOrder", ticket=placed.order).intent.state == DONE
    assert not server.orders()
    assert server.refused("CancelOrder", ticket=placed.order).reason == "TICKET_NOT_FOUND"


def test_a_position_is_protected_and_closed_in_parts(server: TradingServer) -> None:
    ticket = server.buy(volume=0.3).intent.position
    assert server.trade("ModifyPosition", ticket=ticket, sl={"price": 0.5}, tp={"price": 3.0}).intent.state == DONE
    assert server.trade("ModifyPosition", ticket=ticket, tp={"remove": True}).intent.state == DONE
    (position,) = server.positions()
    assert (position.sl, position.tp) == (0.5, 0.0)
    part = server.trade("ClosePosition", ticket=ticket, volume=0.1).intent
    assert (part.state, part.volume, part.position) == (FILLED, 0.1, ticket)
    assert server.positions()[0].volume == pytest.approx(0.2)
    assert server.refused("ClosePosition", ticket=ticket, volume=0.5).reason == "INVALID_VOLUME"
    whole = server.trade("ClosePosition", ticket=ticket).intent
    assert whole.volume == pytest.approx(0.2)
    assert server.refused("ClosePosition", ticket=ticket).reason == "POSITION_CLOSED"
    assert server.refused("ModifyPosition", ticket=ticket).reason == "STOPS_REQUIRED"


def test_two_positions_close_by_each_other(server: TradingServer) -> None:
    long, short = server.buy().intent.position, server.trade("SubmitOrder", **SELL).intent.position
    intent = server.trade("ClosePositionBy", ticket=long, by=short).intent
    assert (intent.state, intent.executed) == (FILLED, True)
    assert not server.positions()


def test_a_position_is_turned_round_once(server: TradingServer) -> None:
    ticket, key = server.buy(volume=0.3).intent.position, new_key()
    first = server.trade_many("ReversePosition", key, ticket=ticket)
    assert [outcome.intent.state for outcome in first] == [FILLED, FILLED]
    again = server.trade_many("ReversePosition", key, ticket=ticket)
    assert all(outcome.replayed for outcome in again)
    assert [outcome.intent.intent_id for outcome in again] == [outcome.intent.intent_id for outcome in first]
    (position,) = server.positions()
    assert (position.type, position.volume) == (pb.POSITION_TYPE_SELL, 0.3)


def test_a_stop_loss_moves_to_break_even(server: TradingServer) -> None:
    ticket = server.trade("SubmitOrder", **SELL).intent.position
    told = server.refused("BreakEvenPosition", ticket=ticket, offset_points=100000)
    assert told.reason == "INVALID_STOPS"


def test_a_dry_run_checks_everything_and_sends_nothing(server: TradingServer) -> None:
    key = new_key()
    outcome = server.buy(key, options={"dry_run": True}, volume=1.0)
    assert outcome.intent.request.volume == 1.0
    assert outcome.intent.intent_id == 0
    assert outcome.check.margin > 0
    assert (
        server.refused("SubmitOrder", options={"dry_run": True}, **{**BUY, "volume": 0.013}).reason == "INVALID_VOLUME"
    )
    assert not server.positions()
    assert server.buy(key).intent.state == FILLED


def test_an_order_on_a_netting_account_adds_and_reduces(start: Start) -> None:
    server = start(PAPER_TERMINAL_LOGIN="1000002")
    ticket = server.buy(volume=0.3).intent.position
    assert server.buy(volume=0.1).intent.position == ticket
    assert server.trade("ClosePosition", ticket=ticket, volume=0.1).intent.state == FILLED
    turned = server.trade_many("ReversePosition", ticket=ticket)
    assert len(turned) == 1
    (position,) = server.positions()
    assert (position.type, round(position.volume, 2)) == (pb.POSITION_TYPE_SELL, 0.3)
    assert turned[0].intent.position == position.ticket != ticket
    assert server.trade("SubmitOrder", **SELL).intent.position == position.ticket
    assert server.buy(volume=1.0).intent.position == server.positions()[0].ticket != position.ticket
