from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy
import pytest

from mt5_grpc_server.adapter.bars import RATES, TICKS
from mt5_grpc_server.config import worker_command, worker_environment
from mt5_grpc_server.gen import mt5_pb2 as pb
from mt5_grpc_server.history import CHUNK_RECORDS, RECORD, SLICE_RECORDS
from mt5_grpc_server.worker_process import WorkerProcess

from .running_server import RunningServer, clean_environment

NOW = 1772626830  # the clock of shared_server and of direct, standing
DAY = 86400


@pytest.fixture(scope="module")
def direct(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WorkerProcess]:
    """The same market without a server: every operation is one call of the package."""
    home = tmp_path_factory.mktemp("direct")
    environment = clean_environment(home, PAPER_TERMINAL_CLOCK="2026-03-04T10:20:30Z@0")
    worker = WorkerProcess(worker_command("paper"), worker_environment(home, environment), lambda _: None)
    worker.wait_ready()
    worker.call("initialize", {}, 60)
    yield worker
    worker.close(5)


def records(server: RunningServer, method: str, request: Any) -> bytes:
    """All records of a bulk call, whose chunks must be whole and of a bearable size."""
    chunks = [answer.records for answer in server.collect("MarketData", method, request, timeout=60)]
    assert all(0 < len(chunk) <= CHUNK_RECORDS * RECORD and len(chunk) % RECORD == 0 for chunk in chunks)
    return b"".join(chunks)


@pytest.mark.parametrize("count", [1, SLICE_RECORDS, SLICE_RECORDS + 1, 3 * SLICE_RECORDS + 17])
@pytest.mark.parametrize("start", [0, 333])
def test_bars_back_from_a_position_are_those_of_one_call(
    shared_server: RunningServer, direct: WorkerProcess, start: int, count: int
) -> None:
    request = pb.CopyRatesFromPositionRequest(
        symbol="EURUSD", timeframe=pb.TIMEFRAME_M1, start_position=start, count=count
    )
    values = {"symbol": "EURUSD", "timeframe": 1, "start_pos": start, "count": count}
    found = records(shared_server, "CopyRatesFromPosition", request)
    assert len(found) == count * RECORD
    assert found == direct.call("copy_rates_from_pos", values, 60)


@pytest.mark.parametrize("timeframe", [pb.TIMEFRAME_M5, pb.TIMEFRAME_D1])
def test_bars_back_from_a_date_are_those_of_one_call(
    shared_server: RunningServer, direct: WorkerProcess, timeframe: pb.Timeframe
) -> None:
    count = 2 * SLICE_RECORDS + 1  # of days there are fewer
    request = pb.CopyRatesFromRequest(symbol="GBPUSD", timeframe=timeframe, date_from=NOW - DAY, count=count)
    values = {"symbol": "GBPUSD", "timeframe": int(timeframe), "date_from": NOW - DAY, "count": count}
    found = records(shared_server, "CopyRatesFrom", request)
    assert found
    assert found == direct.call("copy_rates_from", values, 60)


@pytest.mark.parametrize(
    ("timeframe", "date_from", "date_to"),
    [
        (pb.TIMEFRAME_M1, NOW - 15 * DAY, NOW),
        (pb.TIMEFRAME_M1, NOW - 7200, NOW - 3600),
        (pb.TIMEFRAME_M1, NOW + DAY, NOW + 2 * DAY),
        (pb.TIMEFRAME_H4, NOW - 300 * DAY, NOW + 30 * DAY),
        (pb.TIMEFRAME_W1, NOW - 300 * DAY, NOW),
        (pb.TIMEFRAME_MN1, NOW - 390 * DAY, NOW),
    ],
)
def test_bars_of_a_span_are_those_of_one_call(
    shared_server: RunningServer, direct: WorkerProcess, timeframe: pb.Timeframe, date_from: int, date_to: int
) -> None:
    request = pb.CopyRatesRangeRequest(symbol="EURUSD", timeframe=timeframe, date_from=date_from, date_to=date_to)
    values = {"symbol": "EURUSD", "timeframe": int(timeframe), "date_from": date_from, "date_to": date_to}
    found = records(shared_server, "CopyRatesRange", request)
    assert found == direct.call("copy_rates_range", values, 60)
    times = numpy.frombuffer(found, RATES)["time"]
    assert all(numpy.diff(times) > 0)


def test_a_span_wider_than_the_terminal_admits_is_read_all_the_same(shared_server: RunningServer) -> None:
    request = pb.CopyRatesRangeRequest(symbol="EURUSD", timeframe=pb.TIMEFRAME_M15, date_from=0, date_to=2**31 - 1)
    times = numpy.frombuffer(records(shared_server, "CopyRatesRange", request), RATES)["time"]
    assert len(times) > 3 * SLICE_RECORDS
    assert all(numpy.diff(times) > 0)


@pytest.mark.parametrize("count", [1, SLICE_RECORDS, 3 * SLICE_RECORDS + 17])
@pytest.mark.parametrize("flags", [pb.COPY_TICKS_UNSPECIFIED, pb.COPY_TICKS_INFO])
def test_ticks_from_a_date_are_those_of_one_call(
    shared_server: RunningServer, direct: WorkerProcess, flags: pb.CopyTicks, count: int
) -> None:
    start = NOW - DAY
    request = pb.CopyTicksFromRequest(symbol="EURUSD", date_from=start, count=count, flags=flags)
    given = 1 if flags == pb.COPY_TICKS_INFO else -1
    values = {"symbol": "EURUSD", "date_from": start, "count": count, "flags": given}
    found = records(shared_server, "CopyTicksFrom", request)
    assert len(found) == count * RECORD
    assert found == direct.call("copy_ticks_from", values, 60)


@pytest.mark.parametrize(("seconds", "end"), [(4 * 3600, NOW), (600, NOW - DAY), (0, NOW - 60), (3600, NOW + DAY)])
def test_ticks_of_a_span_are_those_of_one_call(
    shared_server: RunningServer, direct: WorkerProcess, seconds: int, end: int
) -> None:
    request = pb.CopyTicksRangeRequest(symbol="XAUUSD", date_from=end - seconds, date_to=end)
    values = {"symbol": "XAUUSD", "date_from": end - seconds, "date_to": end, "flags": -1}
    found = records(shared_server, "CopyTicksRange", request)
    assert found == direct.call("copy_ticks_range", values, 60)
    times = numpy.frombuffer(found, TICKS)["time_msc"]
    assert all(numpy.diff(times) >= 0)
