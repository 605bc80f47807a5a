"""The market as the rest of the paper terminal sees it."""

from __future__ import annotations

from collections.abc import Mapping

from paper_terminal import constants as c
from paper_terminal.catalog import SymbolSpec
from paper_terminal.market.bars import Bars
from paper_terminal.market.base import DAY_S, Records, Source
from paper_terminal.market.book import make_book
from paper_terminal.market.day_range import DayRange, DayRanges
from paper_terminal.market.quotes import Level, Quote
from paper_terminal.market.sessions import Sessions
from paper_terminal.market.tape import Tape


class Market:
    """Quotes, ticks, bars and depth of every symbol at any moment; moments are broker wall clock in milliseconds."""

    def __init__(self, source: Source, sessions: Sessions) -> None:
        self.replay_start_s = source.replay_start_s
        self.symbols: Mapping[str, SymbolSpec] = source.symbols
        self._source = source
        self._sessions = sessions
        self._tape = Tape(source)
        self._bars = Bars(source, self._tape)
        self._day_ranges = DayRanges(self._tape)

    def quote(self, symbol: str, at_msc: int) -> Quote | None:
        """The last tick at or before a moment; None when the symbol had none yet."""
        tick = self._tape.last(symbol, at_msc)
        if tick is None:
            return None
        _, bid, ask, last, _, time_msc, flags, volume = tick.item()
        return Quote(time_msc, bid, ask, last, volume, flags)

    def ticks(self, symbol: str, after_msc: int, until_msc: int) -> Records:
        """Ticks with after < time <= until, ascending."""
        return self._tape.collect(symbol, after_msc + 1, until_msc)

    def history_ticks(
        self, symbol: str, from_msc: int, to_msc: int, now_msc: int, changes: int, count: int | None = None
    ) -> Records:
        """Ticks of the history with from <= time <= to that have happened by now and changed one of `changes`.

        `changes` is a mask of TICK_FLAG_*; `count` limits the answer to the first ones.
        """
        oldest = self._source.first_day(symbol, now_msc // 1000) * DAY_S * 1000
        return self._tape.collect(symbol, max(from_msc, oldest), min(to_msc, now_msc), count, changes)

    def day_range(self, symbol: str, now_msc: int) -> DayRange:
        """Highest and lowest prices of the broker's day so far."""
        last_based = self.symbols[symbol].chart_mode == c.SYMBOL_CHART_MODE_LAST
        return self._day_ranges.until(symbol, now_msc, "last" if last_based else "bid")

    def bars(self, symbol: str, timeframe: int, last_s: int, count: int, now_msc: int) -> Records:
        """The last `count` bars of a TIMEFRAME_* that open at or before `last_s` seconds, as they stand now."""
        return self._bars.until(symbol, timeframe, last_s, count, now_msc)

    def bars_between(self, symbol: str, timeframe: int, from_s: int, to_s: int, now_msc: int) -> Records:
        """Bars with from <= opening time <= to, in seconds, as they stand at `now_msc`."""
        return self._bars.between(symbol, timeframe, from_s, to_s, now_msc)

    def book(self, symbol: str, at_msc: int) -> tuple[Level, ...]:
        """Offers then bids, the highest price first; empty for a symbol without depth."""
        spec = self.symbols[symbol]
        quote = self.quote(symbol, at_msc) if spec.book_depth else None
        return () if quote is None else make_book(spec, self._source.seed(), quote)

    def is_open(self, symbol: str, at_msc: int) -> bool:
        """Whether the symbol's trade session is open."""
        return self._sessions.is_open(self.symbols[symbol], at_msc)
