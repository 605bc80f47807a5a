"""Every return code of a trade server: its name, what it means for an order, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from mt5_grpc_server.gen.retcode_table import RETCODE_TABLE


class Ending(str, Enum):
    """How a request to the trade server ended."""

    EXECUTED = "EXECUTED"
    """It was done."""
    REJECTED = "REJECTED"
    """It was refused; nothing changed."""
    NOT_SENT = "NOT_SENT"
    """It provably never left."""
    UNKNOWN = "UNKNOWN"
    """It may have been done."""


@dataclass(frozen=True)
class Retcode:
    """`name` is MT5's without TRADE_RETCODE_, `code` the row of the error table (empty where it is no failure), `why`
    completes "Cannot place order: ...", `hint` says what to do. `ending` holds for an answer without tickets.
    """

    name: str
    ending: Ending
    code: str
    why: str
    hint: str


RETCODES: dict[int, Retcode] = {
    retcode: Retcode(name, Ending(ending), code, why, hint)
    for retcode, (name, ending, code, why, hint) in RETCODE_TABLE.items()
}

CONNECTION = 10031
# With these codes of last_error() the package or the terminal gave up before the request left for the trade server.
_NOT_SENT_ERRORS = frozenset({-2, -3, -5, -6, -7, -8, -10003, -10004})


def ending_of(result: Mapping[str, Any]) -> Ending:
    """How a request with this answer of order_send() ended.

    A code that is not listed, and a refusal that nevertheless carries a ticket, are UNKNOWN: an order that may exist
    is never reported as refused.
    """
    row = RETCODES.get(result["retcode"])
    if row is None:
        return Ending.UNKNOWN
    has_ticket = result["order"] != 0 or result["deal"] != 0
    left = result["retcode"] == CONNECTION and result["request_id"] != 0
    is_refusal = row.ending in (Ending.REJECTED, Ending.NOT_SENT)
    return Ending.UNKNOWN if is_refusal and (has_ticket or left) else row.ending


def ending_without_answer(last_error: int) -> Ending:
    """How a request ended for which order_send() gave None, by the code of last_error()."""
    return Ending.NOT_SENT if last_error in _NOT_SENT_ERRORS else Ending.UNKNOWN


def code_of(result: Mapping[str, Any]) -> str:
    """The row of the error table for an answer of order_send(), empty where it was executed."""
    return "ORDER_OUTCOME_UNKNOWN" if ending_of(result) is Ending.UNKNOWN else RETCODES[result["retcode"]].code


def why_of(result: Mapping[str, Any]) -> str:
    """Why, in words, with the number and MT5's name of the code."""
    retcode = result["retcode"]
    row = RETCODES.get(retcode)
    if row is None:
        return f'the trade server answered "{result["comment"]}" ({retcode})'
    return f"{row.why} ({retcode} {row.name})"
