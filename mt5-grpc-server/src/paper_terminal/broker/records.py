"""The broker's own records: positions, orders and deals. Times are broker wall clock in milliseconds."""

from __future__ import annotations

from dataclasses import dataclass

from paper_terminal import constants as c

BUY_TYPES = frozenset({c.ORDER_TYPE_BUY, c.ORDER_TYPE_BUY_LIMIT, c.ORDER_TYPE_BUY_STOP, c.ORDER_TYPE_BUY_STOP_LIMIT})
LIMIT_TYPES = frozenset({c.ORDER_TYPE_BUY_LIMIT, c.ORDER_TYPE_SELL_LIMIT})
STOP_TYPES = frozenset({c.ORDER_TYPE_BUY_STOP, c.ORDER_TYPE_SELL_STOP})
STOP_LIMIT_TYPES = frozenset({c.ORDER_TYPE_BUY_STOP_LIMIT, c.ORDER_TYPE_SELL_STOP_LIMIT})
MARKET_TYPES = frozenset({c.ORDER_TYPE_BUY, c.ORDER_TYPE_SELL})
PENDING_TYPES = LIMIT_TYPES | STOP_TYPES | STOP_LIMIT_TYPES


@dataclass(frozen=True)
class Position:
    """An open position; `margin_rate` turns its margin into the deposit currency, fixed when it was opened."""

    ticket: int
    identifier: int
    symbol: str
    type: int
    volume: float
    price_open: float
    margin_rate: float
    sl: float
    tp: float
    swap: float
    magic: int
    reason: int
    comment: str
    time_msc: int
    time_update_msc: int

    @property
    def is_buy(self) -> bool:
        """Whether the position is long."""
        return self.type == c.POSITION_TYPE_BUY


@dataclass(frozen=True)
class Order:
    """An order, active while `time_done_msc` is 0; `expires_msc` 0 means that it does not expire.

    `fills_msc` is the moment at which a market order that the broker is late with is filled, 0 for all others.
    """

    ticket: int
    symbol: str
    type: int
    state: int
    reason: int
    type_time: int
    type_filling: int
    volume_initial: float
    volume_current: float
    price_open: float
    price_stoplimit: float
    price_current: float
    sl: float
    tp: float
    magic: int
    comment: str
    position_id: int
    position_by_id: int
    time_setup_msc: int
    time_done_msc: int
    time_expiration: int
    expires_msc: int
    fills_msc: int = 0

    @property
    def is_buy(self) -> bool:
        """Whether the order buys."""
        return self.type in BUY_TYPES


@dataclass(frozen=True)
class Deal:
    """A deal, never changed after it was written; `order` is 0 for balance operations and rollovers."""

    ticket: int
    order: int
    symbol: str
    type: int
    entry: int
    reason: int
    position_id: int
    volume: float
    price: float
    profit: float
    swap: float
    commission: float
    magic: int
    comment: str
    time_msc: int
