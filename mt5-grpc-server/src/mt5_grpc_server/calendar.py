"""The economic calendar, read from the file that the MQL5 service OpenApiMt5Calendar leaves in the common folder.

The MetaTrader5 package has no calendar. docs/calendar.md describes the service and the format of the file.
"""

from __future__ import annotations

import bisect
import os
import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mt5_grpc_server.adapter.failure import TerminalFailure
from mt5_grpc_server.convert import to_message
from mt5_grpc_server.gen import mt5_pb2

RELATIVE_PATH = Path("Files", "open-api-mt5", "calendar.csv")
_MAGIC = "#open-api-mt5-calendar"
_VERSION = "1"
COLUMNS = tuple(
    "value_id event_id time period revision actual_value prev_value revised_prev_value forecast_value impact_type "
    "country_id country_code country_name currency event_name event_code event_type sector frequency time_mode unit "
    "importance multiplier digits source_url".split()
)
_TEXTS = frozenset("country_code country_name currency event_name event_code source_url".split())
_MAY_BE_EMPTY = frozenset("actual_value prev_value revised_prev_value forecast_value".split())
_ADVICE = "install and start the service OpenApiMt5Calendar in the terminal, see docs/calendar.md"


@dataclass(frozen=True)
class Calendar:
    """One export: the releases in order of time, and the second of the broker's clock when it was written."""

    generated_time: int
    values: tuple[mt5_pb2.CalendarValue, ...]
    times: tuple[int, ...]

    def select(
        self, date_from: int, date_to: int, country: str | None = None, currency: str | None = None
    ) -> list[mt5_pb2.CalendarValue]:
        """Releases with date_from <= time < date_to, seconds of the broker's clock, oldest first.

        `country` is an ISO 3166-1 alpha-2 code, `currency` a currency code, both in capitals.
        """
        span = self.values[bisect.bisect_left(self.times, date_from) : bisect.bisect_left(self.times, date_to)]
        return [
            value
            for value in span
            if country in (None, value.country.code) and currency in (None, value.country.currency)
        ]


class CalendarReader:
    """Reads the export again when the file has changed, and keeps it otherwise. For any number of threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: tuple[tuple[Path, int, int], Calendar] | None = None

    def read(self, commondata_path: str | None) -> Calendar:
        """The export below the common folder of the terminals (commondata_path of terminal_info()).

        Raises TerminalFailure CALENDAR_UNAVAILABLE (metadata `path`) where there is none or it cannot be read.
        """
        if not commondata_path:
            raise _unavailable("the terminal has not told its common folder yet, wait until it is connected", None)
        path = Path(commondata_path) / RELATIVE_PATH
        with self._lock:
            try:
                return self._newest(path)
            except FileNotFoundError:
                raise _unavailable(f"there is no export; {_ADVICE}", path) from None
            except OSError as error:
                raise _unavailable(f"the export cannot be read ({error.strerror})", path) from error
            except ValueError as error:
                raise _unavailable(f"the export is damaged ({error}); {_ADVICE}", path) from error

    def _newest(self, path: Path) -> Calendar:
        if self._kept is not None and self._kept[0] == _stamp(path, os.stat(path)):
            return self._kept[1]
        with path.open("rb") as file:
            stamp = _stamp(path, os.fstat(file.fileno()))
            content = file.read()
        self._kept = (stamp, parse(content))
        return self._kept[1]


def parse(content: bytes) -> Calendar:
    """The calendar in the bytes of an export; raises ValueError, with the line, for a file that breaks the format."""
    lines = content.decode("utf-8-sig").replace("\r\n", "\n").rstrip("\n").split("\n")
    magic = lines[0].split("\t")
    if magic[:2] != [_MAGIC, _VERSION] or len(magic) != 3:
        raise ValueError(f"line 1 does not begin with {_MAGIC} and version {_VERSION}")
    header = lines[1].split("\t") if len(lines) > 1 else []
    missing = [column for column in COLUMNS if column not in header]
    if missing:
        raise ValueError(f"line 2 lacks the column {missing[0]}")
    values = sorted(_values(header, lines[2:]), key=lambda value: value.time)
    return Calendar(_number("line 1", magic[2]), tuple(values), tuple(value.time for value in values))


def _values(header: Sequence[str], lines: Iterable[str]) -> Iterable[mt5_pb2.CalendarValue]:
    for number, line in enumerate(lines, start=3):
        cells = line.split("\t")
        if len(cells) != len(header):
            raise ValueError(f"line {number} has {len(cells)} cells instead of {len(header)}")
        yield _value(f"line {number}", dict(zip(header, cells, strict=True)))


def _value(place: str, row: Mapping[str, str]) -> mt5_pb2.CalendarValue:
    cells = {column: _cell(f"{place}, {column}", column, row[column]) for column in COLUMNS}
    event = {"id": cells["event_id"], "type": cells["event_type"], "name": cells["event_name"]}
    country = {"id": cells["country_id"], "code": cells["country_code"], "name": cells["country_name"]}
    value = {"id": cells["value_id"], "event": {**cells, **event}, "country": {**cells, **country}}
    try:
        return to_message(mt5_pb2.CalendarValue, {**cells, **value})
    except ValueError as error:
        raise ValueError(f"{place}: {error}") from None


def _cell(place: str, column: str, text: str) -> str | int | None:
    if column in _TEXTS:
        return text
    return None if not text and column in _MAY_BE_EMPTY else _number(place, text)


def _number(place: str, text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise ValueError(f'{place}: "{text}" is not an integer') from None


def _stamp(path: Path, status: os.stat_result) -> tuple[Path, int, int]:
    return path, status.st_mtime_ns, status.st_size


def _unavailable(why: str, path: Path | None) -> TerminalFailure:
    message = f"Cannot read the economic calendar: {why}" + (f', at "{path}"' if path else "")
    return TerminalFailure("CALENDAR_UNAVAILABLE", message, None, {"path": str(path)} if path else {})
