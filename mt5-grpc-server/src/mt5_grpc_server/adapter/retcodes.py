"""What a return code of the trade server says about an order: done, refused, or not known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

RETCODES = {
    10004: "REQUOTE",
    10006: "REJECT",
    10007: "CANCEL",
    10008: "PLACED",
    10009: "DONE",
    10010: "DONE_PARTIAL",
    10011: "ERROR",
    10012: "TIMEOUT",
    10013: "INVALID",
    10014: "INVALID_VOLUME",
    10015: "INVALID_PRICE",
    10016: "INVALID_STOPS",
    10017: "TRADE_DISABLED",
    10018: "MARKET_CLOSED",
    10019: "NO_MONEY",
    10020: "PRICE_CHANGED",
    10021: "PRICE_OFF",
    10022: "INVALID_EXPIRATION",
    10023: "ORDER_CHANGED",
    10024: "TOO_MANY_REQUESTS",
    10025: "NO_CHANGES",
    10026: "SERVER_DISABLES_AT",
    10027: "CLIENT_DISABLES_AT",
    10028: "LOCKED",
    10029: "FROZEN",
    10030: "INVALID_FILL",
    10031: "CONNECTION",
    10032: "ONLY_REAL",
    10033: "LIMIT_ORDERS",
    10034: "LIMIT_VOLUME",
    10035: "INVALID_ORDER",
    10036: "POSITION_CLOSED",
    10038: "INVALID_CLOSE_VOLUME",
    10039: "CLOSE_ORDER_EXIST",
    10040: "LIMIT_POSITIONS",
    10041: "REJECT_CANCEL",
    10042: "LONG_ONLY",
    10043: "SHORT_ONLY",
    10044: "CLOSE_ONLY",
    10045: "FIFO_CLOSE",
    10046: "HEDGE_PROHIBITED",
}
_DONE = frozenset({10008, 10009, 10010, 10025})
# ERROR, TIMEOUT, ORDER_CHANGED and LOCKED do not say whether the order exists.
_REFUSED = frozenset(RETCODES) - _DONE - {10011, 10012, 10023, 10028, 10031}
_CONNECTION = 10031


def executed(result: Mapping[str, Any]) -> bool | None:
    """True: the trade server did it. False: it refused and nothing changed. None: not known.

    A code that is not listed, and a refusal that nevertheless carries a ticket, are not known: an order that may exist
    is never reported as refused.
    """
    retcode = result["retcode"]
    if retcode in _DONE:
        return True
    no_ticket = result["order"] == 0 and result["deal"] == 0
    if no_ticket and (retcode in _REFUSED or (retcode == _CONNECTION and result["request_id"] == 0)):
        return False
    return None


def sentence(result: Mapping[str, Any]) -> str:
    """The trade server's answer in words, with its code and the name of the code."""
    retcode = result["retcode"]
    outcome = executed(result)
    words = f'the trade server answered "{result["comment"]}" ({retcode} {RETCODES.get(retcode, "unknown")})'
    if outcome is None:
        return f"It is not known whether the order was executed: {words}"
    return f"The order was {'executed' if outcome else 'refused'}: {words}"
