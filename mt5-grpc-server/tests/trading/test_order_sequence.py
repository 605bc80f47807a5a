"""The worker's own door, tried without a server before it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from server.running_server import clean_environment

from mt5_grpc_server.adapter.failure import TerminalFailure
from mt5_grpc_server.config import worker_command
from mt5_grpc_server.worker_process import WorkerProcess

BUY = {"action": 1, "symbol": "EURUSD", "volume": 0.1, "type": 0, "type_filling": 1}


@pytest.fixture
def worker(tmp_path: Path) -> Iterator[WorkerProcess]:
    worker = WorkerProcess(worker_command("paper"), clean_environment(tmp_path), lambda _: None)
    worker.wait_ready()
    worker.call("initialize", {"path": None, "login": None, "password": None, "server": None}, 20)
    yield worker
    worker.close(5)


def refused(worker: WorkerProcess, **arguments: Any) -> TerminalFailure:
    with pytest.raises(TerminalFailure) as caught:
        worker.call("order_send", {"request": BUY, **arguments}, 20)
    return caught.value


def test_an_order_without_a_number_of_the_journal_is_not_sent(worker: WorkerProcess) -> None:
    failure = refused(worker)
    assert failure.metadata["executed"] == "false"
    assert "not in the journal" in failure.message
    assert worker.call("positions_total", {}, 20) == 0


def test_a_number_passes_once_and_a_lower_one_never(worker: WorkerProcess) -> None:
    assert worker.call("order_send", {"request": BUY, "sequence": 7}, 20)["executed"] is True
    for sequence in (7, 6, 0, -1, "8"):
        assert refused(worker, sequence=sequence).metadata["executed"] == "false"
    assert worker.call("positions_total", {}, 20) == 1
    assert worker.call("order_send", {"request": BUY, "sequence": 9}, 20)["executed"] is True
