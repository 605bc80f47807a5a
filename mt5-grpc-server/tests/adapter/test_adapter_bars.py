"""Bars and ticks."""

from __future__ import annotations

from typing import Any

import numpy
import pytest

from mt5_grpc_server.adapter import Adapter, TerminalFailure

from .conftest import NOW, Bench
from .strict_fake import StrictFake
from .strict_fake.bars import RATES, TICKS

M1, H1, W1 = 1, 16385, 32769


def rates(records: bytes) -> Any:
    return numpy.frombuffer(records, RATES)


def ticks(records: bytes) -> Any:
    return numpy.frombuffer(records, TICKS)


def test_bars_come_as_packed_records_oldest_first(bench: Bench) -> None:
    bars = rates(bench.adapter.copy_rates_from_pos("EURUSD", M1, 0, 10))
    assert list(numpy.diff(bars["time"])) == [60] * 9
    assert bars["time"][-1] == NOW // 60 * 60


def test_bars_from_a_date_open_at_or_before_it(bench: Bench) -> None:
    bars = rates(bench.adapter.copy_rates_from("EURUSD", H1, NOW, 3))
    assert len(bars) == 3 and bars["time"][-1] == NOW // 3600 * 3600


def test_bars_of_a_range_include_both_ends(bench: Bench) -> None:
    newest = NOW // 60 * 60
    bars = rates(bench.adapter.copy_rates_range("EURUSD", M1, newest - 180, newest))
    assert list(bars["time"]) == [newest - 180, newest - 120, newest - 60, newest]


def test_no_bar_is_an_answer(bench: Bench) -> None:
    assert bench.adapter.copy_rates_range("EURUSD", M1, NOW + 86400, NOW + 2 * 86400) == b""
    assert bench.adapter.copy_ticks_range("EURUSD", NOW + 86400, NOW + 2 * 86400, -1) == b""


def test_ticks_go_forward_from_a_date(bench: Bench) -> None:
    found = ticks(bench.adapter.copy_ticks_from("EURUSD", NOW - 120, 5, -1))
    assert len(found) == 5
    assert found["time"][0] >= NOW - 120 and list(found["time_msc"]) == sorted(found["time_msc"])


def test_ticks_of_a_range_lie_between_its_ends(bench: Bench) -> None:
    found = ticks(bench.adapter.copy_ticks_range("EURUSD", NOW - 120, NOW - 60, -1))
    assert len(found) > 0 and found["time"].min() >= NOW - 120 and found["time"].max() <= NOW - 60


def test_bars_and_ticks_select_their_symbol_first(bench: Bench) -> None:
    assert bench.adapter.copy_ticks_from("GBPJPY", NOW - 120, 5, -1)
    bench.adapter.symbol_select("GBPJPY", False)
    assert bench.adapter.copy_rates_from_pos("GBPJPY", M1, 0, 1)
    assert bench.adapter.symbol_info("GBPJPY")["select"] is True


@pytest.mark.parametrize(
    ("operation", "arguments"),
    [
        ("copy_rates_from_pos", (M1, 0, 100000)),
        ("copy_rates_from", (M1, NOW, 100000)),
        ("copy_rates_range", (M1, NOW - 100000 * 60, NOW)),
    ],
)
def test_more_bars_than_the_terminal_keeps_are_too_many(
    bench: Bench, operation: str, arguments: tuple[int, ...]
) -> None:
    with pytest.raises(TerminalFailure) as failure:
        getattr(bench.adapter, operation)("EURUSD", *arguments)
    assert failure.value.reason == "TOO_MANY_BARS"
    assert failure.value.metadata == {"symbol": "EURUSD", "maxbars": "100000"}
    assert "fewer than 100000 bars" in failure.value.message
    assert failure.value.last_error == (-2, "Terminal: Invalid params")


def test_a_timeframe_that_mt5_does_not_have_is_an_invalid_argument(bench: Bench) -> None:
    with pytest.raises(TerminalFailure) as failure:
        bench.adapter.copy_rates_from_pos("EURUSD", 7, 0, 1)
    assert failure.value.reason == "INVALID_TERMINAL_ARGUMENT"


def test_a_start_past_the_history_is_a_failed_call(adapter: Adapter) -> None:
    with pytest.raises(TerminalFailure) as failure:
        adapter.copy_rates_from_pos("EURUSD", W1, 500, 1)
    assert (failure.value.reason, failure.value.last_error) == ("TERMINAL_CALL_FAILED", (-1, "Terminal: Call failed"))


@pytest.mark.parametrize(
    ("operation", "arguments", "reason", "field"),
    [
        ("copy_rates_from", (M1, -1, 1), "INVALID_DATE", "date_from"),
        ("copy_rates_from", (M1, 2**31, 1), "INVALID_DATE", "date_from"),
        ("copy_rates_range", (M1, 1, 2**31), "INVALID_DATE", "date_to"),
        ("copy_ticks_range", (1, 2**31, -1), "INVALID_DATE", "date_to"),
        ("copy_rates_from", (M1, 1.5, 1), "INVALID_TERMINAL_ARGUMENT", "date_from"),
        ("copy_rates_from", (M1, 1, 0), "INVALID_TERMINAL_ARGUMENT", "count"),
        ("copy_rates_from_pos", (M1, -1, 1), "INVALID_TERMINAL_ARGUMENT", "start_pos"),
        ("copy_rates_from_pos", (M1, 0, 2**31), "INVALID_TERMINAL_ARGUMENT", "count"),
        ("copy_rates_from_pos", ("M1", 0, 1), "INVALID_TERMINAL_ARGUMENT", "timeframe"),
        ("copy_ticks_from", (1, 1, -2), "INVALID_TERMINAL_ARGUMENT", "flags"),
    ],
)
def test_arguments_that_the_package_cannot_parse_are_refused_before_the_call(
    adapter: Adapter, fake: StrictFake, operation: str, arguments: tuple[Any, ...], reason: str, field: str
) -> None:
    with pytest.raises(TerminalFailure) as failure:
        getattr(adapter, operation)("EURUSD", *arguments)
    assert (failure.value.reason, failure.value.metadata) == (reason, {"field": field})
    assert fake.called(operation) == []


def test_the_epoch_is_never_given_to_the_package(adapter: Adapter, fake: StrictFake) -> None:
    adapter.copy_rates_range("EURUSD", W1, 0, 86400)
    assert fake.called("copy_rates_range") == [(("EURUSD", W1, 1, 86400), {})]


def test_numbers_of_numpy_reach_the_package_as_plain_integers(adapter: Adapter, fake: StrictFake) -> None:
    adapter.copy_rates_from("EURUSD", M1, numpy.int64(NOW), numpy.uint64(2))
    ((arguments, _),) = fake.called("copy_rates_from")
    assert [type(argument) for argument in arguments] == [str, int, int, int]


def test_records_of_another_layout_are_not_passed_on(adapter: Adapter, fake: StrictFake) -> None:
    fake._rates = lambda times: numpy.zeros(len(times), [("time", "<i8")])  # type: ignore[method-assign]
    with pytest.raises(TypeError, match="copy_rates_from_pos gave records of"):
        adapter.copy_rates_from_pos("EURUSD", M1, 0, 1)
