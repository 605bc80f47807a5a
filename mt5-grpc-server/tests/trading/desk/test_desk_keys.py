"""One key, one order: however often, from wherever, and after whatever end."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import grpc
import pytest
from server.failures import failure_of

from mt5_grpc_server.gen import mt5_pb2 as pb

from .conftest import Start
from .trading_server import BUY, TradingServer, new_key


def test_the_same_request_again_is_told_and_not_sent(server: TradingServer) -> None:
    key = new_key()
    first = server.buy(key)
    again = server.buy(key, volume=0.10)
    assert (first.replayed, again.replayed) == (False, True)
    assert first.intent == again.intent
    assert first.intent.state == pb.INTENT_STATE_FILLED
    assert first.intent.executed is True
    (position,) = server.positions()
    assert position.ticket == first.intent.position
    assert position.comment == first.intent.comment


def test_the_same_key_with_other_terms_is_refused(server: TradingServer) -> None:
    key = new_key()
    server.buy(key)
    told = server.refused("SubmitOrder", key, **{**BUY, "volume": 0.2})
    assert (told.reason, told.code) == ("IDEMPOTENCY_KEY_REUSED", grpc.StatusCode.FAILED_PRECONDITION)
    assert server.refused("ClosePosition", key, ticket=1).reason == "IDEMPOTENCY_KEY_REUSED"
    assert len(server.positions()) == 1
    server.buy()
    assert len(server.positions()) == 2


def test_requests_with_a_basis_are_compared_by_it_and_not_by_their_terms(server: TradingServer) -> None:
    key, group = new_key(), new_key()
    asked = {"basis": '{"money":10}'}
    first = server.buy(key, options=asked)
    again = server.buy(key, volume=0.2, options=asked)
    assert (again.replayed, again.intent) == (True, first.intent)
    assert first.intent.request.volume == 0.1
    for other in ({"basis": '{"money":11}'}, {}):
        told = server.refused("SubmitOrder", key, **BUY, options=other)
        assert told.reason == "IDEMPOTENCY_KEY_REUSED"

    def close(symbol: str, basis: str) -> list[bool]:
        options = pb.TradeOptions(client_key=group, basis=basis)
        request = pb.ClosePositionsRequest(options=options, symbol=symbol)
        return [told.replayed for told in server.call("Trade", "ClosePositions", request).outcomes]

    assert (close("EURUSD", "all of it"), close("USDJPY", "all of it")) == ([False], [True])
    assert failure_of(lambda: close("EURUSD", "a part")).reason == "IDEMPOTENCY_KEY_REUSED"


def test_a_hundred_callers_with_one_key_make_one_order(server: TradingServer) -> None:
    key = new_key()
    request = pb.SubmitOrderRequest(options={"client_key": key}, **BUY)
    stub = server.stub("Trade")

    def submit(_: int) -> str:
        try:
            return "replayed" if stub.SubmitOrder(request, timeout=20).outcome.replayed else "sent"
        except grpc.RpcError as error:
            assert error.code() == grpc.StatusCode.ABORTED
            return "in progress"

    with ThreadPoolExecutor(32) as pool:
        answers = list(pool.map(submit, range(100)))
    assert answers.count("sent") == 1
    assert len(server.positions()) == 1


def test_callers_with_names_of_their_own_do_not_share_keys(server: TradingServer) -> None:
    key = new_key()
    server.buy(key)
    request = pb.SubmitOrderRequest(options={"client_key": key}, **BUY)
    other = server.stub("Trade").SubmitOrder(request, timeout=20, metadata=[("x-key-id", "second")]).outcome
    assert not other.replayed
    asked = pb.GetIntentRequest(client_key=key)
    mine, theirs = (
        server.stub("Intent").GetIntent(asked, timeout=5, metadata=metadata).intent
        for metadata in ([], [("x-key-id", "second")])
    )
    assert mine.intent_id != theirs.intent_id
    assert mine.comment != theirs.comment


@pytest.mark.parametrize("name", ["guards", "owner"])
def test_no_caller_can_take_a_name_of_the_server_itself(server: TradingServer, name: str) -> None:
    request = pb.ClosePositionsRequest(options={"client_key": "flatten-positions-20000-1"}, all=True)
    refused = failure_of(
        lambda: server.stub("Trade").ClosePositions(request, timeout=20, metadata=[("x-key-id", name)])
    )
    assert (refused.code, refused.reason) == (grpc.StatusCode.INVALID_ARGUMENT, "VALIDATION_FAILED")
    assert (refused.metadata["field"], refused.metadata["executed"]) == ("x-key-id", "false")


def test_what_was_not_sent_is_sent_when_it_is_submitted_again(server: TradingServer) -> None:
    key = new_key()
    server.set_faults(api_disabled=True)
    assert server.refused("SubmitOrder", key, **BUY).reason == "API_TRADING_DISABLED"
    assert server.intent(key).state == pb.INTENT_STATE_NOT_SENT
    server.set_faults()
    assert server.buy(key).intent.state == pb.INTENT_STATE_FILLED
    assert server.buy(key).replayed
    assert len(server.positions()) == 1


def test_a_refusal_of_the_broker_is_final(server: TradingServer) -> None:
    key = new_key()
    server.set_faults(auto_trading_off=True)
    request = pb.OrderRequest(action=pb.TRADE_ACTION_DEAL, symbol="EURUSD", volume=0.1, type=pb.ORDER_TYPE_BUY)
    answer = server.call("Trade", "SendOrder", pb.SendOrderRequest(request=request))
    assert (answer.executed, answer.result.retcode) == (False, pb.TRADE_RETCODE_CLIENT_DISABLES_AT)
    assert server.refused("SubmitOrder", key, **BUY).reason == "AUTOTRADING_OFF"


def test_a_key_is_made_for_who_has_none_and_demanded_where_keys_are(start: Start) -> None:
    server = start()
    outcome = server.call("Trade", "SubmitOrder", pb.SubmitOrderRequest(**BUY)).outcome
    assert outcome.intent.client_key_generated
    assert server.intent(outcome.intent.client_key).intent_id == outcome.intent.intent_id
    server.kill()
    guarded = start("--api-key", "secret-key", wait=False)
    key = [("x-apikey", "secret-key")]
    told = failure_of(lambda: guarded.stub("Trade").SubmitOrder(pb.SubmitOrderRequest(**BUY), timeout=5, metadata=key))
    assert (told.reason, told.metadata["executed"]) == ("IDEMPOTENCY_KEY_REQUIRED", "false")


@pytest.mark.parametrize("key", ["short", "x" * 65, "with blank", "umläut-key"])
def test_a_key_of_another_form_is_refused(server: TradingServer, key: str) -> None:
    told = server.refused("SubmitOrder", key, **BUY)
    assert (told.reason, told.metadata["field"]) == ("VALIDATION_FAILED", "client_key")


def test_an_unknown_key_is_told(server: TradingServer) -> None:
    asked = pb.GetIntentRequest(client_key="never-used")
    assert failure_of(lambda: server.call("Intent", "GetIntent", asked)).reason == "INTENT_NOT_FOUND"


@pytest.mark.parametrize("asked", [pb.GetIntentRequest(), pb.GetIntentRequest(client_key="")])
def test_a_question_without_a_name_is_told_what_is_missing(server: TradingServer, asked: pb.GetIntentRequest) -> None:
    told = failure_of(lambda: server.call("Intent", "GetIntent", asked))
    assert (told.reason, told.metadata["field"]) == ("VALIDATION_FAILED", "client_key")
    assert told.message == "Cannot read the intent: client_key or intent_id must be given, both are missing"


@pytest.mark.parametrize("number", [0, 99])
def test_a_state_that_is_none_is_refused_and_not_left_out(server: TradingServer, number: Any) -> None:
    request = pb.ListIntentsRequest(states=[pb.INTENT_STATE_FILLED, number])
    told = failure_of(lambda: server.call("Intent", "ListIntents", request))
    assert (told.reason, told.metadata["field"]) == ("VALIDATION_FAILED", "states")
    assert told.message.endswith(f"one of them is {number}")


def test_intents_are_listed_in_pages(server: TradingServer) -> None:
    for _ in range(3):
        server.buy()
    page = server.call("Intent", "ListIntents", pb.ListIntentsRequest(page_size=2))
    rest = server.call("Intent", "ListIntents", pb.ListIntentsRequest(page_size=2, page_token=page.next_page_token))
    numbers = [intent.intent_id for intent in (*page.intents, *rest.intents)]
    assert numbers == sorted(numbers, reverse=True) and len(numbers) == 4
    unknown = pb.ListIntentsRequest(states=[pb.INTENT_STATE_UNKNOWN])
    assert not server.call("Intent", "ListIntents", unknown).intents
