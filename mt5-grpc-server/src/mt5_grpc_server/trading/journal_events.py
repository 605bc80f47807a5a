"""What the journal tells the audit log, and what a restart makes of unfinished requests."""

from __future__ import annotations

from typing import Any

from mt5_grpc_server.trading.group_outcome import is_group
from mt5_grpc_server.trading.intent import Intent, Outcome
from mt5_grpc_server.trading.states import State

_NOT_BEGUN = "The order was not sent: the terminal server was restarted before its turn"
_INTERRUPTED = "It is not known whether the order was executed: the terminal server was restarted while it was sent"


def after_restart(intent: Intent) -> Outcome:
    """What is known of a request that an earlier process left ACCEPTED or SENDING."""
    if intent.state is State.ACCEPTED:
        # Nobody tells any more whether that process had looked for an earlier one.
        earlier_unknown = not intent.draft.key_generated
        return Outcome(State.NOT_SENT, "SERVER_UNAVAILABLE", _NOT_BEGUN, earlier_unknown=earlier_unknown)
    return Outcome(State.UNKNOWN, "ORDER_OUTCOME_UNKNOWN", _INTERRUPTED)


def accepted(intent: Intent) -> dict[str, Any]:
    """The event of a request that was written down."""
    draft = intent.draft
    return {**_head(intent, "accepted"), "operation": draft.operation, "asked": draft.asked}


def sending(intent: Intent) -> dict[str, Any]:
    """The event of a request that is about to be sent, with its target as it was."""
    assert intent.sending is not None
    what = {"request": intent.sending.request, "before": intent.sending.before}
    return {**_head(intent, "sending"), "sequence": intent.sequence, **what}


def settled(intent: Intent, before: State) -> dict[str, Any]:
    """The event of a request of which something new is known; `corrected` where something else was told before."""
    event = "corrected" if before in (State.NOT_FOUND, State.MANUAL) else "settled"
    known = {"state": intent.state.value, "executed": intent.executed, "corrected": intent.corrected}
    after = {**vars(intent.outcome), **known}
    return {**_head(intent, event), "sequence": intent.sequence, "stateBefore": before.value, "after": after}


def _head(intent: Intent, event: str) -> dict[str, Any]:
    identity = intent.identity
    return {
        "time": intent.updated,
        "event": event,
        "account": identity.account,
        "keyId": identity.key_id,
        "clientOrderId": identity.client_key,
        "intentId": intent.draft.token,
        **({"group": True} if is_group(intent) else {}),
        "attempt": intent.attempt,
    }
