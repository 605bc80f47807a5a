"""Files of bars as MetaTrader 5 exports them: Symbols window, Bars tab, Export Bars."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from paper_terminal import catalog
from paper_terminal import constants as c
from paper_terminal.catalog import CATALOG, SymbolSpec
from paper_terminal.market.base import BASE_DTYPE, BaseBars
from paper_terminal.market.ticks import FEWEST_TICKS
from paper_terminal.market.timeframes import PERIOD_S

PERIODS = {name.removeprefix("TIMEFRAME_"): PERIOD_S[value] for name, value in vars(c).items()
           if name.startswith("TIMEFRAME_") and value in PERIOD_S} | {"Daily": 86400}  # fmt: skip
NAME = re.compile(rf"(?P<symbol>.+?)_?(?P<period>{'|'.join(PERIODS)})(_.*)?\.csv", re.IGNORECASE)
COLUMNS = ("<DATE>", "<TIME>", "<OPEN>", "<HIGH>", "<LOW>", "<CLOSE>", "<TICKVOL>", "<VOL>", "<SPREAD>")
PRICES = COLUMNS[2:6]
GENERIC_VOLATILITY = 0.01


@dataclass(frozen=True)
class ExportFile:
    """One exported file: symbol and length of its bars in seconds come from its name."""

    path: Path
    symbol: str
    period_s: int

    def read(self) -> tuple[SymbolSpec, BaseBars]:
        """Facts of the symbol, its digits taken from the prices, and its bars. Raises ValueError for a broken file."""
        rows = [line.split("\t") for line in self.path.read_text(encoding="utf-8-sig").splitlines() if line.strip()]
        header, rows = [name.strip() for name in rows[0]] if rows else [], rows[1:]
        wanted = [column for column in COLUMNS if column in header or column != "<TIME>"]
        if not rows or header != wanted:
            raise self._broken("the header must be " + " ".join(COLUMNS) + " and bars must follow")
        try:
            table = dict(zip(header, zip(*rows, strict=True), strict=True))
            bars = _convert(table, digits := _digits(table))
        except ValueError as problem:
            raise self._broken(str(problem)) from None
        if (np.diff(bars["time"]) <= 0).any():
            raise self._broken("its bars are not in order of time")
        if (bars["time"] % self.period_s).any():
            raise self._broken(f"a bar does not open at a multiple of {self.period_s} seconds")
        return self._spec(digits, int(np.median(bars["spread"]))), bars

    def _spec(self, digits: int, spread: int) -> SymbolSpec:
        facts = {"digits": digits, "tick_size": 1 / float(10**digits), "spread_points": spread, "selected": True}
        base, profit = self.symbol[:3], self.symbol[3:6]
        if self.symbol in CATALOG:
            return replace(CATALOG[self.symbol], **facts)  # type: ignore[arg-type]
        if base in catalog.CURRENCY_VALUE and profit in catalog.CURRENCY_VALUE:
            return replace(catalog.forex(self.symbol, spread, self.symbol), **facts)  # type: ignore[arg-type]
        return SymbolSpec(
            name=self.symbol, path=f"Replay\\{self.symbol}", description=self.symbol, currency_base="USD",
            currency_profit="USD", currency_margin="USD", base_price=1.0, volatility=GENERIC_VOLATILITY,
            contract_size=1.0, calc_mode=c.SYMBOL_CALC_MODE_CFD, margin_hedged=0.0, swap_long=0.0, swap_short=0.0,
            **facts,  # type: ignore[arg-type]
        )  # fmt: skip

    def _broken(self, reason: str) -> ValueError:
        return ValueError(f'Cannot replay: {reason}, the file is "{self.path}"')


def find_exports(folder: Path) -> dict[str, ExportFile]:
    """The file with the shortest bars of every symbol, by symbol."""
    found: dict[str, ExportFile] = {}
    for path in sorted(folder.iterdir()):
        match = NAME.fullmatch(path.name)
        if not match:
            continue
        period = next(seconds for name, seconds in PERIODS.items() if name.upper() == match["period"].upper())
        file = ExportFile(path, match["symbol"], period)
        known = found.get(file.symbol)
        if known is None or file.period_s < known.period_s:
            found[file.symbol] = file
    return found


def _digits(table: dict[str, tuple[str, ...]]) -> int:
    return max(len(price.partition(".")[2]) for column in PRICES for price in table[column])


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
