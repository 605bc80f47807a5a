"""The export of the calendar service, as the server reads it."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from mt5_grpc_server.adapter import TerminalFailure
from mt5_grpc_server.calendar import COLUMNS, RELATIVE_PATH, CalendarReader
from mt5_grpc_server.gen import mt5_pb2

from .conftest import NOW, Bench

ROW = {
    "value_id": "18446744073709551615", "event_id": "840030016", "time": str(NOW), "period": "1769904000",
    "revision": "0", "actual_value": "-92000000000", "prev_value": "", "revised_prev_value": "130000000000",
    "forecast_value": "", "impact_type": "2", "country_id": "840", "country_code": "US",
    "country_name": "United States", "currency": "USD", "event_name": "Nonfarm Payrolls",
    "event_code": "nonfarm-payrolls", "event_type": "1", "sector": "3", "frequency": "2", "time_mode": "0", "unit": "4",
    "importance": "3", "multiplier": "1", "digits": "0", "source_url": "https://www.bls.gov",
}  # fmt: skip
HEAD = f"#open-api-mt5-calendar\t1\t{NOW}"


def row(**changes: object) -> str:
    return "\t".join(str({**ROW, **changes}[column]) for column in COLUMNS)


def export(*rows: str, head: str = HEAD, columns: str = "\t".join(COLUMNS)) -> str:
    return "\n".join([head, columns, *rows]) + "\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / RELATIVE_PATH
    path.parent.mkdir(parents=True)
    return path


def reason(file: Path) -> TerminalFailure:
    with pytest.raises(TerminalFailure) as failure:
        CalendarReader().read(str(file.parents[2]))
    assert failure.value.reason == "CALENDAR_UNAVAILABLE"
    return failure.value


def test_a_release_has_its_event_and_its_country(file: Path) -> None:
    file.write_text(export(row()), encoding="utf-8")
    calendar = CalendarReader().read(str(file.parents[2]))
    assert calendar.generated_time == NOW
    (value,) = calendar.values
    assert value == mt5_pb2.CalendarValue(
        id=18446744073709551615, event_id=840030016, time=NOW, period=1769904000, actual_value=-92000000000,
        revised_prev_value=130000000000, impact_type=mt5_pb2.CALENDAR_IMPACT_NEGATIVE,
        event=mt5_pb2.CalendarEvent(
            id=840030016, type=mt5_pb2.CALENDAR_TYPE_INDICATOR, sector=mt5_pb2.CALENDAR_SECTOR_JOBS,
            frequency=mt5_pb2.CALENDAR_FREQUENCY_MONTH, time_mode=mt5_pb2.CALENDAR_TIMEMODE_DATETIME, country_id=840,
            unit=mt5_pb2.CALENDAR_UNIT_JOB, importance=mt5_pb2.CALENDAR_IMPORTANCE_HIGH,
            multiplier=mt5_pb2.CALENDAR_MULTIPLIER_THOUSANDS, digits=0, source_url="https://www.bls.gov",
            event_code="nonfarm-payrolls", name="Nonfarm Payrolls",
        ),
        country=mt5_pb2.CalendarCountry(id=840, name="United States", code="US", currency="USD"),
    )  # fmt: skip
    assert not value.HasField("prev_value") and not value.HasField("forecast_value")


@pytest.mark.parametrize(
    "content",
    [
        export(row(country_name="Österreich")).encode("utf-8-sig"),
        export(row(country_name="Österreich")).replace("\n", "\r\n").encode(),
        (export(row(country_name="Österreich")) + "\n").encode(),
    ],
)
def test_a_byte_order_mark_and_other_line_ends_do_no_harm(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    (value,) = CalendarReader().read(str(file.parents[2])).values
    assert value.country.name == "Österreich"


def test_columns_go_by_name(file: Path) -> None:
    columns = [*reversed(COLUMNS), "new"]
    file.write_text(export("\t".join([ROW.get(name, "?") for name in columns]), columns="\t".join(columns)))
    (value,) = CalendarReader().read(str(file.parents[2])).values
    assert value.event.event_code == "nonfarm-payrolls"


def test_releases_are_chosen_by_time_country_and_currency(file: Path) -> None:
    german = {"country_code": "DE", "currency": "EUR"}
    rows = [row(time=30), row(time=10), row(time=20, **german), row(time=20)]
    file.write_text(export(*rows))
    calendar = CalendarReader().read(str(file.parents[2]))
    assert [value.time for value in calendar.select(0, 100)] == [10, 20, 20, 30]
    assert [value.time for value in calendar.select(10, 30)] == [10, 20, 20]
    assert [value.country.code for value in calendar.select(11, 30, country="DE")] == ["DE"]
    assert [value.time for value in calendar.select(0, 100, currency="USD")] == [10, 20, 30]
    assert calendar.select(0, 100, country="US", currency="EUR") == []
    assert calendar.select(31, 100) == []


def test_an_empty_export_is_an_answer(file: Path) -> None:
    file.write_text(export())
    assert CalendarReader().read(str(file.parents[2])).select(0, 2**31) == []


def test_the_file_is_read_again_only_when_it_changed(file: Path) -> None:
    reader = CalendarReader()
    file.write_text(export(row()))
    first = reader.read(str(file.parents[2]))
    assert reader.read(str(file.parents[2])) is first
    file.write_text(export(row(), row()))
    os.utime(file, ns=(1, 1))
    second = reader.read(str(file.parents[2]))
    assert len(second.values) == 2
    file.unlink()
    with pytest.raises(TerminalFailure):
        reader.read(str(file.parents[2]))


def test_without_an_export_the_failure_says_what_to_do_and_where(file: Path) -> None:
    failure = reason(file)
    assert failure.metadata == {"path": str(file)}
    assert "start the service OpenApiMt5Calendar" in failure.message and failure.message.endswith(f'"{file}"')


def test_without_a_common_folder_there_is_no_calendar() -> None:
    for folder in (None, ""):
        with pytest.raises(TerminalFailure) as failure:
            CalendarReader().read(folder)
        assert failure.value.reason == "CALENDAR_UNAVAILABLE" and failure.value.metadata == {}


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("", "line 1 does not begin with #open-api-mt5-calendar and version 1"),
        (export(head="#open-api-mt5-calendar\t2\t5"), "line 1 does not begin with"),
        (export(head="#open-api-mt5-calendar\t1\tnow"), 'line 1: "now" is not an integer'),
        (HEAD, "line 2 lacks the column value_id"),
        (export(columns="\t".join(COLUMNS[:-1])), "line 2 lacks the column source_url"),
        (export(row(), row().rpartition("\t")[0]), "line 4 has 24 cells instead of 25"),
        (export(row(time="soon")), 'line 3, time: "soon" is not an integer'),
        (export(row(digits="")), 'line 3, digits: "" is not an integer'),
        (export(row(event_id=2**64)), "line 3: "),
        (export(row()).encode("utf-16"), "codec can't decode"),
    ],
)
def test_a_damaged_export_is_said_to_be_damaged_and_where(file: Path, content: str | bytes, why: str) -> None:
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    failure = reason(file)
    assert failure.message.startswith("Cannot read the economic calendar: the export is damaged (")
    assert why in failure.message
    assert failure.metadata == {"path": str(file)}


def test_a_path_that_is_no_file_cannot_be_read(file: Path) -> None:
    file.mkdir()
    assert "the export cannot be read" in reason(file).message


@pytest.mark.parametrize("bench", ["paper"], indirect=True)
def test_the_export_of_the_paper_terminal_is_read(bench: Bench) -> None:
    calendar = CalendarReader().read(bench.adapter.terminal_info()["commondata_path"])
    assert calendar.generated_time == NOW
    assert len(calendar.select(NOW - 30 * 86400, NOW + 30 * 86400, currency="USD")) > 10


def test_the_service_writes_the_columns_that_the_reader_wants() -> None:
    source = Path(__file__).parents[2].joinpath("mql5", "OpenApiMt5Calendar.mq5").read_text(encoding="ascii")
    head = source.partition("string columns =")[2].partition(";")[0]
    written = "".join(re.findall(r'"(.*?)"', head)).split(r"\t")
    assert tuple(written) == COLUMNS
    assert len(re.findall(r"line (?:\+)?=", source)) == len(COLUMNS)
