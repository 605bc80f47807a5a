"""Highest and lowest prices of the day so far."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from paper_terminal.market.base import Records
from paper_terminal.market.cache import ArrayCache
from paper_terminal.market.hashing import F64
from paper_terminal.market.tape import Tape

DAY_MSC = 86_400_000
HOUR_MSC = 3_600_000
FIELDS = ("bid", "ask", "last", "volume_real")
# Rows of the lowest and the highest of each field.
_NOTHING: F64 = np.empty((0, 2, len(FIELDS)))


@dataclass(frozen=True)
class DayRange:
    """The broker's day up to a moment; zeros when nothing was traded yet. `previous_close` is the last price before."""

    open: float
    previous_close: float
    bid_high: float
    bid_low: float
    ask_high: float
    ask_low: float
    last_high: float
    last_low: float
    volume_high: float
    volume_low: float


class DayRanges:
    """Day ranges from the tick stream, remembered hour by hour."""

    def __init__(self, tape: Tape) -> None:
        self._tape = tape
        self._cache = ArrayCache(budget=2_000_000)
        self._openings: dict[str, tuple[int, Any, Any]] = {}

    def until(self, symbol: str, now_msc: int, price: str) -> DayRange:
        """The range of the day that `now_msc` is in; open and close are of the tick field `price`."""
        midnight, hour = now_msc // DAY_MSC * DAY_MSC, now_msc // HOUR_MSC * HOUR_MSC
        earlier = self._cache.get((symbol, midnight, hour), lambda: self._hours(symbol, midnight, hour))
        together = np.concatenate([earlier, _extremes(self._tape.collect(symbol, hour, now_msc))])
        first, before = self._opening(symbol, midnight, now_msc)
        low, high = np.min(together[:, 0], axis=0, initial=np.inf), np.max(together[:, 1], axis=0, initial=0.0)
        low = np.where(np.isfinite(low), low, 0.0)
        return DayRange(
            open=0.0 if first is None else float(first[price]),
            previous_close=0.0 if before is None else float(before[price]),
            bid_high=float(high[0]), bid_low=float(low[0]), ask_high=float(high[1]), ask_low=float(low[1]),
            last_high=float(high[2]), last_low=float(low[2]), volume_high=float(high[3]), volume_low=float(low[3]),
        )  # fmt: skip

    def _opening(self, symbol: str, midnight: int, now_msc: int) -> tuple[Any, Any]:
        # Every symbol_info() asks for the first tick of the day and the last one before: they stay what they are.
        known = self._openings.get(symbol)
        if known is not None and known[0] == midnight and known[1]["time_msc"] <= now_msc:
            return known[1], known[2]
        first, before = self._tape.collect(symbol, midnight, now_msc, count=1), self._tape.last(symbol, midnight - 1)
        if not len(first):
            return None, before
        self._openings[symbol] = midnight, first[0], before
        return first[0], before

    def _hours(self, symbol: str, begin: int, end: int) -> F64:
        hours = [
            self._cache.get((symbol, start), lambda start=start: self._hour(symbol, start))  # type: ignore[misc]
            for start in range(begin, end, HOUR_MSC)
        ]
        return np.concatenate([_NOTHING, *hours])

    def _hour(self, symbol: str, start: int) -> F64:
        return _extremes(self._tape.collect(symbol, start, start + HOUR_MSC - 1))


def _extremes(ticks: Records) -> F64:
    if not len(ticks):
        return _NOTHING
    low = [ticks[field].min() for field in FIELDS]
    return np.array([[low, [ticks[field].max() for field in FIELDS]]], dtype=np.float64)
