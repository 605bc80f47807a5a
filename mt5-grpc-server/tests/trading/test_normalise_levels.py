from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mt5_grpc_server.trading.normalise import Level, OrderWish, PositionChangeWish, Prepared, prepare
from trading.scene_kit import position, refusal, request, scene


def market(side: str, **levels: Level | None) -> OrderWish:
    return OrderWish(**{"kind": "market", "side": side, "symbol": "EURUSD", "volume": 0.1, **levels})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("side", "level", "sl", "tp"),
    [
        ("buy", Level(100, "points"), 1.0991, 1.1011),
        ("sell", Level(100, "points"), 1.101, 1.099),
        # 0.1 lot of EURUSD: 0.1 USD a point.
        ("buy", Level(5, "money"), 1.0996, 1.1006),
        ("sell", Level(5, "money"), 1.1005, 1.0995),
        ("buy", Level(5.19, "money"), 1.09959, 1.10061),
    ],
)
def test_points_and_money_count_from_the_entry(side: str, level: Level, sl: float, tp: float) -> None:
    sent = request(market(side, sl=level, tp=level), scene())
    assert (sent["sl"], sent["tp"]) == (sl, tp)


def test_levels_of_a_pending_order_count_from_its_price_and_those_of_a_stop_limit_from_the_limit() -> None:
    level = Level(100, "points")
    limit = OrderWish("limit", "buy", "EURUSD", 0.1, price=1.05, sl=level, tp=level)
    assert (request(limit, scene())["sl"], request(limit, scene())["tp"]) == (1.049, 1.051)
    stop_limit = OrderWish("stopLimit", "buy", "EURUSD", 0.1, price=1.12, stop_limit=1.11, sl=level, tp=level)
    assert (request(stop_limit, scene())["sl"], request(stop_limit, scene())["tp"]) == (1.109, 1.111)


@pytest.mark.parametrize(
    ("side", "name", "price", "nearest"),
    [("buy", "sl", 1.1, "1.0998"), ("buy", "tp", 1.1001, "1.1002"), ("sell", "sl", 1.1001, "1.1003"),
     ("sell", "tp", 1.11, "1.0999")],
)  # fmt: skip
def test_a_level_too_near_to_the_closing_price_is_refused_with_the_nearest_that_is_taken(
    side: str, name: str, price: float, nearest: str
) -> None:
    at = scene(trade_stops_level=20)
    refused = refusal(market(side, **{name: Level(price)}), at)
    assert (refused.code, refused.metadata["field"], refused.metadata["nearest"]) == ("INVALID_STOPS", name, nearest)
    assert request(market(side, **{name: Level(float(nearest))}), at)[name] == float(nearest)


def test_without_a_stops_level_the_side_must_still_be_right() -> None:
    refused = refusal(market("buy", sl=Level(1.1)), scene())
    assert refused.message == "Cannot place order: sl 1.1 of a buy must lie below 1.1: use at most 1.09999"


@pytest.mark.parametrize(
    ("level", "code"),
    [
        (Level(0.001, "money"), "MONEY_TOO_SMALL"),
        (Level(0.4, "points"), "INVALID_STOPS"),
        (Level(0, "points"), "INVALID_STOPS"),
        (Level(-5, "money"), "INVALID_STOPS"),
        (Level(float("nan")), "INVALID_STOPS"),
        (Level(200000, "points"), "INVALID_STOPS"),
        (Level(1e6, "money"), "INVALID_STOPS"),
        (Level(1e300, "money"), "INVALID_STOPS"),
        (Level(1e300, "points"), "INVALID_STOPS"),
        (Level(1e300), "INVALID_STOPS"),
    ],
)
def test_a_distance_that_gives_no_level_is_refused(level: Level, code: str) -> None:
    assert refusal(market("buy", sl=level), scene()).code == code


def test_money_without_a_rate_of_exchange_is_refused() -> None:
    unknown = scene(profit=lambda *arguments: None)
    refused = refusal(market("buy", sl=Level(5, "money")), unknown)
    assert refused.code == "PRICE_OFF"
    assert refused.message.endswith('the value of "EURUSD" in USD is not known now')


def test_money_is_found_where_the_rate_depends_on_the_price_and_the_tick_value_misleads() -> None:
    # USDJPY on an account in USD: the profit is converted at the closing price itself.
    def profit(kind: int, volume: float, opened: float, closed: float) -> float:
        return round((closed - opened) * 100000 * volume / closed * (1 if kind == 0 else -1), 2)

    for tick_value in (0.0, 0.01, 0.67, 500.0):
        yen = scene(digits=3, point=0.001, trade_tick_size=0.001, trade_tick_value=tick_value, profit=profit,
                    tick={"bid": 150.0, "ask": 150.01})  # fmt: skip
        sl = request(market("buy", sl=Level(100, "money")), yen)["sl"]
        assert abs(profit(0, 0.1, 150.01, sl)) <= 100 < abs(profit(0, 0.1, 150.01, sl - 0.001)) + 0.01, tick_value


@given(
    side=st.sampled_from(["buy", "sell"]),
    unit=st.sampled_from(["price", "points", "money"]),
    size=st.floats(0.00002, 0.9),
    tick=st.sampled_from([1, 5, 25]),
)
def test_a_level_is_on_a_tick_and_never_riskier_than_asked(side: str, unit: Any, size: float, tick: int) -> None:
    at = scene(trade_tick_size=tick * 1e-05, trade_tick_value=float(tick))
    sign = 1 if side == "buy" else -1
    entry, close = (1.1001, 1.1) if side == "buy" else (1.1, 1.1001)
    value = {"price": close - sign * size, "points": size * 1e5, "money": size * 1e4}[unit]
    answer = prepare(market(side, sl=Level(value, unit)), at)
    if isinstance(answer, Prepared):
        sl = answer.request["sl"]
        assert Decimal(repr(sl)) % Decimal(repr(tick * 1e-05)) == 0
        asked = {"price": abs(entry - value), "points": size, "money": size}[unit]
        assert abs(entry - sl) <= asked + 1e-9


def test_an_average_price_between_two_ticks_does_not_let_money_grow() -> None:
    held = scene(margin_mode=0, positions=[position(price_open=1.0900037)])
    sent = request(PositionChangeWish(7, sl=Level(10, "money")), held)
    assert sent["sl"] == 1.08981
    assert 50000 * (1.0900037 - sent["sl"]) <= 10
