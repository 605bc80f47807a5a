"""Requests that take several trades: what they take is decided once, and their name is theirs alone."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from server.failures import failure_of
from server.running_server import eventually

from mt5_grpc_server.gen import mt5_pb2 as pb

from .conftest import Start
from .trading_server import BUY, LIMIT, STANDSTILL, TradingServer, new_key

FILLED, DONE = pb.INTENT_STATE_FILLED, pb.INTENT_STATE_DONE
SELL = {**BUY, "side": pb.TRADE_SIDE_SELL}


def tickets(server: TradingServer) -> set[int]:
    """Tickets of all open positions."""
    return {position.ticket for position in server.positions()}


def test_many_are_closed_by_filters_and_once(server: TradingServer) -> None:
    for magic in (1, 2, 2):
        server.buy(magic=magic)
    server.trade("SubmitOrder", **{**SELL, "symbol": "GBPUSD", "magic": 2})
    key = new_key()
    closed = server.trade_many("ClosePositions", key, magic=2, symbol="EURUSD")
    assert [outcome.intent.state for outcome in closed] == [FILLED, FILLED]
    left = sorted((position.symbol, position.magic) for position in server.positions())
    assert left == [("EURUSD", 1), ("GBPUSD", 2)]
    closed = server.trade_many("ClosePositions", side=pb.TRADE_SIDE_SELL)
    assert len(closed) == 1 and len(server.positions()) == 1


def test_many_orders_are_cancelled_by_filters(server: TradingServer) -> None:
    for symbol in ("EURUSD", "GBPUSD", "EURUSD"):
        server.trade("SubmitOrder", **{**LIMIT, "symbol": symbol})
    cancelled = server.trade_many("CancelOrders", symbol="EURUSD")
    assert [outcome.intent.state for outcome in cancelled] == [DONE, DONE]
    assert [order.symbol for order in server.orders()] == ["GBPUSD"]


def test_nothing_is_taken_where_no_filter_is_understood(server: TradingServer) -> None:
    position = server.buy().intent.position
    order = server.trade("SubmitOrder", **LIMIT).intent.order
    cases: list[tuple[str, dict[str, Any], str]] = [
        ("ClosePositions", {}, "all"),
        ("ClosePositions", {"side": 9}, "side"),
        ("ClosePositions", {"profit": 9, "symbol": "EURUSD"}, "profit"),
        ("CancelOrders", {}, "all"),
    ]
    for method, fields, field in cases:
        told = server.refused_many(method, **fields)
        assert (told.reason, told.metadata["field"]) == ("VALIDATION_FAILED", field)
    assert tickets(server) == {position} and [each.ticket for each in server.orders()] == [order]


def test_asked_again_nothing_is_taken_that_came_later(server: TradingServer) -> None:
    key = new_key()
    server.buy()
    first = server.trade_many("ClosePositions", key, all=True)
    later = server.buy().intent.position
    again = server.trade_many("ClosePositions", key, all=True)
    assert [outcome.replayed for outcome in again] == [True]
    assert again[0].intent.intent_id == first[0].intent.intent_id
    assert tickets(server) == {later}
    empty = new_key()
    assert server.trade_many("CancelOrders", empty, all=True) == []
    order = server.trade("SubmitOrder", **LIMIT).intent.order
    assert server.trade_many("CancelOrders", empty, all=True) == []
    assert [each.ticket for each in server.orders()] == [order]


def test_asked_again_what_was_not_sent_is_tried_and_nothing_else(server: TradingServer) -> None:
    key = new_key()
    wanted = {server.buy().intent.position, server.buy().intent.position}
    server.set_faults(error=-8, functions=["order_send"])
    refused = server.trade_many("ClosePositions", key, all=True)
    assert [outcome.intent.state for outcome in refused] == [pb.INTENT_STATE_NOT_SENT] * 2
    intent = server.intent(key)
    assert (intent.state, intent.executed) == (pb.INTENT_STATE_NOT_SENT, False)
    assert intent.reason == pb.ERROR_REASON_API_TRADING_DISABLED
    server.set_faults()
    later = server.buy().intent.position
    closed = server.trade_many("ClosePositions", key, all=True)
    assert {outcome.intent.position for outcome in closed} == wanted
    assert tickets(server) == {later}


@pytest.mark.parametrize("method", ["ClosePositions", "CancelOrders", "ReversePosition", "SubmitOrder"])
def test_a_name_of_many_trades_is_of_no_other_request(server: TradingServer, method: str) -> None:
    key, gone, kept = new_key(), server.buy().intent.position, server.buy(symbol="GBPUSD").intent.position
    server.trade("SubmitOrder", **LIMIT)
    assert [each.intent.position for each in server.trade_many("ClosePositions", key, symbol="EURUSD")] == [gone]
    terms: dict[str, dict[str, Any]] = {"ClosePositions": {"symbol": "GBPUSD"}, "SubmitOrder": BUY}
    terms["CancelOrders"] = {"all": True}
    terms["ReversePosition"] = {"ticket": kept}
    told = failure_of(lambda: server.trade_many(method, key, **terms.get(method, {})))
    assert (told.reason, told.metadata["executed"]) == ("IDEMPOTENCY_KEY_REUSED", "false")
    assert tickets(server) == {kept} and len(server.orders()) == 1


def test_a_name_of_one_order_is_not_of_many(server: TradingServer) -> None:
    key = new_key()
    position = server.buy(key).intent.position
    told = failure_of(lambda: server.trade_many("ClosePositions", key, all=True))
    assert (told.reason, told.metadata["executed"]) == ("IDEMPOTENCY_KEY_REUSED", "false")
    assert tickets(server) == {position}


def test_what_became_of_many_is_told_by_their_name(server: TradingServer) -> None:
    key, ticket = new_key(), server.buy().intent.position
    server.trade_many("ReversePosition", key, ticket=ticket)
    intent = server.intent(key)
    assert (intent.operation, intent.state, intent.executed) == ("reversePosition", DONE, True)
    assert intent.message == "2 of 2 trades were executed"
    lost = new_key()
    server.set_faults(error=-10000, functions=["order_send"], after=True)
    server.trade_many("ClosePositions", lost, all=True)
    intent = server.intent(lost)
    assert (intent.state, intent.HasField("executed")) == (pb.INTENT_STATE_UNKNOWN, False)
    server.set_faults()
    assert server.wait_for_end(lost).state == DONE
    listed = server.call("Intent", "ListIntents", pb.ListIntentsRequest()).intents
    assert {each.client_key: each.state for each in listed}[lost] == DONE
    server.trade("SubmitOrder", **{**LIMIT, "volume": 0.2})
    server.set_faults(retcodes=[10006])
    refused = new_key()
    server.trade_many("CancelOrders", refused, all=True)
    intent = server.intent(refused)
    assert (intent.state, intent.executed) == (pb.INTENT_STATE_REJECTED, False)


def test_many_trades_are_executed_where_every_one_was(server: TradingServer) -> None:
    key = new_key()
    for _ in range(2):
        server.buy()
    server.set_faults(retcodes=[10006, 0])
    parts = [part.intent.executed for part in server.trade_many("ClosePositions", key, all=True)]
    intent = server.intent(key)
    assert parts == [False, True]
    assert (intent.state, intent.HasField("executed"), intent.executed) == (pb.INTENT_STATE_PARTIAL, True, False)
    (listed,) = [
        each for each in server.call("Intent", "ListIntents", pb.ListIntentsRequest()).intents if each.client_key == key
    ]
    assert listed == intent


def test_trades_that_are_executed_in_part_are_told_so(start: Start) -> None:
    server = start(PAPER_TERMINAL_LOGIN="1000003", PAPER_TERMINAL_DEPOSIT="10000000", **STANDSTILL)
    for _ in range(4):
        server.trade("SubmitOrder", **{**BUY, "symbol": "ACME", "volume": 2000.0})
    key, turn = new_key(), new_key()
    (closed,) = server.trade_many("ClosePositions", key, all=True)
    assert closed.intent.state == pb.INTENT_STATE_PARTIAL
    intent = server.intent(key)
    assert (intent.state, intent.executed) == (pb.INTENT_STATE_PARTIAL, True)
    assert intent.message == "1 of 1 trades were executed, 1 of them only with a part of the volume"
    # Where too little was executed to turn it round, it is the same position.
    (turned,) = server.trade_many("ReversePosition", turn, ticket=server.positions()[0].ticket)
    assert turned.intent.state == pb.INTENT_STATE_PARTIAL
    assert turned.intent.position == server.positions()[0].ticket


def test_many_trades_of_a_server_that_dies_are_finished_by_the_next_one(start: Start) -> None:
    server, key = start(), new_key()
    wanted = {server.buy().intent.position for _ in range(3)}
    server.set_faults(latency_ms=700, functions=["order_send"])
    request = pb.ClosePositionsRequest(options={"client_key": key}, all=True)
    call = server.stub("Trade").ClosePositions.future(request, timeout=20)
    closed = pb.ListIntentsRequest(states=[FILLED], page_size=1)
    eventually(
        lambda: server.call("Intent", "ListIntents", closed).intents[0].operation == "closePosition", "one is closed"
    )
    server.kill()
    assert call.exception()
    server.set_faults()
    server = start()
    assert server.intent(key).state in (pb.INTENT_STATE_PARTIAL, pb.INTENT_STATE_UNKNOWN)
    later = server.buy(volume=0.2).intent.position
    told = server.trade_many("ClosePositions", key, all=True)
    assert len(told) == 3 and any(outcome.replayed for outcome in told)
    eventually(lambda: server.intent(key).state != pb.INTENT_STATE_UNKNOWN, "the end of all of them is known")
    parts = [part.intent for part in server.trade_many("ClosePositions", key, all=True)]
    assert {part.request.position for part in parts} == wanted
    # The one that was being sent may never have arrived.
    assert tickets(server) == {later} | {part.request.position for part in parts if not part.executed}


def test_a_page_that_no_answer_named_is_refused(server: TradingServer) -> None:
    for token in ("9" * 30, "²", "-1", "x"):
        request = pb.ListIntentsRequest(page_token=token)
        told = failure_of(partial(server.call, "Intent", "ListIntents", request))
        assert (told.reason, told.metadata["field"]) == ("VALIDATION_FAILED", "page_token")
        assert f'it is "{token}"' in told.message
