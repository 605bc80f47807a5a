"""The calls that run now: how many streams there may be, and when the last call has ended."""

from __future__ import annotations

import threading

from mt5_grpc_server.errors import CallError
from mt5_grpc_server.lane import stopping

# Each stream holds a thread of the server while it is open.
MAXIMUM_STREAMS = 128


class RunningCalls:
    """Counts calls, refuses new ones while the server drains, and tells when none is left."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._calls = 0
        self._streams = 0
        self._draining = False

    def enter(self, stream: bool) -> None:
        """Count a call in. Raises CallError SERVER_UNAVAILABLE while draining, QUEUE_FULL for too many streams."""
        with self._changed:
            if self._draining:
                raise stopping()
            if stream and self._streams >= MAXIMUM_STREAMS:
                raise CallError("QUEUE_FULL", f"Cannot open the stream: {MAXIMUM_STREAMS} streams are open already")
            self._calls += 1
            self._streams += stream

    def leave(self, stream: bool) -> None:
        """Count a call out."""
        with self._changed:
            self._calls -= 1
            self._streams -= stream
            self._changed.notify_all()

    def drain(self, patience: float) -> bool:
        """Refuse new calls and wait until all have ended, at most `patience` seconds; False when some are left."""
        with self._changed:
            self._draining = True
            return self._changed.wait_for(lambda: self._calls == 0, patience)
