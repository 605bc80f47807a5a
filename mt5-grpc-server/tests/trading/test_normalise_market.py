from __future__ import annotations

import math
from typing import Any

import pytest

from mt5_grpc_server.trading.normalise import Level, OrderWish, Prepared, prepare
from trading.scene_kit import order, position, refusal, request, scene

BUY = OrderWish("market", "buy", "EURUSD", 0.1)
SELL = OrderWish("market", "sell", "EURUSD", 0.1)
NETTING = {"margin_mode": 0}


def buy(**fields: Any) -> OrderWish:
    return OrderWish(**{"kind": "market", "side": "buy", "symbol": "EURUSD", "volume": 0.1, **fields})


def test_a_market_order_is_completed_with_price_filling_lifetime_and_deviation() -> None:
    assert request(buy(magic=5, comment="oaTOKEN"), scene()) == {
        "action": 1, "symbol": "EURUSD", "volume": 0.1, "type": 0, "price": 1.1001, "deviation": 20,
        "type_filling": 0, "type_time": 0, "magic": 5, "comment": "oaTOKEN",
    }  # fmt: skip
    assert (request(SELL, scene())["type"], request(SELL, scene())["price"]) == (1, 1.1)


@pytest.mark.parametrize(
    ("volume", "told"),
    [(1e-320, "1e-320"), (1e308, "1e+308"), (0.00001, "0.00001"), (123456789012.5, "123456789012.5")],
)
def test_a_volume_is_told_in_few_digits(volume: float, told: str) -> None:
    refused = refusal(buy(volume=volume), scene())
    assert refused.message.startswith(f"Cannot place order: volume {told} is ")
    assert refused.metadata["volume"] == told


@pytest.mark.parametrize(
    ("exemode", "flags", "expected"),
    [(2, 1, 0), (2, 2, 1), (2, 3, 0), (0, 0, 0), (1, 0, 0), (3, 0, 2), (3, 1, 0), (3, 2, 1), (3, 3, 1)],
)
def test_the_filling_is_one_that_execution_mode_and_flags_allow(exemode: int, flags: int, expected: int) -> None:
    assert request(BUY, scene(trade_exemode=exemode, filling_mode=flags))["type_filling"] == expected


@pytest.mark.parametrize(
    ("wanted", "exemode", "flags"), [("RETURN", 2, 3), ("IOC", 2, 1), ("FOK", 3, 2), ("BOC", 3, 7)]
)
def test_a_filling_that_the_symbol_does_not_allow_is_refused(wanted: Any, exemode: int, flags: int) -> None:
    refused = refusal(buy(filling=wanted), scene(trade_exemode=exemode, filling_mode=flags))
    assert refused.code == "INVALID_FILLING"
    assert refused.message.startswith(f'Cannot place order: "EURUSD" does not allow {wanted} for market orders: use ')


def test_a_symbol_without_any_filling_for_market_orders_is_refused() -> None:
    refused = refusal(BUY, scene(filling_mode=4))
    assert (refused.code, refused.message) == (
        "INVALID_FILLING", 'Cannot place order: "EURUSD" allows no filling policy for market orders',
    )  # fmt: skip


@pytest.mark.parametrize(
    ("volume", "sentence", "nearest"),
    [
        (0.013, "volume 0.013 is not a multiple of 0.01: use 0.01 or 0.02", "0.01,0.02"),
        (0.001, 'volume 0.001 is below the minimum 0.01 for "EURUSD": use 0.01', "0.01"),
        (250, 'volume 250 is above the maximum 100 for "EURUSD": use 100', "100"),
    ],
)
def test_a_volume_that_cannot_be_traded_is_refused_with_the_nearest_ones(
    volume: float, sentence: str, nearest: str
) -> None:
    refused = refusal(buy(volume=volume), scene())
    assert (refused.code, refused.message) == ("INVALID_VOLUME", f"Cannot place order: {sentence}")
    assert refused.metadata["nearest"] == nearest


@pytest.mark.parametrize("volume", [0, -1, math.nan, math.inf, True, None, "1"])
def test_a_volume_that_is_no_number_above_zero_is_refused(volume: Any) -> None:
    assert refusal(buy(volume=volume), scene()).code == "INVALID_VOLUME"
    against = scene(**NETTING, positions=[position(type=1)])
    assert refusal(buy(volume=volume), against).code == "INVALID_VOLUME"


def test_the_noise_of_binary_fractions_is_no_fault_and_is_not_sent() -> None:
    assert request(buy(volume=0.1 + 0.2), scene())["volume"] == 0.3
    assert request(buy(sl=Level(1.1 - 0.01)), scene())["sl"] == 1.09


def test_steps_count_from_the_minimum() -> None:
    odd = scene(volume_min=0.15, volume_step=0.1)
    assert request(buy(volume=0.25), odd)["volume"] == 0.25
    refused = refusal(buy(volume=0.2), odd)
    assert refused.message.endswith("volume 0.2 is not a multiple of 0.1 counted from 0.15: use 0.15 or 0.25")


