"""The words of a denial: guard, limit and actual value."""

from __future__ import annotations

from decimal import Decimal

from mt5_grpc_server.trading.guards.snapshot import Denial
from mt5_grpc_server.trading.normalise.decimals import text

RISK_DENIED, TRADING_HALTED, READ_ONLY = "RISK_DENIED", "TRADING_HALTED", "READ_ONLY"
# What is missing comes by itself once a tick has changed.
NOT_READY = "TRADING_NOT_READY"


def deny(guard: str, limit: object, actual: object, what: str, *, shuts_off: bool = False) -> Denial:
    """A denial because a number is over its limit; `what` says what was counted."""
    shown, most = _text(actual), _text(limit)
    message = f"Cannot trade: the guard {guard} allows {most} {what}, it would be {shown}"
    return Denial(RISK_DENIED, guard, most, shown, message, shuts_off)


def refuse(guard: str, limit: object, actual: object, why: str, *, code: str = RISK_DENIED) -> Denial:
    """A denial for another reason, which `why` states."""
    return Denial(code, guard, _text(limit), _text(actual), f"Cannot trade: {why}")


def _text(value: object) -> str:
    return text(value) if isinstance(value, Decimal) else str(value)
