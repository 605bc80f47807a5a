"""The worker is lost just when it has shown that the session is up, a moment which no server can be made to hit."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from types import SimpleNamespace
from typing import Any, cast

import pytest

from mt5_grpc_server.broker_clock import BrokerClock
from mt5_grpc_server.config import Budgets, Target
from mt5_grpc_server.keeper import Keeper
from mt5_grpc_server.lane import Lane
from mt5_grpc_server.session import CONNECTED, Session
from mt5_grpc_server.worker_process import WorkerProcess

from .running_server import eventually

ACCOUNT = {"login": 1, "server": "Broker-Demo"}
SNAPSHOT = {"account": ACCOUNT, "terminal": {"connected": True, "path": ""}, "version": (1, 1, ""), "ticks": {}}


class Workers:
    """Starts workers, and is the owner of accounts that loses the worker at its look number `loses`."""

    def __init__(self, loses: int) -> None:
        self.present: SimpleNamespace | None = None
        self.starts = 0
        self._loses = loses
        self._looks = 0

    def start(self, on_end: Callable[[WorkerProcess], None]) -> WorkerProcess:
        def call(operation: str, arguments: Mapping[str, Any], budget: float) -> Any:
            return ACCOUNT if operation == "initialize" else SNAPSHOT

        self.starts += 1
        self.present = SimpleNamespace(
            pid=1, alive=True, wait_ready=lambda: "5", call=call, kill=lambda: None, on_end=on_end
        )
        return cast("WorkerProcess", self.present)

    def hold(self, _: str) -> None:
        self._looks += 1
        if self._looks == self._loses and self.present is not None:
            self.present.alive = False
            self.present.on_end(self.present)


@pytest.mark.parametrize("loses", [1, 2])
def test_a_worker_that_is_lost_right_after_a_look_is_replaced(loses: int) -> None:
    workers, session = Workers(loses), Session(lambda memory: None)
    clock = BrokerClock(None, time.time, time.monotonic)
    keeper = Keeper(session, cast("Any", workers), clock, Target(), Budgets(5, 5, 5), heartbeat=0.01)
    keeper.start(Lane(workers.start, keeper), connect=True)
    eventually(lambda: workers.starts == 2 and session.memory.state == CONNECTED, "there is another worker")
