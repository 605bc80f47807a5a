"""Histories as structures; what was turned into structures once is kept, since history only grows."""

from __future__ import annotations

from paper_terminal.broker.state import AccountState
from paper_terminal.broker.views import deal_view, order_view
from paper_terminal.structures import TradeDeal, TradeOrder


class HistoryViews:
    """The histories of the accounts of one broker."""

    def __init__(self) -> None:
        self._orders: dict[int, list[TradeOrder]] = {}
        self._deals: dict[int, list[TradeDeal]] = {}

    def orders(self, state: AccountState) -> tuple[TradeOrder, ...]:
        """Orders that are done."""
        held = self._orders.setdefault(state.terms.login, [])
        held.extend(order_view(order) for order in state.history[len(held) :])
        return tuple(held)

    def deals(self, state: AccountState) -> tuple[TradeDeal, ...]:
        """All deals."""
        held = self._deals.setdefault(state.terms.login, [])
        held.extend(deal_view(deal) for deal in state.deals[len(held) :])
        return tuple(held)
