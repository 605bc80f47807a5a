"""Whether the account can afford an order."""

from __future__ import annotations

from paper_terminal import constants as c
from paper_terminal.broker.booking import commission
from paper_terminal.broker.change import Fill
from paper_terminal.broker.desk import Desk
from paper_terminal.broker.figures import account_figures
from paper_terminal.broker.margin import total_margin
from paper_terminal.broker.merging import change_of
from paper_terminal.broker.records import Order
from paper_terminal.broker.results import Refused


def margin_after(desk: Desk, order: Order, fills: list[Fill]) -> float:
    """Margin of the whole account after the fills of an order."""
    spec = desk.spec(order.symbol)
    positions = dict(desk.state.positions)
    for fill in fills:
        change = change_of(desk.terms, spec, positions, order, fill)
        if change.before is not None:
            del positions[change.before.ticket]
        if change.after is not None:
            positions[change.after.ticket] = change.after
    return total_margin(desk.terms, desk.market.symbols, positions.values())


def check_money(desk: Desk, order: Order, fills: list[Fill]) -> None:
    """10019 when the fills raise the margin above what equity, less their commission, can carry."""
    now = account_figures(desk)
    margin = margin_after(desk, order, fills)
    spec = desk.spec(order.symbol)
    cost = sum(commission(desk, spec, fill.volume) for fill in fills)
    if margin > now.margin and desk.money(now.equity + cost - margin) < 0:
        raise Refused(c.TRADE_RETCODE_NO_MONEY, margin=margin)
