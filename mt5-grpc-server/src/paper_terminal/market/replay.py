"""Replay of bars that MetaTrader 5 exported as CSV."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from paper_terminal.catalog import SymbolSpec
from paper_terminal.market.base import DAY_S, BaseBars
from paper_terminal.market.export import ExportFile, find_exports

HISTORY_SHARE = 0.9


class ReplaySource:
    """A folder of exports as a market: each symbol's finest file is its base, nothing happens after its end."""

    def __init__(self, folder: Path, seed: int) -> None:
        """Reads every file. Raises ValueError when the folder has no usable file or a file is broken."""
        files = find_exports(folder)
        if not files:
            reason = "it has no file named like EURUSD_H1_201704190900_201802070600.csv (M1 to D1)"
            raise ValueError(f'Cannot replay: {reason}, the folder is "{folder}"')
        self.symbols: Mapping[str, SymbolSpec] = {}
        self._seed = seed
        self._files: dict[str, ExportFile] = files
        self._bars: dict[str, BaseBars] = {}
        for name, file in files.items():
            spec, bars = file.read()
            self.symbols = {**self.symbols, name: spec}
            self._bars[name] = bars
        starts = [int(bars["time"][int(len(bars) * HISTORY_SHARE)]) for bars in self._bars.values()]
        self.replay_start_s: int | None = min(starts)

    def seed(self) -> int:
        return self._seed

    def period(self, symbol: str) -> int:
        return self._files[symbol].period_s

    def first_day(self, symbol: str, now_s: int) -> int:
        return int(self._bars[symbol]["time"][0]) // DAY_S

    def day(self, symbol: str, day: int) -> BaseBars:
        bars = self._bars[symbol]
        first, last = np.searchsorted(bars["time"], [day * DAY_S, (day + 1) * DAY_S])
        return bars[first:last]

    def last_time(self, symbol: str, before_s: int) -> int | None:
        times = self._bars[symbol]["time"]
        position = int(np.searchsorted(times, before_s))
        return int(times[position - 1]) if position else None
