"""Numbers that one can calculate with: protobuf carries NaN and infinities, which no price or volume is."""

from __future__ import annotations

import math

from google.protobuf.message import Message

from mt5_grpc_server.errors import CallError


def require_finite(message: Message, path: str = "") -> None:
    """Raise CallError VALIDATION_FAILED for the first number of a trade request that is not finite."""
    for field, value in message.ListFields():
        name = path + field.name
        if isinstance(value, Message):
            require_finite(value, f"{name}.")
        elif isinstance(value, float) and not math.isfinite(value):
            why = f"Cannot use the request: {name} must be a finite number, it is {value}"
            raise CallError("VALIDATION_FAILED", why, {"field": name, "executed": "false"})
