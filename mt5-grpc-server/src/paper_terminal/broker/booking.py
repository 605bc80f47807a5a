"""Writes fills into the books: the deal, the position, the order that is done."""

from __future__ import annotations

from dataclasses import replace

from paper_terminal import constants as c
from paper_terminal.broker import rounding
from paper_terminal.broker.change import Change, Fill
from paper_terminal.broker.desk import Desk
from paper_terminal.broker.merging import change_of
from paper_terminal.broker.profit import profit
from paper_terminal.broker.records import Deal, Order, Position
from paper_terminal.catalog import SymbolSpec

DEAL_REASONS = {
    c.ORDER_REASON_SL: c.DEAL_REASON_SL,
    c.ORDER_REASON_TP: c.DEAL_REASON_TP,
    c.ORDER_REASON_SO: c.DEAL_REASON_SO,
    c.ORDER_REASON_EXPERT: c.DEAL_REASON_EXPERT,
}


def book_fill(desk: Desk, order: Order, fill: Fill) -> tuple[Order, Deal]:
    """Execute a part of an order; gives the order with what is left of it, and the deal."""
    spec = desk.spec(order.symbol)
    change = change_of(desk.terms, spec, desk.state.positions, order, fill)
    deal = book_change(desk, order, change, fill.volume, fill.price, _realised(desk, spec, change, fill.price))
    left = rounding.lots(spec, order.volume_current - fill.volume)
    return replace(order, volume_current=left, position_id=change.identifier, price_current=fill.price), deal


def book_change(desk: Desk, order: Order, change: Change, volume: float, price: float, profit: float) -> Deal:
    """Write the deal of a change and the position after it."""
    spec = desk.spec(order.symbol)
    buys = order.is_buy if order.type != c.ORDER_TYPE_CLOSE_BY else not _closed(change).is_buy
    deal = Deal(
        ticket=desk.next_ticket("deal"), order=order.ticket, symbol=order.symbol,
        type=c.DEAL_TYPE_BUY if buys else c.DEAL_TYPE_SELL, entry=change.entry,
        reason=DEAL_REASONS[order.reason], position_id=change.identifier, volume=volume, price=price,
        profit=profit, swap=swap_of(desk, change), commission=commission(desk, spec, volume), magic=order.magic,
        comment=order.comment, time_msc=desk.at_msc,
    )  # fmt: skip
    write_change(desk, change)
    desk.state.add_deal(deal)
    if change.after is None and desk.terms.is_hedging:
        cancel_orders_of(desk, change.identifier, order.ticket)
    return deal


def finish(desk: Desk, order: Order, state: int) -> None:
    """Move an order into the history."""
    desk.state.archive(replace(order, state=state, time_done_msc=desk.at_msc))


def cancel(desk: Desk, order: Order, state: int) -> None:
    """Take an active order out of the market: cancelled, expired or rejected."""
    price = desk.opening_price(order.symbol, order.is_buy)
    finish(desk, replace(order, price_current=price), state)


def cancel_orders_of(desk: Desk, position: int, but: int = 0) -> None:
    """Cancel what is left of orders on a hedging position that is gone, lest they open another one."""
    for order in list(desk.state.orders.values()):
        if order.position_id == position and order.ticket != but:
            cancel(desk, order, c.ORDER_STATE_CANCELED)


def write_change(desk: Desk, change: Change) -> None:
    """Replace the position before by the position after, with the swap that is left on it."""
    before, after = change.before, change.after
    if before is not None and (after is None or after.ticket != before.ticket):
        desk.state.drop_position(before.ticket)
    if after is not None:
        if before is not None:
            after = replace(after, swap=desk.money(before.swap - swap_of(desk, change)))
        desk.state.put_position(after)


def swap_of(desk: Desk, change: Change) -> float:
    """Swap that a fill settles: the share of the lots it closes."""
    if change.before is None or not change.closed:
        return 0.0
    return desk.money(change.before.swap * change.closed / change.before.volume)


def commission(desk: Desk, spec: SymbolSpec, volume: float) -> float:
    """Cost of one deal, negative, in the deposit currency."""
    return desk.money(desk.deposit_money(-spec.commission_per_lot * volume, spec.currency_profit))


def _realised(desk: Desk, spec: SymbolSpec, change: Change, price: float) -> float:
    if change.before is None or not change.closed:
        return 0.0
    return profit(desk, spec, change.before.is_buy, change.closed, change.before.price_open, price)


def _closed(change: Change) -> Position:
    assert change.before is not None
    return change.before
