"""Bars of every timeframe as they stand at a moment, the forming one included."""

from __future__ import annotations

import numpy as np

from paper_terminal import constants as c
from paper_terminal.market.base import BASE_DTYPE, DAY_S, BaseBars, Records, Source
from paper_terminal.market.cache import ArrayCache
from paper_terminal.market.quotes import RATES_DTYPE
from paper_terminal.market.tape import Tape
from paper_terminal.market.timeframes import PERIOD_S, WITHIN_DAY, from_ticks, merge, opening_times

LONGEST_BAR_DAYS = 31
# numpy copies whole records at once when it does not see their fields.
OPAQUE = np.dtype((np.void, RATES_DTYPE.itemsize))


class Bars:
    """History of bars, built day by day and kept. `now_msc` is the moment of the question: nothing later is shown."""

    def __init__(self, source: Source, tape: Tape) -> None:
        self._source = source
        self._tape = tape
        self._cache = ArrayCache()

    def until(self, symbol: str, timeframe: int, last_s: int, count: int, now_msc: int) -> Records:
        """The last `count` bars that open at or before `last_s`, oldest first; fewer when history is shorter."""
        if timeframe not in WITHIN_DAY:
            return self._long_until(symbol, timeframe, last_s, count, now_msc)
        pieces: list[Records] = []
        missing = count
        newest = min(now_msc // 1000, last_s) // DAY_S
        for day in range(newest, self._source.first_day(symbol, now_msc // 1000) - 1, -1):
            piece = self._rates_of_day(symbol, timeframe, day, now_msc)
            if day == newest:
                piece = piece[: np.searchsorted(piece["time"], last_s, side="right")]
            pieces.append(piece[max(0, len(piece) - missing) :])
            missing -= len(pieces[-1])
            if not missing:
                break
        return _join(pieces[::-1])

    def between(self, symbol: str, timeframe: int, from_s: int, to_s: int, now_msc: int) -> Records:
        """Bars with from <= opening time <= to, oldest first."""
        is_long = timeframe not in WITHIN_DAY
        start = int(opening_times(timeframe, np.array([from_s]))[0]) // DAY_S
        first_day = max(start, self._source.first_day(symbol, now_msc // 1000))
        newest = min(now_msc // 1000 // DAY_S, to_s // DAY_S + is_long * LONGEST_BAR_DAYS)
        days = range(first_day, newest + 1)
        if is_long:
            bars = self._rates(symbol, self._merge_days(symbol, timeframe, days, now_msc))
        else:
            bars = _join([self._rates_of_day(symbol, timeframe, day, now_msc) for day in days])
        return bars[(bars["time"] >= from_s) & (bars["time"] <= to_s)]

    def _long_until(self, symbol: str, timeframe: int, last_s: int, count: int, now_msc: int) -> Records:
        newest = min(now_msc // 1000 // DAY_S, last_s // DAY_S + LONGEST_BAR_DAYS)
        oldest, found = newest + 1, set[int]()
        # The oldest of several bars is complete only when an older one was met.
        while len(found) <= count and oldest > self._source.first_day(symbol, now_msc // 1000):
            oldest -= 1
            opening = opening_times(timeframe, self._day(symbol, c.TIMEFRAME_D1, oldest, now_msc)["time"])
            found.update(time for time in opening.tolist() if time <= last_s)
        merged = self._merge_days(symbol, timeframe, range(oldest, newest + 1), now_msc)
        merged = merged[merged["time"] <= last_s]
        return self._rates(symbol, merged[max(0, len(merged) - count) :])

    def _merge_days(self, symbol: str, timeframe: int, days: range, now_msc: int) -> BaseBars:
        pieces = [self._day(symbol, c.TIMEFRAME_D1, day, now_msc) for day in days]
        return merge(timeframe, np.concatenate([np.empty(0, dtype=BASE_DTYPE), *pieces]))

    def _rates_of_day(self, symbol: str, timeframe: int, day: int, now_msc: int) -> Records:
        def make() -> Records:
            return self._rates(symbol, self._day(symbol, timeframe, day, now_msc))

        return self._cache.get((symbol, timeframe, day, "rates"), make) if _is_over(day, now_msc) else make()

    def _day(self, symbol: str, timeframe: int, day: int, now_msc: int) -> BaseBars:
        if not _is_over(day, now_msc):
            return self._forming_day(symbol, timeframe, day, now_msc)
        if timeframe != c.TIMEFRAME_D1:
            return self._whole_day(symbol, timeframe, day)
        return self._cache.get((symbol, timeframe, day, "base"), lambda: self._whole_day(symbol, timeframe, day))

    def _whole_day(self, symbol: str, timeframe: int, day: int) -> BaseBars:
        if PERIOD_S[timeframe] >= self._source.period(symbol):
            return merge(timeframe, self._source.day(symbol, day))
        return self._from_ticks(symbol, PERIOD_S[timeframe], day * DAY_S * 1000, (day + 1) * DAY_S * 1000 - 1)

    def _forming_day(self, symbol: str, timeframe: int, day: int, now_msc: int) -> BaseBars:
        period = self._source.period(symbol)
        if PERIOD_S[timeframe] < period:
            return self._from_ticks(symbol, PERIOD_S[timeframe], day * DAY_S * 1000, now_msc)
        forming = now_msc // 1000 // period * period
        base = self._source.day(symbol, day)
        done = base[: np.searchsorted(base["time"], forming)]
        return merge(timeframe, np.concatenate([done, self._from_ticks(symbol, period, forming * 1000, now_msc)]))

    def _from_ticks(self, symbol: str, period: int, from_msc: int, until_msc: int) -> BaseBars:
        spec = self._source.symbols[symbol]
        ticks = self._tape.collect(symbol, from_msc, until_msc)
        return from_ticks(period, spec.digits, spec.chart_mode == c.SYMBOL_CHART_MODE_LAST, ticks)

    def _rates(self, symbol: str, bars: BaseBars) -> Records:
        unit = float(10 ** self._source.symbols[symbol].digits)
        rates = np.empty(len(bars), dtype=RATES_DTYPE)
        for field in ("open", "high", "low", "close"):
            rates[field] = bars[field] / unit
        rates["time"], rates["spread"] = bars["time"], bars["spread"]
        rates["tick_volume"], rates["real_volume"] = bars["ticks"], bars["volume"]
        return rates


def _is_over(day: int, now_msc: int) -> bool:
    return (day + 1) * DAY_S * 1000 <= now_msc


def _join(pieces: list[Records]) -> Records:
    return np.concatenate([np.empty(0, OPAQUE), *(piece.view(OPAQUE) for piece in pieces)]).view(RATES_DTYPE)
