"""A real server process with the paper terminal, and the calls a test makes of it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import grpc
from grpc_health.v1 import health_pb2, health_pb2_grpc
from trading.surroundings import without_settings

from mt5_grpc_server.gen import mt5_pb2, mt5_pb2_grpc

PATIENCE = 20.0


def eventually(condition: Callable[[], Any], what: str) -> Any:
    """The first true value of a condition; fails when there is none in time."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        value = condition()
        if value:
            return value
        time.sleep(0.02)
    raise AssertionError(f"it did not come about in {PATIENCE} seconds that {what}")


def clean_environment(home: Path, **more: str) -> dict[str, str]:
    """This environment without settings of servers or paper terminals, and with a paper terminal of its own."""
    return {
        **without_settings(),
        "TMPDIR": str(home),
        "PAPER_TERMINAL_HOME": str(home / "home"),
        "PAPER_TERMINAL_FAULTS": str(home / "faults.json"),
        **more,
    }


class RunningServer:
    """One process of `mt5-grpc-server` on a free port."""

    def __init__(self, home: Path, *flags: str, wait: bool = True, **environment: str) -> None:
        self.home = home
        command = [sys.executable, "-m", "mt5_grpc_server", "--terminal", "paper", "--port", "0", *flags]
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=clean_environment(home, **environment),
            text=True,
        )
        self.log: list[str] = []
        self._log_reader = threading.Thread(target=self._collect_log, daemon=True)
        self._log_reader.start()
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, f"the server did not start: {self.log}"
        announced = json.loads(line)
        assert announced["event"] == "listening"
        self.address: str = announced["address"]
        self.channel = grpc.insecure_channel(self.address)
        if wait:
            try:
                self.wait_for_state(mt5_pb2.TERMINAL_STATE_CONNECTED)
                eventually(self.trades, "the journal was compared with the broker")
            except BaseException:  # nobody else could end it
                self.stop()
                raise

    def stub(self, service: str) -> Any:
        """The client of a service, for example "Trade"."""
        return getattr(mt5_pb2_grpc, f"{service}ServiceStub")(self.channel)

    def call(self, service: str, method: str, request: Any, timeout: float = PATIENCE) -> Any:
        """The response of one unary call."""
        return getattr(self.stub(service), method)(request, timeout=timeout)

    def collect(self, service: str, method: str, request: Any, timeout: float = PATIENCE) -> list[Any]:
        """All responses of one streaming call."""
        return list(getattr(self.stub(service), method)(request, timeout=timeout))

    def status(self) -> mt5_pb2.GetStatusResponse:
        """GetStatus, which must never wait for anything."""
        status: mt5_pb2.GetStatusResponse = self.call("Terminal", "GetStatus", mt5_pb2.GetStatusRequest(), timeout=5)
        return status

    def wait_for_state(self, state: int) -> mt5_pb2.GetStatusResponse:
        """The first status with this state."""
        name = mt5_pb2.TerminalState.Name(state)
        status: mt5_pb2.GetStatusResponse = eventually(
            lambda: status if (status := self.status()).state == state else None, f"the state is {name}"
        )
        return status

    def hold(self, **faults: Any) -> Any:
        """A call that meets these faults; the terminal works on it, and another call waits, on return."""
        self.set_faults(functions=["symbols_total"], **faults)
        call = self.stub("Symbol").CountSymbols.future(mt5_pb2.CountSymbolsRequest(), timeout=PATIENCE)
        behind = [self._ask_version()]

        def waits() -> bool:
            if behind[0].done():  # it came before the call
                behind[0] = self._ask_version()
            return self.status().queue_length >= 1 and not behind[0].done()

        eventually(waits, "the call runs")
        time.sleep(0.1)  # or a heartbeat ran before it, which is over by now
        eventually(waits, "the call runs")
        return call

    def _ask_version(self) -> Any:
        return self.stub("Terminal").GetVersion.future(mt5_pb2.GetVersionRequest(), timeout=PATIENCE)

    def trades(self) -> bool:
        """Whether health says that orders are taken."""
        request = health_pb2.HealthCheckRequest(service="mt5.v1.TradeService")
        answer = health_pb2_grpc.HealthStub(self.channel).Check(request, timeout=5)
        return bool(answer.status == health_pb2.HealthCheckResponse.SERVING)

    def wait_until_sending(self) -> None:
        """Wait until an order is with the terminal."""
        request = mt5_pb2.ListIntentsRequest(states=[mt5_pb2.INTENT_STATE_SENDING])
        eventually(lambda: self.call("Intent", "ListIntents", request).intents, "an order is being sent")

    def hold_order(self, milliseconds: int) -> tuple[Any, Any]:
        """An order that the terminal works on for a while, and a read of the account that waits behind it.

        The server needs a rare heartbeat: one that comes meanwhile waits as well.
        """
        self.wait_until_quiet()
        self.set_faults(latency_ms=milliseconds, functions=["order_send"])
        order = mt5_pb2.OrderRequest(
            action=mt5_pb2.TRADE_ACTION_DEAL, symbol="EURUSD", volume=0.1, type=mt5_pb2.ORDER_TYPE_BUY
        )
        sent = self.stub("Trade").SendOrder.future(mt5_pb2.SendOrderRequest(request=order), timeout=PATIENCE)
        self.wait_until_sending()
        waiting = self.stub("Account").GetAccount.future(mt5_pb2.GetAccountRequest(), timeout=PATIENCE)
        eventually(lambda: self.status().queue_length == 1, "the order runs and a read waits behind it")
        return sent, waiting

    def wait_until_quiet(self) -> None:
        """Wait for the end of the frequent heartbeats at the start, which would count as calls that wait."""
        eventually(lambda: self.status().clock.HasField("server_time_msc"), "the broker's clock is known")

    def set_faults(self, **faults: Any) -> None:
        """Let the paper terminal misbehave; without arguments behave again."""
        draft = self.home / "faults.draft"
        draft.write_text(json.dumps(faults), encoding="utf-8")
        draft.replace(self.home / "faults.json")

    def worker_pids(self) -> list[int]:
        """The workers that were started, oldest first."""
        return [int(found[1]) for line in self.log if (found := re.search(r"Started worker process (\d+)", line))]

    def kill(self) -> None:
        """End the process as by kill -9, whatever it does; its log and its channel stay."""
        self.process.kill()
        self.process.wait()

    def wait_for_end_of_log(self) -> None:
        """Wait until no process has the log any more: neither the server nor a worker of it."""
        self._log_reader.join(PATIENCE)
        assert not self._log_reader.is_alive(), "a worker outlived its server"

    def stop(self) -> None:
        """End the process, and let go of everything that belongs to it."""
        self.channel.close()
        self.kill()
        self.wait_for_end_of_log()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            assert stream is not None
            stream.close()

    def _collect_log(self) -> None:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            self.log.append(line.rstrip("\n"))
