"""Base bars: what a market is made from, before ticks and the other timeframes are derived."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from paper_terminal.catalog import SymbolSpec

DAY_S = 86400
# Prices in whole points, so that a bar and the ticks that make it are equal to the last bit. Time in seconds.
BASE_DTYPE = np.dtype([(name, "<i8") for name in
                       ("time", "open", "high", "low", "close", "ticks", "spread", "volume")])  # fmt: skip
BaseBars = NDArray[np.void]
Records = NDArray[Any]


class Source(Protocol):
    """Where base bars come from. Days count from the epoch on the broker's wall clock."""

    @property
    def symbols(self) -> Mapping[str, SymbolSpec]:
        """Symbols on offer."""

    @property
    def replay_start_s(self) -> int | None:
        """Broker wall clock at which a replay starts when no clock is set; None when there is no end of data."""

    def seed(self) -> int:
        """Seed of everything that is random about the ticks inside the bars."""

    def period(self, symbol: str) -> int:
        """Length of a base bar in seconds; it divides a day."""

    def recorded_ticks(self, symbol: str) -> Records | None:
        """All ticks of a symbol that were recorded; None when they are made from the base bars."""

    def day(self, symbol: str, day: int) -> BaseBars:
        """Base bars that open on this day, oldest first."""

    def first_day(self, symbol: str, now_s: int) -> int:
        """First day of the history that a terminal shows at `now_s`."""

    def last_time(self, symbol: str, before_s: int) -> int | None:
        """Opening time of the last base bar that opens before `before_s`."""
