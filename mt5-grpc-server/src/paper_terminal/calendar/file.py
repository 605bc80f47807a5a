"""The calendar file: tab-separated UTF-8 in the common folder of the terminals, replaced as a whole."""

from __future__ import annotations

import os
from pathlib import Path

from paper_terminal.calendar.values import Release, releases
from paper_terminal.options import PaperOptions
from paper_terminal.terminal_facts import COMMON_FOLDER
from paper_terminal.timezone import BrokerTimezone

MARK = "#open-api-mt5-calendar"
FORMAT = 1
COLUMNS = (
    "value_id", "event_id", "time", "period", "revision", "actual_value", "prev_value", "revised_prev_value",
    "forecast_value", "impact_type", "country_id", "country_code", "country_name", "currency", "event_name",
    "event_code", "event_type", "sector", "frequency", "time_mode", "unit", "importance", "multiplier", "digits",
    "source_url",
)  # fmt: skip


def calendar_path(options: PaperOptions) -> Path:
    """Where the file lies: below the `Files` folder of commondata_path, as MQL5's FILE_COMMON has it."""
    return options.home / COMMON_FOLDER / "Files" / "open-api-mt5" / "calendar.csv"


def write_calendar(options: PaperOptions, now_msc: int) -> None:
    """Write the calendar as it stands at a moment of the broker's wall clock; readers never see half a file."""
    rows = [f"{MARK}\t{FORMAT}\t{now_msc // 1000}", "\t".join(COLUMNS)]
    rows += (_row(release) for release in releases(options.seed, BrokerTimezone(options.timezone), now_msc))
    path = calendar_path(options)
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"calendar.{os.getpid()}.tmp")
    draft.write_text("\n".join(rows) + "\n", encoding="utf-8", newline="\n")
    try:
        os.replace(draft, path)
    except PermissionError:
        # Windows refuses while somebody reads the file; the next start writes it again.
        draft.unlink()


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
