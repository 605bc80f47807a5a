"""Ticks inside base bars, in the order of MetaTrader 5's strategy tester: open, low, high, close for a rising bar."""

from __future__ import annotations

import numpy as np

from paper_terminal import constants as c
from paper_terminal.catalog import SymbolSpec
from paper_terminal.market.base import BaseBars, Records
from paper_terminal.market.hashing import I64, U64, below, bits, key
from paper_terminal.market.quotes import TICKS_DTYPE

FEWEST_TICKS = 4  # open, high, low and close each need one
POSITIONS = 1 << 20  # more than the ticks of any bar


def make_ticks(spec: SymbolSpec, seed: int, period_s: int, bars: BaseBars) -> Records:
    """The ticks of consecutive base bars: `ticks` of them per bar, which hit its open, high, low and close exactly.

    The first tick has the bar's spread, no tick a smaller one; volumes add up to the bar's volume.
    """
    counts = bars["ticks"]
    owner = np.repeat(np.arange(len(bars)), counts)
    position = np.arange(len(owner)) - (np.cumsum(counts) - counts)[owner]
    index = bars["time"][owner] * POSITIONS + position
    random = bits(key(seed, spec.name, "tick"), index)
    step = spec.step_points
    points = _path(bars, owner, position, random, bits(key(seed, spec.name, "path"), bars["time"]), step)
    spread = bars["spread"][owner] + _widening(bars["spread"], step)[owner] * (
        2 * below(random >> np.uint64(7), 2) + position % 2
    )
    ticks = np.zeros(len(owner), dtype=TICKS_DTYPE)
    width = period_s * 1000
    share = np.maximum(1, width // counts)[owner]
    ticks["time_msc"] = bars["time"][owner] * 1000 + position * width // counts[owner] + below(random, share)
    ticks["time"] = ticks["time_msc"] // 1000
    unit = float(10**spec.digits)
    if spec.chart_mode == c.SYMBOL_CHART_MODE_LAST:
        buyer = below(random >> np.uint64(3), 2)
        ticks["last"] = points / unit
        ticks["bid"], ticks["ask"] = (points - buyer * spread) / unit, (points + (1 - buyer) * spread) / unit
        ticks["volume"] = ticks["volume_real"] = _volumes(bars, owner, position, seed, spec.name)
        ticks["flags"] = np.where(buyer == 1, c.TICK_FLAG_BUY, c.TICK_FLAG_SELL) | c.TICK_FLAG_VOLUME
    else:
        ticks["bid"], ticks["ask"] = points / unit, (points + spread) / unit
    _flag_changes(ticks)
    return ticks


def _path(bars: BaseBars, owner: I64, position: I64, random: U64, turns: U64, step: int) -> I64:
    rising = (bars["close"] > bars["open"]) | ((bars["close"] == bars["open"]) & (turns % np.uint64(2) == 0))
    counts = bars["ticks"]
    one = 1 + below(turns, counts - 2)
    two = 1 + below(turns >> np.uint64(13), counts - 3)
    two = two + (two >= one)
    knots = np.stack([np.zeros_like(counts), np.minimum(one, two), np.maximum(one, two), counts - 1])
    low, high = bars["low"], bars["high"]
    levels = np.stack([bars["open"], np.where(rising, low, high), np.where(rising, high, low), bars["close"]]) // step
    segment = (position > knots[1][owner]).astype(np.int64) + (position > knots[2][owner])
    start, end = knots[segment, owner], knots[segment + 1, owner]
    begin, finish = levels[segment, owner], levels[segment + 1, owner]
    straight = begin + (finish - begin) * (position - start) // (end - start)
    wobble = np.maximum(1, (high - low) // step // 6)[owner]
    wandering = straight + below(random >> np.uint64(5), 2 * wobble + 1) - wobble
    at_knot = (position == start) | (position == end)
    path: I64 = np.where(at_knot, straight, np.clip(wandering, (low // step)[owner], (high // step)[owner])) * step
    return path


def _widening(spread: I64, step: int) -> I64:
    widening: I64 = np.maximum(1, spread // step // 8) * step
    return widening


def _volumes(bars: BaseBars, owner: I64, position: I64, seed: int, name: str) -> I64:
    # Neighbours differ from the mean by the same amount up and down, so that the sum stays the bar's volume.
    mean, rest = bars["volume"] // bars["ticks"], bars["volume"] % bars["ticks"]
    pair = bars["time"][owner] * POSITIONS + position // 2
    sway = below(bits(key(seed, name, "volume", "tick"), pair), np.maximum(1, mean)[owner])
    alone = (position % 2 == 0) & (position == (bars["ticks"] - 1)[owner])
    signed = np.where(alone, 0, np.where(position % 2 == 0, sway, -sway))
    volumes: I64 = mean[owner] + signed + np.where(position == 0, rest[owner], 0)
    return volumes


def _flag_changes(ticks: Records) -> None:
    for field, flag in (("bid", c.TICK_FLAG_BID), ("ask", c.TICK_FLAG_ASK), ("last", c.TICK_FLAG_LAST)):
        changed = np.empty(len(ticks), dtype=bool)
        changed[:1] = True
        changed[1:] = ticks[field][1:] != ticks[field][:-1]
        changed &= ticks[field] != 0
        ticks["flags"] |= np.where(changed, flag, 0).astype(np.uint32)
    ticks["flags"][ticks["flags"] == 0] = c.TICK_FLAG_BID  # a bar's first tick may repeat the last one
