"""What the clients of a crash test ask for: every operation has a number, which its order carries as magic."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto


class Kind(Enum):
    """What is asked for."""

    MARKET = auto()
    PENDING = auto()
    REDUCE = auto()
    PROTECT = auto()
    CLOSE = auto()
    MOVE = auto()
    CANCEL = auto()
    BREAK_EVEN = auto()
    CLOSE_BY = auto()
    REVERSE = auto()
    CLOSE_MANY = auto()


# How often each is asked for.
WEIGHTS: Mapping[Kind, int] = {
    Kind.MARKET: 32,
    Kind.PENDING: 9,
    Kind.REDUCE: 14,
    Kind.PROTECT: 10,
    Kind.CLOSE: 4,
    Kind.MOVE: 6,
    Kind.CANCEL: 5,
    Kind.BREAK_EVEN: 4,
    Kind.CLOSE_BY: 8,
    Kind.REVERSE: 12,
    Kind.CLOSE_MANY: 14,
}
# Requests of several trades, each of which has a name and an end of its own.
GROUPS = (Kind.REVERSE, Kind.CLOSE_MANY)


@dataclass(frozen=True)
class Operation:
    """One wish of a client. `target` is the ticket it is about, 0 for a new order and for many; `by` that of the
    opposite position; `price` is the entry of a pending order or the new stop loss of a position; `volume` is in lots.
    """

    number: int
    kind: Kind
    symbol: str
    buy: bool = True
    volume: float = 0.0
    price: float = 0.0
    target: int = 0
    by: int = 0
