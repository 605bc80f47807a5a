"""What each function of the MetaTrader5 package is for, and which answers of it mean failure.

`0`, `()` and an empty array are answers; only the values listed here are failures, and they are compared by identity,
so that `0` is never taken for `False`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

NO_VERSION = (0, 0, "")


@dataclass(frozen=True)
class Function:
    """`purpose` completes "Cannot ...", with {0} or {1} for the positional argument that is the symbol.

    `missing` is the reason that last_error -4 stands for.
    """

    purpose: str
    failures: tuple[Any, ...] = (None,)
    missing: str = "TERMINAL_CALL_FAILED"

    def symbol(self, arguments: tuple[Any, ...]) -> str | None:
        """The symbol that a call is about, None where it is about none."""
        place = 0 if "{0}" in self.purpose else 1 if "{1}" in self.purpose else None
        return None if place is None else str(arguments[place])

    def failed(self, value: Any) -> bool:
        """True where the value means that the call failed."""
        return any(value is failure for failure in self.failures) or (
            NO_VERSION in self.failures and value == NO_VERSION
        )


_REFUSED = (None, False)

FUNCTIONS: dict[str, Function] = {
    "initialize": Function("start a session with the terminal", _REFUSED),
    "login": Function("log in", _REFUSED),
    "shutdown": Function("end the session with the terminal", ()),
    "version": Function("read the version of the terminal", (NO_VERSION,)),
    "account_info": Function("read the account"),
    "terminal_info": Function("read the state of the terminal"),
    "symbols_total": Function("count the symbols"),
    "symbols_get": Function("list the symbols", _REFUSED),
    "symbol_info": Function("read the symbol {0}", missing="SYMBOL_NOT_FOUND"),
    "symbol_info_tick": Function("read the tick of {0}", missing="NO_QUOTE"),
    "symbol_select": Function("change {0} in Market Watch", _REFUSED, missing="SYMBOL_NOT_FOUND"),
    "market_book_add": Function("open the market book of {0}", _REFUSED, missing="DEPTH_UNAVAILABLE"),
    "market_book_get": Function("read the market book of {0}", missing="DEPTH_UNAVAILABLE"),
    "market_book_release": Function("close the market book of {0}", _REFUSED),
    "copy_rates_from": Function("read bars of {0}", missing="NO_QUOTE"),
    "copy_rates_from_pos": Function("read bars of {0}", missing="NO_QUOTE"),
    "copy_rates_range": Function("read bars of {0}", missing="NO_QUOTE"),
    "copy_ticks_from": Function("read ticks of {0}", missing="NO_QUOTE"),
    "copy_ticks_range": Function("read ticks of {0}", missing="NO_QUOTE"),
    "orders_total": Function("count the orders"),
    "orders_get": Function("list the orders", missing="TICKET_NOT_FOUND"),
    "positions_total": Function("count the positions"),
    "positions_get": Function("list the positions", missing="TICKET_NOT_FOUND"),
    "history_orders_total": Function("count the orders of the history"),
    "history_orders_get": Function("list the orders of the history", missing="TICKET_NOT_FOUND"),
    "history_deals_total": Function("count the deals"),
    "history_deals_get": Function("list the deals", missing="TICKET_NOT_FOUND"),
    "order_calc_margin": Function("calculate the margin of {1}", missing="NO_QUOTE"),
    "order_calc_profit": Function("calculate the profit of {1}", missing="NO_QUOTE"),
    "order_check": Function("check the order"),
    "order_send": Function("send the order"),
}
