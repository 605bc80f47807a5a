"""The 21 timeframes: where their bars open, and how bars are merged into longer ones."""

from __future__ import annotations

import numpy as np

from paper_terminal import constants as c
from paper_terminal.market.base import BASE_DTYPE, DAY_S, BaseBars, Records
from paper_terminal.market.hashing import I64

SUNDAY = 3  # the epoch was a Thursday

MINUTES = {
    c.TIMEFRAME_M1: 1, c.TIMEFRAME_M2: 2, c.TIMEFRAME_M3: 3, c.TIMEFRAME_M4: 4, c.TIMEFRAME_M5: 5,
    c.TIMEFRAME_M6: 6, c.TIMEFRAME_M10: 10, c.TIMEFRAME_M12: 12, c.TIMEFRAME_M15: 15, c.TIMEFRAME_M20: 20,
    c.TIMEFRAME_M30: 30, c.TIMEFRAME_H1: 60, c.TIMEFRAME_H2: 120, c.TIMEFRAME_H3: 180, c.TIMEFRAME_H4: 240,
    c.TIMEFRAME_H6: 360, c.TIMEFRAME_H8: 480, c.TIMEFRAME_H12: 720, c.TIMEFRAME_D1: 1440,
}  # fmt: skip
PERIOD_S = {timeframe: minutes * 60 for timeframe, minutes in MINUTES.items()}
WITHIN_DAY = frozenset(PERIOD_S)
TIMEFRAMES = WITHIN_DAY | {c.TIMEFRAME_W1, c.TIMEFRAME_MN1}


def opening_times(timeframe: int, times_s: I64) -> I64:
    """Opening time of the bar that each moment belongs to; weeks open on Sunday, months on the first."""
    if timeframe == c.TIMEFRAME_MN1:
        months = times_s.astype("datetime64[s]").astype("datetime64[M]")
        return months.astype("datetime64[s]").astype(np.int64)
    if timeframe == c.TIMEFRAME_W1:
        days = times_s // DAY_S
        return (days - (days - SUNDAY) % 7) * DAY_S
    return times_s // PERIOD_S[timeframe] * PERIOD_S[timeframe]


def merge(timeframe: int, bars: BaseBars) -> BaseBars:
    """Bars of a longer timeframe from shorter ones, oldest first; the spread is the smallest inside."""
    if not len(bars):
        return bars
    opening = opening_times(timeframe, bars["time"])
    starts = np.flatnonzero(np.concatenate([[True], opening[1:] != opening[:-1]]))
    ends = np.append(starts[1:], len(bars)) - 1
    merged = np.empty(len(starts), dtype=BASE_DTYPE)
    merged["time"] = opening[starts]
    merged["open"], merged["close"] = bars["open"][starts], bars["close"][ends]
    merged["high"] = np.maximum.reduceat(bars["high"], starts)
    merged["low"] = np.minimum.reduceat(bars["low"], starts)
    merged["ticks"] = np.add.reduceat(bars["ticks"], starts)
    merged["spread"] = np.minimum.reduceat(bars["spread"], starts)
    merged["volume"] = np.add.reduceat(bars["volume"], starts)
    return merged


def from_ticks(timeframe_s: int, digits: int, last_based: bool, ticks: Records) -> BaseBars:
    """Bars of `timeframe_s` seconds from ticks: bid-based, or last-based for exchange symbols.

    Ticks before the first such price make no bar; only a tick that is a deal adds its volume.
    """
    unit = float(10**digits)
    price = "last" if last_based else "bid"
    ticks = ticks[ticks[price] != 0]
    single = np.zeros(len(ticks), dtype=BASE_DTYPE)
    points = np.rint(ticks[price] * unit).astype(np.int64)
    for field in ("open", "high", "low", "close"):
        single[field] = points
    single["time"] = ticks["time"] // timeframe_s * timeframe_s
    single["ticks"] = 1
    single["spread"] = np.rint((ticks["ask"] - ticks["bid"]) * unit).astype(np.int64)
    single["volume"] = np.where(ticks["flags"] & c.TICK_FLAG_VOLUME, ticks["volume"], 0)
    shortest = next(timeframe for timeframe, seconds in PERIOD_S.items() if seconds == timeframe_s)
    return merge(shortest, single)
