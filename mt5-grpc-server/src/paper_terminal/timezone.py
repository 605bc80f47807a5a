"""The broker's wall clock: the only place, with clock.py, that knows UTC.

MetaTrader 5 reports every time as the wall clock of the trade server written as if it were Unix time.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

NEW_YORK_CLOSE = "new-york-close"
NEW_YORK = ZoneInfo("America/New_York")
EPOCH = datetime(1970, 1, 1)
EPOCH_UTC = EPOCH.replace(tzinfo=timezone.utc)
HOUR_MSC = 3_600_000
DAY_MSC = 24 * HOUR_MSC
FIXED_OFFSET = re.compile(r"([+-])(\d{1,2}):?(\d{2})?")


class BrokerTimezone:
    """A rule that turns UTC into the broker's wall clock, daylight saving included."""

    def __init__(self, name: str) -> None:
        """Accepts `new-york-close` (New York plus seven hours), an IANA name, `UTC` or an offset such as `+03:00`.

        Raises ValueError for anything else.
        """
        self.name = name
        self._shift = timedelta(hours=7) if name == NEW_YORK_CLOSE else timedelta(0)
        self._zone: tzinfo = NEW_YORK if name == NEW_YORK_CLOSE else _zone(name)

    def wall(self, utc_msc: int) -> int:
        """Broker wall clock in epoch milliseconds at a moment given in UTC epoch milliseconds."""
        moment = EPOCH_UTC + timedelta(milliseconds=utc_msc)
        offset = moment.astimezone(self._zone).utcoffset() or timedelta(0)
        return utc_msc + (offset + self._shift) // timedelta(milliseconds=1)

    def utc(self, wall_msc: int) -> int:
        """UTC epoch milliseconds of a wall clock time; of a time that occurs twice, the first."""
        first = wall_msc - (self.wall(wall_msc - 15 * HOUR_MSC) - (wall_msc - 15 * HOUR_MSC))
        if self.wall(first) == wall_msc:
            return first
        return wall_msc - (self.wall(wall_msc + 15 * HOUR_MSC) - (wall_msc + 15 * HOUR_MSC))

    def new_york(self, local: datetime) -> int:
        """Broker wall clock, epoch milliseconds, of a naive New York local time."""
        moment = local.replace(tzinfo=NEW_YORK).astimezone(timezone.utc)
        return self.wall((moment - EPOCH_UTC) // timedelta(milliseconds=1))


def _zone(name: str) -> tzinfo:
    match = FIXED_OFFSET.fullmatch(name)
    if match:
        offset = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
        return timezone(-offset if match[1] == "-" else offset)
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        reason = "it is neither `new-york-close` nor an IANA name nor an offset such as +03:00"
        raise ValueError(f'Cannot use the broker time zone: {reason}, it is "{name}"') from None
