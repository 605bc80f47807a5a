"""Intents as messages."""

from __future__ import annotations

from typing import Any

from mt5_grpc_server.convert import to_message
from mt5_grpc_server.gen import mt5_pb2
from mt5_grpc_server.status import timestamp
from mt5_grpc_server.trading.desk import Told
from mt5_grpc_server.trading.intent import Intent
from mt5_grpc_server.trading.orders import wished_comment
from mt5_grpc_server.trading.states import State, executed
from mt5_grpc_server.trading.token import comment_of

_STATES = mt5_pb2.IntentState
_REASONS = mt5_pb2.ErrorReason


def intent_message(intent: Intent) -> mt5_pb2.Intent:
    """The message of an intent."""
    draft, outcome, sending = intent.draft, intent.outcome, intent.sending
    comment = comment_of(draft.token, wished_comment(draft.asked))
    values: dict[str, Any] = {
        "intent_id": intent.id,
        "client_key": draft.identity.client_key,
        "client_key_generated": draft.key_generated,
        "operation": draft.operation,
        "state": _STATES.Value(f"INTENT_STATE_{outcome.state.value}"),
        "executed": executed(outcome.state),
        "retcode": outcome.retcode,
        "reason": _REASONS.Value(f"ERROR_REASON_{outcome.reason}") if outcome.reason else None,
        "message": outcome.message,
        **{name: getattr(outcome, name) for name in ("order", "deal", "position", "volume", "price", "evidence")},
        "request": None if sending is None else sending.request,
        "notes": [] if sending is None else list(sending.notes),
        "result": outcome.result,
        "comment": comment.text,
        "comment_truncated": comment.truncated,
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


def states_of(numbers: list[int]) -> list[State]:
    """States from the numbers of the proto; those it does not know are left out."""
    names = {number: name.removeprefix("INTENT_STATE_") for name, number in _STATES.items()}
    return [State(names[number]) for number in numbers if number in names and number != 0]
