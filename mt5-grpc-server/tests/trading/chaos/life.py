"""A terminal server that is killed and started again, over one paper broker that survives everything."""

from __future__ import annotations

import json
import os
import re
import secrets
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import grpc

from mt5_grpc_server.trading.killpoints import VARIABLE

from ..surroundings import without_settings

# The stubs make this class generic, the package does not.
if TYPE_CHECKING:
    Interceptor = grpc.UnaryUnaryClientInterceptor[Any, Any]
else:
    Interceptor = grpc.UnaryUnaryClientInterceptor
START_SECONDS = 60.0
# Accounts of the paper terminal.
HEDGING, NETTING = "1000001", "1000002"
WORKER = re.compile(r"Started worker process (\d+)")
FLAGS = (
    *("--terminal", "paper", "--port", "0", "--broker-timezone", "UTC"),
    *("--heartbeat", "0.5", "--read-budget", "3", "--trade-budget", "1", "--timeout", "5000", "--settle", "2"),
)


class Backend:
    """The terminal server of one crash test, one process after the other."""

    def __init__(self, home: Path, *flags: str, login: str = HEDGING) -> None:
        self.home = home
        self.login = login
        home.mkdir(parents=True, exist_ok=True)
        self._flags = flags
        self._key = secrets.token_hex(8)
        self._lives = 0
        self._process: subprocess.Popen[str] | None = None
        self._channels: list[grpc.Channel] = []
        self._lock = threading.Lock()
        self.address = ""

    @property
    def environment(self) -> dict[str, str]:
        """Where the broker is, beside what this process was started with."""
        return {
            **without_settings(),
            "PAPER_TERMINAL_DB": str(self.home / "broker.sqlite"),
            "PAPER_TERMINAL_FAULTS": str(self.home / "faults.json"),
            "PAPER_TERMINAL_LOGIN": self.login,
            "PAPER_TERMINAL_HOME": str(self.home / "terminal"),
            # So that its times can be compared with those of the clients.
            "PAPER_TERMINAL_TIMEZONE": "UTC",
            "PAPER_TERMINAL_DEPOSIT": "1000000000",
            "TMPDIR": str(self.home),
            "MT5_API_KEY": self._key,
            "SERVER_API_KEY": self._key,
        }

    @property
    def data(self) -> Path:
        """The folder with the journal."""
        return self.home / "data"

    @property
    def pid(self) -> int:
        """The present process."""
        assert self._process is not None
        return self._process.pid

    def start(self, kill_point: str = "") -> None:
        """Start a process that dies at `kill_point`, as killpoints.py has it."""
        self._lives += 1
        command = [sys.executable, "-m", "mt5_grpc_server", *FLAGS, "--data", str(self.data), *self._flags]
        with self._log_file.open("w", encoding="utf-8") as log:
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=log,
                env={**self.environment, VARIABLE: kill_point},
                text=True,
            )
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line, f"the server did not start: {self._log_file.read_text(encoding='utf-8')}"
        with self._lock:
            self.address = json.loads(line)["address"]
            # Older ones stay open to the end: grpcio crashes where one thread closes what another one calls.
            self._channels.append(self.connect(self.address))
            self._process = process

    def connect(self, address: str) -> grpc.Channel:
        """A channel that no other server answers: the port of one that died may be another's by now."""
        channel = grpc.insecure_channel(address, options=[("grpc.use_local_subchannel_pool", 1)])
        return grpc.intercept_channel(channel, _WithKey(self._key))

    def channel(self) -> grpc.Channel:
        """The channel to the present process."""
        with self._lock:
            return self._channels[-1]

    def wait_for_end(self, patience: float) -> bool:
        """True where the process has ended by itself within `patience` seconds."""
        assert self._process is not None
        try:
            self._process.wait(patience)
        except subprocess.TimeoutExpired:
            return False
        return True

    def kill(self) -> None:
        """End the process as by kill -9, whatever it does."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()
        assert self._process.stdout is not None
        self._process.stdout.close()

    def workers(self) -> list[int]:
        """Workers of the present process, oldest first."""
        return [int(pid) for pid in WORKER.findall(self._log_file.read_text(encoding="utf-8"))]

    def kill_worker(self, after: int) -> int:
        """Kill the first worker of the present process that is not the one named `after`; 0 where there is none."""
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and not self.wait_for_end(0):
            newest = (self.workers() or [0])[-1]
            if newest not in (0, after) and kill(newest):
                return newest
            time.sleep(0.02)
        return 0

    def set_faults(self, faults: dict[str, Any]) -> None:
        """Let the paper terminal misbehave."""
        draft = self.home / "faults.draft"
        draft.write_text(json.dumps(faults), encoding="utf-8")
        draft.replace(self.home / "faults.json")

    def close(self) -> None:
        """Leave no process behind."""
        if self._process is not None:
            self.kill()
        for channel in self._channels:
            channel.close()

    @property
    def _log_file(self) -> Path:
        return self.home / f"server-{self._lives:04}.log"


class _WithKey(Interceptor):
    def __init__(self, key: str) -> None:
        self._metadata = (("x-apikey", key),)

    def intercept_unary_unary(self, continuation: Any, client_call_details: Any, request: Any) -> Any:
        """See grpc.UnaryUnaryClientInterceptor."""
        return continuation(client_call_details._replace(metadata=self._metadata), request)


def kill(pid: int) -> bool:
    """End a process as by kill -9; False where there is none."""
    try:
        os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))
    except OSError:
        return False
    return True
