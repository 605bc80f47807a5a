"""The worker seen from the server: a child process that alone holds the terminal module."""

from __future__ import annotations

import contextlib
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from typing import Any, BinaryIO, cast

from mt5_grpc_server.adapter.failure import TerminalFailure
from mt5_grpc_server.frames import read_frame, write_frame
from mt5_grpc_server.worker_bond import bind

# Seconds to import numpy and the terminal module; a cold Windows machine with a virus scanner needs several.
START_BUDGET = 60.0
ENDED = "the process that holds the terminal has ended"


class WorkerLost(Exception):
    """The worker can answer no more; what became of the running call is not known."""


class WorkerHung(WorkerLost):
    """The worker did not answer within the budget of the call."""


class WorkerProcess:
    """One worker from start to end. Its calls are made one at a time, by any thread."""

    def __init__(
        self,
        command: list[str],
        environment: Mapping[str, str],
        on_end: Callable[[WorkerProcess], None],
        on_written: Callable[[str], None] = lambda operation: None,
    ) -> None:
        """Start the process, from a thread that lives as long as this process: the worker may end with it.

        `on_end` is called from another thread when it is gone, however it ended, and `on_written` when an operation was
        handed to it.
        """
        own_group = {"creationflags": 0x200} if sys.platform == "win32" else {"start_new_session": True}
        # A group of its own: Ctrl-C in a console must reach the server only, which drains and then ends the worker.
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=dict(environment), **cast("Any", own_group)
        )
        bind(self._process.pid)
        self._on_end = on_end
        self._on_written = on_written
        self._frames: queue.SimpleQueue[tuple[Any, ...] | None] = queue.SimpleQueue()
        self._call_id = 0
        self.alive = True
        threading.Thread(target=self._read, name="worker-reader", daemon=True).start()

    @property
    def pid(self) -> int:
        """The id of the process."""
        return self._process.pid

    def wait_ready(self) -> str:
        """Wait until the worker has its module; the version of that module. Raises WorkerLost or TerminalFailure."""
        kind, value, *_ = self._next_frame(START_BUDGET)
        if kind == "failure":
            raise TerminalFailure.from_dict(value)
        return str(value)

    def call(self, operation: str, arguments: Mapping[str, Any], budget: float) -> Any:
        """Run one operation of the adapter; `budget` is in seconds.

        Raises TerminalFailure where the terminal failed the call, WorkerHung over the budget, WorkerLost where the
        process is gone.
        """
        self._call_id += 1
        try:
            write_frame(cast("BinaryIO", self._process.stdin), (self._call_id, operation, dict(arguments)))
        except (OSError, ValueError) as error:
            raise WorkerLost(ENDED) from error
        self._on_written(operation)
        call_id, kind, value = self._next_frame(budget)
        if call_id != self._call_id:
            raise WorkerLost(f"the process that holds the terminal answered call {call_id} instead of {self._call_id}")
        if kind == "failure":
            raise TerminalFailure.from_dict(value)
        return value

    def kill(self) -> None:
        """End the process at once, whatever it does."""
        self._process.kill()

    def close(self, patience: float) -> None:
        """Ask the process to end, and kill it when it has not ended after `patience` seconds."""
        try:
            cast("BinaryIO", self._process.stdin).close()
            self._process.wait(patience)
        except (OSError, subprocess.TimeoutExpired):
            self.kill()

    def _next_frame(self, budget: float) -> tuple[Any, ...]:
        try:
            frame = self._frames.get(timeout=budget)
        except queue.Empty:
            raise WorkerHung(f"the terminal did not answer within {budget:g} seconds") from None
        if frame is None:
            raise WorkerLost(ENDED)
        return frame

    def _read(self) -> None:
        stream = cast("BinaryIO", self._process.stdout)
        try:
            while (frame := read_frame(stream)) is not None:
                self._frames.put(frame)
        finally:
            self.alive = False
            self._frames.put(None)
            self._process.wait()
            stream.close()
            with contextlib.suppress(OSError):  # what was never sent cannot be flushed
                cast("BinaryIO", self._process.stdin).close()
            self._on_end(self)
