"""When a market is open."""

from __future__ import annotations

from datetime import timedelta
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from paper_terminal.catalog import SymbolSpec
from paper_terminal.market.base import DAY_S
from paper_terminal.market.hashing import I64
from paper_terminal.timezone import EPOCH, BrokerTimezone

FRIDAY = 1  # the epoch was a Thursday
CLOSE_HOUR = 17
# How long before and after 17:00 New York few banks quote.
THIN_BEFORE_S, THIN_AFTER_S = 300, 900


class Sessions:
    """Opening hours on the broker's wall clock: always open, or the FX week from Sunday to Friday 17:00 New York."""

    def __init__(self, timezone: BrokerTimezone, mode: str) -> None:
        self._timezone = timezone
        self._always = mode == "always"
        self._weekend = lru_cache(maxsize=1024)(self._find_weekend)

    def is_open(self, spec: SymbolSpec, at_msc: int) -> bool:
        """Whether the symbol trades at this moment."""
        if self._always or spec.weekend:
            return True
        close, reopen = self._weekend(_friday(at_msc // 1000 // DAY_S))
        return not close <= at_msc < reopen

    def open_mask(self, spec: SymbolSpec, times_s: I64) -> NDArray[np.bool_]:
        """Which of these times, all of one day, are inside the session."""
        if self._always or spec.weekend or not len(times_s):
            return np.ones(len(times_s), dtype=bool)
        close, reopen = self._weekend(_friday(int(times_s[0]) // DAY_S))
        return (times_s * 1000 < close) | (times_s * 1000 >= reopen)

    def thin_mask(self, spec: SymbolSpec, times_s: I64) -> NDArray[np.bool_]:
        """Which of these times, all of one day, are around the change of the trading day, when spreads are wide."""
        thin = np.zeros(len(times_s), dtype=bool)
        if self._always or spec.weekend or not len(times_s):
            return thin
        day = int(times_s[0]) // DAY_S
        for near in range(day - 1, day + 2):
            close_s = self._timezone.new_york(EPOCH + timedelta(days=near, hours=CLOSE_HOUR)) // 1000
            thin |= (times_s >= close_s - THIN_BEFORE_S) & (times_s < close_s + THIN_AFTER_S)
        return thin

    def _find_weekend(self, friday: int) -> tuple[int, int]:
        close = EPOCH + timedelta(days=friday, hours=CLOSE_HOUR)
        return self._timezone.new_york(close), self._timezone.new_york(close + timedelta(days=2))


def _friday(day: int) -> int:
    return day - (day - FRIDAY) % 7
