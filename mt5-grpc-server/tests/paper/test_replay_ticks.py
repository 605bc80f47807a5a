"""Replay of ticks in the form that MetaTrader 5 exports: a value that did not change is left empty."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timezone
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from paper_terminal.market.export_ticks import COLUMNS

from .conftest import Start
from .fault_kit import write_text
from .test_rates import rebuild
from .test_replay import Rows, export, seconds

NAME = "EURUSD_202401080000_202401081200.csv"
BEGIN = int(datetime(2024, 1, 8, tzinfo=timezone.utc).timestamp())
NOON = "2024-01-08T12:00:00Z@0"
# Two ticks within one millisecond, a pause of two minutes, and values that stay as they are.
LINES = [
    "2024.01.08\t00:00:00.120\t1.09410\t1.09425\t\t\t6",
    "2024.01.08\t00:00:07.003\t1.09412\t\t\t\t2",
    "2024.01.08\t00:00:07.003\t\t1.09428\t\t\t4",
    "2024.01.08\t00:00:59.999\t1.09405\t1.09421\t\t\t134",
    "2024.01.08\t00:03:10.000\t1.09400\t1.09415\t\t\t6",
]


def write_ticks(path: Path, lines: list[str]) -> None:
    path.write_text("\r\n".join(["\t".join(COLUMNS), *lines]) + "\r\n", encoding="utf-8")


def many(count: int) -> list[str]:
    steps = np.random.default_rng(5).integers(-4, 5, count).cumsum()
    return [
        f"2024.01.08\t{n // 1200:02}:{n // 20 % 60:02}:{n % 20 * 3:02}.{n % 1000:03}\t{1.1 + step / 1e5:.5f}"
        f"\t{1.1001 + step / 1e5 + n % 3 / 1e5:.5f}\t\t\t6"
        for n, step in enumerate(steps.tolist())
    ]


@pytest.fixture
def mt5(start: Start, tmp_path: Path) -> ModuleType:
    write_ticks(tmp_path / NAME, LINES)
    return start(data=tmp_path, clock=NOON, timezone="UTC")


def test_recorded_ticks_come_back_as_they_were_with_what_did_not_change(mt5: ModuleType) -> None:
    ticks = mt5.copy_ticks_range("EURUSD", BEGIN, BEGIN + 600, mt5.COPY_TICKS_ALL)
    assert [tick.item() for tick in ticks] == [
        (BEGIN + second, bid, ask, 0.0, 0, (BEGIN + second) * 1000 + rest, flags, 0.0)
        for second, rest, bid, ask, flags in (
            (0, 120, 1.0941, 1.09425, 6), (7, 3, 1.09412, 1.09425, 2), (7, 3, 1.09412, 1.09428, 4),
            (59, 999, 1.09405, 1.09421, 134), (190, 0, 1.094, 1.09415, 6),
        )
    ]  # fmt: skip
    assert mt5.symbol_info_tick("EURUSD")[:3] == (BEGIN + 190, 1.094, 1.09415)
    assert (mt5.symbol_info("EURUSD").digits, mt5.symbol_info("EURUSD").spread) == (5, 15)


def test_minutes_without_a_tick_have_no_bar(mt5: ModuleType) -> None:
    bars = mt5.copy_rates_range("EURUSD", mt5.TIMEFRAME_M1, BEGIN, BEGIN + 600)
    assert [bar.item() for bar in bars] == [
        (BEGIN, 1.0941, 1.09412, 1.09405, 1.09405, 4, 13, 0), (BEGIN + 180, 1.094, 1.094, 1.094, 1.094, 1, 15, 0),
    ]  # fmt: skip


def test_bars_of_every_timeframe_are_made_of_the_recorded_ticks(start: Start, tmp_path: Path) -> None:
    write_ticks(tmp_path / "EURUSD_ticks.csv", many(9000))
    mt5 = start(data=tmp_path, clock="2024-01-08T06:10:10Z@0", timezone="UTC")
    ticks = mt5.copy_ticks_range("EURUSD", BEGIN, BEGIN + 86400, mt5.COPY_TICKS_ALL)
    assert ticks["time"][-1] <= BEGIN + 6 * 3600 + 610
    for timeframe in (mt5.TIMEFRAME_M1, mt5.TIMEFRAME_M15, mt5.TIMEFRAME_H4, mt5.TIMEFRAME_D1):
        bars = mt5.copy_rates_from_pos("EURUSD", timeframe, 0, 1000)
        assert [bar.item() for bar in bars] == rebuild(ticks, timeframe, "bid", 5)


def test_a_replay_of_ticks_starts_where_nine_tenths_of_the_minutes_are_history(start: Start, tmp_path: Path) -> None:
    write_ticks(tmp_path / NAME, many(12_000))
    mt5 = start(data=tmp_path, clock="", timezone="UTC")
    assert 535 * 60 <= mt5.symbol_info_tick("EURUSD").time - BEGIN <= 541 * 60


def test_ticks_count_before_bars_of_the_same_symbol(start: Start, tmp_path: Path) -> None:
    rows: Rows = [(datetime(2024, 1, 8, 0, n), 1.2, 1.3, 1.1, 1.25, 50, 10) for n in range(9)]
    export(tmp_path / "EURUSD_M1.csv", rows)
    write_ticks(tmp_path / NAME, LINES)
    mt5 = start(data=tmp_path, clock=NOON, timezone="UTC")
    assert mt5.copy_rates_from("EURUSD", mt5.TIMEFRAME_M1, seconds(rows[0][0]), 1)["open"] == 1.0941


def test_orders_meet_the_recorded_ticks(start: Start, tmp_path: Path) -> None:
    write_ticks(tmp_path / NAME, LINES)
    clock = tmp_path / "clock"
    write_text(clock, "2024-01-08T00:00:50Z@0")
    mt5 = start(data=tmp_path, clock=f"file:{clock}", timezone="UTC")
    bought = mt5.order_send(action=1, symbol="EURUSD", volume=0.1, type=0, type_filling=1, sl=1.09402)
    assert (bought.retcode, bought.price) == (mt5.TRADE_RETCODE_DONE, 1.09428)
    write_text(clock, NOON)
    stopped = mt5.history_deals_get(position=bought.order)[-1]
    assert (stopped.price, stopped.time_msc) == (1.094, (BEGIN + 190) * 1000)


def test_deals_of_an_exchange_make_its_bars_and_their_volume(start: Start, tmp_path: Path) -> None:
    lines = [
        "2024.01.08\t09:00:00.000\t119.90\t120.10\t\t\t6",
        "2024.01.08\t09:00:01.000\t\t\t120.10\t30\t56",
        "2024.01.08\t09:00:02.000\t119.95\t\t\t\t2",
        "2024.01.08\t09:00:03.000\t\t\t119.95\t12\t88",
    ]
    write_ticks(tmp_path / "ACME_202401080900_202401081700.csv", lines)
    mt5 = start(data=tmp_path, clock=NOON, timezone="UTC")
    (bar,) = mt5.copy_rates_from_pos("ACME", mt5.TIMEFRAME_M1, 0, 5)
    assert bar.item() == (BEGIN + 9 * 3600, 120.1, 120.1, 119.95, 119.95, 3, 15, 42)
    trades = mt5.copy_ticks_range("ACME", BEGIN, BEGIN + 86400, mt5.COPY_TICKS_TRADE)
    assert trades["volume"].tolist() == [30, 12]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda text: text.replace("<FLAGS>", "<COLOUR>"), "the header must be"),
        (lambda text: text.replace("1.09405", "1,09405"), "could not convert"),
        (lambda text: text.replace("00:03:10", "00:00:10"), "not in order of time"),
        (lambda text: text.splitlines()[0], "it has no ticks"),
        (lambda text: text.replace("\t134", ""), "a line has 6 values"),
    ],
)
def test_a_broken_export_of_ticks_fails_initialize_and_is_named(
    start: Start, tmp_path: Path, change: Callable[[str], str], reason: str
) -> None:
    write_ticks(tmp_path / NAME, LINES)
    (tmp_path / NAME).write_text(change((tmp_path / NAME).read_text(encoding="utf-8")), encoding="utf-8")
    mt5 = start(connect=False, data=tmp_path)
    assert mt5.initialize() is False
    assert reason in mt5.last_error()[1]
    assert NAME in mt5.last_error()[1]