def test_the_volume_limit_counts_positions_and_orders_of_one_direction() -> None:
    full = scene(volume_limit=1.05, positions=[position(), position(8, type=1)], orders=[order(), order(10, type=3)])
    refused = refusal(BUY, full)
    assert refused.code == "LIMIT_VOLUME"
    assert refused.message.endswith('are above the limit 1.05 for "EURUSD" in one direction: use at most 0.05')
    assert request(buy(volume=0.05), full)["volume"] == 0.05


def test_on_a_netting_account_an_order_against_the_position_only_needs_what_closing_needs() -> None:
    held = scene(**NETTING, trade_mode=3, positions=[position(volume=0.003)], margin_free=0.0)
    assert request(OrderWish("market", "sell", "EURUSD", 0.003), held)["volume"] == 0.003
    third = scene(**NETTING, trade_mode=3, positions=[position(volume=0.3)])
    assert request(OrderWish("market", "sell", "EURUSD", 0.1 + 0.2), third)["volume"] == 0.3
    above = scene(**NETTING, positions=[position(volume=150.0)])
    assert refusal(OrderWish("market", "sell", "EURUSD", 150), above).code == "INVALID_VOLUME"
    assert refusal(SELL, held).code == "CLOSE_ONLY"
    answer = prepare(OrderWish("market", "sell", "EURUSD", 0.003, sl=Level(2.0)), held)
    assert isinstance(answer, Prepared) and answer.notes == (
        "sl and tp are not used: the order only reduces the position",
    )


def test_adding_to_a_netting_position_does_not_take_its_levels_away() -> None:
    held = scene(**NETTING, positions=[position(sl=1.08, tp=1.2)])
    answer = prepare(buy(tp=Level(1.3)), held)
    assert isinstance(answer, Prepared)
    assert (answer.request["sl"], answer.request["tp"]) == (1.08, 1.3)
    assert answer.notes == ("sl stays at 1.08, as the position has it",)


def test_a_margin_that_is_not_there_is_known_before_sending() -> None:
    refused = refusal(buy(volume=10), scene(margin_free=3333.0))
    assert refused.code == "NO_MONEY"
    assert refused.message == (
        "Cannot place order: volume 10 needs a margin of 11000 USD, 3333 USD are free: use at most 3.03"
    )
    assert request(buy(volume=3.03), scene(margin_free=3333.0))["volume"] == 3.03


def test_the_margin_is_left_to_the_broker_where_it_cannot_be_known() -> None:
    request(buy(volume=10), scene(margin_free=1.0, positions=[position(type=1)]))
    request(buy(volume=10), scene(margin_free=1.0, margin=lambda kind, volume, price: None))
    request(buy(volume=10), scene(margin_free=1.0, margin_mode=1))


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"connected": False}, "NOT_CONNECTED"),
        ({"tradeapi_disabled": True}, "API_TRADING_DISABLED"),
        ({"terminal": {"connected": True, "trade_allowed": False, "tradeapi_disabled": False}}, "AUTOTRADING_OFF"),
        ({"trade_expert": False}, "AUTOTRADING_FORBIDDEN"),
        ({"trade_mode": 0}, "TRADE_DISABLED"),
        ({"trade_mode": 2}, "SHORT_ONLY"),
        ({"trade_mode": 3}, "CLOSE_ONLY"),
        ({"order_mode": 126}, "ORDER_TYPE_NOT_ALLOWED"),
        ({"tick": {"bid": 0.0, "ask": 0.0}}, "PRICE_OFF"),
        ({"tick": {"bid": 1.1, "ask": math.nan}}, "PRICE_OFF"),
    ],
)
def test_what_forbids_trading_has_a_code_of_its_own(facts: dict[str, Any], code: str) -> None:
    assert refusal(BUY, scene(**facts)).code == code


def test_an_account_that_may_not_trade_and_a_long_only_symbol_are_told_apart() -> None:
    account = {**scene().account, "trade_allowed": False}
    assert refusal(BUY, scene(account=account)).code == "TRADE_DISABLED"
    assert refusal(SELL, scene(trade_mode=1)).code == "LONG_ONLY"
    request(BUY, scene(trade_mode=1))


def test_a_market_order_is_refused_once_the_market_left_the_expected_price() -> None:
    assert request(buy(price=1.0999), scene())["price"] == 1.1001
    refused = refusal(buy(price=1.0999, deviation=19), scene())
    assert refused.code == "PRICE_CHANGED"
    assert refused.message.endswith("the market is at 1.1001, 20 points from the price 1.0999, the deviation allows 19")


@pytest.mark.parametrize(
    "fields",
    [{"side": "long"}, {"kind": "fast"}, {"magic": -1}, {"magic": 2**64}, {"comment": "x" * 30}, {"deviation": -1},
     {"stop_limit": 1.0}, {"lifetime": "GTC"}],
)  # fmt: skip
def test_a_senseless_wish_is_refused_as_an_invalid_order(fields: dict[str, Any]) -> None:
    assert refusal(buy(**fields), scene()).code == "INVALID_ORDER"
