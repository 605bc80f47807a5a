"""Which price makes an order, a stop loss or a take profit act (reference 4.10)."""

from __future__ import annotations

from dataclasses import dataclass

from paper_terminal import constants as c
from paper_terminal.broker.ports import TickArray
from paper_terminal.broker.records import LIMIT_TYPES, MARKET_TYPES, Order, Position
from paper_terminal.catalog import SymbolSpec
from paper_terminal.market.quotes import Quote


@dataclass(frozen=True)
class Condition:
    """True when the watched price (`bid`, `ask` or `last`) is at the level or beyond it."""

    watched: str
    below: bool
    level: float

    def holds(self, quote: Quote) -> bool:
        """Whether one quote meets the condition."""
        price: float = getattr(quote, self.watched)
        return price <= self.level if self.below else price >= self.level

    def first(self, ticks: TickArray) -> int | None:
        """Index of the first tick that meets the condition."""
        prices = ticks[self.watched]
        hits = prices <= self.level if self.below else prices >= self.level
        index = int(hits.argmax()) if len(hits) else 0
        return index if len(hits) and hits[index] else None


ALWAYS = Condition(watched="bid", below=False, level=0.0)
NEVER = Condition(watched="bid", below=True, level=0.0)


def order_condition(spec: SymbolSpec, order: Order) -> Condition:
    """Condition of an active order; the rest of a market order, or of a stop already reached, acts on every tick.

    An order that is filled late waits for its moment, not for a tick.
    """
    if order.fills_msc:
        return NEVER
    is_limit = order.type in LIMIT_TYPES
    if order.type in MARKET_TYPES or (order.state == c.ORDER_STATE_PARTIAL and not is_limit):
        return ALWAYS
    watched = "ask" if order.is_buy else "bid"
    return Condition(watched if is_limit else _stop_price(spec, watched), order.is_buy == is_limit, order.price_open)


def sl_condition(spec: SymbolSpec, position: Position) -> Condition | None:
    """Condition of a stop loss, None when the position has none."""
    if not position.sl:
        return None
    return Condition(_stop_price(spec, _closing(position)), position.is_buy, position.sl)


def tp_condition(spec: SymbolSpec, position: Position) -> Condition | None:
    """Condition of a take profit, None when the position has none."""
    if not position.tp:
        return None
    return Condition(_stop_price(spec, _closing(position)), not position.is_buy, position.tp)


def _closing(position: Position) -> str:
    return "bid" if position.is_buy else "ask"


def _stop_price(spec: SymbolSpec, side: str) -> str:
    return "last" if spec.chart_mode == c.SYMBOL_CHART_MODE_LAST else side
