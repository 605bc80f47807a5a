"""The one lane into the terminal: calls go one at a time, the most urgent first, each within a budget.

The terminal module is one connection with one last_error(), and it holds the interpreter lock while it waits. So it
lives in one worker process, and whoever has the lane makes his call of it in his own thread and gives the lane to the
next one; a worker that overruns the budget of a call is killed and replaced.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future, wait
from dataclasses import dataclass, field
from typing import Any, Protocol

from mt5_grpc_server.adapter.failure import TerminalFailure
from mt5_grpc_server.client import Client
from mt5_grpc_server.errors import CallError
from mt5_grpc_server.lane_queue import CAPACITY, LaneQueue, Priority
from mt5_grpc_server.worker_process import ENDED, WorkerHung, WorkerLost, WorkerProcess

log = logging.getLogger(__name__)

HUNG_RETRY_SECONDS = 5.0
CLOSE_PATIENCE = 2.0
SMOOTHING = 0.1

# Runs an operation without arguments ahead of the one of the job.
Invoke = Callable[[str], Any]
# Runs an operation with arguments within a budget in seconds.
Call = Callable[[str, Mapping[str, Any], float], Any]
StartWorker = Callable[[Callable[[WorkerProcess], None]], WorkerProcess]


class LaneListener(Protocol):
    """Who is told, from any thread and before the next call, what happens to the worker."""

    def worker_started(self, package_version: str) -> None:
        """A worker is ready; it has no session with the terminal yet."""

    def worker_lost(self, hung: bool) -> None:
        """The worker ended, or hung and was killed, and its session with it."""

    def call_failed(self, failure: TerminalFailure) -> None:
        """The terminal failed a call."""


@dataclass(eq=False)
class Job:
    """One call on its way through the lane; `budget` is in seconds.

    `before` runs ahead of the operation, in the same turn, and may refuse it. With `turn` the job is a whole trade
    instead: a function that makes several calls in one turn, and raises WorkerLost, TerminalFailure or CallError only;
    once begun it ends by itself, whether its client waits or not; it waits for its turn for `patience` seconds at most.
    Only a job that `starts_worker` may make a new worker, since a new one has no session.
    """

    operation: str
    arguments: Mapping[str, Any]
    budget: float
    client: Client | None = None
    before: Callable[[Invoke], None] | None = None
    turn: Callable[[Call], Any] | None = None
    patience: float | None = None
    starts_worker: bool = False
    admitted: Future[None] = field(default_factory=Future)
    """Done when it has the lane, or, with an error, when it was refused."""


class Lane:
    """Owns the worker and the queue in front of it."""

    def __init__(self, start_worker: StartWorker, listener: LaneListener) -> None:
        self._start_worker = start_worker
        self._listener = listener
        self._changed = threading.Condition()
        self._taken = False
        self._queue: LaneQueue[Job] = LaneQueue()
        self._worker: WorkerProcess | None = None
        self._closed = False
        self._mean_seconds = 0.001
        self.worker_starts = 0
        self.answered: float | None = None
        """When the terminal last answered a call, monotonic seconds; None before its first answer."""

    def __len__(self) -> int:
        """How many calls wait."""
        return len(self._queue)

    def run(self, job: Job, priority: Priority) -> Any:
        """Wait for the lane, make the call, and give the lane to the next one; the answer.

        Raises CallError QUEUE_FULL, ORDER_EXPIRED, DEADLINE_EXCEEDED, TERMINAL_HUNG, NOT_CONNECTED or what `before` or
        `turn` raised; TerminalFailure where the terminal failed the call.
        """
        if not self._take_or_queue(job, priority):
            self._await_admission(job)
        try:
            return self._serve(job)
        finally:
            self._pass_on()

    def give_up_trades(self, error: CallError) -> None:
        """Answer the trades that wait with an error, unsent. Those that close or cancel wait on."""
        with self._changed:
            given_up = self._queue.remove_all(Priority.ORDER, lambda job: job.turn is not None)
        _answer(given_up, error)

    def close(self) -> None:
        """Refuse what waits, let the running call finish, end the worker."""
        with self._changed:
            self._closed = True
        self._refuse_waiting(stopping())
        with self._changed:
            self._changed.wait_for(lambda: not self._taken)
        if self._worker is not None:
            self._worker.close(CLOSE_PATIENCE)

    def abandon(self) -> None:
        """End the worker at once, in the middle of whatever it does."""
        if (worker := self._worker) is not None:
            worker.kill()

    def _take_or_queue(self, job: Job, priority: Priority) -> bool:
        with self._changed:
            if self._closed:
                raise stopping()
            if not self._taken:
                self._taken = True
                return True
            if not self._queue.put(priority, job):
                delay = max(0.1, len(self._queue) * self._mean_seconds)
                message = f"Cannot ask the terminal: too many calls wait already, {CAPACITY[priority]} of this kind"
                raise CallError("QUEUE_FULL", message, retry_after=delay)
            return False

    def _await_admission(self, job: Job) -> None:
        try:
            if job.patience is not None and not _comes_soon(job, job.patience):
                raise CallError("ORDER_EXPIRED", "Cannot send the order: it has waited as long as it may for its turn")
            if job.client is None:
                job.admitted.result()
            else:
                job.client.wait(job.admitted)
        except Exception:
            if self._withdraw(job):
                raise
            # It was refused, or was given the lane just now: nobody else would give it on.
            job.admitted.result()

    def _withdraw(self, job: Job) -> bool:
        with self._changed:
            return self._queue.remove(job)

    def _pass_on(self) -> None:
        while True:
            with self._changed:
                if not self._worker_ended():
                    job = self._queue.take()
                    if job is None:
                        self._taken = False
                        self._changed.notify_all()
                    else:
                        job.admitted.set_result(None)
                    return
            self._lose_worker(WorkerLost(ENDED))

    def _serve(self, job: Job) -> Any:
        if job.client is not None and not job.client.waits():
            raise CallError("DEADLINE_EXCEEDED", "Cannot ask the terminal: the caller's deadline passed before")
        started = time.monotonic()
        try:
            answer = self._invoke(job)
            self.answered = time.monotonic()
            return answer
        except TerminalFailure as failure:
            self._listener.call_failed(failure)
            raise
        except CallError:
            raise
        except Exception as error:
            lost = error if isinstance(error, WorkerLost) else WorkerLost(repr(error))
            raise self._lose_worker(lost) from error
        finally:
            self._mean_seconds += SMOOTHING * (time.monotonic() - started - self._mean_seconds)

    def _invoke(self, job: Job) -> Any:
        worker = self._worker
        if worker is None:
            if not job.starts_worker:
                raise CallError("NOT_CONNECTED", "Cannot ask the terminal: its session is being made again")
            worker = self._new_worker()
        if job.before is not None:
            job.before(lambda operation: worker.call(operation, {}, job.budget))
        if job.turn is not None:
            return job.turn(worker.call)
        return worker.call(job.operation, job.arguments, job.budget)

    def _new_worker(self) -> WorkerProcess:
        self.worker_starts += 1
        worker = self._start_worker(self._notice_end)
        log.info("Started worker process %d", worker.pid)
        self._worker = worker
        version = worker.wait_ready()
        self._listener.worker_started(version)
        return worker

    def _lose_worker(self, lost: WorkerLost) -> CallError:
        hung = isinstance(lost, WorkerHung)
        log.error("Replacing the worker process: %s", lost)
        error = CallError(
            "TERMINAL_HUNG" if hung else "NOT_CONNECTED",
            f"Cannot answer: {lost}; the process that holds the terminal is being replaced",
            retry_after=HUNG_RETRY_SECONDS,
        )
        # First the state, so that nobody else queues; then the answers, which do not wait for the process to end.
        try:
            self._listener.worker_lost(hung)
        except Exception:  # else nobody would ever be given the lane again
            log.exception("The loss of the worker process could not be told")
        self._refuse_waiting(error)
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.kill()
        return error

    def _refuse_waiting(self, error: CallError) -> None:
        with self._changed:
            waiting = self._queue.clear()
        _answer(waiting, error)

    def _worker_ended(self) -> bool:
        return self._worker is not None and not self._worker.alive and not self._closed

    def _notice_end(self, _: WorkerProcess) -> None:
        with self._changed:
            if self._taken or not self._worker_ended():  # who has the lane finds out by himself
                return
            self._taken = True
        self._pass_on()


def _comes_soon(job: Job, patience: float) -> bool:
    if job.client is not None:
        return job.client.wait_briefly(job.admitted, patience)
    wait([job.admitted], patience)
    return job.admitted.done()


def _answer(jobs: list[Job], error: CallError) -> None:
    for job in jobs:
        job.admitted.set_exception(CallError(error.reason, error.message, error.metadata, error.retry_after))


def stopping() -> CallError:
    """The error of every call that comes while the server drains."""
    return CallError("SERVER_UNAVAILABLE", "Cannot answer: the terminal server is stopping")
