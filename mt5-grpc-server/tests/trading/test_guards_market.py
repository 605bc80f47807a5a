from __future__ import annotations

from typing import Any

import pytest

from mt5_grpc_server.trading.guards import Sent, cap_deviation, evaluate, parse_config
from trading.guard_kit import config, denied, levels, limit, market, passes, snapshot
from trading.scene_kit import order, position


def test_only_listed_symbols_are_traded_by_their_exact_name() -> None:
    passes({"symbolAllow": ["EURUSD"]}, market())
    assert denied({"symbolAllow": ["EURUSD"]}, market(symbol="EURUSD.r")).guard == "symbolAllow"
    assert denied({"symbolDeny": ["EURUSD"]}, market()).guard == "symbolDeny"
    passes({"symbolDeny": ["EURUSD.r"], "symbolAllow": "*"}, market())


def test_a_real_account_trades_no_symbol_until_some_are_listed() -> None:
    denial = evaluate(parse_config({}, real=True), market(), snapshot())
    assert denial is not None and (denial.guard, denial.limit) == ("symbolAllow", "none")
    assert evaluate(parse_config({"symbolAllow": "*"}, real=True), market(), snapshot()) is None


@pytest.mark.parametrize(("age", "ok"), [(0.0, True), (5000.0, True), (5001.0, False), (None, False), (-1.0, False)])
def test_a_market_order_needs_a_fresh_quote(age: float | None, ok: bool) -> None:
    at = snapshot(tick_age_ms=age)
    assert (evaluate(config(maxQuoteAgeMs=5000), market(), at) is None) == ok
    passes({"maxQuoteAgeMs": 5000}, limit(), at)


def test_a_quote_whose_age_is_not_known_yet_is_worth_waiting_for() -> None:
    assert denied({"maxQuoteAgeMs": 5000}, market(), snapshot(tick_age_ms=None)).code == "TRADING_NOT_READY"
    assert denied({"maxQuoteAgeMs": 5000}, market(), snapshot(tick_age_ms=None, tick={})).code == "RISK_DENIED"


def test_the_deviation_is_capped_before_and_denied_after() -> None:
    limits = config(maxPriceDeviationPoints=30)
    at = snapshot(positions=[position()])
    assert [cap_deviation(limits, market(deviation=points), at) for points in (10, 30, 500)] == [None, None, 30]
    assert cap_deviation(config(), market(deviation=500), at) is None
    closing = market(deviation=500, type=1, position=7)
    assert cap_deviation(limits, closing, at) is None
    assert cap_deviation(limits, closing, snapshot()) == 30  # there is nothing that it could close
    passes({"maxPriceDeviationPoints": 30}, market(deviation=30))
    assert denied({"maxPriceDeviationPoints": 30}, market(deviation=31)).actual == "31"


def test_a_price_far_from_the_market_is_a_fat_finger() -> None:
    at = snapshot(tick={"bid": 99.0, "ask": 101.0})
    for price in (95.0, 105.0):
        passes({"maxPriceDistancePercent": 5}, limit(price), at)
    assert denied({"maxPriceDistancePercent": 5}, limit(94.99), at).actual == "5.01"
    stop_limit = limit(101.0, type=6, stoplimit=94.0)
    assert denied({"maxPriceDistancePercent": 5}, stop_limit, at).guard == "maxPriceDistancePercent"
    change = {"action": 7, "symbol": "EURUSD", "order": 9, "price": 10.0}
    assert denied({"maxPriceDistancePercent": 5}, change, snapshot(orders=[order()])).guard == "maxPriceDistancePercent"


def test_a_wide_spread_stops_market_orders_only() -> None:
    passes({"maxSpreadPoints": 10}, market())
    assert denied({"maxSpreadPoints": 9}, market()).actual == "10"
    passes({"maxSpreadPoints": 9}, limit())


def test_a_stop_loss_can_be_required() -> None:
    limits = {"requireStopLoss": True}
    for request in (market, limit):
        passes(limits, request(sl=1.05))
        assert denied(limits, request()).guard == "requireStopLoss"
    held = snapshot(positions=[position(sl=1.05)])
    passes(limits, levels(1.04), held)
    assert denied(limits, levels(0.0), held).guard == "requireStopLoss"


def sent(*ages: float, **fields: Any) -> Any:
    values = {"symbol": "EURUSD", "is_buy": True, "volume": 0.1, **fields}
    return snapshot(sent=[Sent(at=1000.0 - age, **values) for age in ages])


@pytest.mark.parametrize(("key", "window"), [("ordersPerSecond", 1), ("ordersPerMinute", 60)])
def test_orders_are_counted_in_a_sliding_window_with_the_present_one(key: str, window: float) -> None:
    passes({key: 3}, market(), sent(0, window * 0.99, window))
    assert denied({key: 3}, market(), sent(0, 0.5, window * 0.99)).actual == "4"


def test_the_same_order_again_and_again_shuts_the_account_off() -> None:
    limits = {"sameOrderPerMinute": 2}
    passes(limits, market(), sent(1))
    denial = denied(limits, market(), sent(1, 2))
    assert (denial.guard, denial.shuts_off) == ("sameOrderPerMinute", True)
    for other in ({"symbol": "GBPUSD"}, {"is_buy": False}, {"volume": 0.2}):
        passes(limits, market(), sent(1, 2, **other))
    shut_off = snapshot(shut_off=True)
    assert denied({}, limit(), shut_off).message.endswith("is shut off until trading is resumed")
    assert denied({}, limit(), shut_off).limit == "off"
