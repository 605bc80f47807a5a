"""Whether the caller stays or the terminal answers: an order that is being sent runs to its end, and is told of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import grpc
import pytest
from server.running_server import eventually

from mt5_grpc_server.gen import mt5_pb2 as pb
from trading.chaos.life import kill

from .conftest import Start
from .trading_server import BUY, TradingServer, new_key

SENDING = pb.INTENT_STATE_SENDING


def listed(server: TradingServer, *states: Any) -> list[str]:
    """The keys of the requests in these states, all where none is given."""
    found = server.call("Intent", "ListIntents", pb.ListIntentsRequest(states=states), timeout=5).intents
    return [intent.client_key for intent in found]


def send(server: TradingServer, key: str) -> Any:
    """A market order that its caller does not wait for, once it is being sent."""
    request = pb.SubmitOrderRequest(options={"client_key": key}, **BUY)
    call = server.stub("Trade").SubmitOrder.future(request, timeout=20)
    eventually(lambda: key in listed(server, SENDING), "the order is being sent")
    return call


def cancel(server: TradingServer, call: Any) -> None:
    call.cancel()


def hang_up(server: TradingServer, call: Any) -> None:
    server.channel.close()
    server.channel = grpc.insecure_channel(server.address)


@pytest.mark.parametrize("leave", [cancel, hang_up])
@pytest.mark.parametrize("retcode", [0, 10006])
def test_a_caller_that_leaves_while_its_order_is_being_sent_is_told_its_end_later(
    server: TradingServer, leave: Callable[[TradingServer, Any], None], retcode: int
) -> None:
    key = new_key()
    server.set_faults(latency_ms=700, functions=["order_send"], retcodes=[retcode])
    call = send(server, key)
    leave(server, call)
    assert call.code() == grpc.StatusCode.CANCELLED
    assert server.intent(key).state == SENDING
    end = server.wait_for_end(key)
    expected = pb.INTENT_STATE_REJECTED if retcode else pb.INTENT_STATE_FILLED
    assert (end.state, end.executed, end.evidence) == (expected, not retcode, "reply")
    again = server.buy(key)
    assert again.replayed and again.intent == end
    assert [position.ticket for position in server.positions()] == ([] if retcode else [end.position])


def test_requests_are_told_of_for_as_long_as_the_terminal_hangs(start: Start) -> None:
    server, known, hanging = start("--trade-budget", "600"), new_key(), new_key()
    server.buy(known)
    server.set_faults(hang=True, functions=["order_send"])
    call = send(server, hanging)
    server.wait_until_sending()
    behind = server.stub("Order").CountOrders.future(pb.CountOrdersRequest(), timeout=30)
    eventually(lambda: server.status().queue_length, "others wait for the terminal")
    for _ in range(100):
        assert (server.intent(known).state, server.intent(hanging).state) == (pb.INTENT_STATE_FILLED, SENDING)
        assert not server.intent(hanging).HasField("executed")
        assert listed(server) == [hanging, known]
        assert listed(server, SENDING) == [hanging]
    assert not call.done() and not behind.done()
    assert kill(server.worker_pids()[-1])
    assert call.result().outcome.intent.state == pb.INTENT_STATE_UNKNOWN
