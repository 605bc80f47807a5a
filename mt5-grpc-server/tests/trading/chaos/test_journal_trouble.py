"""A journal that cannot be written: nothing is sent, reads go on, and trading comes back by itself."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

import pytest

from mt5_grpc_server.gen import mt5_pb2 as pb
from mt5_grpc_server.gen import mt5_pb2_grpc
from mt5_grpc_server.trading.journal_file import NAME

from .conftest import PATIENCE, Desk, eventually
from .operations import Operation
from .recorder import NOT_SENT
from .truth import read_truth

Trouble = Callable[[Desk], Iterator[None]]


def locked(desk: Desk) -> Iterator[None]:
    """Another program holds the file."""
    other = sqlite3.connect(desk.backend.data / NAME, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield
    other.execute("ROLLBACK")
    other.close()


def full(desk: Desk) -> Iterator[None]:
    """No file of the server may grow."""
    if sys.platform != "linux":  # only there the limits of another process can be set
        return locked(desk)
    return _full(desk.backend.pid)


def _full(pid: int) -> Iterator[None]:
    import resource

    _, hard = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (0, hard))
    yield
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (hard, hard))


def gone(desk: Desk) -> Iterator[None]:
    """Somebody moves the file away, and back."""
    hidden = desk.backend.data.with_name("hidden")
    (desk.backend.data / NAME).rename(hidden)
    yield
    hidden.rename(desk.backend.data / NAME)


@pytest.mark.parametrize("trouble", [locked, full, gone])
def test_without_its_journal_the_desk_sends_nothing_and_comes_back_by_itself(desk: Desk, trouble: Trouble) -> None:
    backend, door = desk.backend, desk.door
    refused, known = [desk.buying() for _ in range(3)], desk.buying()
    done = door.submit(known, "known-order", PATIENCE)
    with contextmanager(trouble)(desk):
        assert door.submit(known, "known-order", PATIENCE) == done
        for each in refused:
            answer = door.submit(each, f"refused-{each.number}", PATIENCE)
            assert (answer.executed, answer.state, answer.told) == (False, NOT_SENT, "JOURNAL_UNAVAILABLE")
        positions = mt5_pb2_grpc.PositionServiceStub(backend.channel()).CountPositions
        assert positions(pb.CountPositionsRequest(), timeout=PATIENCE).total == 2
    for each in refused:
        eventually(partial(_is_executed, desk, each), "it is executed")
    truth = read_truth(backend.environment)
    assert [len(truth.orders_of(each.number)) for each in refused] == [1, 1, 1]


@pytest.mark.parametrize(("trouble", "dies"), [(full, False), (locked, True)])
def test_an_end_that_the_journal_could_not_keep_is_told_and_found_again(
    desk: Desk, trouble: Trouble, dies: bool
) -> None:
    backend, door = desk.backend, desk.door
    backend.set_faults({"latency_ms": 700, "functions": ["order_send"]})
    slow = desk.buying()
    call = desk.in_background(lambda: door.submit(slow, "slow-order", PATIENCE))
    eventually(lambda: door.ask(slow, "slow-order").state == "SENDING", "the order is being sent")
    with contextmanager(trouble)(desk):
        assert call.result().executed is True
        if dies:
            backend.kill()
    backend.set_faults({})
    if dies:
        backend.start()
    eventually(lambda: door.ask(slow, "slow-order").state == "FILLED", "the journal has the end")
    again = door.submit(slow, "slow-order", PATIENCE)
    assert [order["ticket"] for order in read_truth(backend.environment).orders_of(slow.number)] == [again.order]
    desk.trade()


def _is_executed(desk: Desk, operation: Operation) -> bool:
    return desk.door.submit(operation, f"refused-{operation.number}", PATIENCE).executed is True
