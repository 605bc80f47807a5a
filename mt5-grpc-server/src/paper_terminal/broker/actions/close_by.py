"""TRADE_ACTION_CLOSE_BY: closes a hedging position by an opposite one of the same symbol."""

from __future__ import annotations

from dataclasses import replace

from paper_terminal import constants as c
from paper_terminal.broker.actions.plan import Outcome, Plan, order_of, sized
from paper_terminal.broker.booking import book_change, finish
from paper_terminal.broker.change import Change, Fill, reduced
from paper_terminal.broker.desk import Desk
from paper_terminal.broker.margin import total_margin
from paper_terminal.broker.profit import profit
from paper_terminal.broker.records import Order, Position
from paper_terminal.broker.results import Refused
from paper_terminal.broker.rules import access, levels
from paper_terminal.structures import TradeRequest


def plan(desk: Desk, request: TradeRequest, final: bool) -> Plan:
    """Check a close-by; the smaller volume of the two is closed."""
    if not desk.terms.is_hedging:
        raise Refused(c.TRADE_RETCODE_INVALID)
    closed, counter = _position(desk, request.position), _position(desk, request.position_by)
    if closed.symbol != counter.symbol or closed.is_buy == counter.is_buy:
        raise Refused(c.TRADE_RETCODE_INVALID)
    spec = desk.spec(closed.symbol)
    access.check_trade_mode(spec, closed.is_buy, opens=False)
    access.check_order_type(spec, c.ORDER_TYPE_CLOSE_BY, 0.0, 0.0)
    if final:
        access.check_open_market(desk, spec.name)
    levels.check_position_frozen(desk, closed)
    levels.check_position_frozen(desk, counter)
    volume = min(closed.volume, counter.volume)
    order = replace(
        sized(spec, order_of(desk, request, spec.name), volume),
        type=c.ORDER_TYPE_CLOSE_BY, type_filling=c.ORDER_FILLING_FOK, type_time=c.ORDER_TIME_GTC,
        comment=f"#{closed.ticket} by #{counter.ticket}", price_open=counter.price_open,
        position_id=closed.identifier, position_by_id=counter.identifier,
    )  # fmt: skip
    changes = [_reduction(desk, position, volume) for position in (closed, counter)]
    left = dict(desk.state.positions)
    for position, change in zip((closed, counter), changes, strict=True):
        del left[position.ticket]
        if change.after is not None:
            left[position.ticket] = change.after
    return Plan(
        total_margin(desk.terms, desk.market.symbols, left.values()),
        lambda: _execute(desk, replace(order, ticket=desk.next_ticket("order")), closed, counter, changes),
    )


def _execute(desk: Desk, order: Order, closed: Position, counter: Position, changes: list[Change]) -> Outcome:
    spec = desk.spec(order.symbol)
    volume, price = order.volume_initial, counter.price_open
    whole_profit = profit(desk, spec, closed.is_buy, volume, closed.price_open, price)
    first = book_change(desk, order, changes[0], volume, price, whole_profit)
    book_change(desk, order, changes[1], volume, closed.price_open, 0.0)
    finish(desk, replace(order, volume_current=0.0, price_current=price), c.ORDER_STATE_FILLED)
    return Outcome(symbol=order.symbol, deal=first.ticket, order=order.ticket, volume=volume, price=price)


def _reduction(desk: Desk, position: Position, volume: float) -> Change:
    fill = Fill(volume=volume, price=position.price_open, margin_rate=position.margin_rate, at_msc=desk.at_msc)
    return replace(reduced(desk.spec(position.symbol), position, fill), entry=c.DEAL_ENTRY_OUT_BY)


def _position(desk: Desk, ticket: int) -> Position:
    if not ticket:
        raise Refused(c.TRADE_RETCODE_INVALID)
    if ticket not in desk.state.positions:
        raise Refused(c.TRADE_RETCODE_POSITION_CLOSED)
    return desk.state.positions[ticket]
