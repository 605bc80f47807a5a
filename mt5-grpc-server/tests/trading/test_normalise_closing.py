from __future__ import annotations

from typing import Any

import pytest

from mt5_grpc_server.trading.normalise import (
    CancelWish,
    CloseByWish,
    CloseWish,
    Level,
    OrderWish,
    Prepared,
    Refusal,
    ReverseWish,
    prepare,
    symbol_of,
)
from trading.scene_kit import order, position, refusal, request, scene


def test_closing_names_the_position_and_takes_the_other_side_and_the_whole_volume() -> None:
    answer = prepare(CloseWish(7, comment="oaTOKEN"), scene(positions=[position()]))
    assert isinstance(answer, Prepared) and answer.whole and answer.target == position()
    assert answer.request == {
        "action": 1, "symbol": "EURUSD", "position": 7, "volume": 0.5, "type": 1, "price": 1.1, "deviation": 20,
        "type_filling": 0, "type_time": 0, "magic": 42, "comment": "oaTOKEN",
    }  # fmt: skip
    short = request(CloseWish(7), scene(positions=[position(type=1)]))
    assert (short["type"], short["price"]) == (0, 1.1001)


def test_closing_a_part_is_no_whole_close() -> None:
    answer = prepare(CloseWish(7, volume=0.2), scene(margin_mode=0, positions=[position()]))
    assert isinstance(answer, Prepared) and not answer.whole
    assert (answer.request["volume"], answer.request["position"], answer.notes) == (0.2, 7, ())


def test_a_rest_below_the_minimum_is_said() -> None:
    answer = prepare(CloseWish(7, volume=0.4), scene(volume_min=0.2, positions=[position()]))
    assert isinstance(answer, Prepared)
    assert answer.notes == ("0.1 lots stay open, less than the minimum 0.2: they can only be closed whole",)


def test_the_rest_of_a_position_is_closed_whatever_its_volume() -> None:
    odd = scene(volume_min=0.2, positions=[position(volume=0.003)])
    assert request(CloseWish(7), odd)["volume"] == 0.003
    assert request(CloseWish(7, volume=0.003), odd)["volume"] == 0.003


@pytest.mark.parametrize(
    ("volume", "held", "sentence"),
    [
        (0.6, 0.5, "volume 0.6 is above the volume 0.5 of the position: use 0.5"),
        (0.205, 0.5, "volume 0.205 is not a multiple of 0.01: use 0.2 or 0.21"),
        (120, 150.0, 'volume 120 is above the maximum 100 for "EURUSD": use 100'),
    ],
)
def test_a_volume_that_cannot_be_closed_is_refused(volume: float | None, held: float, sentence: str) -> None:
    refused = refusal(CloseWish(7, volume=volume), scene(positions=[position(volume=held)]))
    assert (refused.code, refused.message) == ("INVALID_VOLUME", f"Cannot close position 7: {sentence}")


@pytest.mark.parametrize("asked", [None, 150.0])
def test_a_position_above_the_maximum_of_one_deal_is_closed_in_several(asked: float | None) -> None:
    answer = prepare(CloseWish(7, volume=asked), scene(positions=[position(volume=150.0)]))
    assert isinstance(answer, Prepared) and not answer.whole
    assert answer.request["volume"] == 100.0
    assert answer.notes == ("100 of 150 lots are closed, the maximum of one deal: close again for the rest",)
    rest = prepare(CloseWish(7), scene(positions=[position(volume=50.0)]))
    assert isinstance(rest, Prepared) and rest.whole


def test_closing_is_free_where_opening_is_not() -> None:
    for trade_mode in (1, 2, 3, 4):
        request(CloseWish(7), scene(trade_mode=trade_mode, margin_free=0.0, positions=[position()]))
    assert refusal(CloseWish(7), scene(trade_mode=0, positions=[position()])).code == "TRADE_DISABLED"


def test_a_position_that_is_not_there_is_refused_by_name() -> None:
    refused = refusal(CloseWish(8), scene(positions=[position()]))
    assert (refused.code, refused.message) == (
        "POSITION_CLOSED",
        "Cannot close position 8: there is no open position 8",
    )


def test_a_position_about_to_be_closed_by_its_level_is_frozen() -> None:
    near = scene(trade_freeze_level=10, positions=[position(tp=1.1001)])
    refused = refusal(CloseWish(7), near)
    assert refused.code == "FROZEN"
    assert refused.message.endswith("its tp is 10 points from the market, within the freeze level of 10 points")
    request(CloseWish(7), scene(trade_freeze_level=9, positions=[position(tp=1.1001)]))


