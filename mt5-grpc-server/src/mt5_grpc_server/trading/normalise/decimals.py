"""Decimal arithmetic: prices and volumes arrive as binary floats and are never added or divided as such."""

from __future__ import annotations

import math
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from typing import Any, TypeGuard

# A value this near to a step, as part of the step, is on it: callers calculate with binary floats.
_NOISE = Decimal("1e-6")
# Digits before and behind the point that a person reads.
_MOST_DIGITS = 16


def finite(value: Any) -> TypeGuard[int | float]:
    """Whether a value is a number that one can calculate with."""
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def exact(value: float) -> Decimal:
    """The decimal that a person would read in a float: 0.1 is 0.1."""
    return Decimal(repr(float(value)))


def to_digits(value: Decimal, digits: int) -> Decimal:
    """The value rounded to so many decimals."""
    return round(value, digits)


def steps_in(value: Decimal, step: Decimal) -> Decimal:
    """How many steps a value is; a whole number where only the noise of binary floats is in the way."""
    steps = value / step
    whole = steps.to_integral_value(ROUND_HALF_EVEN)
    return whole if abs(steps - whole) <= _NOISE else steps


def is_multiple(value: Decimal, step: Decimal) -> bool:
    """Whether a value is a whole number of steps."""
    steps = steps_in(value, step)
    return steps == steps.to_integral_value()


def step_down(value: Decimal, step: Decimal) -> Decimal:
    """The nearest multiple of the step that is not above the value."""
    return steps_in(value, step).to_integral_value(ROUND_FLOOR) * step


def step_up(value: Decimal, step: Decimal) -> Decimal:
    """The nearest multiple of the step that is not below the value."""
    return steps_in(value, step).to_integral_value(ROUND_CEILING) * step


def text(value: Decimal) -> str:
    """A number as a person writes it, without trailing zeros; with an exponent only where it would be endless."""
    plain = value.normalize()
    return format(plain, "f") if not plain or abs(plain.adjusted()) <= _MOST_DIGITS else repr(float(plain))
