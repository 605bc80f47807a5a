"""The caller at the far end of a gRPC call: how long it will wait, and whether it is still there."""

from __future__ import annotations

import threading
from concurrent.futures import Future
from typing import TypeVar

import grpc

from mt5_grpc_server.errors import CallError

T = TypeVar("T")


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
        changed = threading.Event()
        future.add_done_callback(lambda _: changed.set())
        if self._context.add_callback(changed.set):
            changed.wait(self._patience())
        if not future.done():
            raise CallError("DEADLINE_EXCEEDED", "Cannot answer in time: the caller's deadline passed or it went away")
        return future.result()

    def _patience(self) -> float | None:
        remaining = self._context.time_remaining()
        # Without a deadline the library tells more seconds than an Event can wait for.
        return None if remaining is None or remaining > threading.TIMEOUT_MAX else remaining
