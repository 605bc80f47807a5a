from __future__ import annotations

from typing import Any

import pytest

from mt5_grpc_server.trading.normalise import Level, OrderWish, Prepared, prepare
from trading.scene_kit import NOW, order, refusal, request, scene

DAY = 86_400


def pending(kind: str, side: str, price: float | None, stop_limit: float | None = None, **fields: Any) -> OrderWish:
    values = {"kind": kind, "side": side, "symbol": "EURUSD", "volume": 0.1, "price": price, "stop_limit": stop_limit}
    return OrderWish(**{**values, **fields})


@pytest.mark.parametrize(
    ("wish", "order_type"),
    [
        (pending("limit", "buy", 1.09), 2),
        (pending("limit", "sell", 1.11), 3),
        (pending("stop", "buy", 1.11), 4),
        (pending("stop", "sell", 1.09), 5),
        (pending("stopLimit", "buy", 1.11, 1.105), 6),
        (pending("stopLimit", "sell", 1.09, 1.095), 7),
    ],
)
def test_a_pending_order_rests_with_return_until_cancelled(wish: OrderWish, order_type: int) -> None:
    expected: dict[str, Any] = {
        "action": 5, "symbol": "EURUSD", "volume": 0.1, "type": order_type, "price": wish.price, "type_filling": 2,
        "type_time": 0, "magic": 0, "comment": "",
    }  # fmt: skip
    if wish.stop_limit is not None:
        expected["stoplimit"] = wish.stop_limit
    assert request(wish, scene()) == expected


@pytest.mark.parametrize(
    ("wish", "nearest"),
    [
        (pending("limit", "buy", 1.2), "1.1"),
        (pending("limit", "sell", 1.0), "1.1001"),
        (pending("stop", "buy", 1.1), "1.1002"),
        (pending("stop", "sell", 1.1), "1.0999"),
        (pending("stopLimit", "buy", 1.1, 1.0), "1.1002"),
    ],
)
def test_a_price_too_near_or_on_the_wrong_side_is_refused_with_the_nearest_that_is_taken(
    wish: OrderWish, nearest: str
) -> None:
    at = scene(trade_stops_level=10)
    refused = refusal(wish, at)
    assert (refused.code, refused.metadata["nearest"]) == ("INVALID_PRICE", nearest)
    request(pending(wish.kind, wish.side, float(nearest), wish.stop_limit), at)


def test_the_sentence_about_a_price_says_side_distance_and_market() -> None:
    sentence = "price 1.2 of a buy limit order must lie at least 10 points below the ask 1.1001: use at most 1.1"
    assert (
        refusal(pending("limit", "buy", 1.2), scene(trade_stops_level=10)).message == f"Cannot place order: {sentence}"
    )


def test_an_exchange_takes_a_limit_through_the_market_but_no_passive_one() -> None:
    exchange = scene(trade_exemode=3, filling_mode=7)
    request(pending("limit", "buy", 1.2), exchange)
    refused = refusal(pending("limit", "buy", 1.2, filling="BOC"), exchange)
    assert (refused.code, refused.metadata["nearest"]) == ("INVALID_PRICE", "1.10009")
    assert request(pending("limit", "buy", 1.0, filling="BOC"), exchange)["type_filling"] == 3
    assert refusal(pending("stop", "buy", 1.2, filling="BOC"), exchange).code == "INVALID_FILLING"


@pytest.mark.parametrize(
    ("wish", "price"),
    [(pending("limit", "buy", 1.0900049), 1.09), (pending("limit", "sell", 1.1100001), 1.11001)],
)
def test_an_entry_between_two_ticks_becomes_no_worse_than_asked_and_is_noted(wish: OrderWish, price: float) -> None:
    answer = prepare(wish, scene())
    assert isinstance(answer, Prepared) and answer.request["price"] == price
    assert answer.notes == (f"price {wish.price} lies between two ticks of 0.00001 and became {price}",)


def test_prices_follow_the_tick_size_where_it_is_larger_than_a_point() -> None:
    quarter = scene(trade_tick_size=0.25, digits=2, point=0.01, tick={"bid": 100.0, "ask": 100.25})
    assert request(pending("limit", "buy", 99.9), quarter)["price"] == 99.75
    assert request(pending("limit", "buy", 99.75, sl=Level(99.3)), quarter)["sl"] == 99.5


