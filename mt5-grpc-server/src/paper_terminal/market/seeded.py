"""The seeded market: one-minute base bars from noise."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date, timedelta

import numpy as np

from paper_terminal.catalog import CATALOG, CURRENCY_VALUE, DAILY_VOLATILITY, SymbolSpec
from paper_terminal.market import noise
from paper_terminal.market.base import BASE_DTYPE, DAY_S, BaseBars, Records
from paper_terminal.market.cache import ArrayCache
from paper_terminal.market.hashing import below, bits, key, unit
from paper_terminal.market.sessions import Sessions

MINUTE_S = 60
HISTORY_MONTHS = 13
LONGEST_GAP_DAYS = 4
EPOCH_DATE = date(1970, 1, 1)


class SeededSource:
    """Prices as a pure function of seed, symbol and minute; crosses agree with the pairs they are made of."""

    def __init__(self, seed: int, sessions: Sessions) -> None:
        self.symbols: Mapping[str, SymbolSpec] = CATALOG
        self.replay_start_s: int | None = None
        self._seed = seed
        self._sessions = sessions
        self._cache = ArrayCache()

    def seed(self) -> int:
        """Seed of the bars and of the ticks inside them."""
        return self._seed

    def period(self, symbol: str) -> int:
        """Length of a bar in seconds, a minute for every symbol."""
        return MINUTE_S

    def recorded_ticks(self, symbol: str) -> Records | None:
        """None: all ticks are made from the bars."""
        return None

    def first_day(self, symbol: str, now_s: int) -> int:
        """First day of the month that lies HISTORY_MONTHS before `now_s`, in days since the epoch."""
        today = EPOCH_DATE + timedelta(days=now_s // DAY_S)
        months = today.year * 12 + today.month - 1 - HISTORY_MONTHS
        return (date(months // 12, months % 12 + 1, 1) - EPOCH_DATE).days

    def last_time(self, symbol: str, before_s: int) -> int | None:
        """Opening time in seconds of the last bar before `before_s`; None where the longest gap is before it."""
        for day in range((before_s - 1) // DAY_S, (before_s - 1) // DAY_S - LONGEST_GAP_DAYS, -1):
            times = self.day(symbol, day)["time"]
            position = int(np.searchsorted(times, before_s))
            if position:
                return int(times[position - 1])
        return None

    def day(self, symbol: str, day: int) -> BaseBars:
        """Bars of the minutes of this day since the epoch in which the market is open, oldest first."""
        return self._cache.get((symbol, day), lambda: self._make_day(self.symbols[symbol], day))

    def _make_day(self, spec: SymbolSpec, day: int) -> BaseBars:
        minutes = np.arange(day * noise.MINUTES_PER_DAY, (day + 1) * noise.MINUTES_PER_DAY)
        step = spec.step_points
        steps_per_unit = 10**spec.digits / step
        grid = np.rint(self._price(spec, day) * steps_per_unit).astype(np.int64)
        jump = below(bits(key(self._seed, spec.name, "jump"), minutes), 3) - 1
        opening, closing = grid[:-1] + jump, grid[1:]
        # A minute's extremes lie outside its ends by up to half of a typical minute's move, seldom by much.
        reach = spec.volatility * spec.base_price * steps_per_unit / math.sqrt(noise.MINUTES_PER_DAY)
        above, under = (unit(bits(key(self._seed, spec.name, side), minutes)) for side in ("above", "under"))
        bars = np.zeros(len(minutes), dtype=BASE_DTYPE)
        bars["time"] = minutes * MINUTE_S
        bars["open"], bars["close"] = opening * step, closing * step
        bars["high"] = (np.maximum(opening, closing) + (above * above * reach).astype(np.int64)) * step
        bars["low"] = (np.minimum(opening, closing) - (under * under * reach).astype(np.int64)) * step
        bars["ticks"] = 24 + below(bits(key(self._seed, spec.name, "ticks"), minutes), 33)
        widening = below(bits(key(self._seed, spec.name, "spread"), minutes), max(2, spec.spread_points // 2))
        wide = 2 + below(bits(key(self._seed, spec.name, "thin"), minutes), 4)
        spread = (spec.spread_points + widening) * np.where(self._sessions.thin_mask(spec, bars["time"]), wide, 1)
        bars["spread"] = spread // step * step
        if spec.chart_mode:
            bars["volume"] = bars["ticks"] * (5 + below(bits(key(self._seed, spec.name, "volume"), minutes), 60))
        return bars[self._sessions.open_mask(spec, bars["time"])]

    def _price(self, spec: SymbolSpec, day: int) -> Records:
        if spec.currency_base in CURRENCY_VALUE and spec.name[:3] == spec.currency_base:
            ratio = self._value(spec.currency_base, day) / self._value(spec.currency_profit, day)
        else:
            ratio = self._value(spec.name, day)
        return ratio * spec.base_price

    def _value(self, name: str, day: int) -> Records:
        first = day * noise.MINUTES_PER_DAY
        minutes = np.arange(first, first + noise.MINUTES_PER_DAY + 1)
        return self._cache.get(
            (name, "value", day), lambda: noise.value(self._seed, name, DAILY_VOLATILITY[name], minutes)
        )
