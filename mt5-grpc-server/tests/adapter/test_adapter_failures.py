"""Every last_error code of every function becomes a reason and a sentence with the terminal's own words."""

from __future__ import annotations

from typing import Any

import pytest

from mt5_grpc_server.adapter import Adapter, TerminalFailure
from mt5_grpc_server.adapter.functions import FUNCTIONS
from mt5_grpc_server.gen.error_table import ERROR_TABLE

from .conftest import NOW, Bench
from .strict_fake import StrictFake
from .strict_fake.base import TEXTS

OPERATIONS: dict[str, dict[str, Any]] = {
    "initialize": {},
    "login": {"login": 1000001},
    "version": {},
    "account_info": {},
    "terminal_info": {},
    "symbols_total": {},
    "symbols_get": {},
    "symbol_info": {"symbol": "EURUSD"},
    "symbol_info_tick": {"symbol": "EURUSD"},
    "symbol_select": {"symbol": "EURUSD"},
    "market_book_get": {"symbol": "EURUSD"},
    "copy_rates_from": {"symbol": "EURUSD", "timeframe": 1, "date_from": NOW, "count": 1},
    "copy_rates_from_pos": {"symbol": "EURUSD", "timeframe": 1, "start_pos": 0, "count": 1},
    "copy_rates_range": {"symbol": "EURUSD", "timeframe": 1, "date_from": NOW, "date_to": NOW},
    "copy_ticks_from": {"symbol": "EURUSD", "date_from": NOW, "count": 1, "flags": -1},
    "copy_ticks_range": {"symbol": "EURUSD", "date_from": NOW, "date_to": NOW, "flags": -1},
    "orders_total": {},
    "orders_get": {},
    "positions_total": {},
    "positions_get": {},
    "history_orders_total": {"date_from": 1, "date_to": NOW},
    "history_orders_get": {"ticket": 1},
    "history_deals_total": {"date_from": 1, "date_to": NOW},
    "history_deals_get": {"date_from": 1, "date_to": NOW},
    "order_calc_margin": {"order_type": 0, "symbol": "EURUSD", "volume": 1.0, "price": 1.1},
    "order_calc_profit": {"order_type": 0, "symbol": "EURUSD", "volume": 1.0, "price_open": 1.1, "price_close": 1.2},
    "order_check": {"request": {"action": 1}},
}
REASONS = {
    -1: "TERMINAL_CALL_FAILED",
    -2: "INVALID_TERMINAL_ARGUMENT",
    -3: "TERMINAL_CALL_FAILED",
    -5: "TERMINAL_UNSUPPORTED",
    -6: "LOGIN_FAILED",
    -7: "TERMINAL_UNSUPPORTED",
    -8: "API_TRADING_DISABLED",
    -10000: "TERMINAL_CALL_FAILED",
    -10001: "NOT_CONNECTED",
    -10002: "NOT_CONNECTED",
    -10003: "TERMINAL_NOT_FOUND",
    -10004: "NOT_CONNECTED",
    -10005: "TERMINAL_TIMEOUT",
}
SPECIAL = {
    ("symbol_select", -1): "SYMBOL_NOT_SELECTED",
    ("market_book_get", -1): "DEPTH_UNAVAILABLE",
}
NOT_FOUND = {
    "symbol_info": "SYMBOL_NOT_FOUND",
    "symbol_info_tick": "NO_QUOTE",
    "symbol_select": "SYMBOL_NOT_FOUND",
    "market_book_get": "DEPTH_UNAVAILABLE",
    "copy_rates_from": "NO_QUOTE",
    "copy_rates_from_pos": "NO_QUOTE",
    "copy_rates_range": "NO_QUOTE",
    "copy_ticks_from": "NO_QUOTE",
    "copy_ticks_range": "NO_QUOTE",
    "orders_get": "TICKET_NOT_FOUND",
    "positions_get": "TICKET_NOT_FOUND",
    "history_orders_get": "TICKET_NOT_FOUND",
    "history_deals_get": "TICKET_NOT_FOUND",
    "order_calc_margin": "NO_QUOTE",
    "order_calc_profit": "NO_QUOTE",
}


