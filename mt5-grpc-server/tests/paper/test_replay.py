"""Replay of bars in the form that MetaTrader 5 exports: here real hourly EURUSD bars of 2017 and 2018."""

from __future__ import annotations

import csv
import importlib.util
from datetime import datetime, timedelta, timezone
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from paper_terminal.market.export_bars import COLUMNS

from .conftest import Start

Rows = list[tuple[datetime, float, float, float, float, int, int]]


@pytest.fixture(scope="module")
def hours() -> Rows:
    # The file alone: importing the package that brings it takes seconds.
    package = importlib.util.find_spec("backtesting")
    assert package is not None and package.submodule_search_locations
    with Path(package.submodule_search_locations[0], "test", "EURUSD.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    return [
        (
            datetime.fromisoformat(row[0]),
            float(row[1]),
            float(row[2]),
            float(row[3]),
            float(row[4]),
            int(row[5]),
            3 + n % 5,
        )
        for n, row in enumerate(rows)
    ]


def export(path: Path, rows: Rows, digits: int = 5, with_time: bool = True) -> None:
    lines = ["\t".join(column for column in COLUMNS if with_time or column != "<TIME>")]
    for time, opening, high, low, close, ticks, spread in rows:
        moment = [time.strftime("%Y.%m.%d")] + ([time.strftime("%H:%M:%S")] if with_time else [])
        prices = [f"{price:.{digits}f}" for price in (opening, high, low, close)]
        lines.append("\t".join([*moment, *prices, str(ticks), "0", str(spread)]))
    path.write_text("\r\n".join(lines) + "\r\n", encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path, hours: Rows) -> Path:
    data = tmp_path / "data"
    data.mkdir()
    export(data / "EURUSD_H1_201704190900_201802070600.csv", hours)
    return data


def seconds(time: datetime) -> int:
    return int(time.replace(tzinfo=timezone.utc).timestamp())


def test_replayed_bars_are_the_exported_ones(start: Start, folder: Path, hours: Rows) -> None:
    mt5 = start(data=folder, clock="2018-02-08T00:00:00Z@0")
    bars = mt5.copy_rates_range("EURUSD", mt5.TIMEFRAME_H1, seconds(hours[0][0]), seconds(hours[-1][0]))
    assert len(bars) == len(hours) == 5000
    assert bars["time"].tolist() == [seconds(row[0]) for row in hours]
    for field, prices in zip(("open", "high", "low", "close"), list(zip(*hours, strict=True))[1:5], strict=True):
        assert bars[field].tolist() == [round(float(price), 5) for price in prices]
    assert bars["tick_volume"].tolist() == [max(4, row[5]) for row in hours]
    assert bars["spread"].tolist() == [row[6] for row in hours]


def test_ticks_of_a_replay_make_its_bars_and_those_of_shorter_timeframes(
    start: Start, folder: Path, hours: Rows
) -> None:
    mt5 = start(data=folder, clock="2018-02-08T00:00:00Z@0")
    for row in hours[1000:1006]:
        ticks = mt5.copy_ticks_range("EURUSD", seconds(row[0]), seconds(row[0]) + 3600, mt5.COPY_TICKS_ALL)
        ticks = ticks[ticks["time"] < seconds(row[0]) + 3600]
        assert len(ticks) == row[5]
        bids = ticks["bid"]
        assert [bids[0], bids.max(), bids.min(), bids[-1]] == [round(price, 5) for price in row[1:5]]
        minutes = mt5.copy_rates_range("EURUSD", mt5.TIMEFRAME_M1, seconds(row[0]), seconds(row[0]) + 3599)
        assert 50 <= len(minutes) <= 60
        assert minutes["tick_volume"].sum() == len(ticks)
        assert (minutes["high"].max(), minutes["low"].min()) == (bids.max(), bids.min())
        assert (minutes["open"][0], minutes["close"][-1]) == (bids[0], bids[-1])
        first = ticks[ticks["time"] < minutes["time"][0] + 60]
        assert minutes["close"][0] == first["bid"][-1]


def test_days_and_weeks_are_merged_from_the_exported_hours(start: Start, folder: Path, hours: Rows) -> None:
    mt5 = start(data=folder, clock="2018-02-08T00:00:00Z@0")
    for timeframe in (mt5.TIMEFRAME_H4, mt5.TIMEFRAME_D1, mt5.TIMEFRAME_W1):
        bars = mt5.copy_rates_from_pos("EURUSD", timeframe, 0, 10)
        assert len(bars) == 10
        for bar, following in pairwise(bars):
            inside = [row for row in hours if bar["time"] <= seconds(row[0]) < following["time"]]
            assert bar["high"] == round(max(row[2] for row in inside), 5)
            assert bar["low"] == round(min(row[3] for row in inside), 5)
            assert bar["tick_volume"] == sum(max(4, row[5]) for row in inside)


