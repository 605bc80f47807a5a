"""The calendar file: tab-separated UTF-8 in the common folder of the terminals, replaced as a whole."""

from __future__ import annotations

import os
from pathlib import Path

from paper_terminal.calendar.values import Release, releases
from paper_terminal.clock import real_msc
from paper_terminal.options import PaperOptions
from paper_terminal.terminal_facts import COMMON_FOLDER
from paper_terminal.timezone import BrokerTimezone

MARK = "#open-api-mt5-calendar"
FORMAT = 1
LONGEST_AGE_MSC = 3_600_000
SHORTEST_PAUSE_MSC = 5_000  # of real time, however fast the paper clock runs
COLUMNS = (
    "value_id", "event_id", "time", "period", "revision", "actual_value", "prev_value", "revised_prev_value",
    "forecast_value", "impact_type", "country_id", "country_code", "country_name", "currency", "event_name",
    "event_code", "event_type", "sector", "frequency", "time_mode", "unit", "importance", "multiplier", "digits",
    "source_url",
)  # fmt: skip


def calendar_path(options: PaperOptions) -> Path:
    """Where the file lies: below the `Files` folder of commondata_path, as MQL5's FILE_COMMON has it."""
    return options.home / COMMON_FOLDER / "Files" / "open-api-mt5" / "calendar.csv"


class CalendarFile:
    """Writes the calendar of one terminal; readers never see half a file."""

    def __init__(self, options: PaperOptions) -> None:
        self._seed = options.seed
        self._timezone = BrokerTimezone(options.timezone)
        self._path = calendar_path(options)
        self._due_msc = 0
        self._written_msc = 0

    def write(self, now_msc: int) -> None:
        """Write the calendar as it stands at a moment of the broker's wall clock."""
        found = releases(self._seed, self._timezone, now_msc)
        rows = [f"{MARK}\t{FORMAT}\t{now_msc // 1000}", "\t".join(COLUMNS), *map(_row, found)]
        self._path.parent.mkdir(parents=True, exist_ok=True)
        draft = self._path.with_name(f"calendar.{os.getpid()}.tmp")
        draft.write_text("\n".join(rows) + "\n", encoding="utf-8", newline="\n")
        try:
            os.replace(draft, self._path)
        except PermissionError:
            # Windows refuses while somebody reads the file; the next time it is written again.
            draft.unlink()
        coming = (release.time * 1000 for release in found if release.time * 1000 > now_msc)
        self._due_msc = min(next(coming, now_msc), now_msc + LONGEST_AGE_MSC)
        self._written_msc = real_msc()

    def keep_current(self, now_msc: int) -> None:
        """Write it again when something was published since, or an hour has gone by."""
        if now_msc >= self._due_msc and real_msc() - self._written_msc >= SHORTEST_PAUSE_MSC:
            self.write(now_msc)


def _row(release: Release) -> str:
    event, country = release.event, release.event.country
    values = ("" if value is None else value for value in
              (release.actual, release.previous, release.revised, release.forecast))  # fmt: skip
    cells = (
        release.value_id, event.id, release.time, release.period, 0, *values, release.impact,
        country.id, country.code, country.name, country.currency, event.name, event.code, event.type, event.sector,
        event.frequency, event.time_mode, event.unit, event.importance, event.multiplier, event.digits,
        event.source_url,
    )  # fmt: skip
    return "\t".join(str(cell) for cell in cells)
