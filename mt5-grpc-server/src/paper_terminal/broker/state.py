"""The records of one account in memory, and which of them changed since they were last stored."""

from __future__ import annotations

from dataclasses import dataclass, field

from paper_terminal.broker.accounts import AccountTerms
from paper_terminal.broker.records import Deal, Order, Position
from paper_terminal.broker.rounding import money


@dataclass
class Changes:
    """Records to write; a position that is None was closed."""

    positions: dict[int, Position | None] = field(default_factory=dict)
    orders: dict[int, Order] = field(default_factory=dict)
    deals: list[Deal] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.positions or self.orders or self.deals)


@dataclass
class AccountState:
    """One account: `caught_up_msc` is the moment up to which the market has acted on it."""

    terms: AccountTerms
    caught_up_msc: int
    stored_msc: int = 0
    version: int = 0
    balance: float = 0.0
    credit: float = 0.0
    positions: dict[int, Position] = field(default_factory=dict)
    orders: dict[int, Order] = field(default_factory=dict)
    history: list[Order] = field(default_factory=list)
    deals: list[Deal] = field(default_factory=list)
    changes: Changes = field(default_factory=Changes)

    def put_position(self, position: Position) -> None:
        """Add a position or replace the one with its ticket."""
        self.positions[position.ticket] = position
        self.changes.positions[position.ticket] = position

    def drop_position(self, ticket: int) -> None:
        """Take out a position that was closed."""
        del self.positions[ticket]
        self.changes.positions[ticket] = None

    def put_order(self, order: Order) -> None:
        """Add or replace an active order."""
        self.orders[order.ticket] = order
        self.changes.orders[order.ticket] = order

    def archive(self, order: Order) -> None:
        """Move an order that is done into the history."""
        self.orders.pop(order.ticket, None)
        self.history.append(order)
        self.changes.orders[order.ticket] = order

    def add_deal(self, deal: Deal) -> None:
        """Write a deal and book its result to the balance."""
        self.deals.append(deal)
        self.changes.deals.append(deal)
        result = deal.profit + deal.swap + deal.commission
        self.balance = money(self.balance + result, self.terms.currency_digits)

    def symbol_positions(self, symbol: str) -> list[Position]:
        """Open positions of a symbol, oldest first."""
        return [position for position in self.positions.values() if position.symbol == symbol]
