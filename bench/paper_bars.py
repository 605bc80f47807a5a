"""How fast the paper terminal hands out bars that it has built, beside a plain numpy copy of the same array.

Both are timed in turns in one run, so that the ratio holds on a busy machine too.
"""

from __future__ import annotations

import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable

import numpy as np

ROUNDS = 201
SYMBOL = "EURUSD"


def milliseconds(call: Callable[[], object]) -> float:
    """Wall time of one call."""
    begin = time.perf_counter()
    call()
    return (time.perf_counter() - begin) * 1000


def main() -> None:
    """Print one table row per timeframe: what the first call costs, later ones, a copy, and their ratio."""
    home = tempfile.mkdtemp(prefix="paper-bench-")
    os.environ.update(PAPER_TERMINAL_HOME=home, PAPER_TERMINAL_CLOCK="2026-03-04T10:20:30Z")
    import paper_terminal as mt5

    if not mt5.initialize():
        sys.exit(f"Cannot measure: the paper terminal does not start, it says {mt5.last_error()}")
    most = mt5.terminal_info().maxbars - 1
    print(f"{SYMBOL}, Python {platform.python_version()}, numpy {np.__version__}, median of {ROUNDS} calls\n")
    print("| Bars | Building | Built | numpy copy | Ratio |\n|---|---|---|---|---|")
    for name, count in (("M1", 1000), ("M1", most), ("M5", 80_000), ("H1", 9000)):

        def ask(timeframe: int = getattr(mt5, f"TIMEFRAME_{name}"), count: int = count) -> np.ndarray:
            return mt5.copy_rates_from_pos(SYMBOL, timeframe, 0, count)

        building, bars = milliseconds(ask), ask()
        asked, copied = zip(*((milliseconds(ask), milliseconds(bars.copy)) for _ in range(ROUNDS)), strict=True)
        built, copy = statistics.median(asked), statistics.median(copied)
        print(f"| {len(bars):,} {name} | {building:.0f} ms | {built:.2f} ms | {copy:.2f} ms | {built / copy:.1f} |")


if __name__ == "__main__":
    main()
