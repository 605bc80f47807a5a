"""The lane is given on at the very moment at which the next one goes away, which no server can be made to do."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from types import SimpleNamespace
from typing import Any, cast

import pytest

from mt5_grpc_server.adapter.failure import TerminalFailure
from mt5_grpc_server.client import Client
from mt5_grpc_server.errors import CallError
from mt5_grpc_server.lane import Job, Lane
from mt5_grpc_server.lane_queue import Priority
from mt5_grpc_server.worker_process import WorkerProcess

PATIENCE = 20.0


class Listener:
    def worker_started(self, package_version: str) -> None: ...

    def worker_lost(self, hung: bool) -> None: ...

    def call_failed(self, failure: TerminalFailure) -> None: ...


class GoesWhenAdmitted:
    """A client that ends the call before its own, and is gone once it has the lane itself."""

    def __init__(self, end_call: Callable[[], None]) -> None:
        self._end_call = end_call

    def wait(self, admitted: Future[None]) -> None:
        self._end_call()
        admitted.result(PATIENCE)
        raise CallError("DEADLINE_EXCEEDED", "gone")

    def waits(self) -> bool:
        return False


def start(_: Callable[[WorkerProcess], None]) -> WorkerProcess:
    def call(operation: str, arguments: Mapping[str, Any], budget: float) -> str:
        return operation

    return cast("WorkerProcess", SimpleNamespace(pid=1, alive=True, wait_ready=lambda: "5", call=call))


def test_a_caller_that_goes_when_it_is_given_the_lane_makes_no_call_and_gives_it_on() -> None:
    lane = Lane(start, Listener())
    runs, ends = threading.Event(), threading.Event()

    def busy(_: object) -> bool:
        runs.set()
        return ends.wait(PATIENCE)

    with ThreadPoolExecutor() as threads:
        first = threads.submit(lane.run, Job("busy", {}, 1, turn=busy, starts_worker=True), Priority.ORDER)
        assert runs.wait(PATIENCE)
        gone = Job("gone", {}, 1, cast("Client", GoesWhenAdmitted(ends.set)))
        with pytest.raises(CallError) as refused:
            lane.run(gone, Priority.ORDER)
        assert refused.value.reason == "DEADLINE_EXCEEDED"
        assert first.result(PATIENCE) is True
        following = Job("next", {}, 1, patience=PATIENCE, turn=lambda call: call("next", {}, 1))
        assert lane.run(following, Priority.ORDER) == "next"
