"""What the functions take, what they refuse, and with which last_error."""

from __future__ import annotations

import enum
from collections.abc import Callable
from datetime import date, datetime, timezone
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from paper_terminal.structures import build

from .conftest import NOW_S

ORDER = {"action": 1, "symbol": "EURUSD", "volume": 0.1, "type": 0, "price": 1.1, "type_filling": 1}


def error(mt5: ModuleType, result: object) -> tuple[object, int, str]:
    return result, *mt5.last_error()


@pytest.mark.parametrize("function", ["account_info", "terminal_info", "version", "shutdown", "symbols_total",
                                      "orders_total", "positions_total", "last_error"])  # fmt: skip
def test_functions_without_arguments_raise_type_error_for_any(mt5: ModuleType, function: str) -> None:
    with pytest.raises(TypeError):
        getattr(mt5, function)(1)


@pytest.mark.parametrize(
    ("function", "keywords"),
    [
        ("symbol_info", {"symbol": "EURUSD"}),
        ("symbol_info_tick", {"symbol": "EURUSD"}),
        ("copy_rates_from_pos", {"symbol": "EURUSD"}),
        ("market_book_add", {"symbol": "EURUSD"}),
        ("history_deals_total", {"date_from": 0}),
        ("order_calc_margin", {"action": 0}),
    ],
)
def test_positional_functions_raise_type_error_for_keywords(
    mt5: ModuleType, function: str, keywords: dict[str, Any]
) -> None:
    with pytest.raises(TypeError):
        getattr(mt5, function)(**keywords)


def test_symbol_select_takes_enable_by_position_only(mt5: ModuleType) -> None:
    with pytest.raises(TypeError):
        mt5.symbol_select("EURUSD", enable=True)


@pytest.mark.parametrize("function", ["positions_get", "orders_get"])
def test_records_are_asked_for_by_keyword_only(mt5: ModuleType, function: str) -> None:
    get = getattr(mt5, function)
    assert error(mt5, get("EURUSD")) == (None, -2, "Unnamed arguments not allowed")
    assert error(mt5, get(symbol="NOPE")) == ((), 1, "Success")
    assert error(mt5, get(magic=1)) == ((), 1, "Success")
    assert error(mt5, get(ticket=np.int64(1))) == (None, -2, 'Invalid "ticket" argument')
    assert error(mt5, get(ticket=None)) == (None, -2, 'Invalid "ticket" argument')
    assert error(mt5, get(symbol=5)) == (None, -2, 'Invalid "symbol" argument')
    assert error(mt5, get(group="*" * 1998)) == (None, -2, 'Invalid "group" argument')


def test_a_negative_ticket_surfaces_as_system_error_with_its_cause(mt5: ModuleType) -> None:
    with pytest.raises(SystemError) as caught:
        mt5.positions_get(ticket=-1)
    assert isinstance(caught.value.__cause__, OverflowError)


def test_wrong_number_types_of_fixed_signatures_surface_as_system_error(mt5: ModuleType) -> None:
    calls: tuple[Callable[[], object], ...] = (
        lambda: mt5.copy_rates_from_pos("EURUSD", 1.0, 0, 1),
        lambda: mt5.copy_rates_from_pos("EURUSD", mt5.TIMEFRAME_M1, "0", 1),
        lambda: mt5.copy_ticks_from("EURUSD", NOW_S, 1.5, mt5.COPY_TICKS_ALL),
        lambda: mt5.order_calc_margin("buy", "EURUSD", 1.0, 1.1),
        lambda: mt5.order_calc_profit(0, "EURUSD", "1.0", 1.1, 1.2),
        lambda: mt5.copy_rates_range("EURUSD", mt5.TIMEFRAME_M1, NOW_S),
    )
    for call in calls:
        with pytest.raises(SystemError) as caught:
            call()
        assert isinstance(caught.value.__cause__, TypeError)


def test_symbol_names_have_at_most_29_characters(mt5: ModuleType) -> None:
    assert error(mt5, mt5.symbol_info("E" * 29)) == (None, -4, "Terminal: Not found")
    assert error(mt5, mt5.symbol_info("E" * 30)) == (None, -2, "Invalid arguments")
    assert error(mt5, mt5.symbol_info(5)) == (None, -2, "Invalid arguments")
    assert error(mt5, mt5.symbol_select("E" * 30)) == (False, -2, "Invalid arguments")
    assert error(mt5, mt5.market_book_add(5)) == (None, -2, "Invalid arguments")


def test_symbols_get_answers_false_for_bad_arguments(mt5: ModuleType) -> None:
    assert error(mt5, mt5.symbols_get(5)) == (False, -2, "Invalid 1st unnamed argument")
    assert error(mt5, mt5.symbols_get("*", "*")) == (False, -2, "Invalid number of arguments")
    assert error(mt5, mt5.symbols_get(group=None)) == (False, -2, 'Invalid "group" argument')
    assert error(mt5, mt5.symbols_get("NOPE*")) == ((), 1, "Success")


