"""A paper terminal that stands in for the MetaTrader5 package: `import paper_terminal as mt5`."""

from __future__ import annotations

from paper_terminal import constants as _constants
from paper_terminal.constants import *  # noqa: F403
from paper_terminal.functions.account import account_info, terminal_info
from paper_terminal.functions.book import market_book_add, market_book_get, market_book_release
from paper_terminal.functions.helpers import Buy, Close, Sell
from paper_terminal.functions.helpers import _RawOrder as _RawOrder
from paper_terminal.functions.history import (
    history_deals_get,
    history_deals_total,
    history_orders_get,
    history_orders_total,
)
from paper_terminal.functions.orders import orders_get, orders_total, positions_get, positions_total
from paper_terminal.functions.rates import copy_rates_from, copy_rates_from_pos, copy_rates_range
from paper_terminal.functions.session import initialize, last_error, login, shutdown, version
from paper_terminal.functions.symbols import symbol_info, symbol_info_tick, symbol_select, symbols_get, symbols_total
from paper_terminal.functions.ticks import copy_ticks_from, copy_ticks_range
from paper_terminal.functions.trading import order_calc_margin, order_calc_profit, order_check, order_send
from paper_terminal.structures import (
    AccountInfo,
    BookInfo,
    OrderCheckResult,
    OrderSendResult,
    SymbolInfo,
    TerminalInfo,
    Tick,
    TradeDeal,
    TradeOrder,
    TradePosition,
    TradeRequest,
)

__version__ = "5.0.6231"
__author__ = "MetaQuotes Ltd."

__all__ = [
    "AccountInfo", "BookInfo", "Buy", "Close", "OrderCheckResult", "OrderSendResult", "Sell", "SymbolInfo",
    "TerminalInfo", "Tick", "TradeDeal", "TradeOrder", "TradePosition", "TradeRequest", "account_info",
    "copy_rates_from", "copy_rates_from_pos", "copy_rates_range", "copy_ticks_from", "copy_ticks_range",
    "history_deals_get", "history_deals_total", "history_orders_get", "history_orders_total", "initialize",
    "last_error", "login", "market_book_add", "market_book_get", "market_book_release", "order_calc_margin",
    "order_calc_profit", "order_check", "order_send", "orders_get", "orders_total", "positions_get",
    "positions_total", "shutdown", "symbol_info", "symbol_info_tick", "symbol_select", "symbols_get",
    "symbols_total", "terminal_info", "version",
]  # fmt: skip
__all__ += [name for name in vars(_constants) if name.isupper()]
