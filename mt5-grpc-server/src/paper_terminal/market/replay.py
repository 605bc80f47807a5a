"""Replay of bars and ticks that MetaTrader 5 exported as CSV."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from paper_terminal import constants as c
from paper_terminal.catalog import SymbolSpec
from paper_terminal.market.base import DAY_S, BaseBars, Records
from paper_terminal.market.export_bars import BarFile
from paper_terminal.market.export_facts import broken
from paper_terminal.market.export_ticks import TickFile
from paper_terminal.market.timeframes import from_ticks

HISTORY_SHARE = 0.9
MINUTE_S = 60


class ReplaySource:
    """A folder of exports as a market: each symbol's finest file is its base, nothing happens after its end."""

    def __init__(self, folder: Path, seed: int) -> None:
        """Reads every file. Raises ValueError when the folder has no usable file or a file is broken."""
        files = find_exports(folder)
        if not files:
            reason = "it has no file named like EURUSD_H1_201704190900_201802070600.csv (M1 to D1, or ticks)"
            raise ValueError(f'Cannot replay: {reason}, the folder is "{folder}"')
        self.symbols: Mapping[str, SymbolSpec] = {}
        self._seed = seed
        self._periods: dict[str, int] = {}
        self._bars: dict[str, BaseBars] = {}
        self._ticks: dict[str, Records] = {}
        for file in files.values():
            self._take(file)
        starts = [int(bars["time"][int(len(bars) * HISTORY_SHARE)]) for bars in self._bars.values()]
        self.replay_start_s: int | None = min(starts)

    def seed(self) -> int:
        """Seed of the ticks that are made inside recorded bars."""
        return self._seed

    def period(self, symbol: str) -> int:
        """Length of the symbol's bars in seconds: that of its file, a minute where the file has ticks."""
        return self._periods[symbol]

    def recorded_ticks(self, symbol: str) -> Records | None:
        """All ticks of the symbol's file, oldest first; None where the file has bars."""
        return self._ticks.get(symbol)

    def first_day(self, symbol: str, now_s: int) -> int:
        """Day of the oldest bar, in days since the epoch, whatever the time is."""
        return int(self._bars[symbol]["time"][0]) // DAY_S

    def day(self, symbol: str, day: int) -> BaseBars:
        """Bars that open on this day since the epoch, oldest first; empty where the file has none."""
        bars = self._bars[symbol]
        first, last = np.searchsorted(bars["time"], [day * DAY_S, (day + 1) * DAY_S])
        return bars[first:last]

    def last_time(self, symbol: str, before_s: int) -> int | None:
        """Opening time in seconds of the last bar that opens before `before_s`; None before the first."""
        times = self._bars[symbol]["time"]
        position = int(np.searchsorted(times, before_s))
        return int(times[position - 1]) if position else None

    def _take(self, file: BarFile | TickFile) -> None:
        spec, records = file.read()
        if isinstance(file, TickFile):
            self._ticks[file.symbol] = records
            records = from_ticks(MINUTE_S, spec.digits, spec.chart_mode == c.SYMBOL_CHART_MODE_LAST, records)
            if not len(records):
                raise broken(file.path, "its ticks have no price that bars are made of")
        self._periods[file.symbol] = MINUTE_S if isinstance(file, TickFile) else file.period_s
        self._bars[file.symbol] = records
        self.symbols = {**self.symbols, file.symbol: spec}


def find_exports(folder: Path) -> dict[str, BarFile | TickFile]:
    """The finest file of every symbol, by symbol: ticks, else the shortest bars."""
    found: dict[str, BarFile | TickFile] = {}
    for path in sorted(folder.iterdir()):
        file = BarFile.named(path) or TickFile.named(path)
        if file is not None and (file.symbol not in found or _fineness(file) < _fineness(found[file.symbol])):
            found[file.symbol] = file
    return found


def _fineness(file: BarFile | TickFile) -> int:
    return 0 if isinstance(file, TickFile) else file.period_s
