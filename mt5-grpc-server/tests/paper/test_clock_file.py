"""A clock that is stepped from outside, and one that jumps."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from .conftest import NOW_S, Start
from .fault_kit import write, write_text

HOUR_S = 3600
ASK = "import paper_terminal as m; m.initialize(); print(m.symbol_info_tick('EURUSD').time_msc)"


@pytest.fixture
def clock(tmp_path: Path) -> Path:
    path = tmp_path / "clock"
    write_text(path, "2026-03-04T10:20:30Z@0")
    return path


@pytest.fixture
def mt5(start: Start, clock: Path) -> ModuleType:
    return start(clock=f"file:{clock}")


def time_of(mt5: ModuleType) -> int:
    return int(mt5.symbol_info_tick("EURUSD").time)


def test_a_file_steps_the_clock_and_the_account_lives_through_what_lies_between(mt5: ModuleType, clock: Path) -> None:
    assert 0 <= NOW_S - time_of(mt5) < 10
    bid = mt5.symbol_info_tick("EURUSD").bid
    bought = mt5.order_send({"action": 1, "symbol": "EURUSD", "volume": 0.1, "type": 0, "type_filling": 1,
                             "sl": round(bid - 0.0005, 5), "tp": round(bid + 0.0005, 5)})  # fmt: skip
    write_text(clock, "2026-03-05T10:20:30Z@0")
    assert 0 <= NOW_S + 24 * HOUR_S - time_of(mt5) < 10
    opened, closed = mt5.history_deals_get(position=bought.order)
    assert closed.reason in (mt5.DEAL_REASON_SL, mt5.DEAL_REASON_TP)
    assert opened.time_msc < closed.time_msc < (NOW_S + 24 * HOUR_S) * 1000


def test_every_process_that_names_the_file_sees_its_clock(mt5: ModuleType, clock: Path) -> None:
    write_text(clock, "2026-03-04T12:00:00Z@0")
    other = subprocess.run([sys.executable, "-c", ASK], check=True, capture_output=True, text=True)
    assert int(other.stdout) == mt5.symbol_info_tick("EURUSD").time_msc


def test_a_clock_in_a_file_can_run(mt5: ModuleType, clock: Path) -> None:
    write_text(clock, "2026-03-04T12:00:00Z@100000")
    first = time_of(mt5)
    while time_of(mt5) == first:
        pass
    assert time_of(mt5) > first >= NOW_S + 99 * 60


@pytest.mark.parametrize("text", ["", "2026-03-", "@0"])
def test_a_half_written_clock_leaves_the_one_before(mt5: ModuleType, clock: Path, text: str) -> None:
    before = time_of(mt5)
    write_text(clock, text)
    assert time_of(mt5) == before
    clock.unlink()
    assert time_of(mt5) == before


@pytest.mark.parametrize(("text", "reason"), [(None, "there is no such file"), ("soon", "it is neither `real` nor")])
def test_a_clock_file_that_cannot_be_used_fails_initialize(
    start: Start, tmp_path: Path, text: str, reason: str
) -> None:
    path = tmp_path / "clock"
    if text is not None:
        write_text(path, text)
    mt5 = start(connect=False, clock=f"file:{path}")
    assert mt5.initialize() is False
    assert f"Cannot use the paper clock: {reason}" in mt5.last_error()[1]


def test_a_jump_moves_the_clock_while_it_lasts_and_what_was_done_stays_done(mt5: ModuleType, faults: Path) -> None:
    before = time_of(mt5)
    write(faults, clock_jump_ms=HOUR_S * 1000)
    assert 0 <= NOW_S + HOUR_S - time_of(mt5) < 10
    later = mt5.Buy("EURUSD", 0.1)
    write(faults, clock_jump_ms=-HOUR_S * 1000)
    assert 0 <= NOW_S - HOUR_S - time_of(mt5) < 10
    assert [position.ticket for position in mt5.positions_get()] == [later.order]
    write(faults)
    assert time_of(mt5) == before
    assert mt5.history_deals_get(ticket=later.deal)[0].time >= before + HOUR_S - 10
