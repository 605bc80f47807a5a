"""Numbers of MT5, by the names of the MQL5 reference, and its structures as the terminal gives them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

# An account, a symbol, a position, an order, a deal or a request of order_send(), by MT5's own names.
Record = Mapping[str, Any]

# TRADE_ACTION_...
DEAL, PENDING, SLTP, MODIFY, REMOVE, CLOSE_BY = 1, 5, 6, 7, 8, 10
NEW_ORDERS = (DEAL, PENDING)

# ORDER_TYPE_...: buy and sell take turns, first market orders, then limit, stop and stop-limit.
BUY, SELL = 0, 1
MARKET_TYPES = (BUY, SELL)
BUY_TYPES = frozenset({0, 2, 4, 6})

# ACCOUNT_MARGIN_MODE_EXCHANGE, ACCOUNT_MARGIN_MODE_RETAIL_HEDGING
EXCHANGE_MARGIN, HEDGING = 1, 2

# ACCOUNT_TRADE_MODE_REAL
REAL_ACCOUNT = 2

# Lots: two volumes that are nearer to each other are the same, since steps of volumes are larger.
SMALLEST_VOLUME = 1e-9