@pytest.mark.parametrize("function", ["history_deals_get", "history_orders_get"])
def test_history_is_asked_for_by_two_dates_or_a_ticket_or_a_position(mt5: ModuleType, function: str) -> None:
    get = getattr(mt5, function)
    invalid = (None, -2, "Invalid arguments")
    assert error(mt5, get()) == invalid
    assert error(mt5, get(0)) == invalid
    assert error(mt5, get(date_from=0, date_to=1)) == invalid
    assert error(mt5, get(group="*")) == invalid
    assert error(mt5, get(0, "now")) == invalid
    assert error(mt5, get(0, ticket=1)) == (None, -2, "Unnamed arguments not allowed")
    assert error(mt5, get(0, 1, 2, position=1)) == (None, -2, "Unnamed arguments not allowed")
    assert error(mt5, get(ticket="1", position="1")) == (None, -2, 'Invalid "ticket" argument')
    assert error(mt5, get(position=1.0)) == (None, -2, 'Invalid "position" argument')
    assert error(mt5, get(0, 1, group=1)) == (None, -2, 'Invalid "group" argument')
    assert error(mt5, get(ticket=1)) == ((), 1, "Success")
    assert error(mt5, get(0, NOW_S - 10**7, ticket="ignored")) == ((), 1, "Success")


@pytest.mark.parametrize("value", [np.int64(NOW_S), np.datetime64("2026-03-04"), date(2026, 3, 4), "2026", None])
def test_dates_of_other_kinds_are_refused(mt5: ModuleType, value: object) -> None:
    answer = mt5.copy_rates_range("EURUSD", mt5.TIMEFRAME_H1, value, NOW_S)
    assert error(mt5, answer) == (None, -2, "Invalid arguments")


def test_dates_are_whole_seconds_in_32_bits(mt5: ModuleType) -> None:
    def newest(value: object) -> int:
        return int(mt5.copy_rates_from("EURUSD", mt5.TIMEFRAME_M1, value, 1)["time"][0])

    minute = NOW_S // 60 * 60
    assert newest(minute) == minute
    assert newest(minute - 1) == minute - 60
    assert newest(minute + 0.9) == minute
    assert newest(np.float64(minute - 61)) == minute - 120
    assert newest(datetime.fromtimestamp(minute, timezone.utc)) == minute
    assert newest(datetime.fromtimestamp(minute)) == minute, "a naive datetime is local time"
    with pytest.raises(SystemError) as caught:
        newest(2**31)
    assert isinstance(caught.value.__cause__, OverflowError)


def test_order_send_refuses_wrong_shapes(mt5: ModuleType) -> None:
    assert error(mt5, mt5.order_send()) == (None, -2, "Invalid number of arguments")
    assert error(mt5, mt5.order_send(ORDER, ORDER)) == (None, -2, "Invalid number of arguments")
    assert error(mt5, mt5.order_send(ORDER, symbol="EURUSD")) == (None, -2, "Unnamed arguments not allowed")
    assert error(mt5, mt5.order_send(build(mt5.TradeRequest, action=1))) == (None, -2, "Invalid arguments")


@pytest.mark.parametrize(
    ("name", "value"),
    [("volume", 1), ("price", 1), ("sl", 0), ("tp", 0), ("stoplimit", None), ("action", 1.0), ("type", np.int64(0)),
     ("magic", None), ("deviation", 10.0), ("symbol", 7), ("symbol", "E" * 30), ("comment", "c" * 30),
     ("comment", None), ("expiration", datetime(2026, 3, 5)), ("position", "1"), ("position_by", 1.0),
     ("type_time", "GTC"), ("type_filling", None), ("order", 1.5)],
)  # fmt: skip
def test_order_send_names_the_field_of_the_wrong_type(mt5: ModuleType, name: str, value: object) -> None:
    for function in (mt5.order_send, mt5.order_check):
        assert error(mt5, function({**ORDER, name: value})) == (None, -2, f'Invalid "{name}" argument')


def test_the_first_bad_field_in_the_library_order_names_the_error(mt5: ModuleType) -> None:
    mt5.order_send({**ORDER, "comment": 1, "sl": 1, "magic": 1.0})
    assert mt5.last_error() == (-2, 'Invalid "magic" argument')


def test_requests_take_enums_numpy_floats_and_unknown_keys(mt5: ModuleType) -> None:
    class Action(enum.IntEnum):
        DEAL = 1

    result = mt5.order_check({**ORDER, "action": Action.DEAL, "volume": np.float64(0.1), "colour": "blue"})
    assert result.retcode == 0
    assert result.request == build(mt5.TradeRequest, **ORDER)
    assert type(result.request.action) is int


def test_order_send_with_a_request_keyword_sends_an_empty_request(mt5: ModuleType) -> None:
    result = mt5.order_send(request=ORDER)
    assert result.retcode == mt5.TRADE_RETCODE_INVALID
    assert result.request == build(mt5.TradeRequest)
