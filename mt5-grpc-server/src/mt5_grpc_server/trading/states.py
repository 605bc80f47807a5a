"""The states of an intent: what is known of one trade request, and which state may follow which.

ACCEPTED --> SENDING --> FILLED | PLACED | PARTIAL | DONE | DONE_NOCHANGE | REJECTED | NOT_SENT
    |           |
    +> NOT_SENT +> UNKNOWN --reconcile--> one of these, NOT_FOUND, SUPERSEDED or MANUAL
"""

from __future__ import annotations

from enum import Enum


class State(str, Enum):
    """What is known of an intent. Every change of state is durable before anybody is told of it."""

    ACCEPTED = "ACCEPTED"
    """Written down, waits for its turn; provably not sent."""
    SENDING = "SENDING"
    """Handed to the terminal, or about to be."""
    FILLED = "FILLED"
    """Executed with its whole volume."""
    PLACED = "PLACED"
    """The order stands at the broker."""
    PARTIAL = "PARTIAL"
    """Executed with a part of its volume."""
    DONE = "DONE"
    """A change or a removal was made."""
    DONE_NOCHANGE = "DONE_NOCHANGE"
    """Everything was already as asked."""
    REJECTED = "REJECTED"
    """The broker refused; nothing changed."""
    NOT_SENT = "NOT_SENT"
    """It never left; the same key may be submitted again."""
    UNKNOWN = "UNKNOWN"
    """It was sent and no answer tells its end; the broker's records will."""
    NOT_FOUND = "NOT_FOUND"
    """No trace at the broker after the settle time."""
    SUPERSEDED = "SUPERSEDED"
    """The target was changed or removed since by somebody else, so that nobody can tell any more."""
    MANUAL = "MANUAL"
    """The records fit more than one story; a person must decide."""


EXECUTED = frozenset({State.FILLED, State.PLACED, State.PARTIAL, State.DONE, State.DONE_NOCHANGE})
NOT_EXECUTED = frozenset({State.REJECTED, State.NOT_SENT, State.NOT_FOUND})
IN_PROGRESS = frozenset({State.ACCEPTED, State.SENDING})
# These may have been executed: they count as exposure, block look-alikes, and are never pruned.
UNRESOLVED = frozenset({State.UNKNOWN, State.MANUAL})

_FOUND = EXECUTED | {State.REJECTED, State.SUPERSEDED, State.MANUAL}
_MOVES: dict[State, frozenset[State]] = {
    # Straight to an end: found at the broker after a journal was lost.
    State.ACCEPTED: EXECUTED | {State.SENDING, State.NOT_SENT, State.REJECTED},
    State.SENDING: EXECUTED | {State.REJECTED, State.NOT_SENT, State.UNKNOWN},
    State.UNKNOWN: _FOUND | {State.NOT_FOUND},
    # A market order that the broker had only taken in is filled or cancelled later.
    State.PLACED: frozenset({State.FILLED, State.PARTIAL, State.REJECTED}),
    State.NOT_FOUND: _FOUND,
    State.MANUAL: EXECUTED | {State.REJECTED, State.NOT_FOUND},
    State.NOT_SENT: frozenset({State.ACCEPTED}),
}


def executed(state: State) -> bool | None:
    """True: done. False: provably not done, or no trace after the settle time. None: not known (yet)."""
    if state in EXECUTED:
        return True
    return False if state in NOT_EXECUTED else None


def check_move(before: State, after: State) -> None:
    """Raise ValueError where `after` may not follow `before`: a final state is never taken back silently."""
    if after not in _MOVES.get(before, frozenset()):
        raise ValueError(f"Cannot change an intent from {before.value} to {after.value}: it is no move of its states")
