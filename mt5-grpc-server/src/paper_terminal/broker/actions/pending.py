"""TRADE_ACTION_PENDING: places a limit, stop or stop-limit order."""

from __future__ import annotations

from dataclasses import replace

from paper_terminal import constants as c
from paper_terminal.broker.actions.plan import Outcome, Plan, current_margin, order_of, sized
from paper_terminal.broker.activation import activate
from paper_terminal.broker.conditions import order_condition
from paper_terminal.broker.desk import Desk
from paper_terminal.broker.records import LIMIT_TYPES, PENDING_TYPES, Order
from paper_terminal.broker.results import Refused
from paper_terminal.broker.rules import access, filling, levels, volume
from paper_terminal.structures import TradeRequest


def plan(desk: Desk, request: TradeRequest, final: bool) -> Plan:
    """Check a pending order; it takes no margin before it is activated."""
    if request.type not in PENDING_TYPES:
        raise Refused(c.TRADE_RETCODE_INVALID)
    spec = access.known_symbol(desk, request.symbol)
    order = order_of(desk, request, spec.name)
    access.check_trade_mode(spec, order.is_buy, opens=True)
    access.check_order_type(spec, request.type, request.sl, request.tp)
    volume.check_volume(spec, request.volume)
    order = sized(spec, order, request.volume)
    volume.check_total_volume(desk, spec, order.is_buy, request.volume)
    volume.check_order_count(desk)
    if desk.terms.is_hedging:
        volume.check_position_count(desk)
    filling.check_pending_filling(spec, request.type, request.type_filling)
    expires_msc = filling.expiry(desk, spec, request.type_time, request.expiration)
    if final:
        access.check_open_market(desk, spec.name)
    order = levels.with_prices(desk, order, request)
    order = replace(
        order,
        state=c.ORDER_STATE_PLACED,
        expires_msc=expires_msc,
        time_expiration=filling.shown_expiration(request.type_time, request.expiration),
    )
    if request.type_filling == c.ORDER_FILLING_BOC and _executes_at_once(desk, order):
        raise Refused(c.TRADE_RETCODE_REJECT)
    return Plan(current_margin(desk), lambda: _place(desk, replace(order, ticket=desk.next_ticket("order"))))


def _place(desk: Desk, order: Order) -> Outcome:
    desk.state.put_order(order)
    deals = activate(desk, order) if _executes_at_once(desk, order) else []
    return Outcome(
        symbol=order.symbol,
        deal=deals[0].ticket if deals else 0,
        order=order.ticket,
        volume=order.volume_initial,
    )


def _executes_at_once(desk: Desk, order: Order) -> bool:
    # Only exchange execution lets a limit order lie through the market.
    spec = desk.spec(order.symbol)
    return (
        spec.exemode == c.SYMBOL_TRADE_EXECUTION_EXCHANGE
        and order.type in LIMIT_TYPES
        and order_condition(spec, order).holds(desk.quote(order.symbol))
    )
