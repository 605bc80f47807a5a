"""copy_rates_..., copy_ticks_..."""

from __future__ import annotations

from typing import Any

import numpy

from .base import NOW, Refused, c_date, c_integer, package_function, symbol_name
from .market import Market

RATES = [("time", "<i8"), ("open", "<f8"), ("high", "<f8"), ("low", "<f8"), ("close", "<f8"), ("tick_volume", "<u8"),
         ("spread", "<i4"), ("real_volume", "<u8")]  # fmt: skip
TICKS = [("time", "<i8"), ("bid", "<f8"), ("ask", "<f8"), ("last", "<f8"), ("volume", "<u8"), ("time_msc", "<i8"),
         ("flags", "<u4"), ("volume_real", "<f8")]  # fmt: skip
SECONDS = {1: 60, 5: 300, 16385: 3600, 16408: 86400, 32769: 604800, 49153: 2592000}
MAXBARS = 100000
HISTORY = 500  # bars of every timeframe, and ticks, one a second


class Bars(Market):
    """History of symbols in Market Watch."""

    @package_function(None)
    def copy_rates_from(self, symbol: object, timeframe: object, date_from: object, count: object, /) -> Any:
        name, step, amount = symbol_name(symbol), c_integer(timeframe, 0, 2**31 - 1), c_integer(count, 0, 2**31 - 1)
        last = c_date(date_from)
        times = self._bars("copy_rates_from", name, step, amount)
        return self._rates(times[times <= last][-amount:])

    @package_function(None)
    def copy_rates_from_pos(self, symbol: object, timeframe: object, start: object, count: object, /) -> Any:
        name, step, amount = symbol_name(symbol), c_integer(timeframe, 0, 2**31 - 1), c_integer(count, 0, 2**31 - 1)
        offset = c_integer(start, 0, 2**31 - 1)
        times = self._bars("copy_rates_from_pos", name, step, amount)
        if offset >= len(times):
            raise Refused(-1)
        return self._rates(times[: len(times) - offset][-amount:])

    @package_function(None)
    def copy_rates_range(self, symbol: object, timeframe: object, date_from: object, date_to: object, /) -> Any:
        name, step = symbol_name(symbol), c_integer(timeframe, 0, 2**31 - 1)
        first, last = c_date(date_from), c_date(date_to)
        times = self._bars("copy_rates_range", name, step, max(1, (last - first) // SECONDS.get(step, 60)))
        return self._rates(times[(times >= first) & (times <= last)])

    @package_function(None)
    def copy_ticks_from(self, symbol: object, date_from: object, count: object, flags: object, /) -> Any:
        name, amount = symbol_name(symbol), c_integer(count, 0, 2**31 - 1)
        first = c_date(date_from)
        c_integer(flags, -1, 2**31 - 1)
        times = self._tick_times("copy_ticks_from", name)
        return self._ticks(times[times >= first][:amount])

    @package_function(None)
    def copy_ticks_range(self, symbol: object, date_from: object, date_to: object, flags: object, /) -> Any:
        name = symbol_name(symbol)
        first, last = c_date(date_from), c_date(date_to)
        c_integer(flags, -1, 2**31 - 1)
        times = self._tick_times("copy_ticks_range", name)
        return self._ticks(times[(times >= first) & (times <= last)])

    def _bars(self, function: str, name: str, step: int, amount: int) -> Any:
        self.reach(function)
        if name not in self.depths:
            raise Refused(-1)
        if step not in SECONDS or not 0 < amount < MAXBARS:
            raise Refused(-2)
        newest = NOW // SECONDS[step] * SECONDS[step]
        return newest - numpy.arange(HISTORY)[::-1] * SECONDS[step]

    def _tick_times(self, function: str, name: str) -> Any:
        self.reach(function)
        if name not in self.selected:
            raise Refused(-4)
        return NOW - numpy.arange(HISTORY)[::-1]

    def _rates(self, times: Any) -> Any:
        rates = numpy.zeros(len(times), RATES)
        rates["time"] = times
        return rates

    def _ticks(self, times: Any) -> Any:
        ticks = numpy.zeros(len(times), TICKS)
        ticks["time"], ticks["time_msc"] = times, times * 1000
        return ticks
