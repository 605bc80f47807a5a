"""Looks at the broker's records until the end of every unknown intent is known, and opens the gate for trading."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

from mt5_grpc_server.session import account_name
from mt5_grpc_server.trading import reconcile
from mt5_grpc_server.trading.evidence import Records, Surroundings, examine, tokens
from mt5_grpc_server.trading.evidence_orders import same_terms
from mt5_grpc_server.trading.intent import Intent, OperationClass, Outcome, Sending
from mt5_grpc_server.trading.journal import RETENTION_SECONDS, Journal
from mt5_grpc_server.trading.journal_file import JournalUnavailable
from mt5_grpc_server.trading.mt5 import DEAL
from mt5_grpc_server.trading.reconcile import Progress, Timing
from mt5_grpc_server.trading.states import UNRESOLVED, State
from mt5_grpc_server.trading.watch import Watch

log = logging.getLogger(__name__)

IDLE_SECONDS = 0.5
# Until the gate is open somebody may wait for it.
OPENING_SECONDS = 0.05
_NEVER = -1e9


class Reader(Protocol):
    """The terminal, for reads of the lowest urgency."""

    def read(self, operation: str, arguments: Mapping[str, Any]) -> Any:
        """Run an operation of the adapter. Raises CallError or TerminalFailure."""

    def connected_since(self) -> float | None:
        """When the terminal's present connection with its trade server began, monotonic seconds; None without one."""


@dataclass
class Watched:
    """An intent whose end is looked for; `due` is the monotonic time of the next look."""

    intent: Intent
    progress: Progress
    due: float


