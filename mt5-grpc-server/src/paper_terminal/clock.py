"""Paper time: real, or started at a chosen moment and run at a chosen speed, or stepped through a file."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Protocol

from paper_terminal.timezone import EPOCH_UTC, BrokerTimezone

REAL = "real"
FILE = "file:"


class Pace(Protocol):
    """How paper time goes by."""

    def now_utc_msc(self) -> int:
        """Paper time in true UTC epoch milliseconds."""


@dataclass(frozen=True)
class Course:
    """Shows `start_utc_msc` at the real moment `anchor_msc` and runs `factor` times as fast from there.

    Without `start_utc_msc` it is real time. Processes that share `anchor_msc` share one paper clock.
    """

    start_utc_msc: int | None = None
    factor: float = 1.0
    anchor_msc: int = 0

    def now_utc_msc(self) -> int:
        """Paper time in true UTC epoch milliseconds."""
        if self.start_utc_msc is None:
            return real_msc()
        return self.start_utc_msc + int((real_msc() - self.anchor_msc) * self.factor)


class FileCourse:
    """The course that a file holds, from the moment it was written: whoever writes it steps the clock.

    A file that is gone or half written leaves the course as it was.
    """

    def __init__(self, path: Path) -> None:
        """Raises ValueError when there is no file or no clock in it."""
        self._path = path
        self._stamp: tuple[int, int] | None = None
        try:
            self._course = self._read()
        except OSError:
            raise ValueError(f'Cannot use the paper clock: there is no such file, it is "{path}"') from None

    def now_utc_msc(self) -> int:
        """Paper time in true UTC epoch milliseconds."""
        try:
            state = self._path.stat()
            if (state.st_mtime_ns, state.st_size) != self._stamp:
                self._course = self._read()
        except (OSError, ValueError):
            pass
        return self._course.now_utc_msc()

    def _read(self) -> Course:
        state = self._path.stat()
        start, factor = parse_clock(self._path.read_text(encoding="utf-8").strip())
        self._stamp = (state.st_mtime_ns, state.st_size)
        return Course(start, factor, state.st_mtime_ns // 1_000_000)


@dataclass(frozen=True)
class Clock:
    """Tells the broker's wall clock; `jump_msc` tells by how much it is off."""

    timezone: BrokerTimezone
    pace: Pace
    jump_msc: Callable[[], int] = int

    def now_msc(self) -> int:
        """Broker wall clock in epoch milliseconds."""
        return self.timezone.wall(self.pace.now_utc_msc() + self.jump_msc())


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
