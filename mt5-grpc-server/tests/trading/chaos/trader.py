"""Decides what a client of a crash test asks for next."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace

from .operations import WEIGHTS, Kind, Operation
from .recorder import Answer

SHARED = ("EURUSD", "GBPUSD")
# One for each client, in which nobody else trades.
OWN = ("AUDUSD", "USDCAD", "NZDUSD", "USDCHF", "EURGBP", "USDJPY", "EURJPY", "GBPJPY")
# All of them far from any price of the symbols, so that nothing happens to a target by itself.
LOW_STOP, HIGH_STOP, LOW_LIMIT = 0.1, 1000.0, 0.2
CLIENT_RANGE = 1_000_000
# So many positions make a request of several trades.
MANY = 2


@dataclass(frozen=True)
class Holding:
    """A position or a pending order as its client knows it; its volume in hundredths of lots."""

    ticket: int
    symbol: str
    buy: bool
    hundredths: int


@dataclass
class Trader:
    """On a hedging account: decides by a seeded generator and by what it holds. Positions in its own symbol are closed
    all at once and in no other way.
    """

    number: int
    random: random.Random
    # Wishes that wait to be known: with more of them its client only asks and wishes for nothing new.
    longest_backlog: int = 4
    _count: int = 0
    _positions: list[Holding] = field(default_factory=list)
    _orders: list[Holding] = field(default_factory=list)
    _busy: dict[int, list[Holding]] = field(default_factory=dict)
    _own_positions: int = 0
    _closing_own: bool = False

    @property
    def own(self) -> str:
        """The symbol in which nobody else trades."""
        return OWN[self.number % len(OWN)]

    def next(self) -> Operation:
        """The next wish. Nothing else is asked of its targets until `learn` tells what became of it."""
        self._count += 1
        kind = self.random.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
        return self._wish((self.number + 1) * CLIENT_RANGE + self._count, kind)

    def learn(self, operation: Operation, answer: Answer) -> None:
        """Take in the end of a wish."""
        done, kind = answer.executed is True, operation.kind
        held = self._busy.pop(operation.number, [])
        if kind is Kind.CLOSE_MANY:
            self._closing_own = False
            self._own_positions = 0 if done else self._own_positions
        elif kind is Kind.MARKET:
            self._learn_position(operation, answer, held)
        elif kind is Kind.PENDING:
            self._orders += [_made(operation, answer.order)] if done else []
        elif kind in (Kind.MOVE, Kind.CANCEL):
            self._orders += held if kind is Kind.MOVE or not done else []
        elif answer.executed is not True and answer.state != "PARTIAL":
            self._positions += held
        elif kind is Kind.PROTECT:
            self._positions += held
        elif kind is Kind.REDUCE:
            self._positions += [replace(each, hundredths=each.hundredths - 1) for each in held]
        elif kind is Kind.REVERSE and done and answer.position:
            self._positions += [replace(each, ticket=answer.position, buy=not each.buy) for each in held]

    def _wish(self, number: int, kind: Kind) -> Operation:
        if kind is Kind.CLOSE_MANY:
            if self._closing_own or self._own_positions < MANY:
                return self._new(number, Kind.MARKET, self.own)
            self._closing_own = True
            return Operation(number, kind, self.own)
        if kind is Kind.CLOSE_BY:
            return self._close_by(number)
        holdings = self._orders if kind in (Kind.MOVE, Kind.CANCEL) else self._positions
        if kind in (Kind.MARKET, Kind.PENDING) or not holdings:
            symbol = self.random.choice((*SHARED, *SHARED, self.own))
            return self._new(number, kind if kind is Kind.PENDING else Kind.MARKET, symbol)
        return self._about(number, kind, holdings.pop(self.random.randrange(len(holdings))))

    def _about(self, number: int, kind: Kind, held: Holding) -> Operation:
        self._busy[number] = [held]
        if kind is Kind.REDUCE and held.hundredths == 1:
            kind = Kind.CLOSE
        volume = 0.01 if kind is Kind.REDUCE else held.hundredths / 100
        lowest = LOW_LIMIT if kind is Kind.MOVE else LOW_STOP if held.buy else HIGH_STOP
        price = self._price(lowest, held.symbol)
        return Operation(number, kind, held.symbol, held.buy, volume, price, held.ticket)

    def _close_by(self, number: int) -> Operation:
        for one in self._positions:
            for other in self._positions:
                if (one.symbol, one.buy) == (other.symbol, not other.buy):
                    self._positions = [each for each in self._positions if each not in (one, other)]
                    self._busy[number] = [one, other]
                    return Operation(number, Kind.CLOSE_BY, one.symbol, one.buy, target=one.ticket, by=other.ticket)
        return self._new(number, Kind.MARKET, self.random.choice(SHARED))

    def _new(self, number: int, kind: Kind, symbol: str) -> Operation:
        volume = self.random.randrange(3, 9) / 100
        if kind is Kind.PENDING:
            return Operation(number, kind, symbol, True, volume, self._price(LOW_LIMIT, symbol))
        return Operation(number, kind, symbol, self.random.random() < 0.5, volume)

    def _learn_position(self, operation: Operation, answer: Answer, held: list[Holding]) -> None:
        if answer.executed and operation.symbol == self.own:
            self._own_positions += 1
        elif answer.executed:
            self._positions.append(_made(operation, answer.position or answer.order))

    def _price(self, lowest: float, symbol: str) -> float:
        # Another one each time, so that the value at the broker tells which wish has set it.
        step = 0.001 if symbol.endswith("JPY") else 0.00001
        return round(lowest + step * self._count, 5)


def _made(operation: Operation, ticket: int) -> Holding:
    return Holding(ticket, operation.symbol, operation.buy, round(operation.volume * 100))


@dataclass
class NettingTrader(Trader):
    """On a netting account: has one position at most, in its own symbol, and wishes one thing at a time of it."""

    longest_backlog: int = 1
    # The number of the wish about the position whose end is not known, 0 where there is none.
    _unsettled: int = 0

    def learn(self, operation: Operation, answer: Answer) -> None:
        """See Trader."""
        if operation.number == self._unsettled:
            self._unsettled = 0
        held = self._busy.get(operation.number, [])
        super().learn(operation, answer)
        if operation.kind is Kind.CLOSE_MANY and not answer.executed:
            self._positions += held

    def _wish(self, number: int, kind: Kind) -> Operation:
        if kind is Kind.PENDING or (kind in (Kind.MOVE, Kind.CANCEL) and self._orders):
            return super()._wish(number, kind)
        if self._unsettled:
            return self._new(number, Kind.PENDING, self.own)
        self._unsettled = number
        if not self._positions:
            return self._new(number, Kind.MARKET, self.own)
        held = self._positions.pop()
        if kind is Kind.MARKET:
            self._busy[number] = [held]
            return replace(self._new(number, kind, self.own), buy=held.buy)
        # There are no opposite positions, and what is added to a position moves its opening price.
        fits = kind in (Kind.REDUCE, Kind.PROTECT, Kind.CLOSE, Kind.REVERSE, Kind.CLOSE_MANY)
        return self._about(number, kind if fits else Kind.PROTECT, held)

    def _learn_position(self, operation: Operation, answer: Answer, held: list[Holding]) -> None:
        if answer.executed:
            hundredths = round(operation.volume * 100) + sum(each.hundredths for each in held)
            held = [Holding(answer.position, operation.symbol, operation.buy, hundredths)]
        self._positions += held
