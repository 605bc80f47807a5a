"""Exchange execution: orders meet the book and are filled in parts."""

from __future__ import annotations

import pytest

from paper.broker_kit import EXCHANGE, HEDGING, SECOND, START, Desk
from paper_terminal import constants as c
from paper_terminal.broker import TradePermissions
from paper_terminal.market.quotes import Level
from paper_terminal.structures import TradeRequest, build

SELL, BUY = c.BOOK_TYPE_SELL, c.BOOK_TYPE_BUY
BOOK = (Level(SELL, 120.05, 50.0), Level(SELL, 120.02, 10.0), Level(BUY, 120.00, 20.0), Level(BUY, 119.98, 30.0))


@pytest.fixture
def desk() -> Desk:
    desk = Desk(EXCHANGE, deposit=100000.0, facts={"ACME": {"commission_per_lot": 0.0}})
    desk.market.books["ACME"] = BOOK
    return desk


def test_a_large_order_walks_up_the_book(desk: Desk) -> None:
    result = desk.buy(40.0, "ACME")
    assert (result.retcode, result.volume, result.price) == (10009, 40.0, 120.04)
    assert [(deal.volume, deal.price, deal.order) for deal in desk.deals] == [
        (10.0, 120.02, result.order),
        (30.0, 120.05, result.order),
    ]
    assert (desk.position.volume, desk.position.price_open) == (40.0, 120.0425)
    assert (desk.history[0].state, desk.history[0].price_open) == (c.ORDER_STATE_FILLED, 0.0)


def test_immediate_or_cancel_fills_what_is_there_and_cancels_the_rest(desk: Desk) -> None:
    result = desk.buy(100.0, "ACME", type_filling=c.ORDER_FILLING_IOC)
    assert (result.retcode, result.volume) == (c.TRADE_RETCODE_DONE_PARTIAL, 60.0)
    (order,) = desk.history
    assert (order.state, order.volume_initial, order.volume_current) == (c.ORDER_STATE_CANCELED, 100.0, 40.0)
    assert (desk.orders, desk.position.volume) == ([], 60.0)


def test_return_leaves_the_rest_active_and_fills_it_from_later_ticks(desk: Desk) -> None:
    result = desk.buy(100.0, "ACME", type_filling=c.ORDER_FILLING_RETURN)
    assert result.retcode == c.TRADE_RETCODE_DONE_PARTIAL
    (order,) = desk.orders
    assert (order.state, order.volume_current, order.position_id) == (c.ORDER_STATE_PARTIAL, 40.0, result.order)
    desk.market.books["ACME"] = (Level(SELL, 120.06, 25.0),)
    desk.tick("ACME", 120.00, 120.06)
    assert (desk.orders[0].volume_current, desk.position.volume) == (15.0, 85.0)
    desk.tick("ACME", 120.00, 120.06)
    assert (desk.orders, desk.history[0].state, desk.position.volume) == ([], c.ORDER_STATE_FILLED, 100.0)
    assert {deal.order for deal in desk.deals} == {result.order}


def test_a_limit_order_through_the_market_is_executed_at_once_up_to_its_price(desk: Desk) -> None:
    result = desk.pending(c.ORDER_TYPE_BUY_LIMIT, 30.0, 120.03, "ACME")
    assert (result.retcode, result.deal) == (10009, desk.deals[0].ticket)
    assert (desk.deals[0].volume, desk.deals[0].price) == (10.0, 120.02)
    assert (desk.orders[0].state, desk.orders[0].volume_current) == (c.ORDER_STATE_PARTIAL, 20.0)
    cancelled = desk.send(action=c.TRADE_ACTION_REMOVE, order=result.order)
    assert (cancelled.retcode, desk.history[0].state, desk.history[0].volume_current) == (10009, 2, 20.0)


def test_a_fill_or_kill_limit_waits_until_the_book_has_all_of_it(desk: Desk) -> None:
    desk.pending(c.ORDER_TYPE_SELL_LIMIT, 60.0, 119.98, "ACME", type_filling=c.ORDER_FILLING_FOK)
    assert (desk.orders[0].state, desk.deals) == (c.ORDER_STATE_PLACED, [])
    desk.market.books["ACME"] = (Level(BUY, 120.00, 60.0),)
    desk.tick("ACME", 120.00, 120.02)
    assert (desk.orders, desk.position.volume, desk.position.type) == ([], 60.0, c.POSITION_TYPE_SELL)


def test_book_or_cancel_takes_only_passive_orders(desk: Desk) -> None:
    boc = {"type_filling": c.ORDER_FILLING_BOC}
    assert desk.pending(c.ORDER_TYPE_BUY_LIMIT, 5.0, 120.03, "ACME", **boc).retcode == c.TRADE_RETCODE_REJECT
    assert desk.pending(c.ORDER_TYPE_BUY_LIMIT, 5.0, 120.01, "ACME", **boc).retcode == 10009


def test_stop_orders_of_a_symbol_charted_by_last_watch_the_last_price(desk: Desk) -> None:
    desk.pending(c.ORDER_TYPE_BUY_STOP, 5.0, 120.10, "ACME")
    desk.tick("ACME", 120.05, 120.15)
    assert len(desk.orders) == 1
    desk.tick("ACME", 120.10, 120.12)
    assert (desk.orders, desk.position.volume) == ([], 5.0)


def test_a_stop_loss_closes_the_whole_position(desk: Desk) -> None:
    desk.buy(40.0, "ACME", sl=119.50)
    desk.tick("ACME", 119.40, 119.45)
    assert (desk.positions, desk.deals[-1].volume, desk.deals[-1].price) == ([], 40.0, 119.40)


def test_the_rest_of_a_close_order_goes_when_its_position_goes() -> None:
    desk = Desk(HEDGING, facts={"ACME": {"order_mode": 127}})
    desk.market.books["ACME"] = (Level(SELL, 120.02, 50.0), Level(BUY, 120.00, 20.0))
    opened = desk.buy(30.0, "ACME", sl=119.50).order
    closing = desk.sell(30.0, "ACME", position=opened, type_filling=c.ORDER_FILLING_RETURN).order
    assert (desk.orders[0].position_id, desk.orders[0].volume_current) == (opened, 10.0)
    desk.market.books["ACME"] = ()
    desk.tick("ACME", 119.40, 119.42)
    assert (desk.positions, desk.orders) == ([], [])
    rest = next(order for order in desk.history if order.ticket == closing)
    assert (rest.state, rest.volume_current) == (c.ORDER_STATE_CANCELED, 10.0)


def test_a_late_order_that_finds_the_book_empty_is_rejected_and_not_tried_again(desk: Desk) -> None:
    request = build(TradeRequest, action=c.TRADE_ACTION_DEAL, symbol="ACME", volume=5.0, type=c.ORDER_TYPE_BUY)
    placed = desk.broker.send(desk.login, request, TradePermissions(), fill_delay_msc=2 * SECOND)
    assert (placed.retcode, placed.order) == (c.TRADE_RETCODE_PLACED, desk.orders[0].ticket)
    desk.market.books["ACME"] = ()
    desk.tick("ACME", 120.00, 120.02)
    assert desk.orders[0].state == c.ORDER_STATE_PLACED, "a tick before its time does not fill it"
    desk.clock.at_msc += 5 * SECOND
    (order,) = desk.history
    assert (order.state, order.time_done_msc) == (c.ORDER_STATE_REJECTED, START + 2 * SECOND)
    assert (desk.orders, desk.positions, desk.deals) == ([], [], [])
