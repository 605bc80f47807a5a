"""Every return code of a trade server: its name, what it means for an order, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any


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


_DONE, _NO, _OPEN = Ending.EXECUTED, Ending.REJECTED, Ending.UNKNOWN
_LOOK = "Look at positions, orders and history before you send anything again."
_UNCLEAR = "ORDER_OUTCOME_UNKNOWN"

RETCODES: dict[int, Retcode] = {
    10004: Retcode("REQUOTE", _NO, "PRICE_CHANGED", "the price moved beyond the deviation",
                   "Send a new order at the new price, or allow a larger deviation."),
    10006: Retcode("REJECT", _NO, "ORDER_REJECTED", "the broker refused the request",
                   "The reason is in the terminal's journal."),
    10007: Retcode("CANCEL", _NO, "ORDER_REJECTED", "the request was cancelled in the terminal",
                   "Send a new order if you still want it."),
    10008: Retcode("PLACED", _DONE, "", "the order was placed", ""),
    10009: Retcode("DONE", _DONE, "", "the request was executed", ""),
    10010: Retcode("DONE_PARTIAL", _DONE, "", "only a part of the volume was executed",
                   "result.volume says how much; send the rest if you still want it."),
    10011: Retcode("ERROR", _OPEN, _UNCLEAR, "the trade server had an error while it worked on the request", _LOOK),
    10012: Retcode("TIMEOUT", _OPEN, _UNCLEAR, "the trade server did not answer in time", _LOOK),
    10013: Retcode("INVALID", _NO, "INVALID_ORDER", "the broker does not understand the request",
                   "Check the symbol, the ticket and that the fields fit the kind of order."),
    10014: Retcode("INVALID_VOLUME", _NO, "INVALID_VOLUME", "the broker does not take this volume",
                   "Use a volume between volumeMin and volumeMax in steps of volumeStep."),
    10015: Retcode("INVALID_PRICE", _NO, "INVALID_PRICE", "the broker does not take this price",
                   "Put a limit on the better side of the market and a stop on the worse, by at least tradeStopsLevel "
                   "points."),
    10016: Retcode("INVALID_STOPS", _NO, "INVALID_STOPS", "the broker does not take these stops",
                   "Put sl and tp further away; a tradeStopsLevel of 0 can mean a few spreads."),
    10017: Retcode("TRADE_DISABLED", _NO, "TRADE_DISABLED", "trading is off for this symbol or account",
                   "An investor password is one cause."),
    10018: Retcode("MARKET_CLOSED", _NO, "MARKET_CLOSED", "the market is closed",
                   "Wait until the symbol's trading session opens."),
    10019: Retcode("NO_MONEY", _NO, "NO_MONEY", "the free margin is too small",
                   "Use a smaller volume, or close something first."),
    10020: Retcode("PRICE_CHANGED", _NO, "PRICE_CHANGED", "the price moved",
                   "Send a new order at the new price, or allow a larger deviation."),
    10021: Retcode("PRICE_OFF", _NO, "PRICE_OFF", "the broker gives no price for this symbol now",
                   "Try again when it does."),
    10022: Retcode("INVALID_EXPIRATION", _NO, "INVALID_EXPIRATION", "the broker does not take this expiration",
                   "Use an expiration in the future that the symbol's expirationMode allows."),
    10023: Retcode("ORDER_CHANGED", _OPEN, _UNCLEAR, "the order changed meanwhile", _LOOK),
    10024: Retcode("TOO_MANY_REQUESTS", _NO, "TOO_MANY_REQUESTS", "the broker limits the rate of requests",
                   "Send requests more slowly."),
    10025: Retcode("NO_CHANGES", _DONE, "", "the values are the ones already set", ""),
    10026: Retcode("SERVER_DISABLES_AT", _NO, "AUTOTRADING_FORBIDDEN",
                   "the broker forbids programs to trade on this account",
                   "Ask the broker to allow automated trading."),
    10027: Retcode("CLIENT_DISABLES_AT", _NO, "AUTOTRADING_OFF", "AutoTrading is off in the terminal",
                   "Press the button Algo Trading in the terminal, and allow algorithmic trading in its options."),
    10028: Retcode("LOCKED", _OPEN, _UNCLEAR, "another request works on this order", _LOOK),
    10029: Retcode("FROZEN", _NO, "FROZEN", "the order or position is about to be executed and cannot change",
                   "Wait: the price is within tradeFreezeLevel points."),
    10030: Retcode("INVALID_FILL", _NO, "INVALID_FILLING", "the broker does not take this filling policy",
                   "Leave the filling out, or name another: FOK, IOC or RETURN."),
    10031: Retcode("CONNECTION", _NO, "NOT_CONNECTED", "the terminal has no connection to the trade server",
                   "The terminal reconnects by itself; see GET /health."),
    10032: Retcode("ONLY_REAL", _NO, "ONLY_REAL", "the broker allows this on real accounts only",
                   "Use a real account."),
    10033: Retcode("LIMIT_ORDERS", _NO, "LIMIT_ORDERS", "the account has its greatest number of pending orders",
                   "Cancel one first."),
    10034: Retcode("LIMIT_VOLUME", _NO, "LIMIT_VOLUME", "the greatest volume of the symbol is reached",
                   "Use a smaller volume: see the symbol's volumeLimit."),
    10035: Retcode("INVALID_ORDER", _NO, "ORDER_TYPE_NOT_ALLOWED", "the symbol does not take this kind of order",
                   "Use a kind of order that the symbol's orderMode allows."),
    10036: Retcode("POSITION_CLOSED", _NO, "POSITION_CLOSED", "the position is closed already",
                   "See GET /positions and GET /trades/history."),
    10038: Retcode("INVALID_CLOSE_VOLUME", _NO, "INVALID_VOLUME", "the volume is above that of the position",
                   "Close at most the volume of the position."),
    10039: Retcode("CLOSE_ORDER_EXIST", _NO, "CLOSE_ORDER_EXISTS", "an order that closes this position exists already",
                   "Wait for that order, or cancel it."),
    10040: Retcode("LIMIT_POSITIONS", _NO, "LIMIT_POSITIONS", "the account has its greatest number of positions",
                   "Close one first."),
    10041: Retcode("REJECT_CANCEL", _NO, "ORDER_REJECTED", "the pending order could not be activated and was cancelled",
                   "Place it again if you still want it."),
    10042: Retcode("LONG_ONLY", _NO, "LONG_ONLY", "the symbol can only be bought",
                   "The broker takes no short positions in it."),
    10043: Retcode("SHORT_ONLY", _NO, "SHORT_ONLY", "the symbol can only be sold",
                   "The broker takes no long positions in it."),
    10044: Retcode("CLOSE_ONLY", _NO, "CLOSE_ONLY", "positions of the symbol can only be closed",
                   "Trade another symbol."),
    10045: Retcode("FIFO_CLOSE", _NO, "FIFO_CLOSE", "the account closes the oldest position first",
                   "Close the older position of the symbol first."),
    10046: Retcode("HEDGE_PROHIBITED", _NO, "HEDGE_PROHIBITED", "the account takes no opposite positions",
                   "Close the position of the symbol instead."),
}  # fmt: skip

CONNECTION = 10031
# With these codes of last_error() the package or the terminal gave up before the request left for the trade server.
NOT_SENT_ERRORS = frozenset({-2, -3, -5, -6, -7, -8, -10003, -10004})


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
    return Ending.UNKNOWN if row.ending is Ending.REJECTED and (has_ticket or left) else row.ending


def ending_without_answer(last_error: int) -> Ending:
    """How a request ended for which order_send() gave None, by the code of last_error()."""
    return Ending.NOT_SENT if last_error in NOT_SENT_ERRORS else Ending.UNKNOWN


def code_of(result: Mapping[str, Any]) -> str:
    """The row of the error table for an answer of order_send(), empty where it was executed."""
    return _UNCLEAR if ending_of(result) is Ending.UNKNOWN else RETCODES[result["retcode"]].code


def why_of(result: Mapping[str, Any]) -> str:
    """Why, in words, with the number and MT5's name of the code."""
    retcode = result["retcode"]
    row = RETCODES.get(retcode)
    if row is None:
        return f'the trade server answered "{result["comment"]}" ({retcode})'
    return f"{row.why} ({retcode} {row.name})"