@pytest.mark.parametrize(
    "wish",
    [pending("limit", "buy", None), pending("limit", "buy", -1.0), pending("limit", "buy", 1.0, 1.0),
     pending("stopLimit", "buy", 1.11), pending("stopLimit", "buy", 1.11, 1.12),
     pending("stopLimit", "sell", 1.09, 1.08), pending("limit", "buy", 0.000001), pending("stop", "buy", 1e300)],
)  # fmt: skip
def test_prices_that_are_missing_or_contradict_each_other_are_refused(wish: OrderWish) -> None:
    assert refusal(wish, scene()).code == "INVALID_PRICE"


def test_an_expiration_is_sent_on_the_clock_of_the_broker() -> None:
    sent = request(pending("limit", "buy", 1.0, expiration=NOW + 60), scene())
    assert (sent["type_time"], sent["expiration"]) == (2, NOW + 60 + 7200)
    # The broker's day ends in eleven hours: a moment of today that is past still means the end of today.
    same_day = request(pending("limit", "buy", 1.0, lifetime="SPECIFIED_DAY", expiration=NOW - 60), scene())
    assert same_day["type_time"] == 3


@pytest.mark.parametrize("broker_now", [None, NOW + 7200 - 365 * DAY])
def test_an_expiration_is_past_only_by_the_clock_of_the_broker(broker_now: int | None) -> None:
    sent = request(pending("limit", "buy", 1.0, expiration=NOW - 60), scene(broker_now=broker_now))
    assert sent["expiration"] == NOW - 60 + 7200


@pytest.mark.parametrize(
    ("fields", "facts", "words"),
    [
        ({"expiration": NOW}, {}, "it is now"),
        ({"expiration": NOW - 5}, {}, "it passed 5 seconds ago"),
        ({"lifetime": "SPECIFIED_DAY", "expiration": NOW - DAY}, {}, "it passed"),
        ({"lifetime": "SPECIFIED"}, {}, "an order that lasts SPECIFIED needs an expiration, which is missing"),
        ({"expiration": -1.0}, {}, "from 1970 to 3000, it is -1 seconds"),
        ({"lifetime": "GTC", "expiration": NOW + 60}, {}, "takes no expiration"),
        ({"lifetime": "GTC"}, {"expiration_mode": 6}, "does not allow orders that last GTC: use DAY or SPECIFIED"),
        ({}, {"expiration_mode": 12}, "need an expiration"),
        ({"expiration": NOW + 60}, {"broker_time": lambda utc: None}, "use GTC or DAY, or set --broker-timezone"),
    ],
)
def test_a_lifetime_that_the_broker_would_not_take_is_refused(
    fields: dict[str, Any], facts: dict[str, Any], words: str
) -> None:
    refused = refusal(pending("limit", "buy", 1.0, **fields), scene(**facts))
    assert refused.code == "INVALID_EXPIRATION"
    assert words in refused.message


def test_without_gtc_an_order_lasts_for_the_day() -> None:
    assert request(pending("limit", "buy", 1.0), scene(expiration_mode=2))["type_time"] == 1


def test_the_number_of_pending_orders_is_limited() -> None:
    full = scene(limit_orders=2, orders=[order(1), order(2)])
    refused = refusal(pending("limit", "buy", 1.0), full)
    assert (refused.code, refused.metadata["limit"]) == ("LIMIT_ORDERS", "2")
    request(pending("limit", "buy", 1.0), scene(limit_orders=3, orders=[order(1), order(2)]))


@pytest.mark.parametrize(("kind", "bit"), [("limit", 2), ("stop", 4), ("stopLimit", 8)])
def test_a_kind_of_order_that_the_symbol_does_not_take_is_refused(kind: str, bit: int) -> None:
    price = 1.0 if kind == "limit" else 1.2
    wish = pending(kind, "buy", price, 1.15 if kind == "stopLimit" else None)
    refused = refusal(wish, scene(order_mode=127 - bit))
    assert refused.code == "ORDER_TYPE_NOT_ALLOWED" and kind not in refused.metadata["nearest"].split(",")


def test_levels_that_the_symbol_does_not_take_are_refused() -> None:
    for wish, bit in (
        (pending("limit", "buy", 1.0, sl=Level(0.9)), 16),
        (pending("limit", "buy", 1.0, tp=Level(1.05)), 32),
    ):
        assert refusal(wish, scene(order_mode=127 - bit)).code == "ORDER_TYPE_NOT_ALLOWED"
        request(wish, scene())
