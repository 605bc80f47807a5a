"""Money that is paid into an account or out of it."""

from __future__ import annotations

import math

from paper_terminal import constants as c
from paper_terminal.broker.desk import Desk
from paper_terminal.broker.figures import account_figures
from paper_terminal.broker.records import Deal


def balance_deal(ticket: int, amount: float, comment: str, at_msc: int) -> Deal:
    """The deal of a balance operation: no order, no position, no symbol."""
    return Deal(
        ticket=ticket, order=0, symbol="", type=c.DEAL_TYPE_BALANCE, entry=c.DEAL_ENTRY_IN,
        reason=c.DEAL_REASON_CLIENT, position_id=0, volume=0.0, price=0.0, profit=amount, swap=0.0, commission=0.0,
        magic=0, comment=comment, time_msc=at_msc,
    )  # fmt: skip


def change_balance(desk: Desk, amount: float, comment: str) -> int:
    """Pay money in, or out when the amount is negative; returns the ticket of the deal.

    Raises ValueError for nothing at all and for more than the margin leaves free.
    """
    login = desk.terms.login
    if not math.isfinite(amount) or not desk.money(amount):
        raise ValueError(
            f"Cannot change the balance of account {login}: there is nothing to book, the amount is {amount}"
        )
    free = account_figures(desk).margin_free
    if amount < 0 and desk.money(free + amount) < 0:
        reason = f"only {max(free, 0.0)} {desk.terms.currency} are free"
        raise ValueError(f"Cannot withdraw from account {login}: {reason}, the amount is {-amount}")
    deal = balance_deal(desk.next_ticket("deal"), desk.money(amount), comment, desk.at_msc)
    desk.state.add_deal(deal)
    return deal.ticket
