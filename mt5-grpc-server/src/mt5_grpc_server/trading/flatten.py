"""Closes everything where the loss of a day became too great (flattenOnBreach), and tries until nothing is left."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence

from mt5_grpc_server.lane_queue import Priority
from mt5_grpc_server.terminal import Terminal
from mt5_grpc_server.trading.desk import Told
from mt5_grpc_server.trading.groups import Group, Groups
from mt5_grpc_server.trading.journal import Journal
from mt5_grpc_server.trading.key_ids import GUARDS_KEY_ID
from mt5_grpc_server.trading.mt5 import Record
from mt5_grpc_server.trading.states import State, executed

log = logging.getLogger(__name__)

MAX_AGE_SECONDS = 60.0
FIRST_PAUSE, LONGEST_PAUSE = 4.0, 60.0
# More closes than these never wait for their ends at the same time.
_MOST = 1000
_MAY_CLOSE_YET = (State.SENDING, State.UNKNOWN, State.MANUAL, State.PLACED)


class Flattener:
    """Works in rounds, since a broker may refuse a close now and take it later. What came of the rounds of a day is a
    fact of the journal, so that after the last one nothing is closed any more on that day, not even after a restart.
    """

    def __init__(
        self, groups: Groups, terminal: Terminal, journal: Journal, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._groups = groups
        self._terminal = terminal
        self._journal = journal
        self._monotonic = monotonic
        self._pause = FIRST_PAUSE
        self._next_round = 0.0

    def flatten(self, account: str, day: int) -> None:
        """One round for this day of the broker, unless nothing was left once or the last round was a moment ago.
        Raises CallError, TerminalFailure or JournalUnavailable.
        """
        fact = f"flatten:{account}"
        known = self._journal.fact(fact)
        last, done = (known["round"], known["done"]) if known is not None and known["day"] == day else (0, False)
        if done or (last and self._monotonic() < self._next_round):
            return
        orders: Sequence[Record] = self._terminal.read(None, Priority.CLOSE, "orders_get")
        positions: Sequence[Record] = self._terminal.read(None, Priority.CLOSE, "positions_get")
        if orders or positions:
            self._journal.keep_fact(fact, {"day": day, "round": last + 1, "done": False})
            self._next_round = self._monotonic() + self._pause
            what = " and ".join(filter(None, (_named("positions", positions), _named("orders", orders))))
            log.warning("The loss of the day is too great: round %s closes %s", last + 1, what)
            # No two rounds have the same keys, so that each sends what the one before could not.
            self._close(f"{day}-{last + 1}", positions, orders)
        elif not self._journal.in_states(State.SENDING, State.UNKNOWN):
            self._journal.keep_fact(fact, {"day": day, "round": last, "done": True})
            log.warning("The loss of the day is too great: everything is closed")

    def _close(self, name: str, positions: Sequence[Record], orders: Sequence[Record]) -> None:
        told: list[Told] = []
        if orders:
            told += self._groups.cancel_orders(_group("orders", name), {}, lambda _: True, None)
        under_way = self._under_way()
        if any(held["ticket"] not in under_way for held in positions):
            group = _group("positions", name)
            told += self._groups.close_positions(group, {}, lambda held: held["ticket"] not in under_way, None)
        moved = any(executed(each.intent.state) for each in told)
        self._pause = FIRST_PAUSE if moved else min(2 * self._pause, LONGEST_PAUSE)
        self._next_round = self._monotonic() + self._pause
        for ticket in sorted(under_way.intersection(held["ticket"] for held in positions)):
            log.warning("Position %s is left: it is not known yet what became of its close", ticket)
        for intent in (each.intent for each in told):
            if not executed(intent.state):
                log.warning("%s is left: %s", intent.draft.asked["ticket"], intent.outcome.message)

    def _under_way(self) -> set[int]:
        """Positions whose close may be executed yet: on a netting account a second one could turn them round."""
        intents = self._journal.newest([GUARDS_KEY_ID], _MAY_CLOSE_YET, 0, _MOST)
        return {intent.draft.asked["ticket"] for intent in intents if intent.draft.operation == "closePosition"}


def _group(what: str, name: str) -> Group:
    return Group("flattenOnBreach", GUARDS_KEY_ID, f"flatten-{what}-{name}", MAX_AGE_SECONDS, None, True)


def _named(kind: str, records: Sequence[Record]) -> str:
    tickets = ", ".join(str(record["ticket"]) for record in records)
    return f"{kind} {tickets}" if tickets else ""
