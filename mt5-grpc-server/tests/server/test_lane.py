from __future__ import annotations

from typing import Any

import grpc

from mt5_grpc_server.gen import mt5_pb2 as pb
from mt5_grpc_server.lane_queue import CAPACITY, Priority

from .conftest import StartServer
from .failures import told
from .running_server import RunningServer, eventually

BUY = pb.OrderRequest(action=pb.TRADE_ACTION_DEAL, symbol="EURUSD", volume=0.1, type=pb.ORDER_TYPE_BUY)


def test_a_full_queue_refuses_at_once_and_leaves_room_for_more_urgent_calls(failing_server: RunningServer) -> None:
    busy = failing_server.hold(latency_ms=2500)
    room = CAPACITY[Priority.QUOTE]
    stub = failing_server.stub("Symbol")
    calls = [stub.GetSymbol.future(pb.GetSymbolRequest(symbol="EURUSD"), timeout=20) for _ in range(room + 10)]
    account = failing_server.stub("Account").GetAccount.future(pb.GetAccountRequest(), timeout=20)
    eventually(lambda: sum(call.done() for call in calls) == 10, "the queue is full")
    refused = [told(call.exception()) for call in calls if call.done()]
    assert len(refused) == 10
    assert {answer.reason for answer in refused} == {"QUEUE_FULL"}
    assert {answer.code for answer in refused} == {grpc.StatusCode.RESOURCE_EXHAUSTED}
    assert all(answer.retry_after for answer in refused)
    assert busy.result().total > 0
    assert account.result().account.login == 1000001
    assert sum(call.exception() is None for call in calls) == room


def test_an_order_that_finds_the_queue_full_says_that_it_was_not_sent(failing_server: RunningServer) -> None:
    failing_server.hold(latency_ms=1500)
    room = CAPACITY[Priority.ORDER]
    stub = failing_server.stub("Trade")
    bad = pb.SendOrderRequest(request=pb.OrderRequest(action=pb.TRADE_ACTION_MODIFY, order=1))
    calls = [stub.SendOrder.future(bad, timeout=20) for _ in range(room)]
    eventually(lambda: failing_server.status().queue_length > room, "the queue is full")
    refused = told(stub.SendOrder.future(bad, timeout=20).exception())
    assert (refused.reason, refused.metadata["executed"]) == ("QUEUE_FULL", "false")
    assert all(call.result().executed is False for call in calls)


def test_urgent_calls_overtake_and_closing_overtakes_all(start_server: StartServer) -> None:
    server = start_server()
    order = pb.SendOrderRequest(request=BUY)
    ticket = server.call("Trade", "SendOrder", order).result.order
    busy = server.hold(latency_ms=1500)
    finished: list[str] = []

    def note(name: str, call: Any) -> Any:
        call.add_done_callback(lambda _: finished.append(name))
        return call

    close = pb.OrderRequest(
        action=pb.TRADE_ACTION_DEAL, symbol="EURUSD", volume=0.1, type=pb.ORDER_TYPE_SELL, position=ticket
    )
    calls = [
        note("quote", server.stub("Symbol").GetSymbol.future(pb.GetSymbolRequest(symbol="EURUSD"), timeout=20)),
        note("account", server.stub("Account").GetAccount.future(pb.GetAccountRequest(), timeout=20)),
        note("order", server.stub("Trade").SendOrder.future(order, timeout=20)),
        note("close", server.stub("Trade").SendOrder.future(pb.SendOrderRequest(request=close), timeout=20)),
    ]
    eventually(lambda: server.status().queue_length > len(calls), "all wait")
    server.set_faults(latency_ms=150)
    busy.result()
    for call in calls:
        call.result()
    eventually(lambda: len(finished) == 4, "all are noted")
    assert finished == ["close", "order", "account", "quote"]


def test_a_caller_that_goes_leaves_the_queue_at_once(failing_server: RunningServer) -> None:
    busy = failing_server.hold(latency_ms=3000)
    stub = failing_server.stub("Order")
    calls = [stub.CountOrders.future(pb.CountOrdersRequest(), timeout=20) for _ in range(30)]
    hasty = [stub.CountOrders.future(pb.CountOrdersRequest(), timeout=0.5) for _ in range(30)]
    eventually(lambda: failing_server.status().queue_length > 60, "all wait")
    for call in calls:
        call.cancel()
    eventually(lambda: failing_server.status().queue_length < 10, "all have left")
    assert not busy.done()
    assert {call.code() for call in hasty} == {grpc.StatusCode.DEADLINE_EXCEEDED}
    busy.result()


def test_a_read_whose_caller_goes_while_it_runs_harms_nobody(failing_server: RunningServer) -> None:
    failing_server.hold(latency_ms=800).cancel()
    assert failing_server.call("Order", "CountOrders", pb.CountOrdersRequest()).total == 0
    assert failing_server.status().worker_restarts == 0