def test_a_replay_starts_where_nine_tenths_of_the_data_are_history(start: Start, folder: Path, hours: Rows) -> None:
    mt5 = start(data=folder, clock="")
    now = mt5.symbol_info_tick("EURUSD").time
    begin = seconds(hours[4500][0])
    assert begin - 7200 < now <= begin + 60
    assert len(mt5.copy_rates_from_pos("EURUSD", mt5.TIMEFRAME_H1, 0, 99_999)) in (4500, 4501)


def test_only_symbols_with_data_are_offered_and_the_finest_file_counts(start: Start, folder: Path, hours: Rows) -> None:
    daily = [(row[0].replace(hour=0), *row[1:]) for row in hours[9:200:24]]
    export(folder / "EURUSD_Daily_2017.csv", daily[:3], with_time=False)
    export(folder / "GER40Daily.csv", daily, digits=1, with_time=False)
    export(folder / "AUDNZDH1.csv", hours[:300])
    (folder / "readme.txt").write_text("not an export", encoding="utf-8")
    mt5 = start(data=folder, clock="2017-04-28T12:00:00Z@0")
    assert [symbol.name for symbol in mt5.symbols_get()] == ["AUDNZD", "EURUSD", "GER40"]
    bars = mt5.copy_rates_range("EURUSD", mt5.TIMEFRAME_H1, seconds(hours[10][0]), seconds(hours[19][0]))
    assert bars["tick_volume"].tolist() == [row[5] for row in hours[10:20]]
    index, pair = mt5.symbol_info("GER40"), mt5.symbol_info("AUDNZD")
    assert (index.digits, index.trade_calc_mode) == (1, mt5.SYMBOL_CALC_MODE_CFD)
    assert (pair.currency_base, pair.currency_profit, pair.digits) == ("AUD", "NZD", 5)
    assert len(mt5.copy_rates_from_pos("GER40", mt5.TIMEFRAME_H4, 0, 12)) == 12


def test_orders_are_executed_at_replayed_prices(start: Start, folder: Path) -> None:
    mt5 = start(data=folder, clock="2017-11-15T10:30:00Z@0")
    tick = mt5.symbol_info_tick("EURUSD")
    result = mt5.Buy("EURUSD", 0.1)
    assert (result.retcode, result.price) == (mt5.TRADE_RETCODE_DONE, tick.ask)
    bars: NDArray[Any] = mt5.copy_rates_from_pos("EURUSD", mt5.TIMEFRAME_H1, 0, 1)
    assert bars["low"][0] <= tick.bid <= bars["high"][0]


@pytest.mark.parametrize(
    ("name", "change", "reason"),
    [
        ("EURUSD_H1.csv", lambda text: text.replace("<SPREAD>", "<GAP>"), "the header must be"),
        ("EURUSD_H1.csv", lambda text: text.replace("1.07", "1,07", 1), "could not convert"),
        ("EURUSD_H4.csv", lambda text: text, "does not open at a multiple of 14400 seconds"),
        ("EURUSD_H1.csv", lambda text: text + text.splitlines()[-2] + "\n", "not in order of time"),
        ("EURUSD.csv", lambda text: text, "has no file named like"),
    ],
)
def test_a_broken_export_fails_initialize_and_is_named(
    start: Start, tmp_path: Path, hours: Rows, name: str, change: Any, reason: str
) -> None:
    export(tmp_path / name, hours[:20])
    path = tmp_path / name
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")
    mt5 = start(connect=False, data=tmp_path)
    assert mt5.initialize() is False
    assert reason in mt5.last_error()[1]
    assert str(tmp_path) in mt5.last_error()[1]


def test_a_bar_with_fewer_ticks_than_corners_gets_four(start: Start, tmp_path: Path) -> None:
    begin = datetime(2024, 1, 8)
    rows = [(begin + timedelta(minutes=n), 1.1, 1.2, 1.0, 1.15, 1, 10) for n in range(30)]
    export(tmp_path / "EURUSD_M1.csv", rows)
    mt5 = start(data=tmp_path, clock="2024-01-08T00:20:00Z@0", timezone="UTC")
    ticks = mt5.copy_ticks_range("EURUSD", seconds(begin), seconds(begin) + 59, mt5.COPY_TICKS_ALL)
    assert ticks["bid"].tolist() == [1.1, 1.0, 1.2, 1.15]
    assert np.unique(mt5.copy_rates_from_pos("EURUSD", mt5.TIMEFRAME_M1, 1, 10)["tick_volume"]).tolist() == [4]
