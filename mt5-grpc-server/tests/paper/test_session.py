"""Connecting, logging in, and what happens without a connection."""

from __future__ import annotations

import subprocess
import sys
from types import ModuleType

import pytest

from .conftest import Start

NOT_CONNECTED = (-10004, "No IPC connection")
FRESH = """
import paper_terminal as mt5
assert mt5.last_error() == (0, ''), mt5.last_error()
assert mt5.shutdown() is True
assert mt5.last_error() == (1, 'Success')
assert mt5.account_info() is None
assert mt5.last_error() == (-10004, 'No IPC connection')
"""


def test_last_error_is_empty_before_the_first_call_of_a_process() -> None:
    subprocess.run([sys.executable, "-c", FRESH], check=True)


@pytest.mark.parametrize(
    ("function", "arguments", "failure"),
    [
        ("account_info", (), None),
        ("terminal_info", (), None),
        ("version", (), (0, 0, "")),
        ("login", (1000001,), False),
        ("symbols_total", (), None),
        ("symbols_get", (), None),
        ("symbol_info", ("EURUSD",), None),
        ("symbol_info_tick", ("EURUSD",), None),
        ("symbol_select", ("EURUSD", True), False),
        ("copy_rates_from", ("EURUSD", 1, 0, 1), None),
        ("copy_rates_from_pos", ("EURUSD", 1, 0, 1), None),
        ("copy_rates_range", ("EURUSD", 1, 0, 1), None),
        ("copy_ticks_from", ("EURUSD", 0, 1, -1), None),
        ("copy_ticks_range", ("EURUSD", 0, 1, -1), None),
        ("orders_total", (), None),
        ("orders_get", (), None),
        ("positions_total", (), None),
        ("positions_get", (), None),
        ("history_orders_total", (0, 1), None),
        ("history_orders_get", (0, 1), None),
        ("history_deals_total", (0, 1), None),
        ("history_deals_get", (0, 1), None),
        ("order_calc_margin", (0, "EURUSD", 1.0, 1.1), None),
        ("order_calc_profit", (0, "EURUSD", 1.0, 1.1, 1.2), None),
        ("order_check", ({},), None),
        ("order_send", ({},), None),
        ("market_book_get", ("EURUSD",), None),
    ],
)
def test_without_a_connection_every_function_fails_with_10004(
    mt5: ModuleType, function: str, arguments: tuple[object, ...], failure: object
) -> None:
    assert mt5.shutdown() is True
    assert getattr(mt5, function)(*arguments) == failure
    assert mt5.last_error() == NOT_CONNECTED


@pytest.mark.parametrize("function", ["market_book_add", "market_book_release"])
def test_without_a_connection_depth_functions_are_false_and_silent(mt5: ModuleType, function: str) -> None:
    mt5.shutdown()
    assert getattr(mt5, function)("EURUSD") is False
    assert mt5.last_error() == (1, "Success")


def test_arguments_are_checked_before_the_connection(mt5: ModuleType) -> None:
    mt5.shutdown()
    assert mt5.symbol_info(5) is None
    assert mt5.last_error()[0] == mt5.RES_E_INVALID_PARAMS


def test_initialize_uses_the_account_of_the_options_and_any_path(start: Start) -> None:
    mt5 = start(connect=False, login=1000002)
    assert mt5.initialize(r"C:\Program Files\MetaTrader 5\terminal64.exe", timeout=10_000, portable=True)
    assert mt5.account_info().login == 1000002
    assert mt5.account_info().margin_mode == mt5.ACCOUNT_MARGIN_MODE_RETAIL_NETTING
    assert mt5.version()[0] == 500


@pytest.mark.parametrize(
    "credentials",
    [
        {"login": 5, "password": "paper", "server": "Paper-Demo"},
        {"login": 1000001, "password": "wrong", "server": "Paper-Demo"},
        {"login": 1000001, "password": "paper", "server": "Other-Demo"},
    ],
)
def test_wrong_credentials_are_refused_and_leave_no_connection(start: Start, credentials: dict[str, object]) -> None:
    mt5 = start()
    assert mt5.initialize(**credentials) is False
    assert mt5.last_error() == (-6, "Terminal: Authorization failed")
    assert mt5.account_info() is None


def test_initialize_names_the_argument_it_refuses(start: Start) -> None:
    mt5 = start(connect=False)
    for keywords, name in (({"login": "1"}, "login"), ({"password": 1}, "password"), ({"server": None}, "server"),
                           ({"path": 5}, "path"), ({"timeout": "1"}, "timeout")):  # fmt: skip
        assert mt5.initialize(**keywords) is False
        assert mt5.last_error() == (-2, f'Invalid "{name}" argument')
    assert mt5.initialize("a", "b") is False
    assert mt5.last_error() == (-2, "Invalid number of arguments")


def test_login_changes_the_account_and_a_refused_one_keeps_the_connection(mt5: ModuleType) -> None:
    assert mt5.login(1000003, "paper", "Paper-Demo") is True
    assert mt5.account_info().login == 1000003
    assert mt5.login(login=1000002) is True, "the saved password is used"
    assert mt5.login(1000001, password="wrong") is False
    assert mt5.last_error() == (-6, "Terminal: Authorization failed")
    assert mt5.account_info().login == 1000002
    for nothing in ((), (0,)):
        assert mt5.login(*nothing) is False
        assert mt5.last_error() == (-2, 'Invalid "login" argument')


def test_login_names_the_argument_it_refuses(mt5: ModuleType) -> None:
    for arguments, place in ((("1000001",), "1st"), ((1000001, 5), "2nd"), ((1000001, "paper", None), "3rd")):
        assert mt5.login(*arguments) is False
        assert mt5.last_error() == (-2, f"Invalid {place} unnamed argument")
    for keywords, name in (({"login": "1"}, "login"), ({"login": 1000001, "password": 5}, "password")):
        assert mt5.login(**keywords) is False
        assert mt5.last_error() == (-2, f'Invalid "{name}" argument')
    assert mt5.login(1000001, "paper", "Paper-Demo", 5000) is False
    assert mt5.last_error() == (-2, "Invalid number of arguments")
    assert mt5.account_info().login == 1000001


def test_the_terminal_outlives_the_connection(mt5: ModuleType) -> None:
    mt5.symbol_select("NZDUSD")
    mt5.Buy("EURUSD", 0.1)
    mt5.shutdown()
    assert mt5.initialize()
    assert mt5.symbol_info_tick("NZDUSD") is not None
    assert mt5.positions_total() == 1


def test_an_option_that_cannot_be_used_fails_initialize_and_is_named(start: Start) -> None:
    mt5 = start(connect=False, timezone="Mars/Olympus")
    assert mt5.initialize() is False
    code, text = mt5.last_error()
    assert code == mt5.RES_E_INTERNAL_FAIL_INIT
    assert text.startswith("IPC initialize failed, Cannot use the broker time zone:")
    assert text.endswith('"Mars/Olympus"')
