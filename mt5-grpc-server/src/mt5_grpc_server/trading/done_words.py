"""What a request did that was executed, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mt5_grpc_server.trading.mt5 import CLOSE_BY, DEAL, MODIFY, PENDING, REMOVE, SLTP, SMALLEST_VOLUME

_PLACED, _NO_CHANGES = 10008, 10025
_WORDS = {
    PENDING: "The order was placed",
    SLTP: "The stops were changed",
    MODIFY: "The order was changed",
    REMOVE: "The order was cancelled",
    CLOSE_BY: "The positions were closed by each other",
}


def what_was_done(request: Mapping[str, Any], result: Mapping[str, Any], before: Mapping[str, Any] | None) -> str:
    """A sentence without its full stop. `before` is the position or order that the request acted on, as it was."""
    if result["retcode"] == _NO_CHANGES:
        return "Nothing had to be changed"
    action = request["action"]
    if action != DEAL:
        return _WORDS.get(action, "The request was carried out")
    if result["retcode"] == _PLACED:
        return "The order was placed"
    if before is None or request.get("type", 0) == before["type"]:
        return "The order was executed"
    left = before["volume"] - result["volume"]
    if abs(left) <= SMALLEST_VOLUME:
        return "The position was closed"
    return "A part of the position was closed" if left > 0 else "The position was turned round"
