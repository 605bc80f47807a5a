"""At which prices an order is executed, and how much of it."""

from __future__ import annotations

from dataclasses import replace

from paper_terminal import constants as c
from paper_terminal.broker import rounding
from paper_terminal.broker.booking import book_fill, finish
from paper_terminal.broker.change import Fill
from paper_terminal.broker.desk import Desk
from paper_terminal.broker.records import Deal, Order


def is_exchange(desk: Desk, symbol: str) -> bool:
    """Whether orders of a symbol are matched against its book."""
    return desk.spec(symbol).exemode == c.SYMBOL_TRADE_EXECUTION_EXCHANGE


def fill_at(desk: Desk, order: Order, volume: float, price: float) -> Fill:
    """A fill at a known price."""
    rate = desk.margin_rate(desk.spec(order.symbol), order.is_buy, price)
    return Fill(volume=volume, price=price, margin_rate=rate, at_msc=desk.at_msc)


def book_fills(desk: Desk, order: Order, limit: float | None) -> list[Fill]:
    """Fills of an order against the book, best level first and none beyond `limit`.

    Empty when the order must be filled whole (FOK) and the book has less.
    """
    wanted = c.BOOK_TYPE_SELL if order.is_buy else c.BOOK_TYPE_BUY
    levels = [level for level in desk.market.book(order.symbol, desk.at_msc) if level.type == wanted]
    levels.sort(key=lambda level: level.price, reverse=not order.is_buy)
    fills, left = [], order.volume_current
    spec = desk.spec(order.symbol)
    for level in levels:
        too_far = limit is not None and (level.price > limit if order.is_buy else level.price < limit)
        if left <= 0 or too_far:
            break
        volume = rounding.lots(spec, min(left, level.volume))
        if volume > 0:
            fills.append(fill_at(desk, order, volume, level.price))
            left = rounding.lots(spec, left - volume)
    if left > 0 and order.type_filling == c.ORDER_FILLING_FOK:
        return []
    return fills


def market_fills(desk: Desk, order: Order) -> list[Fill]:
    """Fills of a market order now: the book of an exchange symbol, otherwise all of it at the quote."""
    if is_exchange(desk, order.symbol):
        return book_fills(desk, order, None)
    return [fill_at(desk, order, order.volume_current, desk.opening_price(order.symbol, order.is_buy))]


def execute(desk: Desk, order: Order, fills: list[Fill]) -> tuple[Order, list[Deal]]:
    """Book fills, one at least; what is left is cancelled under IOC and otherwise stays active."""
    deals = []
    for fill in fills:
        order, deal = book_fill(desk, order, fill)
        deals.append(deal)
    if order.volume_current <= 0:
        finish(desk, order, c.ORDER_STATE_FILLED)
    elif order.type_filling == c.ORDER_FILLING_IOC:
        finish(desk, order, c.ORDER_STATE_CANCELED)
    else:
        order = replace(order, state=c.ORDER_STATE_PARTIAL)
        desk.state.put_order(order)
    return order, deals


def level_price(desk: Desk, symbol: str, level: float, market: float) -> float:
    """Price at which a limit order or a take profit is executed once the market has reached it.

    The level itself, as recorded on real servers; the better market price when the market jumped past the level by
    more than its spread.
    """
    quote = desk.quote(symbol)
    return market if abs(market - level) > quote.ask - quote.bid else level
