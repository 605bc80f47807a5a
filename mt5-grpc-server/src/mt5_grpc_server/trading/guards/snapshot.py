"""What the guards read, taken in the same lane slot in which the request is sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from mt5_grpc_server.trading.guards.config import GuardConfig
from mt5_grpc_server.trading.guards.day import DayState
from mt5_grpc_server.trading.guards.modes import Mode


@dataclass(frozen=True)
class InFlight:
    """An intent that is being sent or of which nobody knows yet what became of it; it counts as executed. `closes`
    marks a deal against the position that it names.
    """

    symbol: str
    is_buy: bool
    volume: float
    pending: bool
    closes: bool = False


@dataclass(frozen=True)
class Sent:
    """A request that was sent. `at` is in seconds of a clock that never jumps."""

    at: float
    symbol: str
    is_buy: bool
    volume: float


@dataclass(frozen=True)
class Snapshot:
    """One account and one symbol at one moment, as dicts of MT5's structures, and what this server knows beside them.

    `positions` and `orders` are those of the whole account. `tick_age_ms` is the time since this server saw the tick
    change, by a clock that never jumps; None while it has not seen one. `sent` are the requests of the last minute that
    did not only reduce exposure, `now` is the present on their clock. `day` is None while it is not known when the
    broker's day began. `mode` is the one that was set; file and breach are added here. `shut_off` says that the
    account was shut off because an order repeated itself. `limits` are those in force then, with their version.
    """

    account: Mapping[str, Any]
    symbol: Mapping[str, Any]
    tick: Mapping[str, Any]
    tick_age_ms: float | None
    positions: Sequence[Mapping[str, Any]]
    orders: Sequence[Mapping[str, Any]]
    in_flight: Sequence[InFlight]
    sent: Sequence[Sent]
    now: float
    day: DayState | None
    mode: Mode = Mode.ACTIVE
    kill_file: bool = False
    shut_off: bool = False
    limits: GuardConfig = field(default_factory=GuardConfig)
    limits_version: int = 0


@dataclass(frozen=True)
class Denial:
    """A guard said no. `code` is RISK_DENIED, TRADING_HALTED, READ_ONLY or, where what it needs comes by itself,
    TRADING_NOT_READY; `guard` is the key of the configuration, `limits_version`
    the version of the limits that it was read in, 0 where they have none.

    `shuts_off` asks the caller of the guards to shut the account off until trading is resumed.
    """

    code: str
    guard: str
    limit: str
    actual: str
    message: str
    shuts_off: bool = False
    limits_version: int = 0

    @property
    def metadata(self) -> dict[str, str]:
        """Guard, limit, actual value and version of the limits, for the answer and the journal."""
        told = {"guard": self.guard, "limit": self.limit, "actual": self.actual}
        return {**told, "limits_version": str(self.limits_version)} if self.limits_version else told


class MissingInput(Exception):
    """A guard needs a number that is missing or is none; it then denies."""


def number(record: Mapping[str, Any], field: str) -> Decimal:
    """A number of a structure as the decimal that a person reads in it; raises MissingInput."""
    return as_number(record.get(field), field)


def as_number(value: Any, name: str) -> Decimal:
    """A finite number as a decimal; raises MissingInput."""
    if isinstance(value, bool) or not isinstance(value, (int, float, Decimal)):
        raise MissingInput(f"{name} is missing")
    decimal = value if isinstance(value, Decimal) else Decimal(repr(value))
    if not decimal.is_finite():
        raise MissingInput(f"{name} is not a number")
    return decimal
