"""Orders, positions, history and calculations."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from mt5_grpc_server.adapter import Adapter, TerminalFailure

from .conftest import NOW, Bench
from .strict_fake import StrictFake

DAY = 86400
BUY = {"action": 1, "symbol": "EURUSD", "volume": 0.1, "type": 0, "type_filling": 1, "price": 1.1, "magic": 7}
PLACE = {"action": 5, "symbol": "EURUSD", "volume": 0.1, "type": 2, "type_filling": 2, "price": 0.9}


def test_nothing_found_is_an_answer(bench: Bench) -> None:
    adapter = bench.adapter
    assert adapter.orders_total() == 0 and adapter.positions_total() == 0
    assert adapter.orders_get() == [] and adapter.positions_get() == []
    assert adapter.positions_get(ticket=42) == [] and adapter.orders_get(symbol="NOPE") == []
    assert adapter.positions_get(group="*") == []
    assert adapter.history_orders_total(date_from=NOW - DAY, date_to=NOW + DAY) == 0
    assert adapter.history_orders_get(date_from=NOW - DAY, date_to=NOW + DAY) == []
    assert adapter.history_orders_get(ticket=42) == [] and adapter.history_deals_get(position=42) == []


def test_a_deposit_is_a_deal_without_a_position(bench: Bench) -> None:
    (deal,) = bench.adapter.history_deals_get(date_from=0, date_to=2**31 - 1)
    assert (deal["type"], deal["position_id"], deal["symbol"], deal["profit"]) == (2, 0, "", 10000.0)
    assert bench.adapter.history_deals_total(date_from=0, date_to=2**31 - 1) == 1
    assert bench.adapter.history_deals_get(position=0) == [deal]


def test_a_life_of_a_position_is_read_back(bench: Bench) -> None:
    adapter = bench.adapter
    ticket = adapter.order_send(BUY)["result"]["order"]
    (position,) = adapter.positions_get(ticket=ticket)
    assert (position["ticket"], position["symbol"], position["volume"], position["magic"]) == (ticket, "EURUSD", 0.1, 7)
    assert adapter.positions_get() == adapter.positions_get(symbol="EURUSD") == adapter.positions_get(group="EUR*")
    assert adapter.positions_total() == 1
    closing = {**BUY, "type": 1, "position": ticket}
    assert adapter.order_send(closing)["executed"] is True
    assert adapter.positions_get() == []
    assert [deal["entry"] for deal in adapter.history_deals_get(position=ticket)] == [0, 1]
    assert len(adapter.history_orders_get(date_from=NOW - DAY, date_to=NOW + DAY, group="EUR*")) == 2
    assert adapter.history_orders_get(ticket=ticket)[0]["position_id"] == ticket
    assert adapter.history_orders_total(date_from=NOW - DAY, date_to=NOW + DAY) == 2


def test_a_pending_order_is_placed_and_removed(bench: Bench) -> None:
    adapter = bench.adapter
    ticket = adapter.order_send(PLACE)["result"]["order"]
    (order,) = adapter.orders_get(ticket=ticket)
    assert (order["symbol"], order["type"], order["price_open"]) == ("EURUSD", 2, 0.9)
    assert adapter.orders_total() == 1
    assert adapter.order_send({"action": 8, "order": ticket})["executed"] is True
    assert adapter.orders_get() == []


def test_the_strongest_filter_is_given_alone(adapter: Adapter, fake: StrictFake) -> None:
    adapter.positions_get(ticket=1, symbol="EURUSD", group="*")
    adapter.orders_get(symbol="EURUSD", group="*")
    adapter.orders_get(group="*")
    adapter.history_deals_get(1, 2, group="*", ticket=3, position=4)
    adapter.history_deals_get(1, 2, group="*", position=4)
    adapter.history_deals_get(1, 2, group="*")
    adapter.history_deals_get(1, 2)
    assert fake.called("positions_get") == [((), {"ticket": 1})]
    assert fake.called("orders_get") == [((), {"symbol": "EURUSD"}), ((), {"group": "*"})]
    assert fake.called("history_deals_get") == [
        ((), {"ticket": 3}), ((), {"position": 4}), ((1, 2), {"group": "*"}), ((1, 2), {}),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("operation", "arguments", "field"),
    [
        ("positions_get", {"ticket": -1}, "ticket"),
        ("positions_get", {"ticket": 2**64}, "ticket"),
        ("positions_get", {"ticket": 1.0}, "ticket"),
        ("positions_get", {"symbol": ""}, "symbol"),
        ("positions_get", {"group": ""}, "group"),
        ("orders_get", {"symbol": "X" * 30}, "symbol"),
        ("orders_get", {"group": "X" * 1998}, "group"),
        ("history_orders_get", {}, "selection"),
        ("history_deals_get", {"date_from": 1}, "selection"),
        ("history_deals_get", {"position": -1}, "position"),
    ],
)
def test_filters_that_the_package_refuses_never_reach_it(
    adapter: Adapter, fake: StrictFake, operation: str, arguments: dict[str, Any], field: str
) -> None:
    with pytest.raises(TerminalFailure) as failure:
        getattr(adapter, operation)(**arguments)
    assert (failure.value.reason, failure.value.metadata) == ("INVALID_TERMINAL_ARGUMENT", {"field": field})
    assert fake.called(operation) == []


def test_margin_and_profit_are_calculated_from_numbers_of_any_kind(bench: Bench) -> None:
    assert bench.adapter.order_calc_margin(0, "EURUSD", 1, 1) == 1000.0
    assert bench.adapter.order_calc_profit(0, "EURUSD", 1.0, 1.1, 1.103) == pytest.approx(300.0)
    assert bench.adapter.order_calc_profit(1, "EURUSD", 1.0, 1.1, 1.103) == pytest.approx(-300.0)


def test_a_profit_of_zero_is_an_answer(bench: Bench) -> None:
    assert bench.adapter.order_calc_profit(0, "EURUSD", 1.0, 1.1, 1.1) == 0.0


def test_calculations_select_their_symbol_first(bench: Bench) -> None:
    assert bench.adapter.order_calc_margin(0, "GBPJPY", 1, 190) > 0
    assert bench.adapter.symbol_info("GBPJPY")["select"] is True


def test_a_calculation_without_a_rate_has_no_quote(bench: Bench) -> None:
    bench.fail("order_calc_profit", -4)
    with pytest.raises(TerminalFailure) as failure:
        bench.adapter.order_calc_profit(0, "EURUSD", 1.0, 1.1, 1.103)
    assert failure.value.reason == "NO_QUOTE"
    assert failure.value.message.startswith('Cannot calculate the profit of "EURUSD": ')


def test_numbers_that_are_too_large_to_calculate_with_are_refused(bench: Bench) -> None:
    margin, profit = bench.adapter.order_calc_margin, bench.adapter.order_calc_profit
    cases: list[tuple[str, Callable[..., float], list[float]]] = [
        ("volume", margin, [1e308, 1.1]),
        ("volume", profit, [1e308, 1.1, 1.2]),
        ("price_close", profit, [1.0, 1.1, 1e308]),
    ]
    for field, calculate, numbers in cases:
        with pytest.raises(TerminalFailure) as failure:
            calculate(0, "EURUSD", *numbers)
        assert (failure.value.reason, failure.value.metadata) == ("INVALID_TERMINAL_ARGUMENT", {"field": field})
        assert failure.value.message.endswith(f"{field} is too large for a result that is a number, it is 1e+308")


@pytest.mark.parametrize("volume", [float("nan"), float("inf"), "1", None])
def test_a_volume_that_is_no_finite_number_is_refused(adapter: Adapter, volume: Any) -> None:
    with pytest.raises(TerminalFailure) as failure:
        adapter.order_calc_margin(0, "EURUSD", volume, 1.1)
    assert (failure.value.reason, failure.value.metadata) == ("INVALID_TERMINAL_ARGUMENT", {"field": "volume"})
