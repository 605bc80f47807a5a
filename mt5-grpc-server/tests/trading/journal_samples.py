"""Intents for tests of the journal and of what reads it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from mt5_grpc_server.trading.fingerprint import fingerprint
from mt5_grpc_server.trading.intent import Draft, Identity, Intent, OperationClass, Outcome, Sending
from mt5_grpc_server.trading.states import State
from mt5_grpc_server.trading.token import comment_of, token_of

ACCOUNT = "Paper-Demo/1000001"
NOW = 1_772_600_000.0


def draft(client_key: str = "order-0001", key_id: str = "default", account: str = ACCOUNT, **asked: Any) -> Draft:
    identity = Identity(account, key_id, client_key)
    wish = {"symbol": "EURUSD", "volume": 0.1, **asked}
    return Draft(identity, token_of(identity), fingerprint("submitOrder", wish), "submitOrder", wish)


def buying(intent_draft: Draft, **changes: Any) -> Sending:
    request = {
        "action": 1,
        "symbol": "EURUSD",
        "volume": 0.1,
        "type": 0,
        "magic": 7,
        "comment": comment_of(intent_draft.token).text,
        **changes,
    }
    return Sending(request, OperationClass.EXPOSURE, None, 1000)


def unknown(sending: Sending | None = None, client_key: str = "order-0001", **changes: Any) -> Intent:
    """An intent that was sent at NOW and whose answer was lost."""
    of = draft(client_key)
    lost = Outcome(State.UNKNOWN, "ORDER_OUTCOME_UNKNOWN")
    return replace(Intent(1, of, 1, NOW, NOW, lost, 1, NOW, sending or buying(of)), **changes)
