"""What the threads that look after trading survive, and what they leave behind."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from mt5_grpc_server.broker_clock import BrokerClock
from mt5_grpc_server.trading.audit_file import NAME
from mt5_grpc_server.trading.housekeeping import Housekeeper
from mt5_grpc_server.trading.intent import Outcome
from mt5_grpc_server.trading.journal import Journal
from mt5_grpc_server.trading.owner_files import OwnerFiles
from mt5_grpc_server.trading.risk import Risk
from mt5_grpc_server.trading.states import State
from mt5_grpc_server.trading.tally import Tally

from .journal_samples import draft
from .sweeper_world import World

PATIENCE = 20.0


def test_a_look_that_fails_for_an_unforeseen_reason_is_not_the_last_one(tmp_path: Path) -> None:
    looks, halted = list[int](), threading.Event()

    def account() -> Mapping[str, Any]:
        looks.append(len(looks))
        if len(looks) == 1:
            risk.kill_path.touch()
        raise ValueError("no account is like that")

    risk = Risk(Journal(tmp_path), {}, cast(BrokerClock, None))
    files = OwnerFiles(risk, account, halted.set)
    files.thread.start()
    try:
        assert halted.wait(PATIENCE)
    finally:
        files.thread.stop()


def test_a_sweeper_that_is_stopped_has_ended_its_look(tmp_path: Path) -> None:
    world = World(tmp_path)
    reading, released = threading.Event(), threading.Event()

    def read(operation: str, arguments: Mapping[str, Any]) -> Any:
        reading.set()
        released.wait(PATIENCE)
        return {"server": "B", "login": 1} if operation == "account_info" else []

    world.broker.read = read  # type: ignore[method-assign]
    world.sweeper.thread.start()
    assert reading.wait(PATIENCE)
    threading.Timer(0.1, released.set).start()
    world.sweeper.thread.stop()
    assert not any(thread.name == "sweeper" for thread in threading.enumerate())


def test_a_housekeeper_that_is_stopped_has_written_the_audit(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    housekeeper = Housekeeper(journal, Tally(), lambda: True, lambda: None)
    housekeeper.thread.start()
    journal.finish(journal.accept(draft("order-0001")).intent, Outcome(State.NOT_SENT, "QUEUE_FULL"))
    housekeeper.thread.stop()
    journal.close()
    assert "QUEUE_FULL" in (tmp_path / NAME).read_text()
