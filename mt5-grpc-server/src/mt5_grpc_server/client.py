"""The caller at the far end of a gRPC call: how long it will wait, and whether it is still there."""

from __future__ import annotations

import threading
from concurrent.futures import Future
from typing import TypeVar

import grpc

from mt5_grpc_server.errors import CallError

T = TypeVar("T")

# The part of the time until a caller's deadline after which it is answered, so that the answer comes before it.
ANSWERED_IN_TIME = 0.9


class Client:
    """Wraps the context of one call."""

    def __init__(self, context: grpc.ServicerContext) -> None:
        self._context = context

    def waits(self) -> bool:
        """True while the caller is there and its deadline has not passed."""
        remaining = self._context.time_remaining()
        return self._context.is_active() and (remaining is None or remaining > 0)

    def wait(self, future: Future[T]) -> T:
        """The result of `future`. Raises CallError DEADLINE_EXCEEDED as soon as the caller waits no more."""
        if not future.done():
            self._watch(future, self._patience())
        if not future.done():
            raise CallError("DEADLINE_EXCEEDED", "Cannot answer in time: the caller's deadline passed or it went away")
        return future.result()

    def wait_briefly(self, future: Future[T], patience: float) -> bool:
        """False where `future` is not done after `patience` seconds, or so shortly before the caller's deadline that an
        answer just reaches it. True also as soon as the caller waits no more.
        """
        most = self._patience()
        self._watch(future, patience if most is None else min(patience, most * ANSWERED_IN_TIME))
        return future.done() or not self.waits()

    def _watch(self, future: Future[T], patience: float | None) -> None:
        changed = threading.Event()
        future.add_done_callback(lambda _: changed.set())
        if self._context.add_callback(changed.set):
            changed.wait(patience)

    def _patience(self) -> float | None:
        remaining = self._context.time_remaining()
        # Without a deadline the library tells more seconds than an Event can wait for.
        return None if remaining is None or remaining > threading.TIMEOUT_MAX else remaining
