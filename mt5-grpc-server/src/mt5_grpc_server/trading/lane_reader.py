"""The terminal as the sweeper reads it: through the lane, at its lowest urgency."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping
from typing import Any

from mt5_grpc_server.lane import Lane
from mt5_grpc_server.lane_queue import Priority
from mt5_grpc_server.session import Session
from mt5_grpc_server.terminal import Terminal


class LaneReader:
    """See reconcile_sweeper.Reader."""

    def __init__(self, terminal: Terminal, session: Session, lane: Lane) -> None:
        self._terminal = terminal
        self._session = session
        self._lane = lane
        self._lock = threading.Lock()
        self._connection: tuple[object, ...] | None = None
        self._since = 0.0

    def read(self, operation: str, arguments: Mapping[str, Any]) -> Any:
        """See reconcile_sweeper.Reader."""
        return self._terminal.read(None, Priority.HISTORY, operation, **arguments)

    def connected_since(self) -> float | None:
        """See reconcile_sweeper.Reader. A new worker, and another account, count as a new connection; so does one that
        was lost and made again since the last call.
        """
        memory = self._session.memory
        account = memory.account.get("server"), memory.account.get("login")
        connection = (self._lane.worker_starts, memory.losses, *account) if memory.reaches_broker else None
        with self._lock:
            if connection != self._connection:
                self._connection, self._since = connection, time.monotonic()
            return None if connection is None else self._since
