"""What the broker's records say of an intent whose answer was lost. Pure: records in, finding out.

ticket    of a late reply             target    its state, for changes and removals
comment   with the token of ours      likeness  of an order, which alone decides almost never
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from mt5_grpc_server.trading import evidence_orders, evidence_targets
from mt5_grpc_server.trading.intent import Intent, OperationClass, Outcome
from mt5_grpc_server.trading.mt5 import CLOSE_BY, Record
from mt5_grpc_server.trading.token import find_token


@dataclass(frozen=True)
class Records:
    """One look at the broker: active orders, open positions, finished orders and deals, as MT5 gives them."""

    orders: Sequence[Record]
    positions: Sequence[Record]
    history_orders: Sequence[Record]
    history_deals: Sequence[Record]


@dataclass(frozen=True)
class Surroundings:
    """What else must be known: which of some tickets other intents claim, whether another unresolved intent looks the
    same, and whether nobody else trades on the account.
    """

    claimed: Callable[[Collection[int]], Collection[int]] = lambda tickets: ()
    look_alike: bool = False
    exclusive_account: bool = False


class Verdict(Enum):
    """How much the records say."""

    FOUND = "found"
    """They tell the end."""
    NOTHING = "nothing"
    """They show no trace (yet)."""
    AMBIGUOUS = "ambiguous"
    """They show something that may be it, or somebody else's."""


@dataclass(frozen=True)
class Finding:
    """A verdict, and the outcome where it is FOUND."""

    verdict: Verdict
    outcome: Outcome | None = None


NOTHING = Finding(Verdict.NOTHING)
AMBIGUOUS = Finding(Verdict.AMBIGUOUS)


def examine(intent: Intent, records: Records, surroundings: Surroundings) -> Finding:
    """The finding on an intent that was sent. What is certain is asked first."""
    sending = intent.sending
    assert sending is not None
    steps: dict[str, Callable[[], Outcome | None]] = {
        "ticket": lambda: _by_ticket(intent, records),
        "comment": lambda: _by_token(intent, records),
        "target": lambda: evidence_targets.by_target(intent, records, surroundings.claimed),
    }
    for evidence, step in steps.items():
        outcome = step()
        if outcome is not None:
            return Finding(Verdict.FOUND, _labelled(outcome, evidence))
    if sending.operation_class is OperationClass.EXPOSURE and sending.request["action"] != CLOSE_BY:
        return _by_likeness(intent, records, surroundings)
    return AMBIGUOUS if evidence_targets.may_have_closed(intent, records, surroundings.claimed) else NOTHING


def tokens(records: Records) -> dict[str, int]:
    """Every token in the records, with the ticket of its order."""
    found: dict[str, int] = {}
    for position in records.positions:
        _note(found, position, "identifier")
    for deal in records.history_deals:
        _note(found, deal, "order")
    for order in (*records.orders, *records.history_orders):
        _note(found, order, "ticket")
    return found


def _note(found: dict[str, int], record: Record, field: str) -> None:
    token = find_token(record["comment"])
    if token is not None:
        found[token] = record[field]


def _by_ticket(intent: Intent, records: Records) -> Outcome | None:
    ticket = intent.outcome.order
    return evidence_orders.outcome_of(ticket, intent, records) if ticket else None


def _by_token(intent: Intent, records: Records) -> Outcome | None:
    token = intent.draft.token
    for order in (*records.orders, *records.history_orders):
        if find_token(order["comment"]) == token:
            return evidence_orders.outcome_of(order["ticket"], intent, records)
    for deal in records.history_deals:
        if find_token(deal["comment"]) == token:
            return evidence_orders.outcome_of(deal["order"], intent, records)
    for position in records.positions:
        if find_token(position["comment"]) == token:
            return evidence_orders.outcome_of_position(position, intent)
    return None


def _by_likeness(intent: Intent, records: Records, surroundings: Surroundings) -> Finding:
    alike = list(evidence_orders.look_alikes(intent, records))
    claimed = surroundings.claimed(alike) if alike else ()
    candidates = [ticket for ticket in alike if ticket not in claimed]
    if not candidates:
        return NOTHING
    if len(candidates) > 1 or surroundings.look_alike or not surroundings.exclusive_account:
        return AMBIGUOUS
    if intent.outcome.order:  # the reply told another ticket than the broker shows
        return AMBIGUOUS
    # What is smaller than asked may be the last part of this order, or another one.
    whole = evidence_orders.shows_whole(candidates[0], intent, records)
    outcome = evidence_orders.outcome_of(candidates[0], intent, records) if whole else None
    return AMBIGUOUS if outcome is None else Finding(Verdict.FOUND, _labelled(outcome, "likeness"))


def _labelled(outcome: Outcome, evidence: str) -> Outcome:
    return replace(outcome, evidence=evidence)
