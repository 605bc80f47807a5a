"""Files of ticks as MetaTrader 5 exports them: Symbols window, Ticks tab, Export Ticks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TextIO

import numpy as np

from paper_terminal import constants as c
from paper_terminal.catalog import SymbolSpec
from paper_terminal.market.base import Records
from paper_terminal.market.export_facts import broken, count_digits, replayed_spec
from paper_terminal.market.hashing import F64
from paper_terminal.market.quotes import TICKS_DTYPE

NAME = re.compile(r"(?P<symbol>.+?)_(\d{12}_\d{12}|ticks(_.*)?)\.csv", re.IGNORECASE)
COLUMNS = ("<DATE>", "<TIME>", "<BID>", "<ASK>", "<LAST>", "<VOLUME>", "<FLAGS>")
PRICES = ("bid", "ask", "last")
# A month of ticks has millions of lines: only so many are held as text at once.
LINES_AT_ONCE = 100_000


@dataclass(frozen=True)
class TickFile:
    """One exported file; the symbol comes from its name."""

    path: Path
    symbol: str

    @staticmethod
    def named(path: Path) -> TickFile | None:
        """The file when its name is one that MetaTrader gives to ticks."""
        match = NAME.fullmatch(path.name)
        return match and TickFile(path, match["symbol"])

    def read(self) -> tuple[SymbolSpec, Records]:
        """Facts of the symbol, its digits taken from the prices, and its ticks. Raises ValueError for a broken file.

        A value that a line leaves empty did not change: it is that of the tick before.
        """
        with self.path.open(encoding="utf-8-sig") as file:
            if tuple(file.readline().split()) != COLUMNS:
                raise broken(self.path, "the header must be " + " ".join(COLUMNS))
            try:
                parts = list(_parts(file))
            except ValueError as problem:
                raise broken(self.path, str(problem)) from None
        if not parts:
            raise broken(self.path, "it has no ticks")
        ticks = np.concatenate([part for part, _ in parts])
        for field in (*PRICES, "volume_real"):
            ticks[field] = _filled(ticks[field])
        ticks["volume"] = ticks["volume_real"].astype(np.uint64)
        ticks["time"] = ticks["time_msc"] // 1000
        if (np.diff(ticks["time_msc"]) < 0).any():
            raise broken(self.path, "its ticks are not in order of time")
        digits = max(digits for _, digits in parts)
        spread = round(float(np.median(ticks["ask"] - ticks["bid"])) * 10**digits)
        return replayed_spec(self.symbol, digits, spread), ticks


def _parts(file: TextIO) -> Iterator[tuple[Records, int]]:
    while rows := [line.rstrip("\n").split("\t") for line in islice(file, LINES_AT_ONCE) if line.strip()]:
        short = next((row for row in rows if len(row) != len(COLUMNS)), None)
        if short is not None:
            raise ValueError(f"a line has {len(short)} values and not {len(COLUMNS)}")
        dates, times, bids, asks, lasts, volumes, flags = zip(*rows, strict=True)
        ticks = np.zeros(len(rows), dtype=TICKS_DTYPE)
        moments = [f"{date.replace('.', '-')}T{time}" for date, time in zip(dates, times, strict=True)]
        ticks["time_msc"] = np.array(moments, dtype="datetime64[ms]").astype(np.int64)
        for field, texts in zip((*PRICES, "volume_real"), (bids, asks, lasts, volumes), strict=True):
            ticks[field] = np.array([text or "nan" for text in texts], dtype=np.float64)
        ticks["flags"] = np.array([text or c.TICK_FLAG_BID for text in flags], dtype=np.uint32)
        yield ticks, count_digits((bids, asks, lasts))


def _filled(values: F64) -> F64:
    known = ~np.isnan(values)
    newest = np.maximum.accumulate(np.where(known, np.arange(len(values)), 0))
    filled: F64 = np.nan_to_num(values[newest], nan=0.0)
    return filled
