"""A reversal is done once both of its halves are, whatever happens between them."""

from __future__ import annotations

import pytest
from server.running_server import eventually

from mt5_grpc_server.gen import mt5_pb2 as pb

from .trading_server import TradingServer, new_key

LOST = {"error": -10000, "functions": ["order_send"]}
FILLED, PARTIAL, NOT_FOUND = pb.INTENT_STATE_FILLED, pb.INTENT_STATE_PARTIAL, pb.INTENT_STATE_NOT_FOUND
NOT_SENT = pb.INTENT_STATE_NOT_SENT


def test_a_reversal_whose_close_was_unknown_is_not_done_before_the_other_side_is_opened(server: TradingServer) -> None:
    key, held = new_key(), server.buy().intent.position
    server.set_faults(**LOST, after=True)
    (close,) = server.trade_many("ReversePosition", key, ticket=held)
    assert (close.intent.state, close.intent.HasField("executed")) == (pb.INTENT_STATE_UNKNOWN, False)
    server.set_faults()
    half = server.wait_for_end(key)
    assert half.state == PARTIAL and server.positions() == []
    told = server.trade_many("ReversePosition", key, ticket=held)
    assert [(part.intent.state, part.replayed) for part in told] == [(FILLED, True), (FILLED, False)]
    assert [position.type for position in server.positions()] == [pb.POSITION_TYPE_SELL]
    assert server.intent(key).state == pb.INTENT_STATE_DONE
    again = server.trade_many("ReversePosition", key, ticket=held)
    assert [part.replayed for part in again] == [True, True] and len(server.positions()) == 1


def test_a_reversal_whose_close_never_arrived_opens_nothing(server: TradingServer) -> None:
    key, held = new_key(), server.buy().intent.position
    server.set_faults(**LOST)
    server.trade_many("ReversePosition", key, ticket=held)
    server.set_faults()
    end = server.wait_for_end(key)
    assert (end.state, end.executed) == (NOT_FOUND, False)
    told = server.trade_many("ReversePosition", key, ticket=held)
    assert [(part.intent.state, part.intent.executed) for part in told] == [(NOT_FOUND, False), (NOT_SENT, False)]
    assert [position.ticket for position in server.positions()] == [held]
    assert server.intent(key).state == NOT_FOUND


@pytest.mark.parametrize(("late_ms", "known"), [(1000, True), (9000, False)])
def test_a_reversal_whose_close_is_filled_late_opens_the_other_side(
    server: TradingServer, late_ms: int, known: bool
) -> None:
    key, held = new_key(), server.buy().intent.position
    server.set_faults(late_fill_ms=late_ms)
    told = server.trade_many("ReversePosition", key, ticket=held)
    assert [part.intent.HasField("executed") for part in told] == ([True, True] if known else [False])
    server.set_faults()
    if not known:
        assert server.wait_for_end(key).state == PARTIAL
    eventually(
        lambda: [part.intent.state for part in server.trade_many("ReversePosition", key, ticket=held)] == [FILLED] * 2,
        "both halves are filled",
    )
    assert [position.type for position in server.positions()] == [pb.POSITION_TYPE_SELL]
    assert server.intent(key).state == pb.INTENT_STATE_DONE


def test_a_reversal_that_closed_only_a_part_was_not_executed(server: TradingServer) -> None:
    key, held = new_key(), server.buy().intent.position
    server.set_faults(retcodes=[pb.TRADE_RETCODE_DONE_PARTIAL])
    told = server.trade_many("ReversePosition", key, ticket=held)
    assert [(part.intent.state, part.intent.executed) for part in told] == [(PARTIAL, True), (NOT_SENT, False)]
    server.set_faults()
    intent = server.intent(key)
    assert (intent.state, intent.HasField("executed"), intent.executed) == (PARTIAL, True, False)
    assert intent.message == "Only 1 of 2 trades were executed"
    again = server.trade_many("ReversePosition", key, ticket=held)
    assert [(part.intent.state, part.replayed) for part in again] == [(PARTIAL, True), (NOT_SENT, True)]
    assert [position.ticket for position in server.positions()] == [held]
