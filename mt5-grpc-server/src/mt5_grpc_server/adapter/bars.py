"""Operations that read bars and ticks as packed records."""

from __future__ import annotations

from typing import Any

import numpy
import numpy.typing

from mt5_grpc_server.adapter.arguments import INT32_MAX, date, integer
from mt5_grpc_server.adapter.caller import Answer
from mt5_grpc_server.adapter.failure import TerminalFailure
from mt5_grpc_server.adapter.operations import Operations
from mt5_grpc_server.adapter.reasons import INVALID_PARAMS
from mt5_grpc_server.timeframes import bar_seconds

RATES = numpy.dtype(
    [
        ("time", "<i8"),
        ("open", "<f8"),
        ("high", "<f8"),
        ("low", "<f8"),
        ("close", "<f8"),
        ("tick_volume", "<u8"),
        ("spread", "<i4"),
        ("real_volume", "<u8"),
    ]
)
TICKS = numpy.dtype(
    [
        ("time", "<i8"),
        ("bid", "<f8"),
        ("ask", "<f8"),
        ("last", "<f8"),
        ("volume", "<u8"),
        ("time_msc", "<i8"),
        ("flags", "<u4"),
        ("volume_real", "<f8"),
    ]
)
_BARS = "read bars"
_TICKS = "read ticks"


class BarOperations(Operations):
    """copy_rates_...() and copy_ticks_...(): records of 60 bytes, oldest first, times on the broker's clock.

    The symbol is selected first. Fails with SYMBOL_NOT_FOUND, INVALID_DATE, INVALID_TERMINAL_ARGUMENT, and for bars
    with TOO_MANY_BARS where the terminal's maxbars is reached (metadata `maxbars`).
    """

    def copy_rates_from(self, symbol: str, timeframe: int, date_from: int, count: int) -> bytes:
        """The last `count` bars that open at or before `date_from`."""
        span = (_timeframe(timeframe), date(_BARS, "date_from", date_from), _count(_BARS, count))
        return self._rates(span[2], "copy_rates_from", symbol, *span)

    def copy_rates_from_pos(self, symbol: str, timeframe: int, start_pos: int, count: int) -> bytes:
        """`count` bars back from bar `start_pos`, where bar 0 is the one still forming."""
        start = integer(_BARS, "start_pos", start_pos, most=INT32_MAX)
        span = (_timeframe(timeframe), start, _count(_BARS, count))
        return self._rates(span[2], "copy_rates_from_pos", symbol, *span)

    def copy_rates_range(self, symbol: str, timeframe: int, date_from: int, date_to: int) -> bytes:
        """The bars that open from `date_from` to `date_to`, both included."""
        span = (_timeframe(timeframe), date(_BARS, "date_from", date_from), date(_BARS, "date_to", date_to))
        return self._rates((span[2] - span[1]) // bar_seconds(span[0]) + 1, "copy_rates_range", symbol, *span)

    def copy_ticks_from(self, symbol: str, date_from: int, count: int, flags: int) -> bytes:
        """The first `count` ticks at or after `date_from`; flags -1 all, 1 changes of bid or ask, 2 deals."""
        span = (date(_TICKS, "date_from", date_from), _count(_TICKS, count), _flags(flags))
        return self._ticks("copy_ticks_from", symbol, *span)

    def copy_ticks_range(self, symbol: str, date_from: int, date_to: int, flags: int) -> bytes:
        """The ticks from `date_from` to `date_to`, both included; flags as in copy_ticks_from."""
        span = (date(_TICKS, "date_from", date_from), date(_TICKS, "date_to", date_to), _flags(flags))
        return self._ticks("copy_ticks_range", symbol, *span)

    def _rates(self, bars: int, function: str, symbol: str, *span: int) -> bytes:
        answer = self._watch.read(function, symbol, *span)
        if answer.failed:
            raise self._rates_failure(answer, bars)
        return _records(answer, RATES)

    def _rates_failure(self, answer: Answer, bars: int) -> TerminalFailure:
        # The terminal says only "Invalid params", for a span as long as its limit and for a wrong timeframe alike.
        if answer.code == INVALID_PARAMS:
            terminal = self._terminal.ask("terminal_info")
            if not terminal.failed and bars >= terminal.value.maxbars:
                return answer.failure("TOO_MANY_BARS", maxbars=str(terminal.value.maxbars))
        return answer.failure()

    def _ticks(self, function: str, symbol: str, *span: int) -> bytes:
        answer = self._watch.read(function, symbol, *span)
        if answer.failed:
            raise answer.failure()
        return _records(answer, TICKS)


def _timeframe(value: Any) -> int:
    return integer(_BARS, "timeframe", value, most=INT32_MAX)


def _count(purpose: str, value: Any) -> int:
    return integer(purpose, "count", value, least=1, most=INT32_MAX)


def _flags(value: Any) -> int:
    return integer(_TICKS, "flags", value, least=-1, most=INT32_MAX)


def _records(answer: Answer, layout: numpy.dtype[Any]) -> bytes:
    records: numpy.typing.NDArray[Any] = answer.value
    if records.dtype != layout:
        raise TypeError(f"{answer.function} gave records of {records.dtype}, expected {layout}")
    return records.tobytes()