class Sweeper:
    """Owns the search. `changed` is told of every intent whose state was found out, from the sweeper's `thread`."""

    def __init__(
        self,
        journal: Journal,
        reader: Reader,
        timing: Timing,
        changed: Callable[[Intent], None],
        clock: Callable[[], float] = time.time,
        monotonic: Callable[[], float] = time.monotonic,
        exclusive_account: bool = False,
        opened: Callable[[], None] = lambda: None,
        broker_now: Callable[[], int | None] = lambda: None,
    ) -> None:
        """`clock` is UTC; `broker_now` a second that the broker's clock has reached, None while none is known."""
        self._journal = journal
        self._reader = reader
        self._timing = timing
        self._changed = changed
        self._clock = clock
        self._monotonic = monotonic
        self._exclusive = exclusive_account
        self._tell_opened = opened
        self._broker_now = broker_now
        self._lock = threading.Lock()
        self._watched: dict[int, Watched] = {}
        self._known_tokens: dict[str, int] = {}
        self._traded_account: str | None = None
        self._recovered = False
        self._others_traded: float | None = None
        self._comparison = 0
        self._opened = threading.Event()
        complaint = "The journal could not be compared with the broker"
        self.thread = Watch("sweeper", self.look, self._seconds, complaint, logging.INFO)

    def is_open(self, patience: float = 0.0) -> bool:
        """True once the journal was compared with the broker, so that new orders may be sent; waits so many seconds."""
        return self._opened.wait(patience)

    def watch(self, intent: Intent, sent: float | None = None) -> None:
        """Look for the end of an intent; `sent` is monotonic, now where it is not given."""
        if not reconcile.needs_looks(intent):
            return
        moment = self._monotonic() if sent is None else sent
        with self._lock:
            self._watched[intent.id] = Watched(intent, Progress(moment), self._monotonic())

    def account_taken(self, account: str, others_traded: bool) -> None:
        """Close the gate where orders of this account, which is traded from now on, may be missing from the journal. It
        opens when the broker's records of it were read after that; where another server has traded it, after the settle
        time, as what that server sent last may be on its way.
        """
        must_search = others_traded or self._may_lack_orders(account)
        with self._lock:
            self._traded_account = account
            if must_search:
                self._comparison += 1
                self._others_traded = self._monotonic() if others_traded else self._others_traded
                self._opened.clear()

    def has_token(self, token: str) -> bool:
        """True where an order with this token was at the broker when the gate opened, which the journal may lack."""
        return token in self._known_tokens

    def find_again(self, intent: Intent, call: Callable[[str, Mapping[str, Any], float], Any]) -> Outcome | None:
        """The outcome of an intent that another journal sent; None where its token is not at the broker."""
        records = read_records(lambda operation, arguments: call(operation, arguments, 10.0), self._retained_since())
        ticket = (self._known_tokens | tokens(records)).get(intent.draft.token)
        if ticket is None:
            return None
        # What was asked for stands in the journal that was lost; whatever the order holds is what was asked.
        sending = Sending({"action": DEAL}, OperationClass.EXPOSURE)
        finding = examine(replace(intent, sending=sending), records, Surroundings())
        if finding.outcome is None:
            return Outcome(State.PLACED, order=ticket, message="The order is at the broker", evidence="comment")
        return finding.outcome

    def settle(self, intent: Intent, outcome: Outcome) -> None:
        """Settle an intent by what a person says of it. "Not executed" is corrected should a trace of it appear. Raises
        JournalUnavailable, or ValueError where its end was found meanwhile.
        """
        now = self._monotonic()
        with self._lock:
            each = self._watched.setdefault(intent.id, Watched(intent, Progress(now), now))
        self._settle(each, outcome)

    def look(self) -> None:
        """Pay what is owed to the journal, then one step. Raises what `step` raises."""
        self._journal.pay()
        self.step()

    def step(self) -> None:
        """One look, where one is due. Raises what reading the broker or writing the journal raises."""
        if not self._recovered:
            self._recover()
        now, since = self._monotonic(), self._reader.connected_since()
        if since is None:
            return
        with self._lock:
            opening, comparison, others = not self._opened.is_set(), self._comparison, self._others_traded
        if others is not None and now - others < self._timing.settle:
            return
        if opening and self._must_wait() and now - since < self._timing.connected_before_start:
            return
        with self._lock:
            due = [each for each in self._watched.values() if opening or each.due <= now]
        if (due or opening) and not self._examine(due, since, now, opening):
            return
        if opening:
            self._open(comparison)

    def _open(self, comparison: int) -> None:
        with self._lock:
            if comparison != self._comparison:
                return
            self._others_traded = None
            self._opened.set()
        self._tell_opened()

    def _recover(self) -> None:
        self._journal.recover()
        for intent in self._journal.in_states(State.PLACED, State.NOT_FOUND, *UNRESOLVED):
            self.watch(intent, sent=_NEVER)
        self._recovered = True

    def _must_wait(self) -> bool:
        with self._lock:
            unknown = any(each.intent.state is State.UNKNOWN for each in self._watched.values())
        return unknown or self._must_search()

    def _must_search(self) -> bool:
        return self._others_traded is not None or self._may_lack_orders(self._traded_account)

    def _may_lack_orders(self, account: str | None) -> bool:
        try:
            return self._journal.may_lack_orders(account)
        except JournalUnavailable:
            return True

    def _examine(self, due: list[Watched], since: float, now: float, opening: bool) -> bool:
        account = self._account()
        own = [each for each in due if each.intent.identity.account == account]
        if own or opening:
            earliest = [each.intent.sent_on_brokers_clock for each in own]
            records = read_records(self._reader.read, min(earliest + ([self._retained_since()] if opening else [])))
            if self._reader.connected_since() != since or self._account() != account:
                return False
            if opening and self._traded_account not in (None, account):
                return False
            if opening:
                # Always: a data folder that was put back as a whole does not show that it is older. Those of another
                # account stay: this server may trade it again.
                self._known_tokens = self._known_tokens | tokens(records)
            for each in own:
                self._judge(each, records, since, now)
        for each in due:
            each.due = now + reconcile.period(each.intent, now - each.progress.sent, self._timing.settle)
        return True

    def _account(self) -> str:
        # What another account has is no evidence, and what it has not is none either. Asked of the terminal itself:
        # somebody may have changed the account in it a moment ago.
        return account_name(self._reader.read("account_info", {}))

    def _retained_since(self) -> float:
        now = self._broker_now()
        return (self._clock() if now is None else now) - RETENTION_SECONDS

    def _judge(self, each: Watched, records: Records, since: float, now: float) -> None:
        finding = examine(each.intent, records, self._surroundings(each.intent))
        decision = reconcile.decide(each.intent, finding, each.progress, since, now, self._timing)
        each.progress = decision.progress
        if decision.outcome is not None:
            self._settle(each, decision.outcome)

    def _settle(self, each: Watched, outcome: Outcome) -> None:
        before = each.intent.state
        each.intent = self._journal.settle(each.intent, outcome)
        level = logging.WARNING if before in (State.NOT_FOUND, State.MANUAL) else logging.INFO
        told = f"{before.value} became {outcome.state.value}"
        log.log(level, "Intent %s: %s (%s)", each.intent.draft.token, told, outcome.evidence)
        if not reconcile.needs_looks(each.intent):
            with self._lock:
                self._watched.pop(each.intent.id, None)
        self._changed(each.intent)

    def _surroundings(self, intent: Intent) -> Surroundings:
        assert intent.sending is not None
        request = intent.sending.request
        with self._lock:
            others = [each.intent for each in self._watched.values() if each.intent.id != intent.id]
        look_alike = any(
            other.state in UNRESOLVED and other.sending is not None and same_terms(request, other.sending.request)
            for other in others
        )
        account = intent.identity.account
        return Surroundings(
            lambda tickets: self._journal.claimed(account, tickets, but=intent.id), look_alike, self._exclusive
        )

    def _seconds(self) -> float:
        return IDLE_SECONDS if self._opened.is_set() else OPENING_SECONDS


def read_records(read: Callable[[str, Mapping[str, Any]], Any], earliest: float) -> Records:
    """One look at the broker, with the history from a day before `earliest`, a second of the broker's clock."""
    # What leaves the active lists meanwhile is in the history, which is therefore read after them.
    orders, positions = read("orders_get", {}), read("positions_get", {})
    span = reconcile.history_span(earliest)
    history = read("history_orders_get", span)
    return Records(orders, positions, history, read("history_deals_get", span))
