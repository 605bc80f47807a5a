"""What a caller wants, in the words of the API; nothing here is checked yet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Literal

Kind = Literal["market", "limit", "stop", "stopLimit"]
Side = Literal["buy", "sell"]
Unit = Literal["price", "points", "money"]
Lifetime = Literal["GTC", "DAY", "SPECIFIED", "SPECIFIED_DAY"]
Filling = Literal["FOK", "IOC", "RETURN", "BOC"]

DEFAULT_DEVIATION = 20


class Keep(Enum):
    """Stands for a value that the caller left out: it stays as it is."""

    KEEP = "keep"


KEEP = Keep.KEEP


@dataclass(frozen=True)
class Level:
    """A stop loss or take profit: a price, a distance in points from the entry, or money of the account's currency.

    Money is what the level may cost (stop loss) or bring (take profit) at most, for the whole volume.
    """

    value: float
    unit: Unit = "price"


@dataclass(frozen=True)
class OrderWish:
    """A new order. `price` is the entry of a pending order; for a market order it is the price the caller expects,
    refused when the market is further away than `deviation` points.

    `stop_limit` is the limit price of a stopLimit order, `expiration` UTC epoch seconds; None leaves the choice of
    lifetime, filling and deviation to the rules.
    """

    kind: Kind
    side: Side
    symbol: str
    volume: float
    price: float | None = None
    stop_limit: float | None = None
    sl: Level | None = None
    tp: Level | None = None
    deviation: int | None = None
    magic: int = 0
    comment: str = ""
    lifetime: Lifetime | None = None
    expiration: float | None = None
    filling: Filling | None = None


@dataclass(frozen=True)
class OrderChangeWish:
    """New values of a pending order. KEEP keeps; None removes a level, and makes an order last until cancelled."""

    ticket: int
    price: float | Keep = KEEP
    stop_limit: float | Keep = KEEP
    sl: Level | Keep | None = KEEP
    tp: Level | Keep | None = KEEP
    lifetime: Lifetime | Keep | None = KEEP
    expiration: float | Keep | None = KEEP


@dataclass(frozen=True)
class CancelWish:
    """The end of a pending order."""

    ticket: int
    comment: str = ""


@dataclass(frozen=True)
class CloseWish:
    """The end of a position, or of `volume` lots of it."""

    ticket: int
    volume: float | None = None
    deviation: int | None = None
    magic: int | None = None
    comment: str = ""
    filling: Filling | None = None


@dataclass(frozen=True)
class CloseByWish:
    """The end of a position by an opposite one of the same symbol, on a hedging account."""

    ticket: int
    by: int
    magic: int | None = None
    comment: str = ""


@dataclass(frozen=True)
class ReverseWish:
    """A position turned round: closed, and the same volume opened on the other side."""

    ticket: int
    sl: Level | None = None
    tp: Level | None = None
    deviation: int | None = None
    magic: int | None = None
    comment: str = ""
    filling: Filling | None = None


@dataclass(frozen=True)
class BreakEvenWish:
    """A stop loss at the opening price, `offset` points on its winning side."""

    ticket: int
    offset: float = 0


@dataclass(frozen=True)
class PositionChangeWish:
    """New levels of a position: KEEP keeps, None removes. Points and money count from the opening price."""

    ticket: int
    sl: Level | Keep | None = KEEP
    tp: Level | Keep | None = KEEP
    comment: str = ""


Wish = (
    OrderWish
    | OrderChangeWish
    | CancelWish
    | CloseWish
    | CloseByWish
    | ReverseWish
    | BreakEvenWish
    | PositionChangeWish
)
