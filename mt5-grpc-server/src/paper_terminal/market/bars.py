"""Bars of every timeframe as they stand at a moment, the forming one included."""

from __future__ import annotations

import numpy as np

from paper_terminal import constants as c
from paper_terminal.market.base import BASE_DTYPE, DAY_S, BaseBars, Records, Source
from paper_terminal.market.cache import ArrayCache
from paper_terminal.market.quotes import RATES_DTYPE
from paper_terminal.market.tape import Tape
from paper_terminal.market.timeframes import PERIOD_S, WITHIN_DAY, from_ticks, merge, opening_times


class Bars:
    """History of bars, built day by day. `now_msc` is the moment of the question: nothing after it is shown."""

    def __init__(self, source: Source, tape: Tape) -> None:
        self._source = source
        self._tape = tape
        self._cache = ArrayCache()

    def until(self, symbol: str, timeframe: int, last_s: int, count: int, now_msc: int) -> Records:
        """The last `count` bars that open at or before `last_s`, oldest first; fewer when history is shorter."""
        first_day = self._source.first_day(symbol, now_msc // 1000)
        pieces: list[BaseBars] = []
        found: set[int] = set()
        for day in range(_last_day(timeframe, last_s, now_msc), first_day - 1, -1):
            piece = self._day(symbol, timeframe, day, now_msc)
            opening = opening_times(timeframe, piece["time"]) if len(piece) else piece["time"]
            found.update(time for time in opening.tolist() if time <= last_s)
            pieces.append(piece)
            # The oldest of several long bars is complete only when an older one was met.
            if len(found) >= count + (timeframe not in WITHIN_DAY):
                break
        merged = self._join(timeframe, pieces[::-1])
        merged = merged[merged["time"] <= last_s]
        return self._rates(symbol, merged[max(0, len(merged) - count) :])

    def between(self, symbol: str, timeframe: int, from_s: int, to_s: int, now_msc: int) -> Records:
        """Bars with from <= opening time <= to, oldest first."""
        start = int(opening_times(timeframe, np.array([from_s]))[0]) // DAY_S
        first_day = max(start, self._source.first_day(symbol, now_msc // 1000))
        days = range(first_day, _last_day(timeframe, to_s, now_msc) + 1)
        pieces = [self._day(symbol, timeframe, day, now_msc) for day in days]
        merged = self._join(timeframe, pieces)
        return self._rates(symbol, merged[(merged["time"] >= from_s) & (merged["time"] <= to_s)])

    def _join(self, timeframe: int, pieces: list[BaseBars]) -> BaseBars:
        joined = np.concatenate([np.empty(0, dtype=BASE_DTYPE), *pieces])
        return joined if timeframe in WITHIN_DAY else merge(timeframe, joined)

    def _day(self, symbol: str, timeframe: int, day: int, now_msc: int) -> BaseBars:
        within = timeframe if timeframe in WITHIN_DAY else c.TIMEFRAME_D1
        if (day + 1) * DAY_S * 1000 <= now_msc:
            return self._cache.get((symbol, within, day), lambda: self._whole_day(symbol, within, day))
        return self._forming_day(symbol, within, day, now_msc)

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


def _last_day(timeframe: int, last_s: int, now_msc: int) -> int:
    # A week or month goes on after the day it opens.
    beyond = 0 if timeframe in WITHIN_DAY else 31
    return min(now_msc // 1000 // DAY_S, last_s // DAY_S + beyond)
