"""What the broker needs from the market and the clock."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol, TypeVar

import numpy as np
import numpy.typing as npt

from paper_terminal.catalog import SymbolSpec
from paper_terminal.market.quotes import Level, Quote

TickArray = npt.NDArray[np.void]
PriceArray = npt.NDArray[Any]
P = TypeVar("P", float, PriceArray)


class MarketPort(Protocol):
    """Prices as a pure function of symbol and time; times are the broker's wall clock in milliseconds."""

    @property
    def symbols(self) -> Mapping[str, SymbolSpec]:
        """Every symbol that can be traded."""

    def quote(self, symbol: str, at_msc: int) -> Quote | None:
        """Last tick at or before `at_msc`."""

    def ticks(self, symbol: str, after_msc: int, until_msc: int) -> TickArray:
        """Ticks with after < time_msc <= until, ascending."""

    def book(self, symbol: str, at_msc: int) -> tuple[Level, ...]:
        """Market depth, empty for symbols without depth."""

    def is_open(self, symbol: str, at_msc: int) -> bool:
        """Whether the symbol can be traded at that moment."""


class ClockPort(Protocol):
    """Tells the time."""

    def now_msc(self) -> int:
        """Broker wall clock in epoch milliseconds."""
