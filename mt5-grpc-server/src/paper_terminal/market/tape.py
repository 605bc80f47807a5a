"""The tick stream of a symbol: recorded, or made from its bars block by block and kept."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from paper_terminal.market.base import DAY_S, Records, Source
from paper_terminal.market.cache import ArrayCache
from paper_terminal.market.quotes import TICKS_DTYPE
from paper_terminal.market.ticks import make_ticks

BLOCK_S = 3600
ANY_CHANGE = 0xFFFFFFFF


class Tape:
    """Ticks by time. Blocks reach into the future: callers cut at their own now."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._cache = ArrayCache()

    def last(self, symbol: str, at_msc: int) -> np.void | None:
        """The last tick at or before a moment, however long ago."""
        block = self._block(symbol, at_msc // 1000)
        position = int(np.searchsorted(block["time_msc"], at_msc, side="right"))
        if position:
            return block[position - 1]  # type: ignore[no-any-return]
        length = self._length(symbol)
        time = self._source.last_time(symbol, at_msc // 1000 // length * length)
        return None if time is None else self._block(symbol, time)[-1]

    def between(self, symbol: str, from_msc: int, until_msc: int) -> Iterator[Records]:
        """Ticks with from <= time <= until, ascending, in pieces."""
        length = self._length(symbol)
        for start in range(from_msc // 1000 // length * length, until_msc // 1000 + 1, length):
            block = self._block(symbol, start)
            times = block["time_msc"]
            piece = block[np.searchsorted(times, from_msc) : np.searchsorted(times, until_msc, side="right")]
            if len(piece):
                yield piece

    def collect(
        self, symbol: str, from_msc: int, until_msc: int, count: int | None = None, changes: int = ANY_CHANGE
    ) -> Records:
        """Ticks with from <= time <= until as one array, those whose flags have one of `changes`.

        The first `count` of them when it is given.
        """
        pieces, total = [np.empty(0, dtype=TICKS_DTYPE)], 0
        for piece in self.between(symbol, from_msc, until_msc):
            if changes != ANY_CHANGE:
                piece = piece[piece["flags"] & changes != 0]
            pieces.append(piece)
            total += len(piece)
            if count is not None and total >= count:
                break
        return np.concatenate(pieces)[:count]

    def _length(self, symbol: str) -> int:
        return max(BLOCK_S, self._source.period(symbol))

    def _block(self, symbol: str, time_s: int) -> Records:
        length = self._length(symbol)
        start = time_s // length * length
        return self._cache.get((symbol, start), lambda: self._make(symbol, start, length))

    def _make(self, symbol: str, start: int, length: int) -> Records:
        recorded = self._source.recorded_ticks(symbol)
        if recorded is not None:
            first, last = np.searchsorted(recorded["time_msc"], [start * 1000, (start + length) * 1000])
            ticks: Records = recorded[first:last].copy()
            return ticks
        day = self._source.day(symbol, start // DAY_S)
        first, last = np.searchsorted(day["time"], [start, start + length])
        bars = day[first:last]
        if not len(bars):
            return np.empty(0, dtype=TICKS_DTYPE)
        spec, period = self._source.symbols[symbol], self._source.period(symbol)
        # The bar before tells what changed with the first tick of this block.
        before = self._source.last_time(symbol, start)
        if before is None:
            return make_ticks(spec, self._source.seed(), period, bars)
        lead = self._source.day(symbol, before // DAY_S)
        lead = lead[lead["time"] == before]
        made = make_ticks(spec, self._source.seed(), period, np.concatenate([lead, bars]))
        block: Records = made[int(lead["ticks"][0]) :].copy()
        return block
