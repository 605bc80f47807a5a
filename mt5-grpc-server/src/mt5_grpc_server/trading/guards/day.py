"""The broker's day and what it has cost so far: a state machine without a clock or a disk."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from decimal import Decimal

DAY_SECONDS = 86_400


@dataclass(frozen=True)
class DayState:
    """A day of the broker's clock. `number` counts days of that clock since 1970, `start_equity` is in the account's
    currency and includes deposits and withdrawals made since, `equity` is the last one seen, `breached` stays true
    until the day ends.
    """

    number: int
    start_equity: Decimal
    equity: Decimal
    breached: bool = False

    @property
    def loss(self) -> Decimal:
        """What the day has cost so far, realised and floating; negative in profit."""
        return self.start_equity - self.equity


@dataclass(frozen=True)
class LossLimit:
    """A largest daily loss: an amount of the account's currency, or a percentage of the day's first equity."""

    value: Decimal
    percent: bool = False

    def amount(self, day: DayState) -> Decimal:
        """The limit in the account's currency."""
        return day.start_equity * self.value / 100 if self.percent else self.value

    def __str__(self) -> str:
        return format(self.value.normalize(), "f") + ("%" if self.percent else "")


def advance(
    day: DayState | None,
    broker_seconds: int,
    equity: float,
    limit: LossLimit | None,
    transfers: float = 0.0,
    opening: float | None = None,
) -> DayState:
    """The state of the day after a look at the account at `broker_seconds` of the broker's clock.

    `transfers` is the money that came in (positive) or went out since the last look, which is no profit. A new day
    clears the breach and starts with the equity seen first in it, or with `opening` where nobody saw its start and that
    is more. A clock that goes back, as in autumn, does not start a day again. A day further ahead than that was told by
    a wrong clock, and goes on under its right number. An equity that is no number leaves the day without one, so that
    the guard denies until the next look.
    """
    now = Decimal(repr(float(equity)))
    number = broker_seconds // DAY_SECONDS
    is_number = now.is_finite() and math.isfinite(transfers)
    if day is None or not day.start_equity.is_finite() or (is_number and number > day.number):
        day = DayState(number, now if opening is None else max(now, Decimal(repr(float(opening)))), now)
    elif not is_number:
        return replace(day, equity=Decimal("NaN"))
    else:
        if number < day.number - 1:
            day = replace(day, number=number)
        day = replace(day, start_equity=day.start_equity + Decimal(repr(float(transfers))), equity=now)
    if limit is not None and day.loss.is_finite() and day.loss >= limit.amount(day):
        day = replace(day, breached=True)
    return day


def to_dict(day: DayState) -> dict[str, object]:
    """Plain data for whoever keeps the state over a restart."""
    return {
        "number": day.number,
        "startEquity": str(day.start_equity),
        "equity": str(day.equity),
        "breached": day.breached,
    }


def from_dict(values: dict[str, object]) -> DayState:
    """The state that to_dict() was made of. Raises KeyError, ValueError or ArithmeticError for anything else."""
    number, breached = values["number"], values["breached"]
    if not isinstance(number, int) or not isinstance(breached, bool):
        raise ValueError("Cannot read the state of the day: number or breached has the wrong type")
    return DayState(number, Decimal(str(values["startEquity"])), Decimal(str(values["equity"])), breached)
