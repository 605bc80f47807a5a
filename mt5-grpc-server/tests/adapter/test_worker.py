"""The worker process, over its pipes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

import pytest

from mt5_grpc_server.frames import read_frame, write_frame

PRINTING = """
__version__ = "1.2.3"
print("a module that prints when it is imported")
def last_error():
    print("and when it is called")
    return (1, "Success")
def version():
    raise SystemError("returned a result with an exception set")
"""


class Worker:
    def __init__(self, terminal: str, folder: Path, **modules: str) -> None:
        for name, source in modules.items():
            folder.joinpath(f"{name}.py").write_text(source)
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PAPER_TERMINAL_")}
        environment |= {"PAPER_TERMINAL_HOME": str(folder), "PYTHONPATH": os.pathsep.join([str(folder), *sys.path])}
        command = [sys.executable, "-m", "mt5_grpc_server.worker", "--terminal", terminal]
        pipes: dict[str, Any] = {name: subprocess.PIPE for name in ("stdin", "stdout", "stderr")}
        self.process = subprocess.Popen(command, env=environment, **pipes)

    def read(self) -> tuple[Any, ...]:
        frame = read_frame(cast(BinaryIO, self.process.stdout))
        assert frame is not None, self.process.communicate()
        return frame

    def call(self, call_id: int, operation: str, **arguments: Any) -> tuple[Any, ...]:
        write_frame(cast(BinaryIO, self.process.stdin), (call_id, operation, arguments))
        return self.read()

    def end(self) -> str:
        """Close the pipe; what the process wrote to stderr. It must end by itself."""
        _, complaints = self.process.communicate(timeout=10)
        return str(complaints.decode())


@pytest.fixture
def paper(tmp_path: Path) -> Iterator[Worker]:
    worker = Worker("paper", tmp_path)
    yield worker
    if worker.process.poll() is None:
        worker.process.kill()
        worker.process.communicate()


def test_the_worker_says_that_it_is_ready_and_answers_calls_in_turn(paper: Worker) -> None:
    kind, version, pid = paper.read()
    assert (kind, pid) == ("ready", paper.process.pid) and version.startswith("5.0.")
    call_id, kind, account = paper.call(7, "initialize")
    assert (call_id, kind, account["login"]) == (7, "ok", 1000001)
    assert paper.call(8, "positions_get") == (8, "ok", [])
    call_id, kind, failure = paper.call(9, "symbol_info", symbol="NOPE")
    assert (call_id, kind, failure["reason"]) == (9, "failure", "SYMBOL_NOT_FOUND")
    assert failure["last_error"] == (-4, "Terminal: Not found") and failure["metadata"] == {"symbol": "NOPE"}


def test_the_end_of_its_input_ends_the_worker(paper: Worker) -> None:
    paper.read()
    assert paper.end() == ""
    assert paper.process.returncode == 0


def test_an_interrupt_does_not_end_the_worker(paper: Worker) -> None:
    paper.read()
    paper.process.send_signal(signal.SIGINT)
    assert paper.call(1, "last_error")[1] == "ok"


def test_prints_and_exceptions_of_the_module_harm_nothing(tmp_path: Path) -> None:
    worker = Worker("metatrader5", tmp_path, MetaTrader5=PRINTING)
    assert worker.read()[:2] == ("ready", "1.2.3")
    call_id, kind, failure = worker.call(1, "version")
    assert (call_id, kind, failure["reason"]) == (1, "failure", "INTERNAL")
    assert "exception set" not in failure["message"]
    for operation, arguments in (("_forget_session", {}), ("nonsense", {}), ("last_error", {"wrong": 1})):
        assert worker.call(2, operation, **arguments)[1:2] == ("failure",)
    assert worker.call(3, "last_error") == (3, "ok", (1, "Success"))
    complaints = worker.end()
    assert "a module that prints" in complaints and "and when it is called" in complaints
    assert "SystemError: returned a result with an exception set" in complaints


def test_without_the_package_the_failure_says_what_to_install(tmp_path: Path) -> None:
    worker = Worker("metatrader5", tmp_path)
    kind, failure = worker.read()
    assert (kind, failure["reason"]) == ("failure", "TERMINAL_NOT_FOUND")
    assert failure["message"].startswith("Cannot load the terminal module MetaTrader5: it is not installed")
    assert "pip install MetaTrader5" in failure["message"]
    worker.end()
    assert worker.process.returncode == 3


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("import numpy_of_another_world", "it needs numpy_of_another_world, which is not installed"),
        ("raise ImportError('DLL load failed')", "DLL load failed"),
    ],
)
def test_a_package_that_cannot_be_loaded_says_why(tmp_path: Path, source: str, why: str) -> None:
    worker = Worker("metatrader5", tmp_path, MetaTrader5=source)
    kind, failure = worker.read()
    assert kind == "failure" and failure["message"] == f"Cannot load the terminal module MetaTrader5: {why}"
    worker.end()


def test_a_password_is_in_no_output(paper: Worker) -> None:
    paper.read()
    for password in ("s3cret", "s3cret" * 100):
        answer = paper.call(1, "initialize", login=1000001, password=password)
        assert answer[1] == "failure" and "s3cret" not in str(answer)
    assert "s3cret" not in paper.end()
