"""Paper time: real, or started at a chosen moment and run at a chosen speed."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from paper_terminal.timezone import EPOCH_UTC, BrokerTimezone

REAL = "real"


@dataclass
class Clock:
    """Tells the broker's wall clock.

    A paper clock shows `start_utc_msc` at the real moment `anchor_msc` and runs `factor` times as fast from there;
    without `start_utc_msc` the clock is the real one. Processes that share `anchor_msc` share one paper clock.
    """

    timezone: BrokerTimezone
    start_utc_msc: int | None = None
    factor: float = 1.0
    anchor_msc: int = 0

    def __post_init__(self) -> None:
        self.anchor_msc = self.anchor_msc or real_msc()

    def now_msc(self) -> int:
        """Broker wall clock in epoch milliseconds."""
        return self.timezone.wall(self.now_utc_msc())

    def now_utc_msc(self) -> int:
        """Paper time in true UTC epoch milliseconds."""
        if self.start_utc_msc is None:
            return real_msc()
        return self.start_utc_msc + int((real_msc() - self.anchor_msc) * self.factor)


def real_msc() -> int:
    """UTC epoch milliseconds of the machine."""
    return time.time_ns() // 1_000_000


def parse_clock(text: str) -> tuple[int | None, float]:
    """Read `real` or `START[@FACTOR]`; START is ISO 8601, UTC unless it carries an offset.

    Returns the start in UTC epoch milliseconds (None = real time) and the factor. Raises ValueError.
    """
    if text == REAL:
        return None, 1.0
    start, _, factor = text.partition("@")
    try:
        moment = datetime.fromisoformat(start.strip().replace("Z", "+00:00"))
        speed = float(factor) if factor else 1.0
    except ValueError:
        reason = "it is neither `real` nor START[@FACTOR] such as 2026-03-04T10:00:00Z@60"
        raise ValueError(f'Cannot use the paper clock: {reason}, it is "{text}"') from None
    if speed < 0:
        raise ValueError(f'Cannot use the paper clock: time cannot run backwards, it is "{text}"')
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=timezone.utc)
    return (moment - EPOCH_UTC) // timedelta(milliseconds=1), speed
