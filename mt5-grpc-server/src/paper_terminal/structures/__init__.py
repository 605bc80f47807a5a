"""The eleven structure types of the MetaTrader5 package, and how code inside this package makes them by field name."""

from __future__ import annotations

from paper_terminal.structures.account import AccountInfo, TerminalInfo
from paper_terminal.structures.base import build, change
from paper_terminal.structures.symbols import BookInfo, SymbolInfo, Tick
from paper_terminal.structures.trading import (
    OrderCheckResult,
    OrderSendResult,
    TradeDeal,
    TradeOrder,
    TradePosition,
    TradeRequest,
)

__all__ = [
    "AccountInfo",
    "BookInfo",
    "OrderCheckResult",
    "OrderSendResult",
    "SymbolInfo",
    "TerminalInfo",
    "Tick",
    "TradeDeal",
    "TradeOrder",
    "TradePosition",
    "TradeRequest",
    "build",
    "change",
]