def test_an_account_that_closes_the_oldest_first_says_which() -> None:
    both = scene(fifo_close=True, positions=[position(7, time_msc=2), position(8, time_msc=1), position(3, symbol="X")])
    refused = refusal(CloseWish(7), both)
    assert (refused.code, refused.metadata["nearest"]) == ("FIFO_CLOSE", "8")
    request(CloseWish(8), both)


def test_two_opposite_positions_close_each_other() -> None:
    pair = scene(positions=[position(7), position(8, type=1, volume=0.7)])
    answer = prepare(CloseByWish(7, 8), pair)
    assert isinstance(answer, Prepared) and answer.whole
    assert answer.request == {
        "action": 10, "symbol": "EURUSD", "position": 7, "position_by": 8, "magic": 42, "comment": "",
    }  # fmt: skip
    larger = prepare(CloseByWish(8, 7), pair)
    assert isinstance(larger, Prepared) and not larger.whole


@pytest.mark.parametrize(
    ("other", "facts", "code"),
    [
        ({"type": 0}, {}, "INVALID_ORDER"),
        ({"type": 1, "symbol": "GBPUSD"}, {}, "INVALID_ORDER"),
        ({"type": 1}, {"margin_mode": 0}, "INVALID_ORDER"),
        ({"type": 1}, {"order_mode": 63}, "ORDER_TYPE_NOT_ALLOWED"),
        ({"type": 1, "ticket": 9}, {}, "POSITION_CLOSED"),
    ],
)
def test_what_cannot_be_closed_by_each_other_is_refused(
    other: dict[str, Any], facts: dict[str, Any], code: str
) -> None:
    assert (
        refusal(CloseByWish(7, 8), scene(positions=[position(7), position(**{"ticket": 8, **other})], **facts)).code
        == code
    )


def test_a_reversal_on_a_hedging_account_is_a_close_and_then_an_order() -> None:
    answer = prepare(ReverseWish(7, sl=Level(100, "points")), scene(positions=[position()]))
    assert isinstance(answer, Prepared)
    assert (answer.request["position"], answer.request["volume"], answer.request["type"]) == (7, 0.5, 1)
    assert answer.then == OrderWish("market", "sell", "EURUSD", 0.5, sl=Level(100, "points"), magic=42)


def test_a_reversal_on_a_netting_account_is_one_deal_over_twice_the_volume() -> None:
    answer = prepare(ReverseWish(7, sl=Level(50, "money")), scene(margin_mode=0, positions=[position()]))
    assert isinstance(answer, Prepared) and answer.then is None and not answer.whole
    assert (answer.request["position"], answer.request["volume"], answer.request["type"]) == (7, 1.0, 1)
    # Money counts for the half a lot that is held afterwards, not for the lot that is traded.
    assert answer.request["sl"] == 1.101


def test_no_half_of_a_reversal_is_sent_whose_other_half_must_fail() -> None:
    held = [position(volume=0.5)]
    assert refusal(ReverseWish(7), scene(trade_mode=1, positions=held)).code == "LONG_ONLY"
    assert refusal(ReverseWish(7), scene(volume_min=0.7, positions=held)).code == "INVALID_VOLUME"
    assert refusal(ReverseWish(7), scene(margin_mode=0, volume_max=0.9, positions=held)).code == "INVALID_VOLUME"
    assert refusal(ReverseWish(7, sl=Level(1.0)), scene(positions=held)).code == "INVALID_STOPS"
    assert refusal(ReverseWish(7, tp=Level(0.001, "money")), scene(positions=held)).code == "MONEY_TOO_SMALL"


def test_the_symbol_to_read_comes_from_the_target() -> None:
    positions, orders = [position(symbol="GBPUSD")], [order(symbol="USDJPY")]
    assert symbol_of(OrderWish("market", "buy", "EURUSD", 1), positions, orders) == "EURUSD"
    assert symbol_of(CloseWish(7), positions, orders) == "GBPUSD"
    assert symbol_of(CancelWish(9), positions, orders) == "USDJPY"
    missing = symbol_of(CancelWish(7), positions, orders)
    assert isinstance(missing, Refusal) and missing.code == "TICKET_NOT_FOUND"
