"""Stop out: closes positions that the equity no longer carries."""

from __future__ import annotations

from paper_terminal import constants as c
from paper_terminal.broker.closing import close_position
from paper_terminal.broker.desk import Desk
from paper_terminal.broker.figures import Figures, account_figures, is_stopped_out
from paper_terminal.broker.profit import floating_profit


def stop_out(desk: Desk) -> None:
    """Close the most losing position again and again while the account is stopped out.

    Pending orders hold no margin here, so cancelling them first would free nothing. Positions whose market is closed
    cannot be closed.
    """
    figures = account_figures(desk)
    while is_stopped_out(desk, figures):
        open_now = [p for p in desk.state.positions.values() if desk.market.is_open(p.symbol, desk.at_msc)]
        if not open_now:
            return
        worst = min(open_now, key=lambda position: (floating_profit(desk, position) + position.swap, position.ticket))
        price = desk.closing_price(worst.symbol, worst.is_buy)
        close_position(desk, worst, price, c.ORDER_REASON_SO, 0.0, _comment(figures))
        figures = account_figures(desk)


def _comment(figures: Figures) -> str:
    return f"[so {figures.margin_level:.2f}%/{figures.equity:.2f}/{figures.margin:.2f}]"
