"""From last_error() to a reason of the error table and a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mt5_grpc_server.adapter.failure import TerminalFailure
from mt5_grpc_server.adapter.functions import FUNCTIONS

OK, FAIL, INVALID_PARAMS, NOT_FOUND = 1, -1, -2, -4

_REASONS = {
    -1: "TERMINAL_CALL_FAILED",
    -2: "INVALID_TERMINAL_ARGUMENT",
    -3: "TERMINAL_CALL_FAILED",
    -5: "TERMINAL_UNSUPPORTED",
    -6: "LOGIN_FAILED",
    -7: "TERMINAL_UNSUPPORTED",
    -8: "API_TRADING_DISABLED",
    -10000: "TERMINAL_CALL_FAILED",
    -10001: "NOT_CONNECTED",
    -10002: "NOT_CONNECTED",
    -10003: "TERMINAL_NOT_FOUND",
    -10004: "NOT_CONNECTED",
    -10005: "TERMINAL_TIMEOUT",
}

_WHY = {
    "API_TRADING_DISABLED": "the terminal forbids trading through its Python API",
    "DEPTH_UNAVAILABLE": "the broker gives no market depth for it",
    "INVALID_TERMINAL_ARGUMENT": "an argument was refused",
    "LOGIN_FAILED": "the trade server refused login, password or server name",
    "NOT_CONNECTED": "there is no session with the terminal",
    "NO_QUOTE": "the terminal has no quotes for it yet",
    "SYMBOL_NOT_FOUND": "the terminal does not know the symbol",
    "SYMBOL_NOT_SELECTED": "the terminal refused",
    "TERMINAL_CALL_FAILED": "the terminal failed the call",
    "TERMINAL_NOT_FOUND": "the terminal was not found or did not start",
    "TERMINAL_TIMEOUT": "the terminal did not reach its trade server in time",
    "TERMINAL_UNSUPPORTED": "the terminal does not support it",
    "TICKET_NOT_FOUND": "the terminal does not know the ticket",
    "TOO_MANY_BARS": "the terminal gives fewer than {maxbars} bars at once",
}


def reason_of(function: str, code: int) -> str:
    """The reason of the error table for a failed call of `function` with this last_error code."""
    if code == NOT_FOUND:
        return FUNCTIONS[function].missing
    return _REASONS.get(code, "TERMINAL_CALL_FAILED")


def failure_of(
    function: str,
    arguments: tuple[Any, ...],
    last_error: tuple[int, str],
    reason: str | None = None,
    metadata: Mapping[str, str] | None = None,
) -> TerminalFailure:
    """The failure of a call, as a sentence with the terminal's own words and code.

    `reason` overrules what the code alone would say, where the caller knows more.
    """
    code, text = last_error
    reason = reason or reason_of(function, code)
    symbol = FUNCTIONS[function].symbol(arguments)
    details = {} if symbol is None else {"symbol": symbol}
    details.update(metadata or {})
    purpose = FUNCTIONS[function].purpose.format(f'"{symbol}"', f'"{symbol}"')
    said = "" if code == OK else f', last_error is "{text}" ({code})'
    return TerminalFailure(reason, f"Cannot {purpose}: {_WHY[reason].format_map(details)}{said}", last_error, details)
