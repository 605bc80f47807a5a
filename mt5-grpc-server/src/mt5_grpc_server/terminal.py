"""The terminal as the servicers use it: reads and orders, through the lane, for the right account only."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from mt5_grpc_server.adapter.failure import TerminalFailure
from mt5_grpc_server.client import Client
from mt5_grpc_server.config import Budgets
from mt5_grpc_server.errors import CallError
from mt5_grpc_server.lane import Invoke, Job, Lane
from mt5_grpc_server.lane_queue import Priority
from mt5_grpc_server.session import Session
from mt5_grpc_server.worker_process import WorkerLost

log = logging.getLogger(__name__)

DEAL, REMOVE, CLOSE_BY = 1, 8, 10
LOOK_FIRST = "look at positions, orders and history before sending anything again"


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

    def send_order(self, client: Client, request: Mapping[str, Any]) -> dict[str, Any]:
        """Run order_send() once: {"executed": bool or None, "result", "message", "last_error"}; None is unknown.

        Raises CallError or TerminalFailure only where nothing was sent.
        """
        job = Job(
            "order_send",
            {"request": dict(request)},
            self._budgets.trade,
            client,
            before=self._check_account,
            outcome_matters=True,
        )
        try:
            self._session.require()
            answer: dict[str, Any] = self._lane.run(job, _priority(request))
        except WorkerLost as lost:
            answer = _unknown(f"{lost}; {LOOK_FIRST}", None)
        except TerminalFailure as failure:
            if failure.metadata.get("executed") == "false":
                raise
            answer = _unknown(f"{failure.message}; {LOOK_FIRST}", failure.last_error)
        except CallError as error:
            error.metadata["executed"] = "false"
            raise
        log.info("order_send %s: executed %s, %s", _summary(request), answer["executed"], answer["message"])
        return answer

    @property
    def maximum_bars(self) -> int | None:
        """The terminal's maxbars, None before the first session."""
        bars = self._session.memory.terminal.get("maxbars")
        return int(bars) if bars else None

    @property
    def common_data_path(self) -> str:
        """The folder that all terminals of the machine share, empty before the first session."""
        return str(self._session.memory.terminal.get("commondata_path", ""))

    def _check_account(self, invoke: Invoke) -> None:
        self._session.require()
        # The heartbeat may be seconds old: an order must not reach an account that was logged in since.
        try:
            account = invoke("account_info")
        except TerminalFailure as failure:
            failure.metadata["executed"] = "false"
            raise
        self._session.require_account(account)


def _priority(request: Mapping[str, Any]) -> Priority:
    action = request.get("action")
    closes = action in (REMOVE, CLOSE_BY) or (action == DEAL and request.get("position"))
    return Priority.CLOSE if closes else Priority.ORDER


def _unknown(why: str, last_error: tuple[int, str] | None) -> dict[str, Any]:
    message = f"It is not known whether the order was executed: {why}"
    return {"executed": None, "result": None, "message": message, "last_error": last_error}


def _summary(request: Mapping[str, Any]) -> str:
    return " ".join(f"{name}={value}" for name, value in request.items() if name != "comment")
