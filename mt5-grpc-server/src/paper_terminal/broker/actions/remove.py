"""TRADE_ACTION_REMOVE: cancels an active order."""

from __future__ import annotations

from paper_terminal import constants as c
from paper_terminal.broker.actions.plan import Outcome, Plan, current_margin
from paper_terminal.broker.booking import cancel
from paper_terminal.broker.desk import Desk
from paper_terminal.broker.records import PENDING_TYPES, Order
from paper_terminal.broker.results import Refused
from paper_terminal.broker.rules import access, levels
from paper_terminal.structures import TradeRequest


def plan(desk: Desk, request: TradeRequest, final: bool) -> Plan:
    """Check a cancellation."""
    order = desk.state.orders.get(request.order)
    if order is None:
        raise Refused(c.TRADE_RETCODE_INVALID)
    access.check_trade_mode(desk.spec(order.symbol), order.is_buy, opens=False)
    if final:
        access.check_open_market(desk, order.symbol)
    if order.type in PENDING_TYPES:
        levels.check_order_frozen(desk, order)
    return Plan(current_margin(desk), lambda: _remove(desk, order))


def _remove(desk: Desk, order: Order) -> Outcome:
    cancel(desk, order, c.ORDER_STATE_CANCELED)
    return Outcome(symbol=order.symbol, order=order.ticket)
