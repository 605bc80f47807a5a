"""What the clients of a crash test ask for: every operation has a number, which its order carries as magic."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from enum import Enum

SYMBOLS = ("EURUSD", "GBPUSD", "AUDUSD")
# All of them far from any price of the symbols, so that nothing happens to a target by itself.
LOW_STOP, HIGH_STOP, LOW_LIMIT, STEP = 0.1, 3.0, 0.2, 0.00001
CLIENT_RANGE = 1_000_000


class Kind(Enum):
    """What is asked for, with how often it is."""

    MARKET = 40
    PENDING = 14
    REDUCE = 17
    PROTECT = 12
    CLOSE = 5
    MOVE = 7
    CANCEL = 6


@dataclass(frozen=True)
class Operation:
    """One wish of a client. `target` is the ticket it is about, 0 for a new order; `price` is the entry of a pending
    order or the new stop loss of a position; `volume` is in lots.
    """

    number: int
    kind: Kind
    symbol: str
    buy: bool = True
    volume: float = 0.0
    price: float = 0.0
    target: int = 0


@dataclass(frozen=True)
class Holding:
    """A position or a pending order as its client knows it; its volume in hundredths of lots."""

    ticket: int
    symbol: str
    buy: bool
    hundredths: int


@dataclass
class Trader:
    """Decides what a client asks for next, by a seeded generator and by what it holds."""

    number: int
    random: random.Random
    _count: int = 0
    _positions: list[Holding] = field(default_factory=list)
    _orders: list[Holding] = field(default_factory=list)
    _busy: dict[int, Holding] = field(default_factory=dict)

    def next(self) -> Operation:
        """The next wish. Nothing else is asked of its target until `learn` tells what became of it."""
        self._count += 1
        number = (self.number + 1) * CLIENT_RANGE + self._count
        kind = self.random.choices(list(Kind), [each.value for each in Kind])[0]
        holdings = self._orders if kind in (Kind.MOVE, Kind.CANCEL) else self._positions
        if kind in (Kind.MARKET, Kind.PENDING) or not holdings:
            return self._new_order(number, Kind.PENDING if kind is Kind.PENDING else Kind.MARKET)
        held = self._busy[number] = holdings.pop(self.random.randrange(len(holdings)))
        if kind is Kind.REDUCE and held.hundredths == 1:
            kind = Kind.CLOSE
        volume = 0.01 if kind is Kind.REDUCE else held.hundredths / 100
        lowest = LOW_LIMIT if kind is Kind.MOVE else LOW_STOP if held.buy else HIGH_STOP
        return Operation(number, kind, held.symbol, held.buy, volume, self._price(lowest), held.ticket)

    def learn(self, operation: Operation, executed: bool, ticket: int) -> None:
        """Take in the end of a wish; `ticket` is that of the position or order that a new order has made."""
        held = self._busy.pop(operation.number, None)
        if held is None:
            if executed:
                made = Holding(ticket, operation.symbol, operation.buy, round(operation.volume * 100))
                (self._orders if operation.kind is Kind.PENDING else self._positions).append(made)
        elif operation.kind is Kind.MOVE or (operation.kind is Kind.CANCEL and not executed):
            self._orders.append(held)
        elif operation.kind is Kind.REDUCE and executed:
            self._positions.append(Holding(held.ticket, held.symbol, held.buy, held.hundredths - 1))
        elif operation.kind is Kind.PROTECT or (operation.kind in (Kind.REDUCE, Kind.CLOSE) and not executed):
            self._positions.append(held)

    def _new_order(self, number: int, kind: Kind) -> Operation:
        symbol, volume = self.random.choice(SYMBOLS), self.random.randrange(3, 9) / 100
        if kind is Kind.PENDING:
            return Operation(number, kind, symbol, True, volume, self._price(LOW_LIMIT))
        return Operation(number, kind, symbol, self.random.random() < 0.5, volume)

    def _price(self, lowest: float) -> float:
        # Another one each time, so that the value at the broker tells which wish has set it.
        return round(lowest + STEP * self._count, 5)
