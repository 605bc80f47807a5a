"""TRADE_ACTION_MODIFY: changes prices, levels and lifetime of a pending order."""

from __future__ import annotations

from dataclasses import replace

from paper_terminal import constants as c
from paper_terminal.broker.actions.plan import Outcome, Plan, current_margin
from paper_terminal.broker.desk import Desk
from paper_terminal.broker.records import PENDING_TYPES, Order
from paper_terminal.broker.results import Refused
from paper_terminal.broker.rules import access, filling, levels
from paper_terminal.structures import TradeRequest


def plan(desk: Desk, request: TradeRequest, final: bool) -> Plan:
    """Check a change of a pending order; its type and volume cannot change."""
    order = desk.state.orders.get(request.order)
    if order is None or order.type not in PENDING_TYPES:
        raise Refused(c.TRADE_RETCODE_INVALID)
    spec = desk.spec(order.symbol)
    access.check_trade_mode(spec, order.is_buy, opens=False)
    access.check_order_type(spec, order.type, request.sl, request.tp)
    expires_msc = filling.expiry(desk, spec, request.type_time, request.expiration)
    if final:
        access.check_open_market(desk, spec.name)
    changed = levels.with_prices(desk, order, request)
    levels.check_order_frozen(desk, order)
    changed = replace(
        changed,
        type_time=request.type_time,
        expires_msc=expires_msc,
        time_expiration=filling.shown_expiration(request.type_time, request.expiration),
    )
    if changed == order:
        raise Refused(c.TRADE_RETCODE_NO_CHANGES)
    return Plan(current_margin(desk), lambda: _change(desk, changed))


def _change(desk: Desk, order: Order) -> Outcome:
    desk.state.put_order(order)
    return Outcome(symbol=order.symbol, order=order.ticket)
