"""Distances of prices and levels, to the point."""

from __future__ import annotations

from typing import Any

import pytest

from paper.broker_kit import HEDGING, Desk
from paper_terminal import constants as c

BID, ASK, LIMIT_POINTS = 110000, 110010, 50
BUY, SELL = c.ORDER_TYPE_BUY, c.ORDER_TYPE_SELL


def price(points: int) -> float:
    return points / 100000


@pytest.fixture
def desk() -> Desk:
    return Desk(HEDGING, facts={"EURUSD": {"stops_level": LIMIT_POINTS}})


@pytest.mark.parametrize(
    ("order_type", "level", "nearest", "inwards"),
    [
        (BUY, "sl", BID - LIMIT_POINTS, 1),
        (BUY, "tp", BID + LIMIT_POINTS, -1),
        (SELL, "sl", ASK + LIMIT_POINTS, -1),
        (SELL, "tp", ASK - LIMIT_POINTS, 1),
    ],
)
def test_levels_of_positions_are_measured_from_the_closing_side(
    desk: Desk, order_type: int, level: str, nearest: int, inwards: int
) -> None:
    for points, retcode in ((nearest, 10009), (nearest + inwards, 10016)):
        levels: dict[str, Any] = {level: price(points)}
        assert desk.deal(order_type, 0.1, **levels).retcode == retcode
    opened = desk.deal(order_type, 0.1).order
    for points, retcode in ((nearest + inwards, 10016), (nearest, 10009)):
        request = {"position": opened, level: price(points)}
        assert desk.send(action=c.TRADE_ACTION_SLTP, symbol="EURUSD", **request).retcode == retcode


@pytest.mark.parametrize(
    ("order_type", "nearest", "inwards"),
    [
        (c.ORDER_TYPE_BUY_LIMIT, ASK - LIMIT_POINTS, 1),
        (c.ORDER_TYPE_SELL_LIMIT, BID + LIMIT_POINTS, -1),
        (c.ORDER_TYPE_BUY_STOP, ASK + LIMIT_POINTS, -1),
        (c.ORDER_TYPE_SELL_STOP, BID - LIMIT_POINTS, 1),
        (c.ORDER_TYPE_BUY_STOP_LIMIT, ASK + LIMIT_POINTS, -1),
        (c.ORDER_TYPE_SELL_STOP_LIMIT, BID - LIMIT_POINTS, 1),
    ],
)
def test_pending_prices_keep_their_distance_from_the_opening_side(
    desk: Desk, order_type: int, nearest: int, inwards: int
) -> None:
    for points, retcode in ((nearest, 10009), (nearest + inwards, 10015)):
        at = price(points)
        assert desk.pending(order_type, 0.1, at, stoplimit=at).retcode == retcode
    placed = desk.orders[0].ticket
    further = price(nearest - 10 * inwards)
    for points, retcode in ((nearest + inwards, 10015), (nearest - 10 * inwards, 10009)):
        request = {"order": placed, "price": price(points), "stoplimit": further}
        assert desk.send(action=c.TRADE_ACTION_MODIFY, **request).retcode == retcode


@pytest.mark.parametrize(
    ("order_type", "at", "sl_sign"),
    [
        (c.ORDER_TYPE_BUY_LIMIT, 109000, -1),
        (c.ORDER_TYPE_SELL_LIMIT, 111000, 1),
        (c.ORDER_TYPE_BUY_STOP, 111000, -1),
        (c.ORDER_TYPE_SELL_STOP, 109000, 1),
    ],
)
def test_levels_of_pending_orders_are_measured_from_their_price(
    desk: Desk, order_type: int, at: int, sl_sign: int
) -> None:
    for distance, retcode in ((LIMIT_POINTS, 10009), (LIMIT_POINTS - 1, 10016)):
        sl, tp = price(at + sl_sign * distance), price(at - sl_sign * distance)
        assert desk.pending(order_type, 0.1, price(at), sl=sl).retcode == retcode
        assert desk.pending(order_type, 0.1, price(at), tp=tp).retcode == retcode


def test_levels_of_a_stop_limit_are_measured_from_its_limit_price(desk: Desk) -> None:
    request = {"order_type": c.ORDER_TYPE_BUY_STOP_LIMIT, "volume": 0.1, "price": 1.11, "stoplimit": 1.105}
    assert desk.pending(**request, sl=1.1045).retcode == 10009  # type: ignore[arg-type]
    assert desk.pending(**request, sl=1.10451).retcode == 10016  # type: ignore[arg-type]
    assert desk.pending(**request, tp=1.1055).retcode == 10009  # type: ignore[arg-type]


def test_without_a_stops_level_the_side_must_still_be_right() -> None:
    desk = Desk(HEDGING)
    assert desk.buy(0.1, sl=price(BID)).retcode == 10016
    assert desk.buy(0.1, sl=price(BID - 1), tp=price(BID + 1)).retcode == 10009


@pytest.mark.parametrize("mode", [c.SYMBOL_TRADE_EXECUTION_INSTANT, c.SYMBOL_TRADE_EXECUTION_REQUEST])
def test_priced_execution_takes_every_filling_and_records_the_requested_price(mode: int) -> None:
    desk = Desk(HEDGING, facts={"EURUSD": {"exemode": mode, "filling_mode": 0}})
    for filling in (c.ORDER_FILLING_FOK, c.ORDER_FILLING_IOC, c.ORDER_FILLING_RETURN):
        assert desk.buy(0.1, price=1.10005, deviation=5, type_filling=filling).price == 1.1001
    assert desk.buy(0.1, price=1.1001, type_filling=c.ORDER_FILLING_BOC).retcode == 10030
    assert (desk.history[0].price_open, desk.history[0].price_current) == (1.10005, 1.1001)


@pytest.mark.parametrize("mask", range(4))
def test_market_execution_takes_the_fillings_of_the_mask(mask: int) -> None:
    desk = Desk(HEDGING, facts={"EURUSD": {"filling_mode": mask}})
    taken = [desk.buy(0.1, type_filling=filling).retcode == 10009 for filling in range(4)]
    assert taken == [bool(mask & 1), bool(mask & 2), False, False]
