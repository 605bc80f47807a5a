"""Equity, margin and their relations (reference 4.12)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from paper_terminal import constants as c
from paper_terminal.broker.desk import Desk
from paper_terminal.broker.margin import total_margin
from paper_terminal.broker.profit import floating_profit


@dataclass(frozen=True)
class Figures:
    """Money of an account; `profit` is the floating result of all positions with their accrued swap."""

    balance: float
    credit: float
    profit: float
    margin: float
    currency_digits: int

    @property
    def equity(self) -> float:
        """Balance + credit + floating result."""
        return round(self.balance + self.credit + self.profit, self.currency_digits)

    @property
    def margin_free(self) -> float:
        """Equity that no position holds."""
        return round(self.equity - self.margin, self.currency_digits)

    @property
    def margin_level(self) -> float:
        """Equity in percent of the margin, 0.0 without margin."""
        return self.equity / self.margin * 100 if self.margin else 0.0

    def with_margin(self, margin: float) -> Figures:
        """The same figures with another margin."""
        return replace(self, margin=margin)


def account_figures(desk: Desk) -> Figures:
    """Figures of an account at the current quotes."""
    state = desk.state
    profit = sum(floating_profit(desk, position) + position.swap for position in state.positions.values())
    return Figures(
        balance=state.balance,
        credit=state.credit,
        profit=desk.money(profit),
        margin=total_margin(desk.terms, desk.market.symbols, state.positions.values()),
        currency_digits=desk.terms.currency_digits,
    )


def is_stopped_out(desk: Desk, figures: Figures) -> bool:
    """Whether the broker must close positions: margin level, or equity, at or below the stop-out level."""
    if desk.terms.margin_so_mode == c.ACCOUNT_STOPOUT_MODE_MONEY:
        return bool(desk.state.positions) and figures.equity <= desk.terms.margin_so_so
    return figures.margin > 0 and figures.margin_level <= desk.terms.margin_so_so
