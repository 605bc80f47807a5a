"""When the end of an unknown intent may be declared. Pure: clocks are arguments, all of them monotonic seconds.

Nothing is ever sent again. Declaring "not executed" too early is the one mistake that this part can make: the settle
time is longer than an order can be on its way, and starts anew with every reconnect.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mt5_grpc_server.trading.evidence import Finding, Verdict
from mt5_grpc_server.trading.intent import Intent, Outcome
from mt5_grpc_server.trading.mt5 import DEAL
from mt5_grpc_server.trading.states import State

CLEAN_LOOKS = 3
HISTORY_MARGIN_SECONDS = 24 * 3600
LAST_SECOND = 2**31 - 1
_FAST_SECONDS, _FAST_PERIOD, _SLOW_PERIOD = 30.0, 2.0, 10.0
_CORRECTION_PERIOD = 60.0

# After a declaration only a trace of this very order counts: somebody else may since have done the same.
_DECLARED = (State.NOT_FOUND, State.MANUAL)
_CERTAIN = ("ticket", "comment")

_NO_TRACE = "No trace of the order was found at the broker: it was not executed"
_AMBIGUOUS = "The broker's records show an order that may be this one or somebody else's: a person must decide"


@dataclass(frozen=True)
class Timing:
    """How long an order can be on its way at most, and how far apart looks at the broker must be; in seconds."""

    settle: float = 120.0
    between_looks: float = 5.0
    connected_before_start: float = 10.0


@dataclass(frozen=True)
class Progress:
    """What earlier looks at one intent have brought: when it was sent as far as this process knows, how many looks
    showed no end, and when the last of them was. `since` is the start of the connection they belong to.
    """

    sent: float
    since: float = 0.0
    looks: int = 0
    last: float = -1e9


@dataclass(frozen=True)
class Decision:
    """The progress to keep, and the outcome where the end is known or declared."""

    progress: Progress
    outcome: Outcome | None = None


def decide(
    intent: Intent, finding: Finding, progress: Progress, connected_since: float, now: float, timing: Timing
) -> Decision:
    """What one look at the broker means, at which all records were read anew.

    `connected_since` is when the present connection of the terminal with its trade server began.
    """
    found = finding.outcome
    if found is not None:
        told = found.state is intent.state or (intent.state in _DECLARED and found.evidence not in _CERTAIN)
        return Decision(progress, None if told else found)
    if intent.state is not State.UNKNOWN:
        return Decision(progress)
    if progress.since != connected_since:
        progress = Progress(progress.sent, connected_since)
    if now - progress.last < timing.between_looks:
        return Decision(progress)
    progress = Progress(progress.sent, connected_since, progress.looks + 1, now)
    settled = now - max(progress.sent, connected_since) >= timing.settle
    if not settled or progress.looks < CLEAN_LOOKS:
        return Decision(progress)
    if finding.verdict is Verdict.AMBIGUOUS:
        return Decision(progress, Outcome(State.MANUAL, "ORDER_OUTCOME_UNKNOWN", _AMBIGUOUS))
    return Decision(progress, Outcome(State.NOT_FOUND, "NO_TRACE", _NO_TRACE))


def needs_looks(intent: Intent) -> bool:
    """True for an intent whose end the broker's records may still tell or correct."""
    if intent.sending is None:
        return False
    if intent.state is State.PLACED:
        return bool(intent.sending.request["action"] == DEAL)
    return intent.state in (State.UNKNOWN, *_DECLARED)


def period(intent: Intent, age: float, settle: float) -> float:
    """Seconds until the next look, by the seconds since it was sent and the settle time in seconds."""
    if intent.state in _DECLARED:
        return _CORRECTION_PERIOD
    # Where the settle time is short the clean looks must fit into it.
    return min(_FAST_PERIOD if age < _FAST_SECONDS else _SLOW_PERIOD, settle / CLEAN_LOOKS)


def history_span(since: float) -> Mapping[str, Any]:
    """The span of history to ask for, both ends included: from a day before `since`, a second of the broker's
    clock or at least of a clock up to 24 hours away, to the last one there is. An end by this machine's clock would
    miss the newest deals where that clock is behind the broker's.
    """
    return {"date_from": min(LAST_SECOND, max(0, int(since) - HISTORY_MARGIN_SECONDS)), "date_to": LAST_SECOND}
