"""Rounding of money, prices and volumes, so that sums leave no dust."""

from __future__ import annotations

from paper_terminal.catalog import SymbolSpec

VOLUME_TOLERANCE = 1e-8
HIGHEST_PRICE = 1e12


def money(value: float, digits: int) -> float:
    """Round an amount to the digits of its currency; never gives -0.0."""
    return round(value, digits) + 0.0


def price(spec: SymbolSpec, value: float) -> float:
    """Round a price to the digits of the symbol."""
    return round(value, spec.digits)


def average_price(spec: SymbolSpec, value: float) -> float:
    """Round a volume-weighted price; it keeps five more digits than a quote, so that no money is lost in it."""
    return round(value, spec.digits + 5)


def lots(spec: SymbolSpec, value: float) -> float:
    """Round a volume in lots to the step of the symbol."""
    return round(round(value / spec.volume_step) * spec.volume_step, 8) + 0.0


def points(spec: SymbolSpec, distance: float) -> float:
    """A price distance in points, without the noise of binary fractions."""
    return round(distance / spec.point, 3)


def on_grid(spec: SymbolSpec, value: float) -> bool:
    """Whether a price that is not negative, rounded to digits, is a multiple of the tick size."""
    return value < HIGHEST_PRICE and abs(round(value / spec.point)) % spec.step_points == 0
