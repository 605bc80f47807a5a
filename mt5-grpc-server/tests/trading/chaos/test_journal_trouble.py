"""A journal that cannot be written: nothing is sent, reads go on, and trading comes back by itself."""

from __future__ import annotations

import sqlite3
import subprocess
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


def full(desk: Desk) -> Iterator[None]:
    """No file of the server may grow."""
    if sys.platform != "linux":
        pytest.skip("only on Linux can the limits of another process be set")
    import resource

    pid = desk.backend.pid
    _, hard = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (0, hard))
    yield
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (hard, hard))


def read_only(desk: Desk) -> Iterator[None]:
    """The system lets nobody write to the files of the journal, open ones included."""
    files = [str(path) for path in desk.backend.data.glob(f"{NAME}*")]
    if sys.platform != "linux" or subprocess.run(["chattr", "+i", *files], capture_output=True).returncode != 0:
        pytest.skip("this user, or the file system, knows no mark that forbids to write to a file")
    try:
        yield
    finally:  # else nobody could delete them
        subprocess.run(["chattr", "-i", *files], check=True)


def gone(desk: Desk) -> Iterator[None]:
    """Somebody moves the file away, and back."""
    if sys.platform == "win32":
        pytest.skip("Windows does not move a file that is open")
    hidden = desk.backend.data.with_name("hidden")
    (desk.backend.data / NAME).rename(hidden)
    yield
    hidden.rename(desk.backend.data / NAME)


@pytest.mark.parametrize("trouble", [full, read_only, gone])
def test_without_its_journal_the_desk_sends_nothing_and_comes_back_by_itself(desk: Desk, trouble: Trouble) -> None:
    backend, door = desk.backend, desk.door
    refused, known = [desk.buying() for _ in range(3)], desk.buying()
    done = door.submit(known, "known-order", PATIENCE)
    with contextmanager(trouble)(desk):
        assert door.submit(known, "known-order", PATIENCE) == done
        other = door.submit(desk.buying(0.07), "known-order", PATIENCE)
        assert (other.executed, other.told) == (False, "IDEMPOTENCY_KEY_REUSED")
        for each in refused:
            answer = door.submit(each, f"refused-{each.number}", PATIENCE)
            assert (answer.executed, answer.state, answer.told) == (False, NOT_SENT, "JOURNAL_UNAVAILABLE")
        assert door.ask(refused[0], "refused-2").state in ("", NOT_SENT)
        assert _count(desk) == 2
    for each in refused:
        eventually(partial(_is_executed, desk, each), "it is executed")
    truth = read_truth(backend.environment)
    assert [len(truth.orders_of(each.number)) for each in refused] == [1, 1, 1]


@pytest.mark.parametrize(("trouble", "dies"), [(full, False), (read_only, True)])
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


def test_a_journal_that_another_program_holds_at_the_start_is_waited_for(desk: Desk) -> None:
    backend, door = desk.backend, desk.door
    known, fresh = desk.buying(), desk.buying()
    done = door.submit(known, "known-order", PATIENCE)
    backend.kill()
    other = sqlite3.connect(backend.data / NAME, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    backend.start()
    status = mt5_pb2_grpc.TerminalServiceStub(backend.channel()).GetStatus
    eventually(lambda: status(pb.GetStatusRequest(), timeout=PATIENCE).broker_connected, "the terminal is connected")
    assert _count(desk) == 2
    # Nobody can tell whether they were executed before.
    for operation, key in ((known, "known-order"), (fresh, "fresh-order")):
        answer = door.submit(operation, key, PATIENCE)
        assert (answer.executed, answer.told) == (None, "JOURNAL_UNAVAILABLE")
    other.execute("ROLLBACK")
    other.close()
    eventually(lambda: door.submit(fresh, "fresh-order", PATIENCE).executed, "it is executed")
    assert door.submit(known, "known-order", PATIENCE).order == done.order
    assert _count(desk) == 3


@pytest.mark.skipif(sys.platform == "win32", reason="the SQLite of Windows cannot keep a file for one process")
def test_nobody_else_can_lock_the_journal_while_the_server_has_it(desk: Desk) -> None:
    other = sqlite3.connect(desk.backend.data / NAME, timeout=0, isolation_level=None)
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        other.execute("BEGIN IMMEDIATE")
    desk.trade()
    other.close()


# Windows deletes no open file.
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a deleted file from one that was moved")
def test_a_journal_that_is_deleted_is_written_anew_and_nothing_is_lost(desk: Desk) -> None:
    backend, door = desk.backend, desk.door
    pending, known = desk.placing(), desk.buying()
    door.submit(pending, "pending-order", PATIENCE)
    done = door.submit(known, "known-order", PATIENCE)
    for path in backend.data.glob(f"{NAME}*"):
        path.unlink()
    position = desk.trade()
    assert door.submit(known, "known-order", PATIENCE) == done
    backend.kill()
    backend.start()
    eventually(lambda: door.ask(known, "known-order").state == "FILLED", "the new file has the old order")
    assert door.submit(known, "known-order", PATIENCE) == done
    assert door.ask(pending, "pending-order").state == "PLACED"
    assert position in {order["position_id"] for order in read_truth(backend.environment).orders_of(4)}


def _count(desk: Desk) -> int:
    positions = mt5_pb2_grpc.PositionServiceStub(desk.backend.channel()).CountPositions
    return int(positions(pb.CountPositionsRequest(), timeout=PATIENCE).total)


def _is_executed(desk: Desk, operation: Operation) -> bool:
    return desk.door.submit(operation, f"refused-{operation.number}", PATIENCE).executed is True
