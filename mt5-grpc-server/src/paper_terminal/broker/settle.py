"""What the broker does by itself at one moment: expiry, activation, stop loss, take profit, stop out."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from paper_terminal import constants as c
from paper_terminal.broker.activation import activate
from paper_terminal.broker.booking import cancel
from paper_terminal.broker.closing import close_position
from paper_terminal.broker.conditions import order_condition, sl_condition, tp_condition
from paper_terminal.broker.desk import Desk
from paper_terminal.broker.execution import level_price
from paper_terminal.broker.records import Order, Position
from paper_terminal.broker.stopout import stop_out


def settle_ticks(desk: Desk, symbols: Collection[str]) -> None:
    """Act on the ticks that `symbols` have at this moment; orders come first, then levels, then the stop out."""
    expire_orders(desk)
    for order in list(desk.state.orders.values()):
        if order.symbol in symbols and order.ticket in desk.state.orders:
            if order_condition(desk.spec(order.symbol), order).holds(desk.quote(order.symbol)):
                activate(desk, order)
    for position in list(desk.state.positions.values()):
        if position.symbol in symbols:
            _settle_levels(desk, position)
    stop_out(desk)


def expire_orders(desk: Desk) -> None:
    """Take out the orders whose lifetime has ended."""
    for order in list(desk.state.orders.values()):
        if order.expires_msc and order.expires_msc <= desk.at_msc and _may_end(desk, order):
            cancel(desk, order, c.ORDER_STATE_EXPIRED)


def fill_late_orders(desk: Desk) -> None:
    """Fill the market orders that the broker was late with; one that can no longer be filled is rejected."""
    for order in list(desk.state.orders.values()):
        if order.fills_msc and order.fills_msc <= desk.at_msc and order.ticket in desk.state.orders:
            on_time = replace(order, fills_msc=0)
            if not activate(desk, on_time) and order.ticket in desk.state.orders:
                cancel(desk, on_time, c.ORDER_STATE_REJECTED)


def waits_for_session(desk: Desk, order: Order) -> bool:
    """Whether the lifetime ends in a closed market; it is then ended by the first tick of the next session."""
    return order.type_time == c.ORDER_TIME_SPECIFIED_DAY and not desk.market.is_open(order.symbol, order.expires_msc)


def _may_end(desk: Desk, order: Order) -> bool:
    return not waits_for_session(desk, order) or desk.market.is_open(order.symbol, desk.at_msc)


def _settle_levels(desk: Desk, position: Position) -> None:
    spec = desk.spec(position.symbol)
    quote = desk.quote(position.symbol)
    market = desk.closing_price(position.symbol, position.is_buy)
    sl, tp = sl_condition(spec, position), tp_condition(spec, position)
    if sl is not None and sl.holds(quote):
        comment = f"[sl {position.sl:.{spec.digits}f}]"
        close_position(desk, position, market, c.ORDER_REASON_SL, position.sl, comment)
    elif tp is not None and tp.holds(quote):
        comment = f"[tp {position.tp:.{spec.digits}f}]"
        price = level_price(desk, position.symbol, position.tp, market)
        close_position(desk, position, price, c.ORDER_REASON_TP, position.tp, comment)
