"""What is known of a request that takes several trades, from what is known of its parts."""

from __future__ import annotations

from collections.abc import Sequence

from mt5_grpc_server.errors import CallError
from mt5_grpc_server.trading.intent import Intent, Outcome
from mt5_grpc_server.trading.states import IN_PROGRESS, State

TICKETS = "tickets"


def is_group(intent: Intent) -> bool:
    """True for a request that takes several trades: it is never sent itself."""
    return TICKETS in intent.draft.asked


def end_of_group(parts: Sequence[Intent], failure: CallError | None = None) -> Outcome:
    """The end of the request for the journal: done once every part was sent, be their own ends known or not."""
    if failure is not None:
        return Outcome(State.NOT_SENT, failure.reason, failure.message, metadata=failure.metadata)
    for part in parts:
        if part.state is State.NOT_SENT:
            return part.outcome
    return Outcome(State.DONE)


def told_by_parts(group: Intent, parts: Sequence[Intent]) -> Intent:
    """The request as its parts tell it now: their ends may have been found out since it ended."""
    return group if group.state in IN_PROGRESS else group.with_outcome(_told(group, parts), group.updated)


def executed_by_parts(group: Intent, parts: Sequence[Intent]) -> bool:
    """Of a request whose end is known: True where every part was executed, False where any was refused or not sent."""
    return group.state is State.DONE and all(part.executed for part in parts)


def _told(group: Intent, parts: Sequence[Intent]) -> Outcome:
    ends = [part.executed for part in parts]
    unknown, done = ends.count(None), ends.count(True)
    if unknown:
        message = f"It is not known yet how {unknown} of {len(parts)} trades ended"
        return Outcome(State.UNKNOWN, "ORDER_OUTCOME_UNKNOWN", message)
    unsent, states = group.state is State.NOT_SENT, [part.state for part in parts]
    if not done and unsent and (State.NOT_SENT in states or len(parts) < len(group.draft.asked[TICKETS])):
        # Asked again, the rest is sent, so that what is known of the others is not the end.
        return group.outcome
    if not done:
        refused = [part.outcome for part in parts if part.state is not State.NOT_SENT]
        nothing = Outcome(State.DONE_NOCHANGE, message="Nothing fitted, so that nothing had to be done")
        return (refused or [group.outcome if unsent else nothing])[0]
    message = f"{done} of {len(parts)} trades were executed"
    if unsent:
        return Outcome(State.PARTIAL, message=f"{message}, and not all was sent: ask again by the same name")
    if done < len(parts):
        return Outcome(State.PARTIAL, message=f"Only {message}")
    in_part = states.count(State.PARTIAL)
    if in_part:
        return Outcome(State.PARTIAL, message=f"{message}, {in_part} of them only with a part of the volume")
    return Outcome(State.DONE, message=message)
