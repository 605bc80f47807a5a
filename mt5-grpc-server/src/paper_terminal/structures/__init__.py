"""The eleven structure types of the MetaTrader5 package: tuples with attribute access and _asdict().

Every field has the zero of its type as default, so that code inside the package names only what it sets.
"""

from __future__ import annotations

from paper_terminal.structures.account import AccountInfo, TerminalInfo
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
]
