"""The calendar file that initialize() leaves in the common folder."""

from __future__ import annotations

import csv
import time
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import pytest

from paper_terminal import clock
from paper_terminal.calendar import file

from .conftest import NOW_S, Start

DAY_S = 86400


def read(mt5: ModuleType) -> tuple[list[str], list[dict[str, str]]]:
    path = Path(mt5.terminal_info().commondata_path) / "Files" / "open-api-mt5" / "calendar.csv"
    with path.open(encoding="utf-8", newline="") as file:
        mark = next(file).rstrip("\n").split("\t")
        return mark, list(csv.DictReader(file, delimiter="\t"))


def test_the_first_line_names_format_and_time(mt5: ModuleType) -> None:
    mark, rows = read(mt5)
    assert mark == ["#open-api-mt5-calendar", "1", str(NOW_S)]
    columns = (
        "value_id event_id time period revision actual_value prev_value revised_prev_value forecast_value "
        "impact_type country_id country_code country_name currency event_name event_code event_type sector "
        "frequency time_mode unit importance multiplier digits source_url"
    )
    assert list(rows[0]) == columns.split()


def test_it_reaches_from_two_months_ago_to_two_months_ahead_in_order(mt5: ModuleType) -> None:
    _, rows = read(mt5)
    times = [int(row["time"]) for row in rows]
    assert times == sorted(times)
    assert times[0] < NOW_S - 60 * DAY_S and times[-1] > NOW_S + 60 * DAY_S
    assert len({row["value_id"] for row in rows}) == len(rows)
    assert {row["country_code"] for row in rows} == {"US", "EU", "GB", "JP", "CH", "AU", "CA", "NZ"}


def test_only_what_is_published_has_an_actual_value(mt5: ModuleType) -> None:
    _, rows = read(mt5)
    indicators = [row for row in rows if row["event_type"] == "1"]
    for row in indicators:
        assert (row["actual_value"] != "") == (int(row["time"]) <= NOW_S)
        assert row["forecast_value"] != "" and row["prev_value"] != ""
        assert int(row["forecast_value"]) % 10 ** (6 - int(row["digits"])) == 0
    for row in rows:
        if row["event_type"] != "1":
            assert (row["actual_value"], row["forecast_value"]) == ("", "")


def test_the_previous_value_is_the_actual_value_of_the_release_before(mt5: ModuleType) -> None:
    _, rows = read(mt5)
    claims = [row for row in rows if row["event_code"] == "initial-jobless-claims" and row["actual_value"]]
    assert len(claims) > 8
    for before, row in pairwise(claims):
        assert row["prev_value"] == before["actual_value"]


def test_it_is_written_again_when_something_was_published(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file, "SHORTEST_PAUSE_MSC", 0)
    mt5 = start(clock="2026-03-06T13:00:00Z", timezone="UTC")

    def payrolls() -> str:
        return next(row["actual_value"] for row in read(mt5)[1] if row["time"] == "1772803800" and
                    row["event_code"] == "nonfarm-payrolls")  # fmt: skip

    assert payrolls() == ""
    monkeypatch.setattr(clock, "real_msc", lambda: time.time_ns() // 1_000_000 + 3_600_000)
    assert payrolls() != ""


@pytest.mark.parametrize(("zone", "wall_clock"), [("new-york-close", "15:30"), ("UTC", "13:30")])
def test_payrolls_come_out_at_half_past_eight_in_new_york(start: Start, zone: str, wall_clock: str) -> None:
    _, rows = read(start(timezone=zone))
    payrolls = next(row for row in rows if row["event_code"] == "nonfarm-payrolls")
    hours, minutes = divmod(int(payrolls["time"]) % DAY_S // 60, 60)
    assert f"{hours}:{minutes}" == wall_clock
    assert (payrolls["currency"], payrolls["importance"], payrolls["multiplier"]) == ("USD", "3", "1")


def test_the_impact_says_whether_the_value_is_good_for_the_currency(mt5: ModuleType) -> None:
    _, rows = read(mt5)
    for row in rows:
        if row["actual_value"] in ("", row["forecast_value"]):
            assert row["impact_type"] == "0"
        elif row["event_code"] in ("unemployment-rate", "initial-jobless-claims"):
            assert (row["impact_type"] == "1") == (int(row["actual_value"]) < int(row["forecast_value"]))
        else:
            assert (row["impact_type"] == "1") == (int(row["actual_value"]) > int(row["forecast_value"]))
