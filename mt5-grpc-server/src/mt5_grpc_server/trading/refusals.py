"""Errors of trade requests of which nothing was sent, and what they tell of earlier requests of the same key."""

from __future__ import annotations

from mt5_grpc_server.errors import CallError
from mt5_grpc_server.trading.intent import Intent
from mt5_grpc_server.trading.journal import KeyUse
from mt5_grpc_server.trading.journal_file import JournalUnavailable

EARLIER_UNKNOWN = "; whether it was executed before under the same name is not known yet, ask again under that name"


def unreadable(error: JournalUnavailable, purpose: str = "trade") -> CallError:
    """The error of a request that the journal cannot take in, though an earlier one of its key may have come.
    `purpose` completes "Cannot ...".
    """
    return CallError("JOURNAL_UNAVAILABLE", f"Cannot {purpose}: {error}")


def not_sent_now(error: CallError, may_be_executed: bool = False) -> CallError:
    """The same error, with what it means for the request: its metadata has `executed` "false", or only `sent` "false"
    where nothing was sent now, but an earlier request of the same key may have been executed.
    """
    error.metadata.pop("sent", None)
    error.metadata["sent" if may_be_executed else "executed"] = "false"
    return error


def not_sent(intent: Intent) -> CallError:
    """The error of a request whose row says that it was not sent."""
    outcome = intent.outcome
    known = {**_names_of(intent), "operation": intent.draft.operation}
    told = CallError(outcome.reason, outcome.message, {**outcome.metadata, **known})
    return not_sent_now(told, outcome.earlier_unknown)


def collision(key_use: KeyUse, intent: Intent) -> CallError:
    """The error of a request whose key is another one's, or on its way: `intent` is what has the key."""
    names = _names_of(intent)
    if key_use is KeyUse.REUSED:
        message = f'Cannot use the key "{names["client_key"]}": it belongs to another request; use a new one'
        return CallError("IDEMPOTENCY_KEY_REUSED", message, {**names, "executed": "false"})
    message = f'Cannot answer yet: the request "{names["client_key"]}" is being carried out'
    return CallError(
        "REQUEST_IN_PROGRESS", message, {**names, "operation": intent.draft.operation, "state": intent.state.value}
    )


def _names_of(intent: Intent) -> dict[str, str]:
    return {"client_key": intent.identity.client_key, "intent_id": str(intent.id)}
