"""A worker that hangs and lets nobody run: every trade has its ending, and the server goes on by itself."""

from __future__ import annotations

from functools import partial

import pytest

from mt5_grpc_server.gen import mt5_pb2 as pb
from mt5_grpc_server.gen import mt5_pb2_grpc

from .conftest import PATIENCE, Desk, eventually
from .operations import Operation
from .recorder import NOT_SENT
from .truth import read_truth

QUEUED = 6


@pytest.mark.parametrize("after", [False, True], ids=["before it is executed", "after it was executed"])
def test_a_hang_leaves_one_order_unknown_and_the_others_unsent(desk: Desk, after: bool) -> None:
    backend, door = desk.backend, desk.door
    backend.set_faults({"hang": True, "after": after, "functions": ["order_send"]})
    hanging = desk.buying()
    waiting = [desk.buying() for _ in range(QUEUED)]
    told = desk.in_background(lambda: door.submit(hanging, "hanging-order", PATIENCE))
    eventually(lambda: door.ask(hanging, "hanging-order").state == "SENDING", "the order hangs")
    others = [desk.in_background(partial(door.submit, each, f"waiting-{each.number}", PATIENCE)) for each in waiting]
    eventually(lambda: _status(desk).queue_length >= QUEUED, "the others wait")
    assert door.ask(hanging, "hanging-order").executed is None
    assert door.submit(hanging, "hanging-order", PATIENCE).told == "REQUEST_IN_PROGRESS"
    assert (told.result().executed, told.result().state) == (None, "UNKNOWN")
    answers = [other.result() for other in others]
    assert {(answer.executed, answer.state) for answer in answers} == {(False, NOT_SENT)}
    assert {answer.told for answer in answers} == {"TERMINAL_HUNG"}

    backend.set_faults({})
    end = eventually(lambda: _end(desk, hanging), "the broker's records tell the end of the order")
    assert end == (after, "FILLED" if after else "NOT_FOUND")
    desk.trade()
    assert _status(desk).worker_restarts == 1
    for each in waiting:
        assert door.submit(each, f"waiting-{each.number}", PATIENCE).state == "FILLED"
    truth = read_truth(backend.environment)
    assert len(truth.orders_of(hanging.number)) == after
    assert all(len(truth.orders_of(each.number)) == 1 for each in waiting)


def _status(desk: Desk) -> pb.GetStatusResponse:
    stub = mt5_pb2_grpc.TerminalServiceStub(desk.backend.channel())
    status: pb.GetStatusResponse = stub.GetStatus(pb.GetStatusRequest(), timeout=PATIENCE)
    return status


def _end(desk: Desk, operation: Operation) -> tuple[bool, str] | None:
    answer = desk.door.ask(operation, "hanging-order")
    return None if answer.executed is None else (answer.executed, answer.state)
