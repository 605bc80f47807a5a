"""Requests that take several trades: each part is an intent of its own, whose key follows from the request's key.

The request is an intent too. What it takes is decided once and written down before anything is sent, so that asking
again with the same key never takes what came later: parts that have ended are told, parts that were not sent are tried.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from mt5_grpc_server.adapter.failure import TerminalFailure
from mt5_grpc_server.client import Client
from mt5_grpc_server.errors import CallError, as_call_error
from mt5_grpc_server.lane_queue import Priority
from mt5_grpc_server.terminal import Terminal
from mt5_grpc_server.trading.client_key import child_key
from mt5_grpc_server.trading.desk import Told, TradeDesk
from mt5_grpc_server.trading.fingerprint import fingerprint
from mt5_grpc_server.trading.group_outcome import TICKETS, end_of_group
from mt5_grpc_server.trading.intent import Draft, Identity, Intent, Outcome
from mt5_grpc_server.trading.journal import Journal, KeyUse
from mt5_grpc_server.trading.journal_file import JournalUnavailable
from mt5_grpc_server.trading.mt5 import CLOSE_BY, DEAL, REMOVE, Record
from mt5_grpc_server.trading.normalise import CancelWish, CloseWish, ReverseWish, purpose_of
from mt5_grpc_server.trading.orders import Order, draft_of, order_wish, plain, terms_of
from mt5_grpc_server.trading.refusals import collision, unreadable
from mt5_grpc_server.trading.replies import unknown
from mt5_grpc_server.trading.states import State, executed
from mt5_grpc_server.trading.token import token_of

# A market order that was accepted is looked for as often as one whose end is unknown; it is filled within moments.
FILL_PATIENCE, FILL_INTERVAL = 5.0, 0.05
# Carries out the parts for these tickets and notes each; tells what cannot be done before an end is known.
Work = Callable[[Sequence[int], "list[Told]"], "Outcome | None"]


@dataclass(frozen=True)
class Group:
    """What the parts of a request share; see Order for the fields. `key_generated` says that nobody gave the key."""

    operation: str
    key_id: str
    client_key: str
    max_age: float
    not_after: float | None
    key_generated: bool = False
    basis: str = ""

    def part(self, name: str, wish: Any, operation: str) -> Order:
        """The order that carries out one part."""
        key = child_key(self.client_key, name)
        return Order(
            operation,
            wish,
            self.key_id,
            key,
            self.max_age,
            self.not_after,
            closes=True,
            parent_key=self.client_key,
            basis=self.basis,
        )

    def draft(self, account: str, terms: Record, tickets: Sequence[int]) -> Draft:
        """The request itself. Its terms are what makes two of them the same, not what they found."""
        identity = Identity(account, self.key_id, self.client_key)
        mark = fingerprint(self.operation, terms_of(terms, self.basis))
        asked = {**terms, TICKETS: list(tickets)}
        return Draft(identity, token_of(identity), mark, self.operation, asked, self.key_generated)


class Groups:
    """Cancels and closes many, and reverses. Raises CallError where nothing could be begun."""

    def __init__(self, desk: TradeDesk, terminal: Terminal, journal: Journal) -> None:
        self._desk = desk
        self._terminal = terminal
        self._journal = journal

    def cancel_orders(
        self, group: Group, terms: Record, fits: Callable[[Record], bool], client: Client | None
    ) -> list[Told]:
        """Cancel every active order that fits. `terms` is what the caller asked for, as plain data."""
        return self._each(group, "cancel orders", terms, "orders_get", fits, CancelWish, "cancelOrder", client)

    def close_positions(
        self, group: Group, terms: Record, fits: Callable[[Record], bool], client: Client | None
    ) -> list[Told]:
        """Close every open position that fits. `terms` is what the caller asked for, as plain data."""
        return self._each(group, "close positions", terms, "positions_get", fits, CloseWish, "closePosition", client)

    def reverse(self, group: Group, wish: ReverseWish, client: Client | None) -> list[Told]:
        """Close a position and, once all of it was closed, open the same volume on the other side."""

        def turn(_: Sequence[int], told: list[Told]) -> Outcome | None:
            first = self._await_fill(self._desk.submit(group.part("close", wish, "reversePosition"), client))
            told.append(first)
            state, sending = first.intent.state, first.intent.sending
            if sending is None or sending.then is None:
                return None
            if executed(state) is None:
                why = "The other side is opened once the position is known to be closed: ask again by the same name"
                return Outcome(State.NOT_SENT, "ORDER_OUTCOME_UNKNOWN", why)
            opening = group.part("open", order_wish(sending.then), "reversePosition")
            if state is State.FILLED:
                told.append(self._desk.attempt(replace(opening, closes=False), client))
                return None
            # Told as a part that was not executed: half a reversal is none, also where this end is corrected later.
            told.append(self._leave_out(opening, first.intent))
            return Outcome(State.DONE)

        return self._once(group, purpose_of(wish), plain(wish), lambda: [wish.ticket], turn)

    def _await_fill(self, told: Told) -> Told:
        """The same once a closing that the broker has only accepted is filled; not known where that takes long."""
        identity, end = told.intent.identity, time.monotonic() + FILL_PATIENCE
        while told.intent.state is State.PLACED and time.monotonic() < end:
            time.sleep(FILL_INTERVAL)
            try:
                present = self._journal.find(identity.key_id, identity.client_key, identity.account)
            except JournalUnavailable:
                break
            told = replace(told, intent=present or told.intent)
        if told.intent.state is not State.PLACED:
            return told
        outcome = unknown("the broker has accepted it and not filled it yet")
        return replace(told, intent=told.intent.with_outcome(outcome, told.intent.updated))

    def _leave_out(self, opening: Order, close: Intent) -> Told:
        identity = Identity(close.identity.account, opening.key_id, opening.client_key)
        try:
            acceptance = self._journal.accept(draft_of(opening, identity, key_generated=False))
        except JournalUnavailable as error:
            raise unreadable(error, opening.purpose) from error
        if acceptance.key_use is not KeyUse.NEW:
            return Told(acceptance.intent, replayed=True)
        why = "The other side was not opened: the position was not closed with its whole volume"
        outcome = Outcome(State.NOT_SENT, close.outcome.reason, why)
        return Told(self._journal.finish(acceptance.intent, outcome))

    def _each(
        self,
        group: Group,
        purpose: str,
        terms: Record,
        records: str,
        fits: Callable[[Record], bool],
        wish: Callable[[int], CancelWish | CloseWish],
        operation: str,
        client: Client | None,
    ) -> list[Told]:
        def choose() -> list[int]:
            found: Sequence[Record] = self._terminal.read(client, Priority.CLOSE, records)
            return [record["ticket"] for record in found if fits(record)]

        def work(tickets: Sequence[int], told: list[Told]) -> None:
            for ticket in tickets:
                told.append(self._attempt(group.part(str(ticket), wish(ticket), operation), client))

        return self._once(group, purpose, terms, choose, work)

    def _once(
        self,
        group: Group,
        purpose: str,
        terms: Record,
        tickets: Callable[[], Sequence[int]],
        work: Work,
    ) -> list[Told]:
        request = self._accept(group, purpose, terms, tickets)
        if request is None:
            return self._parts(group, purpose)
        told: list[Told] = []
        try:
            left = work(request.draft.asked[TICKETS], told)
        except Exception as error:
            failure = as_call_error(error)
            # Its own word that nothing was executed, or sent now, holds where no part was sent before.
            if any(each.intent.state is not State.NOT_SENT or each.intent.executed is None for each in told):
                failure.metadata.pop("executed", None)
                failure.metadata.pop("sent", None)
            self._journal.finish(request, end_of_group((), failure))
            raise
        self._journal.finish(request, left or end_of_group([each.intent for each in told]))
        return told

    def _accept(self, group: Group, purpose: str, terms: Record, tickets: Callable[[], Sequence[int]]) -> Intent | None:
        """The request, for the one who is to carry it out; None where it was carried out."""
        account = self._desk.account_of(group.key_id, group.client_key)
        try:
            present = self._journal.find(group.key_id, group.client_key, account)
        except JournalUnavailable as error:
            raise unreadable(error, purpose) from error
        try:
            chosen = tickets() if present is None else present.draft.asked.get(TICKETS, ())
            acceptance = self._journal.accept(group.draft(account, terms, chosen))
        except (CallError, TerminalFailure, JournalUnavailable) as error:
            failure = unreadable(error, purpose) if isinstance(error, JournalUnavailable) else as_call_error(error)
            if present is None:
                identity = Identity(account, group.key_id, group.client_key)
                failure = self._desk.refusal(failure, identity, group.key_generated)
            raise failure from error
        if acceptance.key_use is KeyUse.NEW:
            return acceptance.intent
        if acceptance.key_use is KeyUse.REPLAY:
            return None
        raise collision(acceptance.key_use, acceptance.intent)

    def _attempt(self, order: Order, client: Client | None) -> Told:
        try:
            return self._desk.attempt(order, client)
        except CallError as error:
            if error.reason != "REQUEST_IN_PROGRESS":
                raise
            account = self._desk.account_of(order.key_id, order.client_key, order.parent_key)
            present = self._journal.find(order.key_id, order.client_key, account)
            if present is None:
                raise
            return Told(present, replayed=True)

    def _parts(self, group: Group, purpose: str) -> list[Told]:
        try:
            account = self._desk.account_of(group.key_id, group.client_key)
            parts = self._journal.parts(account, group.key_id, group.client_key)
        except JournalUnavailable as error:
            raise unreadable(error, purpose) from error
        return [Told(part, replayed=True) for part in parts]


def closes(request: Record) -> bool:
    """True for a request of order_send() that may overtake orders: it cancels or closes."""
    return request.get("action") in (REMOVE, CLOSE_BY) or bool(
        request.get("action") == DEAL and request.get("position")
    )
