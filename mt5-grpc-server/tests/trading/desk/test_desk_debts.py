"""What could not be written down when it was known counts all the same."""

from __future__ import annotations

import os

import pytest
from server.failures import failure_of
from server.running_server import eventually

from mt5_grpc_server.gen import mt5_pb2 as pb

from .conftest import Start
from .trading_server import BUY, new_key


@pytest.mark.skipif(os.name == "nt", reason="Windows does not move a file that is open")
def test_an_unknown_end_that_is_still_owed_holds_back_an_equal_order_that_waited(start: Start) -> None:
    server, first, second = start(), new_key(), new_key()
    server.set_faults(error=-10000, latency_ms=1000, functions=["order_send"])
    submit = server.stub("Trade").SubmitOrder
    sent = submit.future(pb.SubmitOrderRequest(options={"client_key": first}, **BUY), timeout=20)
    server.wait_until_sending()
    waits = submit.future(pb.SubmitOrderRequest(options={"client_key": second}, **BUY), timeout=20)
    accepted = pb.ListIntentsRequest(states=[pb.INTENT_STATE_ACCEPTED])
    eventually(lambda: server.call("Intent", "ListIntents", accepted).intents, "the second order waits")
    server.set_faults(latency_ms=200, functions=["positions_get"])
    place, hidden = server.data / "journal.sqlite", server.data / "hidden"
    place.rename(hidden)
    assert sent.result().outcome.intent.state == pb.INTENT_STATE_UNKNOWN
    hidden.rename(place)
    held_back = failure_of(waits.result)
    assert held_back.metadata["executed"] == "false"
    assert held_back.reason in ("UNRESOLVED_INTENT", "JOURNAL_UNAVAILABLE")  # the turn of the second came at once
    server.set_faults()
    server.wait_for_end(first)
    assert server.buy(second).intent.executed