@pytest.mark.parametrize("code", [*REASONS, -4])
@pytest.mark.parametrize("operation", OPERATIONS)
def test_each_code_of_each_function_has_its_reason(
    adapter: Adapter, fake: StrictFake, operation: str, code: int
) -> None:
    fake.fail(operation, code)
    with pytest.raises(TerminalFailure) as failure:
        getattr(adapter, operation)(**OPERATIONS[operation])
    expected = NOT_FOUND.get(operation, "TERMINAL_CALL_FAILED") if code == -4 else REASONS[code]
    assert failure.value.reason == SPECIAL.get((operation, code), expected)
    assert failure.value.last_error == (code, TEXTS[code])
    assert failure.value.message.startswith("Cannot ")
    assert failure.value.message.endswith(f', last_error is "{TEXTS[code]}" ({code})')


@pytest.mark.parametrize("operation", [each for each in OPERATIONS if each not in ("initialize", "login")])
def test_the_paper_terminal_fails_in_the_same_way(bench: Bench, operation: str) -> None:
    for code in (-10000, -10005):
        bench.fail(operation, code)
        with pytest.raises(TerminalFailure) as failure:
            getattr(bench.adapter, operation)(**OPERATIONS[operation])
        assert failure.value.reason == REASONS[code]
        assert failure.value.last_error == (code, TEXTS[code])


def test_every_function_of_the_package_is_in_the_table_and_is_tried_here() -> None:
    tried_elsewhere = {"shutdown", "market_book_add", "market_book_release", "order_send"}
    assert set(FUNCTIONS) == {*OPERATIONS, *tried_elsewhere}
    assert len(FUNCTIONS) == 31  # and last_error()


def test_every_reason_is_a_code_of_the_error_table() -> None:
    assert {*REASONS.values(), *SPECIAL.values(), *NOT_FOUND.values()} <= ERROR_TABLE.keys()


def test_a_symbol_is_in_the_metadata_and_in_the_sentence(adapter: Adapter, fake: StrictFake) -> None:
    fake.fail("copy_ticks_from", -3)
    with pytest.raises(TerminalFailure) as failure:
        adapter.copy_ticks_from("EURUSD", NOW, 1, -1)
    assert failure.value.metadata == {"symbol": "EURUSD"}
    assert failure.value.message == (
        'Cannot read ticks of "EURUSD": the terminal failed the call, last_error is "Terminal: Out of memory" (-3)'
    )


def test_a_code_that_nobody_knows_is_a_failed_call(adapter: Adapter, fake: StrictFake) -> None:
    TEXTS_OF_TOMORROW = {-99: "Terminal: Tired"}
    TEXTS.update(TEXTS_OF_TOMORROW)
    try:
        fake.fail("account_info", -99)
        with pytest.raises(TerminalFailure) as failure:
            adapter.account_info()
    finally:
        del TEXTS[-99]
    assert (failure.value.reason, failure.value.last_error) == ("TERMINAL_CALL_FAILED", (-99, "Terminal: Tired"))


def test_what_the_package_raises_is_not_swallowed(adapter: Adapter, fake: StrictFake) -> None:
    fake.explode("positions_get", SystemError("returned a result with an exception set"))
    with pytest.raises(SystemError):
        adapter.positions_get()


def test_a_failure_survives_its_way_through_a_frame() -> None:
    failure = TerminalFailure("NO_QUOTE", "Cannot read", (-4, "Terminal: Not found"), {"symbol": "EURUSD"})
    copy = TerminalFailure.from_dict(failure.as_dict())
    assert (copy.reason, copy.message, copy.last_error, copy.metadata) == (
        failure.reason, failure.message, failure.last_error, failure.metadata,
    )  # fmt: skip
