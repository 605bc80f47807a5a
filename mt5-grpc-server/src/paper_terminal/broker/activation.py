"""What happens when the market reaches a pending order."""

from __future__ import annotations

from dataclasses import replace

from paper_terminal import constants as c
from paper_terminal.broker.booking import cancel
from paper_terminal.broker.change import Fill
from paper_terminal.broker.desk import Desk
from paper_terminal.broker.execution import book_fills, execute, fill_at, is_exchange, level_price
from paper_terminal.broker.records import LIMIT_TYPES, STOP_LIMIT_TYPES, Deal, Order
from paper_terminal.broker.results import Refused
from paper_terminal.broker.rules.money import check_money

LIMIT_OF = {
    c.ORDER_TYPE_BUY_STOP_LIMIT: c.ORDER_TYPE_BUY_LIMIT,
    c.ORDER_TYPE_SELL_STOP_LIMIT: c.ORDER_TYPE_SELL_LIMIT,
}


def activate(desk: Desk, order: Order) -> list[Deal]:
    """Execute an order that the market has reached, or turn a stop-limit into its limit order.

    An order that the account cannot afford is rejected (the class of return code 10041).
    """
    if order.type in STOP_LIMIT_TYPES:
        desk.state.put_order(replace(order, type=LIMIT_OF[order.type], price_open=order.price_stoplimit))
        return []
    fills = _fills(desk, order)
    if not fills:
        return []
    try:
        check_money(desk, order, fills)
    except Refused:
        cancel(desk, order, c.ORDER_STATE_REJECTED)
        return []
    return execute(desk, order, fills)[1]


def _fills(desk: Desk, order: Order) -> list[Fill]:
    limit = order.price_open if order.type in LIMIT_TYPES else None
    if is_exchange(desk, order.symbol):
        return book_fills(desk, order, limit)
    market = desk.opening_price(order.symbol, order.is_buy)
    price = market if limit is None else level_price(desk, order.symbol, limit, market)
    return [fill_at(desk, order, order.volume_current, price)]
