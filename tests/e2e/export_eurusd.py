"""Writes the real hourly EURUSD bars that the package `backtesting` ships in the form of MT5's own export."""

from __future__ import annotations

import sys
import warnings
from pathlib import Path

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from backtesting.test import EURUSD

HEADER = "<DATE> <TIME> <OPEN> <HIGH> <LOW> <CLOSE> <TICKVOL> <VOL> <SPREAD>"
SPREAD_POINTS = 4

lines = [HEADER.replace(" ", "\t")]
for time, bar in EURUSD.iterrows():
    prices = [f"{price:.5f}" for price in (bar.Open, bar.High, bar.Low, bar.Close)]
    lines.append("\t".join([f"{time:%Y.%m.%d}", f"{time:%H:%M:%S}", *prices, str(int(bar.Volume)), "0", str(SPREAD_POINTS)]))
Path(sys.argv[1], "EURUSD_H1.csv").write_text("\r\n".join(lines) + "\r\n", encoding="utf-8")
