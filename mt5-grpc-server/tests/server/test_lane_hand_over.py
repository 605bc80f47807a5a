"""The lane is given on at moments at which something goes wrong, which no server can be made to do."""

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
from mt5_grpc_server.worker_process import WorkerLost, WorkerProcess

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


class Fails(Listener):
    def worker_lost(self, hung: bool) -> None:
        raise RuntimeError("the listener fails")


@pytest.mark.parametrize("dies", ["in the call", "after the call"])
def test_a_listener_that_fails_keeps_nobody_from_the_lane(dies: str) -> None:
    workers: list[SimpleNamespace] = []

    def begin(on_end: Callable[[WorkerProcess], None]) -> WorkerProcess:
        workers.append(cast("Any", start(on_end)))
        workers[-1].kill = lambda: None
        return cast("WorkerProcess", workers[-1])

    def ends(_: object) -> str:
        workers[-1].alive = False
        if dies == "in the call":
            raise WorkerLost(dies)
        return dies

    lane = Lane(begin, Fails())
    first = Job("ends", {}, 1, turn=ends, starts_worker=True)
    if dies == "in the call":
        with pytest.raises(CallError) as lost:
            lane.run(first, Priority.ORDER)
        assert lost.value.reason == "NOT_CONNECTED"
    else:
        assert lane.run(first, Priority.ORDER) == dies
    with ThreadPoolExecutor() as threads:
        following = threads.submit(lane.run, Job("next", {}, 1, starts_worker=True), Priority.ORDER)
        assert following.result(PATIENCE) == "next"
    assert len(workers) == 2
