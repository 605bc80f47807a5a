"""The terminal as the servicers read it: through the lane, for the right account only."""

from __future__ import annotations

from typing import Any

from mt5_grpc_server.client import Client
from mt5_grpc_server.config import Budgets
from mt5_grpc_server.lane import Job, Lane
from mt5_grpc_server.lane_queue import Priority
from mt5_grpc_server.session import Session


class Terminal:
    """Hands operations of the adapter to the lane."""

    def __init__(self, lane: Lane, session: Session, budgets: Budgets) -> None:
        self._lane = lane
        self._session = session
        self._budgets = budgets

    def read(self, client: Client | None, priority: Priority, operation: str, **arguments: Any) -> Any:
        """Run an operation that changes no order or position; without `client` nobody's deadline counts.

        Raises CallError or TerminalFailure.
        """
        self._session.require()
        job = Job(operation, arguments, self._budgets.read, client, before=lambda _: self._session.require())
        return self._lane.run(job, priority)

    @property
    def maximum_bars(self) -> int | None:
        """The terminal's maxbars, None before the first session."""
        bars = self._session.memory.terminal.get("maxbars")
        return int(bars) if bars else None

    @property
    def common_data_path(self) -> str:
        """The folder that all terminals of the machine share, empty before the first session."""
        return str(self._session.memory.terminal.get("commondata_path", ""))
