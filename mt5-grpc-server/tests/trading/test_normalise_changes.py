from __future__ import annotations

from typing import Any

import pytest

from mt5_grpc_server.trading.normalise import (
    KEEP,
    BreakEvenWish,
    CancelWish,
    Level,
    OrderChangeWish,
    PositionChangeWish,
    Unchanged,
    prepare,
)
from trading.scene_kit import NOW, order, position, refusal, request, scene

HELD = scene(positions=[position(sl=1.08, tp=1.2)])
RESTING = scene(orders=[order(sl=1.07, tp=1.2, type_time=2, time_expiration=NOW + 99999)])


@pytest.mark.parametrize(
    ("sl", "tp", "expected"),
    [
        (Level(1.085), KEEP, (1.085, 1.2)),
        (KEEP, None, (1.08, 0.0)),
        (None, Level(1.3), (0.0, 1.3)),
        (None, None, (0.0, 0.0)),
        (Level(100, "points"), Level(1000, "money"), (1.089, 1.11)),
    ],
)
def test_a_level_left_out_stays_and_null_removes_it(sl: Any, tp: Any, expected: tuple[float, float]) -> None:
    sent = request(PositionChangeWish(7, sl, tp, "oaTOKEN"), HELD)
    assert sent == {
        "action": 6, "position": 7, "symbol": "EURUSD", "sl": expected[0], "tp": expected[1], "magic": 42,
        "comment": "oaTOKEN",
    }  # fmt: skip


@pytest.mark.parametrize("wish", [PositionChangeWish(7), PositionChangeWish(7, Level(1.08), Level(1.2))])
def test_levels_that_are_already_there_are_done_without_sending(wish: PositionChangeWish) -> None:
    assert prepare(wish, HELD) == Unchanged("Position 7 already has these levels")


def test_a_level_of_a_position_is_measured_from_the_price_that_would_close_it() -> None:
    assert refusal(PositionChangeWish(7, Level(1.1)), HELD).code == "INVALID_STOPS"
    assert request(PositionChangeWish(7, Level(1.09999)), HELD)["sl"] == 1.09999
    short = scene(positions=[position(type=1)])
    assert request(PositionChangeWish(7, Level(1.10011)), short)["sl"] == 1.10011
    assert refusal(PositionChangeWish(7, Level(1.1001)), short).code == "INVALID_STOPS"


def test_break_even_moves_the_stop_loss_to_the_opening_price_and_beyond() -> None:
    assert request(BreakEvenWish(7), HELD)["sl"] == 1.09
    assert request(BreakEvenWish(7, offset=25), HELD)["sl"] == 1.09025
    assert request(BreakEvenWish(7, offset=25), HELD)["tp"] == 1.2
    short = scene(positions=[position(type=1, price_open=1.12)])
    assert request(BreakEvenWish(7, offset=25), short)["sl"] == 1.11975


def test_break_even_between_two_ticks_never_closes_at_a_loss() -> None:
    average = scene(positions=[position(price_open=1.0900013)])
    assert request(BreakEvenWish(7), average)["sl"] == 1.09001


def test_break_even_leaves_a_better_stop_loss_alone() -> None:
    better = scene(positions=[position(sl=1.095)])
    answer = prepare(BreakEvenWish(7, offset=100), better)
    assert isinstance(answer, Unchanged)
    assert answer.message == "The stop loss 1.095 of position 7 already is at 1.091 or better"


@pytest.mark.parametrize(
    ("offset", "facts"), [(1000, {}), (-1, {}), (float("nan"), {}), (990, {"trade_stops_level": 20})]
)
def test_break_even_that_the_market_has_not_reached_is_refused(offset: float, facts: dict[str, Any]) -> None:
    assert refusal(BreakEvenWish(7, offset=offset), scene(positions=[position()], **facts)).code == "INVALID_STOPS"


@pytest.mark.parametrize(
    ("wish", "changed"),
    [
        (OrderChangeWish(9, price=1.085), {"price": 1.085}),
        (OrderChangeWish(9, sl=None), {"sl": 0.0}),
        (OrderChangeWish(9, tp=Level(100, "points")), {"tp": 1.081}),
        (OrderChangeWish(9, lifetime=None, expiration=None), {"type_time": 0, "expiration": 0}),
        (OrderChangeWish(9, lifetime="DAY"), {"type_time": 1, "expiration": 0}),
        (OrderChangeWish(9, expiration=NOW + 60), {"expiration": NOW + 7260}),
        (OrderChangeWish(9, expiration=None), {"type_time": 0, "expiration": 0}),
    ],
)
def test_values_of_an_order_that_are_left_out_are_sent_as_they_are(
    wish: OrderChangeWish, changed: dict[str, Any]
) -> None:
    assert request(wish, RESTING) == {
        "action": 7, "order": 9, "symbol": "EURUSD", "price": 1.08, "sl": 1.07, "tp": 1.2, "type_time": 2,
        "expiration": NOW + 99999, **changed,
    }  # fmt: skip


def test_a_stop_limit_order_keeps_its_limit_price() -> None:
    stop_limit = scene(orders=[order(type=6, price_open=1.12, price_stoplimit=1.115)])
    sent = request(OrderChangeWish(9, price=1.13), stop_limit)
    assert (sent["price"], sent["stoplimit"]) == (1.13, 1.115)
    assert request(OrderChangeWish(9, stop_limit=1.11), stop_limit)["stoplimit"] == 1.11
    assert refusal(OrderChangeWish(9, stop_limit=1.0), RESTING).code == "INVALID_PRICE"


def test_an_order_that_already_is_as_wished_is_done_without_sending() -> None:
    for wish in (OrderChangeWish(9), OrderChangeWish(9, price=1.08, sl=Level(1.07))):
        assert prepare(wish, RESTING) == Unchanged("Order 9 already has these values")


def test_an_order_about_to_be_activated_can_be_neither_changed_nor_cancelled() -> None:
    near = scene(trade_freeze_level=10, orders=[order(price_open=1.1)])
    assert refusal(OrderChangeWish(9, price=1.05), near).code == "FROZEN"
    assert refusal(CancelWish(9), near).code == "FROZEN"


def test_cancelling_names_the_order() -> None:
    assert request(CancelWish(9, comment="oaTOKEN"), RESTING) == {
        "action": 8, "order": 9, "symbol": "EURUSD", "magic": 42, "comment": "oaTOKEN",
    }  # fmt: skip
    refused = refusal(CancelWish(8), RESTING)
    assert (refused.code, refused.message) == ("TICKET_NOT_FOUND", "Cannot cancel order 8: there is no active order 8")


def test_an_order_that_is_being_executed_is_no_pending_order() -> None:
    executing = scene(orders=[order(type=0)])
    assert refusal(OrderChangeWish(9, price=1.0), executing).code == "INVALID_ORDER"
    assert request(CancelWish(9), executing)["action"] == 8
