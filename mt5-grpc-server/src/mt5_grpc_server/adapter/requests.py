"""The request of order_check() and order_send(), in the kinds of values that the package accepts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mt5_grpc_server.adapter.arguments import UINT32_MAX, integer, number, refuse, text

_SMALL = ("action", "type", "type_filling", "type_time")
_LARGE = ("magic", "order", "deviation", "position", "position_by")
_FLOATS = ("volume", "price", "stoplimit", "sl", "tp")
_TEXTS = ("symbol", "comment")


def strict_request(purpose: str, request: Mapping[str, Any]) -> dict[str, Any]:
    """The request with plain ints, floats and strings; keys that are absent stay absent.

    The package takes a float only where it wants one (an int is refused), and ignores keys it does not know: both are
    decided here. Raises TerminalFailure INVALID_TERMINAL_ARGUMENT with metadata `field`.
    """
    return {field: _value(purpose, field, value) for field, value in request.items()}


def _value(purpose: str, field: str, value: Any) -> int | float | str:
    if field in _FLOATS:
        return number(purpose, field, value)
    if field in _TEXTS:
        return text(purpose, field, value, empty=True)
    if field in _SMALL:
        return integer(purpose, field, value, most=UINT32_MAX)
    if field in _LARGE:
        return integer(purpose, field, value)
    if field == "expiration":
        return integer(purpose, field, value, -(2**63), 2**63 - 1)
    raise refuse(purpose, field, "is no field of an order", value)
