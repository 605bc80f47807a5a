"""Pending orders and levels meet the ticks: sides, gaps, order in time, lifetimes."""

from __future__ import annotations

from typing import Any

import pytest

from paper.broker_kit import DAY, HEDGING, HOUR, SECOND, START, Desk
from paper_terminal import constants as c

MIDNIGHT = (START // DAY + 1) * DAY


@pytest.mark.parametrize(
    ("order_type", "price", "short_of_it", "reaching_it", "fill"),
    [
        (c.ORDER_TYPE_BUY_LIMIT, 1.0950, (1.0950, 1.0951), (1.0949, 1.0950), 1.0950),
        (c.ORDER_TYPE_SELL_LIMIT, 1.1050, (1.1049, 1.1050), (1.1050, 1.1051), 1.1050),
        (c.ORDER_TYPE_BUY_STOP, 1.1050, (1.1048, 1.1049), (1.1051, 1.1052), 1.1052),
        (c.ORDER_TYPE_SELL_STOP, 1.0950, (1.0951, 1.0952), (1.0948, 1.0949), 1.0948),
    ],
)
def test_buys_watch_the_ask_and_sells_the_bid(
    order_type: int, price: float, short_of_it: tuple[float, float], reaching_it: tuple[float, float], fill: float
) -> None:
    desk = Desk(HEDGING)
    order = desk.pending(order_type, 0.1, price).order
    desk.tick("EURUSD", *short_of_it)
    assert (len(desk.orders), desk.positions) == (1, [])
    desk.tick("EURUSD", *reaching_it)
    assert (desk.position.ticket, desk.position.price_open, desk.orders) == (order, fill, [])


@pytest.mark.parametrize(
    ("order_type", "level", "tick", "closes"),
    [
        (c.ORDER_TYPE_BUY, {"sl": 1.0950}, (1.0951, 1.0952), False),
        (c.ORDER_TYPE_BUY, {"sl": 1.0950}, (1.0950, 1.0951), True),
        (c.ORDER_TYPE_BUY, {"tp": 1.1050}, (1.1049, 1.1050), False),
        (c.ORDER_TYPE_BUY, {"tp": 1.1050}, (1.1050, 1.1051), True),
        (c.ORDER_TYPE_SELL, {"sl": 1.1050}, (1.1048, 1.1049), False),
        (c.ORDER_TYPE_SELL, {"sl": 1.1050}, (1.1049, 1.1050), True),
        (c.ORDER_TYPE_SELL, {"tp": 1.0950}, (1.0950, 1.0951), False),
        (c.ORDER_TYPE_SELL, {"tp": 1.0950}, (1.0949, 1.0950), True),
    ],
)
def test_levels_watch_the_closing_side(
    order_type: int, level: dict[str, Any], tick: tuple[float, float], closes: bool
) -> None:
    desk = Desk(HEDGING)
    desk.deal(order_type, 0.1, **level)
    desk.tick("EURUSD", *tick)
    assert (desk.positions == []) is closes


def test_a_stop_loss_in_a_gap_fills_at_the_first_price_beyond_it() -> None:
    desk = Desk(HEDGING)
    desk.buy(0.1, sl=1.0950)
    desk.tick("EURUSD", 1.0900, 1.0901, after_msc=2 * DAY)
    desk.tick("EURUSD", 1.0800, 1.0801)
    assert (desk.deals[-1].price, desk.deals[-1].comment) == (1.0900, "[sl 1.09500]")


def test_a_limit_and_a_take_profit_in_a_gap_get_the_better_price() -> None:
    desk = Desk(HEDGING)
    desk.pending(c.ORDER_TYPE_BUY_LIMIT, 0.1, 1.0950, tp=1.0990)
    desk.tick("EURUSD", 1.0900, 1.0901)
    assert desk.position.price_open == 1.0901
    desk.tick("EURUSD", 1.1000, 1.1001)
    assert (desk.deals[-1].price, desk.deals[-1].profit) == (1.1000, 99.0)


def test_a_stop_limit_becomes_a_limit_order_under_the_same_ticket() -> None:
    desk = Desk(HEDGING)
    order = desk.pending(c.ORDER_TYPE_BUY_STOP_LIMIT, 0.1, 1.1050, stoplimit=1.1020).order
    desk.tick("EURUSD", 1.1049, 1.1050)
    (active,) = desk.orders
    assert (active.ticket, active.type, active.price_open) == (order, c.ORDER_TYPE_BUY_LIMIT, 1.1020)
    assert active.state == c.ORDER_STATE_PLACED
    desk.tick("EURUSD", 1.1019, 1.1020)
    assert (desk.orders, desk.position.price_open, desk.position.ticket) == ([], 1.1020, order)


def test_a_sell_stop_limit_waits_for_its_limit_above_the_stop() -> None:
    desk = Desk(HEDGING)
    desk.pending(c.ORDER_TYPE_SELL_STOP_LIMIT, 0.1, 1.0950, stoplimit=1.0970, sl=1.0990)
    desk.tick("EURUSD", 1.0950, 1.0951)
    assert (desk.orders[0].type, desk.positions) == (c.ORDER_TYPE_SELL_LIMIT, [])
    desk.tick("EURUSD", 1.0970, 1.0971)
    assert (desk.position.price_open, desk.position.sl) == (1.0970, 1.0990)


def test_events_of_a_long_absence_happen_in_the_order_of_the_ticks() -> None:
    desk = Desk(HEDGING)
    order = desk.pending(c.ORDER_TYPE_BUY_LIMIT, 0.1, 1.0950, sl=1.0900, tp=1.0990).order
    desk.tick("EURUSD", 1.0949, 1.0950, after_msc=HOUR)
    desk.tick("EURUSD", 1.0985, 1.0986, after_msc=HOUR)
    desk.tick("EURUSD", 1.0991, 1.0992, after_msc=HOUR)
    desk.tick("EURUSD", 1.0800, 1.0801, after_msc=HOUR)
    opened, closed = desk.deals
    assert (opened.order, opened.time_msc, opened.price) == (order, START + HOUR, 1.0950)
    assert (closed.time_msc, closed.comment, closed.price) == (START + 3 * HOUR, "[tp 1.09900]", 1.0990)


@pytest.mark.parametrize("after_msc", [1, 299_999, 300_000, 300_001, 1_500_000, 6_300_000])
def test_no_tick_is_passed_over_however_long_the_absence(after_msc: int) -> None:
    desk = Desk(HEDGING)
    desk.buy(0.1, sl=1.0950)
    desk.tick("EURUSD", 1.0949, 1.0950, after_msc)
    desk.tick("EURUSD", 1.2000, 1.2001, 5 * HOUR)
    assert desk.deals[-1].time_msc == START + after_msc


def test_looking_often_or_once_gives_the_same_history() -> None:
    def life(looks: bool) -> object:
        desk = Desk(HEDGING)
        for step in range(12):
            desk.pending(c.ORDER_TYPE_BUY_LIMIT, 0.1, round(1.0990 - step / 1000, 5), sl=1.0800, tp=1.1005)
        for step in range(40):
            price = round(1.1000 - abs(20 - step) * -0.0006 - 0.012, 5)
            desk.tick("EURUSD", price, round(price + 0.0001, 5), after_msc=HOUR)
            if looks:
                assert desk.positions is not None
        return desk.deals, desk.history, desk.positions, desk.orders

    assert life(looks=True) == life(looks=False)


def test_an_order_that_cannot_be_afforded_is_rejected_when_it_is_reached() -> None:
    desk = Desk(HEDGING, deposit=500.0)
    desk.pending(c.ORDER_TYPE_BUY_LIMIT, 1.0, 1.0950)
    desk.tick("EURUSD", 1.0949, 1.0950)
    (order,) = desk.history
    assert (order.state, order.volume_current, order.position_id) == (c.ORDER_STATE_REJECTED, 1.0, 0)
    assert (desk.orders, desk.deals) == ([], [])


@pytest.mark.parametrize(
    ("type_time", "expiration", "ends"),
    [
        (c.ORDER_TIME_DAY, 0, MIDNIGHT),
        (c.ORDER_TIME_SPECIFIED, (START + HOUR) // 1000, START + HOUR),
        (c.ORDER_TIME_SPECIFIED_DAY, (START + DAY) // 1000, MIDNIGHT + DAY - SECOND),
    ],
)
def test_lifetimes_end_when_they_say(type_time: int, expiration: int, ends: int) -> None:
    desk = Desk(HEDGING)
    desk.pending(c.ORDER_TYPE_BUY_LIMIT, 0.1, 1.09, type_time=type_time, expiration=expiration)
    assert desk.orders[0].time_expiration == expiration
    desk.clock.at_msc = ends - 1
    assert len(desk.orders) == 1
    desk.clock.at_msc = ends + DAY
    (order,) = desk.history
    assert (desk.orders, order.state, order.time_done_msc) == ([], c.ORDER_STATE_EXPIRED, ends)


def test_an_order_good_till_cancelled_stays() -> None:
    desk = Desk(HEDGING)
    desk.pending(c.ORDER_TYPE_BUY_LIMIT, 0.1, 1.09)
    desk.clock.at_msc += 400 * DAY
    assert len(desk.orders) == 1


def test_a_day_that_ends_in_a_closed_market_ends_with_the_next_session() -> None:
    desk = Desk(HEDGING)
    reopens = MIDNIGHT + 8 * HOUR
    desk.market.closed.append(("EURUSD", MIDNIGHT - HOUR, reopens))
    specified: dict[str, Any] = {"type_time": c.ORDER_TIME_SPECIFIED_DAY, "expiration": START // 1000}
    desk.pending(c.ORDER_TYPE_BUY_LIMIT, 0.1, 1.09, **specified)
    desk.clock.at_msc = reopens - 1
    assert len(desk.orders) == 1
    desk.tick("EURUSD", 1.0899, 1.0900, after_msc=10)
    (order,) = desk.history
    assert (order.state, order.time_done_msc, desk.positions) == (c.ORDER_STATE_EXPIRED, reopens + 9, [])


def test_a_changed_order_acts_at_its_new_price() -> None:
    desk = Desk(HEDGING)
    order = desk.pending(c.ORDER_TYPE_BUY_LIMIT, 0.1, 1.09, sl=1.08).order
    result = desk.send(action=c.TRADE_ACTION_MODIFY, order=order, price=1.095, tp=1.12)
    assert (result.retcode, result.order) == (10009, order)
    assert (desk.orders[0].price_open, desk.orders[0].sl, desk.orders[0].tp) == (1.095, 0.0, 1.12)
    desk.tick("EURUSD", 1.0949, 1.0950)
    assert (desk.position.price_open, desk.position.tp) == (1.095, 1.12)
