"""The values that a market answers with, and the record layouts of bars and ticks."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

# Packed, 60 bytes each, as the real package returns them.
RATES_DTYPE = np.dtype(
    [("time", "<i8"), ("open", "<f8"), ("high", "<f8"), ("low", "<f8"), ("close", "<f8"), ("tick_volume", "<u8"),
     ("spread", "<i4"), ("real_volume", "<u8")]
)  # fmt: skip
TICKS_DTYPE = np.dtype(
    [("time", "<i8"), ("bid", "<f8"), ("ask", "<f8"), ("last", "<f8"), ("volume", "<u8"), ("time_msc", "<i8"),
     ("flags", "<u4"), ("volume_real", "<f8")]
)  # fmt: skip


@dataclass(frozen=True)
class Quote:
    """The last tick of a symbol: broker wall clock in milliseconds, prices, volume of the last deal, TICK_FLAG_*."""

    time_msc: int
    bid: float
    ask: float
    last: float
    volume: float
    flags: int


@dataclass(frozen=True)
class Level:
    """One row of market depth: BOOK_TYPE_*, price, volume in lots."""

    type: int
    price: float
    volume: float
