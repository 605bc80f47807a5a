"""The power goes while orders are made: what is on the disk at that moment knows of every order at the broker."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import sys
import threading
from collections.abc import Hashable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from mt5_grpc_server.trading.evidence_targets import ORDER_TYPE_CLOSE_BY
from mt5_grpc_server.trading.intent import Intent
from mt5_grpc_server.trading.journal import Journal
from mt5_grpc_server.trading.journal_file import NAME
from mt5_grpc_server.trading.mt5 import CLOSE_BY
from mt5_grpc_server.trading.states import EXECUTED, UNRESOLVED, State
from mt5_grpc_server.trading.token import find_token

from .conftest import PATIENCE, Desk, eventually
from .door import GrpcDoor
from .life import Backend
from .recorder import Recorder
from .run import clients_of
from .truth import BY_STOP_LOSS, REJECTED

SEED, CUTS = 7, 15
BROKER = "broker.sqlite"

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux stops another process and tells that it did"
)


# A token, or the positions that were closed by each other: the order that does it carries the broker's own comment.
Mark = Hashable


@dataclass(frozen=True)
class Copy:
    """The files as they were at one moment."""

    folder: Path

    @property
    def marks(self) -> set[Mark]:
        """The marks of all orders that the broker took; the orders of stop losses are its own."""
        with closing(sqlite3.connect(self.folder / BROKER)) as broker:
            columns = "SELECT type, comment, position_id, position_by_id FROM orders"
            rows = broker.execute(f"{columns} WHERE state <> ? AND reason <> ?", (REJECTED, BY_STOP_LOSS))
            taken = [(kind, comment, (position, by)) for kind, comment, position, by in rows]
        marks: set[Mark] = {
            pair if kind == ORDER_TYPE_CLOSE_BY else find_token(comment) for kind, comment, pair in taken
        }
        assert None not in marks, taken
        return marks

    def integrity(self, file: str) -> str:
        """What SQLite says of a file."""
        with closing(sqlite3.connect(self.folder / file)) as connection:
            return str(connection.execute("PRAGMA integrity_check").fetchone()[0])

    def states(self, *, after_restart: bool = False) -> dict[Mark, State]:
        """The states of all intents by their marks, as a server reads them that is started on the copy."""
        journal = Journal(self.folder / "data")
        try:
            if after_restart:
                journal.recover()
            return {_mark(intent): intent.state for intent in journal.in_states(*State)}
        finally:
            journal.close()


def test_at_any_moment_the_disk_knows_of_every_order_at_the_broker(tmp_path: Path) -> None:
    backend, recorder, chance = Backend(tmp_path / "life"), Recorder(), random.Random(SEED)
    clients, stopped = clients_of(SEED, GrpcDoor(backend.channel), recorder), threading.Event()
    try:
        backend.start()
        with ThreadPoolExecutor(len(clients)) as threads:
            for client in clients:
                threads.submit(client.trade, stopped)
            try:
                copies = [_cut(backend, recorder, chance, tmp_path / f"copy-{number}") for number in range(CUTS)]
            finally:
                stopped.set()
    finally:
        backend.close()
    counts = [len(copy.marks) for copy in copies]
    assert counts == sorted(counts) and counts[-1] > CUTS, "orders are made from cut to cut"
    for copy in copies:
        _check(copy)


def test_an_order_that_the_broker_has_and_that_nobody_answered_is_on_the_disk(desk: Desk, tmp_path: Path) -> None:
    backend, operation = desk.backend, desk.buying()
    before = _copy(backend, tmp_path / "before").marks
    backend.set_faults({"hang": True, "after": True, "functions": ["order_send"]})
    answer = desk.in_background(lambda: desk.door.submit(operation, "cut-off-order", PATIENCE))
    copies = (_copy(backend, tmp_path / f"copy-{number}") for number in range(1000))
    copy = eventually(lambda: one if len((one := next(copies)).marks) > len(before) else None, "the broker has it")
    (mark,) = copy.marks - before
    assert copy.states()[mark] is State.SENDING
    assert copy.states(after_restart=True)[mark] is State.UNKNOWN
    assert answer.result().executed is None


def _cut(backend: Backend, recorder: Recorder, chance: random.Random, folder: Path) -> Copy:
    """A copy after some more orders, at a moment inside one as likely as between two."""
    enough = recorder.sent + chance.randint(2, 6)
    eventually(lambda: recorder.sent >= enough, "orders are made")
    return _copy(backend, folder)


def _copy(backend: Backend, folder: Path) -> Copy:
    folder.mkdir()
    with _stopped(backend.pid), _stopped(backend.workers()[-1]):
        shutil.copytree(backend.data, folder / "data")
        for file in filter(Path.is_file, backend.home.glob(f"{BROKER}*")):
            shutil.copy(file, folder)
    return Copy(folder)


@contextmanager
def _stopped(pid: int) -> Iterator[None]:
    os.kill(pid, signal.SIGSTOP)
    try:
        eventually(lambda: _states_of_threads(pid) == {"T"}, "all of the process stands still")
        yield
    finally:
        os.kill(pid, signal.SIGCONT)


def _states_of_threads(pid: int) -> set[str]:
    threads = Path(f"/proc/{pid}/task").glob("*/stat")
    return {thread.read_text(encoding="utf-8").rpartition(")")[2].split()[0] for thread in threads}


def _check(copy: Copy) -> None:
    files = f"data/{NAME}", BROKER
    assert {file: copy.integrity(file) for file in files} == dict.fromkeys(files, "ok")
    at_the_broker = copy.marks
    written = {mark: state for mark, state in copy.states().items() if mark in at_the_broker}
    assert set(written) == at_the_broker
    assert set(written.values()) <= {State.SENDING, *EXECUTED, *UNRESOLVED}
    restarted = copy.states(after_restart=True)
    assert {restarted[mark] for mark in at_the_broker} <= {*EXECUTED, *UNRESOLVED}


def _mark(intent: Intent) -> Mark:
    request = intent.sending.request if intent.sending is not None else {}
    if request.get("action") == CLOSE_BY:
        return request["position"], request["position_by"]
    return intent.draft.token
