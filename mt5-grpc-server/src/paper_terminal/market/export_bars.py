"""Files of bars as MetaTrader 5 exports them: Symbols window, Bars tab, Export Bars."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from paper_terminal import constants as c
from paper_terminal.catalog import SymbolSpec
from paper_terminal.market.base import BASE_DTYPE, BaseBars
from paper_terminal.market.export_facts import broken, count_digits, replayed_spec
from paper_terminal.market.ticks import FEWEST_TICKS
from paper_terminal.market.timeframes import PERIOD_S

PERIODS = {name.removeprefix("TIMEFRAME_"): PERIOD_S[value] for name, value in vars(c).items()
           if name.startswith("TIMEFRAME_") and value in PERIOD_S} | {"Daily": 86400}  # fmt: skip
NAME = re.compile(rf"(?P<symbol>.+?)_?(?P<period>{'|'.join(PERIODS)})(_.*)?\.csv", re.IGNORECASE)
COLUMNS = ("<DATE>", "<TIME>", "<OPEN>", "<HIGH>", "<LOW>", "<CLOSE>", "<TICKVOL>", "<VOL>", "<SPREAD>")
PRICES = COLUMNS[2:6]


@dataclass(frozen=True)
class BarFile:
    """One exported file: symbol and length of its bars in seconds come from its name."""

    path: Path
    symbol: str
    period_s: int

    @staticmethod
    def named(path: Path) -> BarFile | None:
        """The file when its name is one that MetaTrader gives to bars."""
        match = NAME.fullmatch(path.name)
        if match is None:
            return None
        period = next(seconds for name, seconds in PERIODS.items() if name.upper() == match["period"].upper())
        return BarFile(path, match["symbol"], period)

    def read(self) -> tuple[SymbolSpec, BaseBars]:
        """Facts of the symbol, its digits taken from the prices, and its bars. Raises ValueError for a broken file."""
        rows = [line.split("\t") for line in self.path.read_text(encoding="utf-8-sig").splitlines() if line.strip()]
        header, rows = [name.strip() for name in rows[0]] if rows else [], rows[1:]
        wanted = [column for column in COLUMNS if column in header or column != "<TIME>"]
        if not rows or header != wanted:
            raise broken(self.path, "the header must be " + " ".join(COLUMNS) + " and bars must follow")
        try:
            table = dict(zip(header, zip(*rows, strict=True), strict=True))
            bars = _convert(table, digits := count_digits(table[column] for column in PRICES))
        except ValueError as problem:
            raise broken(self.path, str(problem)) from None
        if (np.diff(bars["time"]) <= 0).any():
            raise broken(self.path, "its bars are not in order of time")
        if (bars["time"] % self.period_s).any():
            raise broken(self.path, f"a bar does not open at a multiple of {self.period_s} seconds")
        return replayed_spec(self.symbol, digits, int(np.median(bars["spread"]))), bars


def _convert(table: dict[str, tuple[str, ...]], digits: int) -> BaseBars:
    dates = table["<DATE>"]
    clock = table.get("<TIME>", ("00:00:00",) * len(dates))
    moments = [f"{date.replace('.', '-')}T{time}" for date, time in zip(dates, clock, strict=True)]
    bars = np.zeros(len(dates), dtype=BASE_DTYPE)
    bars["time"] = np.array(moments, dtype="datetime64[s]").astype(np.int64)
    for field, column in (("open", "<OPEN>"), ("high", "<HIGH>"), ("low", "<LOW>"), ("close", "<CLOSE>")):
        bars[field] = np.rint(np.array(table[column], dtype=np.float64) * 10**digits).astype(np.int64)
    bars["ticks"] = np.maximum(np.array(table["<TICKVOL>"], dtype=np.int64), FEWEST_TICKS)
    bars["volume"] = np.array(table["<VOL>"], dtype=np.int64)
    bars["spread"] = np.array(table["<SPREAD>"], dtype=np.int64)
    top, bottom = np.maximum(bars["open"], bars["close"]), np.minimum(bars["open"], bars["close"])
    if ((bars["high"] < top) | (bars["low"] > bottom)).any():
        raise ValueError("a bar opens or closes outside its high and low")
    return bars
