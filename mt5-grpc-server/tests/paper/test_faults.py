"""Faults on demand."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from types import ModuleType

import pytest

from .conftest import Start
from .fault_kit import write, write_text

BUY = {"action": 1, "symbol": "EURUSD", "volume": 0.1, "type": 0, "type_filling": 1}
HANG = """
import threading, time
import paper_terminal as mt5
assert mt5.initialize()
print("ready", flush=True)
threading.Thread(target=mt5.positions_get, daemon=True).start()
time.sleep(0.05)
print("another thread still runs", flush=True)
"""


def test_the_file_is_read_again_when_it_changes_and_may_disappear(mt5: ModuleType, faults: Path) -> None:
    assert mt5.terminal_info().connected is True
    write(faults, disconnected=True)
    assert mt5.terminal_info().connected is False
    write(faults)
    assert mt5.terminal_info().connected is True
    write(faults, disconnected=True)
    faults.write_text('{"disconn', encoding="utf-8")
    faults.unlink()
    assert mt5.terminal_info().connected is True


def test_an_unknown_fault_is_an_error_of_the_test_that_wrote_it(mt5: ModuleType, faults: Path) -> None:
    write(faults, disconected=True)
    with pytest.raises(ValueError, match="disconected"):
        mt5.terminal_info()


def test_a_fault_file_that_holds_no_object_is_refused(mt5: ModuleType, faults: Path) -> None:
    write_text(faults, "[1]")
    with pytest.raises(ValueError, match=r"it must be an object such as \{\}, it is \[1\]"):
        mt5.terminal_info()


def test_an_account_that_is_not_there_cannot_be_switched_to(mt5: ModuleType, faults: Path) -> None:
    write(faults, switch_account=5)
    with pytest.raises(ValueError, match="there is no such account, switch_account is 5"):
        mt5.account_info()


def test_options_that_name_no_usable_place_make_initialize_fail(start: Start, tmp_path: Path) -> None:
    mt5 = start()
    (tmp_path / "taken").write_text("", encoding="utf-8")
    for name, path, reason in (
        ("HOME", tmp_path / "taken" / "home", "IPC initialize failed, "),
        ("FAULTS", tmp_path, "it is a folder, not a file, PAPER_TERMINAL_FAULTS is "),
        ("DB", tmp_path, "Cannot use the database of accounts: unable to open database file, PAPER_TERMINAL_DB is "),
    ):
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv(f"PAPER_TERMINAL_{name}", str(path))
            assert mt5.initialize() is False
            assert mt5.last_error()[0] == mt5.RES_E_INTERNAL_FAIL_INIT
            assert reason in mt5.last_error()[1]


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ({"hang": 1}, "must be true or false, hang is 1"),
        ({"error": "timeout"}, 'must be a whole number, error is "timeout"'),
        ({"latency_ms": "slow"}, 'must be a number, latency_ms is "slow"'),
        ({"functions": "order_send"}, 'must be a list, functions is "order_send"'),
        ({"retcodes": ["requote"]}, "must be a list, retcodes is"),
        ({"comment_limit": 9}, "must be from 10 to 31, comment_limit is 9"),
        ({"comment_limit": 32}, "must be from 10 to 31, comment_limit is 32"),
    ],
)
def test_a_value_that_a_fault_cannot_have_is_one_too(
    mt5: ModuleType, faults: Path, fault: dict[str, object], reason: str
) -> None:
    write(faults, **fault)
    with pytest.raises(ValueError, match=f"Cannot read the fault file: .*{reason}"):
        mt5.terminal_info()


@pytest.mark.parametrize(
    ("code", "text", "afterwards"),
    [
        (-10001, "IPC send failed", -10004),
        (-10002, "IPC recv failed", -10004),
        (-10004, "No IPC connection", -10004),
        (-10005, "IPC timeout", 1),
        (-1, "Terminal: Call failed", 1),
    ],
)
def test_an_error_fails_the_call_and_a_broken_pipe_the_connection(
    mt5: ModuleType, faults: Path, code: int, text: str, afterwards: int
) -> None:
    write(faults, error=code)
    assert mt5.positions_get() is None
    assert mt5.last_error() == (code, text)
    write(faults)
    mt5.positions_get()
    assert mt5.last_error()[0] == afterwards
    assert mt5.initialize()
    assert mt5.positions_get() == ()


def test_faults_can_be_limited_to_functions(mt5: ModuleType, faults: Path) -> None:
    write(faults, error=-10005, functions=["order_send"])
    assert mt5.account_info() is not None
    assert mt5.order_send(BUY) is None
    assert mt5.last_error() == (-10005, "IPC timeout")
    assert mt5.positions_total() == 0


def test_an_error_after_the_work_loses_the_answer_of_an_executed_order(mt5: ModuleType, faults: Path) -> None:
    write(faults, error=-10002, functions=["order_send"], after=True)
    assert mt5.order_send(BUY) is None
    assert mt5.last_error() == (-10002, "IPC recv failed")
    assert mt5.positions_total() is None
    write(faults)
    assert mt5.initialize()
    assert mt5.positions_total() == 1


def test_without_a_server_orders_are_refused_and_prices_stand_still(start: Start, faults: Path) -> None:
    mt5 = start(clock="2026-03-04T10:00:00Z@2000")
    write(faults, disconnected=True)
    tick = mt5.symbol_info_tick("EURUSD")
    assert mt5.order_send(BUY).retcode == mt5.TRADE_RETCODE_CONNECTION
    time.sleep(0.02)
    assert mt5.symbol_info_tick("EURUSD") == tick
    write(faults)
    assert mt5.symbol_info_tick("EURUSD").time > tick.time


def test_the_button_and_the_option_against_programs_stop_their_orders(mt5: ModuleType, faults: Path) -> None:
    write(faults, auto_trading_off=True)
    assert mt5.terminal_info().trade_allowed is False
    assert mt5.order_send(BUY).retcode == mt5.TRADE_RETCODE_CLIENT_DISABLES_AT
    write(faults, api_disabled=True)
    assert mt5.terminal_info().tradeapi_disabled is True
    assert mt5.order_send(BUY) is None
    assert mt5.last_error() == (-8, "Auto-Trading using Python API disabled in Terminal")
    assert mt5.order_check(BUY) is None
    assert mt5.last_error() == (-8, "Terminal: Call failed")


def test_the_account_can_change_under_the_feet_of_the_program(mt5: ModuleType, faults: Path) -> None:
    mt5.order_send(BUY)
    write(faults, switch_account=1000002)
    assert mt5.account_info().login == 1000002
    assert mt5.positions_get() == ()
    write(faults)
    assert mt5.account_info().login == 1000001


def test_initialize_can_be_made_to_fail(mt5: ModuleType, faults: Path) -> None:
    write(faults, initialize_error=-10003)
    assert mt5.initialize() is False
    assert mt5.last_error() == (-10003, "IPC initialize failed, MetaTrader 5 x64 not found")
    assert mt5.account_info() is None
    write(faults, error=-10005, functions=["initialize"], after=True)
    assert mt5.initialize() is False
    assert mt5.account_info() is None


def test_latency_delays_calls(mt5: ModuleType, faults: Path) -> None:
    write(faults, latency_ms=30, functions=["positions_total"])
    before = time.monotonic()
    assert mt5.positions_total() == 0
    assert time.monotonic() - before >= 0.03


def test_a_hanging_call_stops_the_whole_interpreter(start: Start, faults: Path) -> None:
    write(faults, hang=True, functions=["positions_get"])
    start()
    process = subprocess.Popen([sys.executable, "-u", "-c", HANG], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None and process.stdout.readline() == "ready\n"
        with pytest.raises(subprocess.TimeoutExpired):
            process.communicate(timeout=0.5)
    finally:
        process.kill()
        output, _ = process.communicate()
    assert output == ""
