"""Requests that take several orders: each is an intent of its own, whose key follows from the request's key.

Asking again with the same key repeats nothing: parts that have ended are told, parts that were not sent are tried.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from mt5_grpc_server.adapter.failure import TerminalFailure
from mt5_grpc_server.client import Client
from mt5_grpc_server.errors import CallError
from mt5_grpc_server.lane_queue import Priority
from mt5_grpc_server.terminal import Terminal
from mt5_grpc_server.trading.client_key import child_key
from mt5_grpc_server.trading.desk import Told, TradeDesk
from mt5_grpc_server.trading.intent import DEAL
from mt5_grpc_server.trading.journal import Journal
from mt5_grpc_server.trading.normalise import CancelWish, CloseWish, ReverseWish
from mt5_grpc_server.trading.orders import Order, order_wish
from mt5_grpc_server.trading.states import State

Record = Mapping[str, Any]


@dataclass(frozen=True)
class Group:
    """What the parts of a request share; see Order for the fields."""

    operation: str
    key_id: str
    client_key: str
    max_age: float
    not_after: float | None

    def part(self, name: str, wish: Any, operation: str) -> Order:
        """The order that carries out one part."""
        key = child_key(self.client_key, name)
        return Order(
            operation, wish, self.key_id, key, self.max_age, self.not_after, closes=True, parent_key=self.client_key
        )


class Groups:
    """Cancels and closes many, and reverses. Raises CallError where nothing could be begun."""

    def __init__(self, desk: TradeDesk, terminal: Terminal, journal: Journal) -> None:
        self._desk = desk
        self._terminal = terminal
        self._journal = journal

    def cancel_orders(self, group: Group, fits: Callable[[Record], bool], client: Client | None) -> list[Told]:
        """Cancel every active order that fits."""
        return self._each(group, "orders_get", fits, lambda ticket: CancelWish(ticket), "cancelOrder", client)

    def close_positions(self, group: Group, fits: Callable[[Record], bool], client: Client | None) -> list[Told]:
        """Close every open position that fits."""
        return self._each(group, "positions_get", fits, lambda ticket: CloseWish(ticket), "closePosition", client)

    def reverse(self, group: Group, wish: ReverseWish, client: Client | None) -> list[Told]:
        """Close a position and, once that was executed, open the same volume on the other side."""
        first = self._desk.submit(group.part("close", wish, "reversePosition"), client)
        sending = first.intent.sending
        if first.intent.state is not State.FILLED or sending is None or sending.then is None:
            return [first]
        opening = group.part("open", order_wish(sending.then), "reversePosition")
        with _true_words([first]):
            return [first, self._desk.attempt(replace(opening, closes=False), client)]

    def _each(
        self,
        group: Group,
        records: str,
        fits: Callable[[Record], bool],
        wish: Callable[[int], CancelWish | CloseWish],
        operation: str,
        client: Client | None,
    ) -> list[Told]:
        parts = [intent for intent in self._parts(group) if intent.state is not State.NOT_SENT]
        told = [Told(intent, replayed=True) for intent in parts]
        known = {intent.identity.client_key for intent in parts}
        with _true_words(told):
            found: Sequence[Record] = self._terminal.read(client, Priority.CLOSE, records)
            for record in found:
                order = group.part(str(record["ticket"]), wish(record["ticket"]), operation)
                if fits(record) and order.client_key not in known:
                    told.append(self._attempt(order, client))
        return told

    def _attempt(self, order: Order, client: Client | None) -> Told:
        try:
            return self._desk.attempt(order, client)
        except CallError as error:
            if error.reason != "REQUEST_IN_PROGRESS":
                raise
            present = self._journal.find(order.key_id, order.client_key, self._desk.account_of(order.key_id))
            if present is None:
                raise
            return Told(present, replayed=True)

    def _parts(self, group: Group) -> list[Any]:
        return list(self._journal.parts(self._desk.account_of(group.key_id), group.key_id, group.client_key))


@contextmanager
def _true_words(told: Sequence[Told]) -> Iterator[None]:
    # What is raised says that nothing was executed exactly where no part was sent, now or before.
    try:
        yield
    except (CallError, TerminalFailure) as error:
        if told:
            error.metadata.pop("executed", None)
        else:
            error.metadata["executed"] = "false"
        raise


def closes(request: Record) -> bool:
    """True for a request of order_send() that may overtake orders: it cancels or closes."""
    return request.get("action") in (8, 10) or bool(request.get("action") == DEAL and request.get("position"))
