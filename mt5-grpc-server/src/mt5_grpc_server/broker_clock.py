"""How the broker's clock stands to UTC: by a rule the owner set, or found from fresh ticks.

MetaTrader 5 writes the broker's wall clock as if it were Unix time and nowhere says how it stands to UTC. A tick that
arrived a moment ago shows it: its time minus UTC is the offset, once rounded to the quarter hours that zones use.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from mt5_grpc_server.gen import mt5_pb2

NEW_YORK_CLOSE = "new-york-close"
NEW_YORK = ZoneInfo("America/New_York")
# Brokers shift New York's clock so that their day ends when New York's trading day does, at 17:00.
NEW_YORK_CLOSE_SHIFT = 7 * 3600
FIXED_OFFSET = re.compile(r"([+-])(\d{1,2}):?(\d{2})?")
QUARTER_HOUR = 900
# No zone is further from UTC; a larger distance means that the terminal replays the past.
LARGEST_OFFSET = 14 * 3600
# A tick that changed between two looks is at most as old as the time between them.
LONGEST_GAP = 60.0
# A zone's clock is moved by an hour or two at a time, never twice within these.
_AROUND_A_CHANGE = 15 * 3600


@dataclass(frozen=True)
class ZoneRule:
    """A rule of daylight saving: `zone`, moved by `shift` seconds."""

    name: str
    zone: tzinfo
    shift: int = 0

    def offset(self, utc: float) -> int:
        """Broker's clock minus UTC in seconds, at a moment in UTC epoch seconds."""
        moment = datetime.fromtimestamp(utc, timezone.utc).astimezone(self.zone)
        return int((moment.utcoffset() or timedelta(0)).total_seconds()) + self.shift

    def utc(self, wall: float) -> float:
        """UTC epoch seconds of a second of the broker's clock; of one that comes twice, the first."""
        first = wall - self.offset(wall - _AROUND_A_CHANGE)
        return first if first + self.offset(first) == wall else wall - self.offset(wall + _AROUND_A_CHANGE)


def parse_zone(name: str) -> ZoneRule:
    """Read `new-york-close`, an IANA name or a fixed offset such as `+02:00`. Raises ValueError for anything else."""
    if name == NEW_YORK_CLOSE:
        return ZoneRule(name, NEW_YORK, NEW_YORK_CLOSE_SHIFT)
    match = FIXED_OFFSET.fullmatch(name)
    if match:
        seconds = int(match[2]) * 3600 + int(match[3] or 0) * 60
        if seconds <= LARGEST_OFFSET:
            return _fixed(-seconds if match[1] == "-" else seconds)
    try:
        return ZoneRule(name, ZoneInfo(name))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        reason = "it is neither new-york-close nor an IANA name nor an offset such as +02:00"
        raise ValueError(f'Cannot use the broker time zone: {reason}, it is "{name}"') from None


def rule_of(offset: float, utc: float) -> ZoneRule | None:
    """The usual rule behind an offset seen at `utc`, both in seconds; None where no zone has such an offset."""
    rounded = round(offset / QUARTER_HOUR) * QUARTER_HOUR
    if abs(rounded) > LARGEST_OFFSET:
        return None
    new_york_close = parse_zone(NEW_YORK_CLOSE)
    return new_york_close if rounded == new_york_close.offset(utc) else _fixed(rounded)


def _fixed(seconds: int) -> ZoneRule:
    minutes = abs(seconds) // 60
    name = f"{'-' if seconds < 0 else '+'}{minutes // 60:02d}:{minutes % 60:02d}"
    return ZoneRule(name, timezone(timedelta(seconds=seconds)))


class BrokerClock:
    """Watches ticks and tells the broker's clock; safe for threads.

    `utc` and `elapsed` give UTC epoch seconds and seconds of a clock that never jumps.
    """

    def __init__(self, configured: ZoneRule | None, utc: Callable[[], float], elapsed: Callable[[], float]) -> None:
        self._configured = configured
        self._utc = utc
        self._elapsed = elapsed
        self._lock = threading.Lock()
        self._detected: ZoneRule | None = None
        self._last_times: dict[str, int] = {}
        self._looked_at: float | None = None
        self._fresh: tuple[int, float] | None = None

    def observe(self, times: Mapping[str, int]) -> None:
        """Take in `time_msc` of the newest tick of some symbols; those that changed since the last look are fresh."""
        now = self._elapsed()
        with self._lock:
            recent = self._looked_at is not None and now - self._looked_at <= LONGEST_GAP
            changed = [time for name, time in times.items() if time > self._last_times.get(name, time)]
            self._last_times = dict(times)
            self._looked_at = now
            if recent and changed:
                newest = max(changed)
                self._fresh = newest, now
                utc = self._utc()
                self._detected = rule_of(newest / 1000 - utc, utc)

    def forget(self) -> None:
        """Start anew: another session may be with another broker."""
        with self._lock:
            self._detected = self._looked_at = self._fresh = None
            self._last_times = {}

    @property
    def settled(self) -> bool:
        """True once nothing more is to be found out: the rule is known and a fresh tick was seen."""
        return self._fresh is not None

    def seconds(self, utc: float) -> int | None:
        """The second of the broker's clock at a moment in UTC epoch seconds, None while its rule is not known."""
        with self._lock:
            rule = self._configured or self._detected
        return None if rule is None else int(utc + rule.offset(utc))

    def now_msc(self) -> int | None:
        """The broker's clock now in milliseconds, by the newest fresh tick and by no clock of this machine that may be
        wrong; None until a fresh tick was seen.
        """
        with self._lock:
            return self._now_msc()

    def reached(self, time_msc: int = 0) -> int | None:
        """A second that the broker's clock has reached, the latest that is known; None where no tick was ever seen.

        `time_msc` is that of a tick which the caller has just read.
        """
        with self._lock:
            latest = max(time_msc, self._now_msc() or 0, *self._last_times.values())
        return latest // 1000 or None

    def confirms_utc(self) -> bool:
        """True while the broker's newest tick shows that this machine's UTC is not far wrong, and no past replayed."""
        now = self.now_msc()
        return now is not None and abs(now / 1000 - self._utc()) <= LARGEST_OFFSET + LONGEST_GAP

    def _now_msc(self) -> int | None:
        if self._fresh is None:
            return None
        newest, seen = self._fresh
        now = newest + round((self._elapsed() - seen) * 1000)
        rule = self._configured or self._detected
        if rule is None or now - newest <= LONGEST_GAP * 1000:
            return now
        # Since then, over a weekend for example, daylight saving may have begun or ended.
        utc = rule.utc(newest / 1000)
        return now + (rule.offset(utc + (now - newest) / 1000) - rule.offset(utc)) * 1000

    def message(self) -> mt5_pb2.BrokerClock:
        """What GetStatus tells."""
        with self._lock:
            rule = self._configured or self._detected
            clock = mt5_pb2.BrokerClock(source=mt5_pb2.CLOCK_SOURCE_UNKNOWN)
            if rule is not None:
                configured = self._configured is not None
                clock.source = mt5_pb2.CLOCK_SOURCE_CONFIGURED if configured else mt5_pb2.CLOCK_SOURCE_DETECTED
                clock.zone = rule.name
                clock.offset_seconds = rule.offset(self._utc())
            now = self._now_msc()
            if now is not None:
                clock.server_time_msc = now
            return clock
