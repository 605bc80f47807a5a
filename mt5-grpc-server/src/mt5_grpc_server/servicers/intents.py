"""Intents as messages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mt5_grpc_server.convert import to_message
from mt5_grpc_server.errors import CallError
from mt5_grpc_server.gen import mt5_pb2
from mt5_grpc_server.status import timestamp
from mt5_grpc_server.trading.desk import Told
from mt5_grpc_server.trading.group_outcome import executed_by_parts, told_by_parts
from mt5_grpc_server.trading.intent import Intent
from mt5_grpc_server.trading.journal_changes import Change, Point
from mt5_grpc_server.trading.orders import wished_comment
from mt5_grpc_server.trading.states import IN_PROGRESS, State
from mt5_grpc_server.trading.token import comment_of

_STATES = mt5_pb2.IntentState
_REASONS = mt5_pb2.ErrorReason


def group_message(group: Intent, parts: Sequence[Intent]) -> mt5_pb2.Intent:
    """The message of a request that takes several trades, as its parts tell it now."""
    message = intent_message(told_by_parts(group, parts))
    if message.HasField("executed"):
        message.executed = executed_by_parts(group, parts)
    return message


def intent_message(intent: Intent) -> mt5_pb2.Intent:
    """The message of an intent."""
    draft, outcome, sending = intent.draft, intent.outcome, intent.sending
    # That nothing was sent now is not the end of the request.
    state = State.UNKNOWN if outcome.earlier_unknown else outcome.state
    comment = comment_of(draft.token, wished_comment(draft.asked))
    values: dict[str, Any] = {
        "intent_id": intent.id,
        "client_key": draft.identity.client_key,
        "client_key_generated": draft.key_generated,
        "parent_key": draft.parent_key,
        "operation": draft.operation,
        "state": _STATES.Value(f"INTENT_STATE_{state.value}"),
        "executed": intent.executed,
        "retcode": outcome.retcode,
        "reason": _REASONS.Value(f"ERROR_REASON_{outcome.reason}") if outcome.reason else None,
        "message": outcome.message,
        **{name: getattr(outcome, name) for name in ("order", "deal", "position", "volume", "price", "evidence")},
        "request": None if sending is None else sending.request,
        "notes": [] if sending is None else list(sending.notes),
        "result": outcome.result,
        "comment": comment.text,
        "comment_truncated": comment.truncated,
        "corrected": intent.corrected,
    }
    message = to_message(mt5_pb2.Intent, values)
    for name, moment in (("accept_time", intent.created), ("send_time", intent.sent), ("update_time", intent.updated)):
        if moment:
            getattr(message, name).CopyFrom(timestamp(moment))
    return message


def outcome_message(told: Told, check: dict[str, object] | None = None) -> mt5_pb2.TradeOutcome:
    """The message of what became of a request; `check` is the account as it would be, of a dry run."""
    outcome = mt5_pb2.TradeOutcome(intent=intent_message(told.intent), replayed=told.replayed)
    if check is not None:
        outcome.check.CopyFrom(to_message(mt5_pb2.OrderCheckResult, check))
    return outcome


def change_message(change: Change, intent: mt5_pb2.Intent) -> mt5_pb2.WatchIntentsResponse:
    """The message of a change; `intent` is its intent as it was then."""
    before, state = change.before, change.intent.state
    kind = state.value if state in IN_PROGRESS else "CORRECTED" if before is State.NOT_FOUND else "SETTLED"
    state_before = f"INTENT_STATE_{'UNSPECIFIED' if before is None else before.value}"
    told = mt5_pb2.IntentChange(kind=f"INTENT_CHANGE_KIND_{kind}", state_before=state_before, intent=intent)
    return mt5_pb2.WatchIntentsResponse(**_place(change.point, change.time), change=told)


def heartbeat_message(point: Point, now: float) -> mt5_pb2.WatchIntentsResponse:
    """The message that nothing changed before this point; `now` is in UTC epoch seconds."""
    return mt5_pb2.WatchIntentsResponse(**_place(point, now), heartbeat=mt5_pb2.StreamHeartbeat())


def _place(point: Point, moment: float) -> dict[str, Any]:
    return {"sequence": point.number, "resume_point": str(point), "time": timestamp(moment)}


def states_of(numbers: Sequence[int]) -> list[State]:
    """States from the numbers of the proto. Raises CallError for one that is none."""
    names = {number: name.removeprefix("INTENT_STATE_") for name, number in _STATES.items() if number}
    for number in numbers:
        if number not in names:
            message = f"Cannot list the intents: states must be states of an intent, one of them is {number}"
            raise CallError("VALIDATION_FAILED", message, {"field": "states"})
    return [State(names[number]) for number in numbers]
