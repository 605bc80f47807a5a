"""Every return code that a request to the broker can cause."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from paper.broker_kit import DAY, HEDGING, NETTING, PRICES, START, Desk
from paper_terminal import constants as c
from paper_terminal.broker import COMMENTS, AccountTerms, TradePermissions
from paper_terminal.market.quotes import Level
from paper_terminal.structures import OrderSendResult, TradeRequest, build

INSTANT = {"EURUSD": {"exemode": c.SYMBOL_TRADE_EXECUTION_INSTANT}}


def refused(result: OrderSendResult, retcode: int) -> None:
    assert (result.retcode, result.comment) == (retcode, COMMENTS[retcode])
    assert (result.deal, result.order, result.volume, result.price, result.request_id) == (0, 0, 0.0, 0.0, 0)


def terms(**values: object) -> AccountTerms:
    return AccountTerms(login=77, margin_mode=c.ACCOUNT_MARGIN_MODE_RETAIL_HEDGING, **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("permissions", "retcode"),
    [
        (TradePermissions(connected=False, trade_allowed=False), 10031),
        (TradePermissions(trade_allowed=False, expert_allowed=False), 10027),
        (TradePermissions(expert_allowed=False, account_allowed=False), 10026),
        (TradePermissions(account_allowed=False), 10017),
    ],
)
def test_what_terminal_and_server_forbid_comes_first(permissions: TradePermissions, retcode: int) -> None:
    refused(Desk().broker.send(HEDGING, build(TradeRequest, action=99), permissions), retcode)


def test_requote_carries_the_fresh_quote() -> None:
    desk = Desk(facts=INSTANT)
    result = desk.buy(0.1, price=1.09990, deviation=19)
    refused(result, 10004)
    assert (result.bid, result.ask) == (1.1, 1.1001)
    assert desk.buy(0.1, price=1.09990, deviation=20).price == 1.1001


def test_reject_of_fill_or_kill_when_the_book_has_less() -> None:
    desk = Desk()
    desk.market.books["ACME"] = (Level(c.BOOK_TYPE_SELL, 120.02, 5.0),)
    refused(desk.buy(6.0, "ACME"), 10006)


SIMPLE: list[tuple[int, Callable[[Desk], OrderSendResult]]] = [
    (10013, lambda desk: desk.send(action=2)),
    (10013, lambda desk: desk.buy(0.1, "NOPE")),
    (10013, lambda desk: desk.deal(c.ORDER_TYPE_BUY_LIMIT, 0.1)),
    (10013, lambda desk: desk.pending(c.ORDER_TYPE_BUY, 0.1, 1.09)),
    (10013, lambda desk: desk.send(action=c.TRADE_ACTION_REMOVE, order=12345)),
    (10013, lambda desk: desk.send(action=c.TRADE_ACTION_MODIFY, order=12345, price=1.0)),
    (10013, lambda desk: desk.send(action=c.TRADE_ACTION_SLTP, symbol="EURUSD", sl=1.09)),
    (10013, lambda desk: desk.send(action=c.TRADE_ACTION_CLOSE_BY, position=desk.buy(0.1).order)),
    (10013, lambda desk: desk.buy(0.1, position=desk.buy(0.1).order)),
    (10013, lambda desk: desk.sell(0.1, "GBPUSD", position=desk.buy(0.1).order)),
    (10014, lambda desk: desk.buy(0.009)),
    (10014, lambda desk: desk.buy(100.01)),
    (10014, lambda desk: desk.buy(0.015)),
    (10014, lambda desk: desk.pending(c.ORDER_TYPE_BUY_LIMIT, 0.0, 1.09)),
    (10014, lambda desk: desk.sell(0.005, position=desk.buy(0.1).order)),
    (10015, lambda desk: desk.pending(c.ORDER_TYPE_BUY_LIMIT, 0.1, 1.1002)),
    (10015, lambda desk: desk.pending(c.ORDER_TYPE_SELL_STOP, 0.1, 1.1001)),
    (10015, lambda desk: desk.pending(c.ORDER_TYPE_BUY_LIMIT, 0.1, 0.0)),
    (10015, lambda desk: desk.pending(c.ORDER_TYPE_BUY_STOP_LIMIT, 0.1, 1.11, stoplimit=1.12)),
    (10016, lambda desk: desk.buy(0.1, sl=1.1001)),
    (10016, lambda desk: desk.sell(0.1, tp=1.1002)),
    (10016, lambda desk: desk.pending(c.ORDER_TYPE_BUY_LIMIT, 0.1, 1.09, sl=1.095)),
    (10019, lambda desk: desk.buy(10.0)),
    (10022, lambda desk: desk.pending(2, 0.1, 1.09, type_time=2, expiration=START // 1000)),
    (10022, lambda desk: desk.pending(2, 0.1, 1.09, type_time=3, expiration=(START - DAY) // 1000)),
    (10022, lambda desk: desk.pending(2, 0.1, 1.09, type_time=9)),
    (10025, lambda desk: desk.send(action=c.TRADE_ACTION_SLTP, position=desk.buy(0.1, sl=1.09).order, sl=1.09)),
    (10025, lambda desk: desk.send(action=c.TRADE_ACTION_MODIFY, order=desk.pending(2, 0.1, 1.09).order, price=1.09)),
    (10030, lambda desk: desk.buy(0.1, type_filling=c.ORDER_FILLING_RETURN)),
    (10030, lambda desk: desk.buy(0.1, "XAUUSD", type_filling=c.ORDER_FILLING_IOC)),
    (10030, lambda desk: desk.pending(4, 0.1, 1.12, type_filling=c.ORDER_FILLING_BOC)),
    (10036, lambda desk: desk.sell(0.1, position=12345)),
    (10036, lambda desk: desk.send(action=c.TRADE_ACTION_SLTP, position=12345, sl=1.09)),
    (10036, lambda desk: desk.send(action=c.TRADE_ACTION_CLOSE_BY, position=desk.buy(0.1).order, position_by=12345)),
    (10038, lambda desk: desk.sell(0.2, position=desk.buy(0.1).order)),
]


@pytest.mark.parametrize(("retcode", "request_"), SIMPLE)
def test_a_faulty_request_is_refused_with_its_code(retcode: int, request_: Callable[[Desk], OrderSendResult]) -> None:
    refused(request_(Desk()), retcode)


@pytest.mark.parametrize(
    ("facts", "retcode"),
    [
        ({"trade_mode": c.SYMBOL_TRADE_MODE_DISABLED}, 10017),
        ({"trade_mode": c.SYMBOL_TRADE_MODE_SHORTONLY}, 10043),
        ({"trade_mode": c.SYMBOL_TRADE_MODE_CLOSEONLY}, 10044),
        ({"order_mode": 126}, 10035),
        ({"volume_limit": 0.05}, 10034),
        ({"exemode": c.SYMBOL_TRADE_EXECUTION_INSTANT}, 10015),
        ({"exemode": c.SYMBOL_TRADE_EXECUTION_REQUEST}, 10015),
    ],
)
def test_the_facts_of_a_symbol_refuse_a_buy(facts: dict[str, object], retcode: int) -> None:
    refused(Desk(facts={"EURUSD": facts}).buy(0.1), retcode)


def test_a_long_only_symbol_refuses_to_open_a_short_but_closes_a_long() -> None:
    desk = Desk(facts={"EURUSD": {"trade_mode": c.SYMBOL_TRADE_MODE_LONGONLY}})
    refused(desk.sell(0.1), 10042)
    assert desk.sell(0.1, position=desk.buy(0.1).order).retcode == 10009


def test_a_closed_market_refuses_a_send_but_not_a_check() -> None:
    desk = Desk()
    desk.market.closed.append(("EURUSD", START, START + DAY))
    refused(desk.buy(0.1), 10018)
    assert desk.check(action=1, symbol="EURUSD", volume=0.1, type=0).retcode == 0


@pytest.mark.parametrize(("without", "level"), [(16, {"sl": 1.05}), (32, {"tp": 1.15})])
def test_a_symbol_may_take_no_stop_loss_or_no_take_profit(without: int, level: dict[str, Any]) -> None:
    desk = Desk(facts={"EURUSD": {"order_mode": 127 - without}})
    opened = desk.buy(0.1).order
    refused(desk.buy(0.1, **level), 10035)
    refused(desk.pending(c.ORDER_TYPE_BUY_LIMIT, 0.1, 1.09, **level), 10035)
    refused(desk.send(action=c.TRADE_ACTION_SLTP, position=opened, **level), 10035)


def test_a_symbol_without_quotes_is_off() -> None:
    desk = Desk()
    refused(desk.buy(0.1, "NZDUSD"), 10021)
    assert desk.check(action=1, symbol="NZDUSD", volume=0.1, type=0).retcode == 10021


def test_an_empty_book_is_off() -> None:
    refused(Desk().buy(1.0, "ACME"), 10021)


def test_a_price_between_two_ticks_is_invalid() -> None:
    desk = Desk(facts={"XAUUSD": {"tick_size": 0.05}})
    refused(desk.pending(c.ORDER_TYPE_BUY_LIMIT, 0.1, 2600.03, "XAUUSD"), 10015)
    refused(desk.pending(c.ORDER_TYPE_BUY_LIMIT, 0.1, 2600.05, "XAUUSD", sl=2500.01), 10016)
    assert desk.pending(c.ORDER_TYPE_BUY_LIMIT, 0.1, 2600.05, "XAUUSD").retcode == 10009


def test_prices_with_too_many_digits_are_rounded() -> None:
    desk = Desk()
    desk.pending(c.ORDER_TYPE_BUY_LIMIT, 0.1, 1.0900000000000003, sl=1.0800001)
    assert (desk.orders[0].price_open, desk.orders[0].sl) == (1.09, 1.08)


def test_a_lifetime_that_the_symbol_does_not_have_is_invalid() -> None:
    desk = Desk(facts={"EURUSD": {"expiration_mode": 1}})
    refused(desk.pending(2, 0.1, 1.09, type_time=c.ORDER_TIME_DAY), 10022)


def test_frozen_positions_and_orders_cannot_be_changed_or_closed() -> None:
    desk = Desk(facts={"EURUSD": {"freeze_level": 20}})
    opened = desk.buy(0.1, sl=1.09980).order
    order = desk.pending(c.ORDER_TYPE_BUY_LIMIT, 0.1, 1.09990).order
    refused(desk.sell(0.1, position=opened), 10029)
    refused(desk.send(action=c.TRADE_ACTION_SLTP, position=opened, sl=1.09), 10029)
    refused(desk.send(action=c.TRADE_ACTION_REMOVE, order=order), 10029)
    refused(desk.send(action=c.TRADE_ACTION_MODIFY, order=order, price=1.09), 10029)
    desk.tick("EURUSD", 1.10001, 1.10011)
    assert desk.sell(0.1, position=opened).retcode == 10009
    assert desk.send(action=c.TRADE_ACTION_REMOVE, order=order).retcode == 10009


def test_orders_and_positions_beyond_the_limits_of_the_account_are_refused() -> None:
    orders = Desk(terms=terms(limit_orders=1))
    orders.pending(2, 0.1, 1.09)
    refused(orders.pending(2, 0.1, 1.09), 10033)
    positions = Desk(terms=terms(limit_positions=2))
    positions.buy(0.1)
    positions.pending(2, 0.1, 1.09)
    refused(positions.buy(0.1), 10040)
    refused(positions.pending(2, 0.1, 1.09), 10040)
    assert positions.sell(0.1, position=positions.position.ticket).retcode == 10009


def test_the_volume_limit_counts_positions_and_pending_orders_of_one_direction() -> None:
    desk = Desk(facts={"EURUSD": {"volume_limit": 0.3}})
    desk.buy(0.1)
    desk.pending(2, 0.1, 1.09)
    refused(desk.buy(0.11), 10034)
    assert desk.sell(0.3).retcode == desk.buy(0.1).retcode == 10009


def test_a_second_close_order_for_the_same_lots_is_refused() -> None:
    desk = Desk(facts={"ACME": {"order_mode": 127}})
    desk.market.books["ACME"] = (Level(c.BOOK_TYPE_SELL, 120.02, 10.0), Level(c.BOOK_TYPE_BUY, 120.0, 4.0))
    opened = desk.buy(10.0, "ACME").order
    assert desk.sell(10.0, "ACME", position=opened, type_filling=c.ORDER_FILLING_RETURN).retcode == 10010
    refused(desk.sell(6.0, "ACME", position=opened), 10039)


def test_an_account_that_demands_fifo_and_forbids_hedging_refuses_both() -> None:
    desk = Desk(terms=terms(fifo_close=True, hedge_prohibited=True))
    oldest = desk.buy(0.1).order
    desk.clock.at_msc += 1000
    newest = desk.buy(0.1).order
    refused(desk.sell(0.1, position=newest), 10045)
    refused(desk.sell(0.1), 10046)
    assert desk.sell(0.1, position=oldest).retcode == desk.sell(0.1, position=newest).retcode == 10009


def test_close_by_is_for_opposite_positions_on_hedging_accounts() -> None:
    desk = Desk()
    two = {"position": desk.buy(0.1).order, "position_by": desk.buy(0.1).order}
    refused(desk.send(action=c.TRADE_ACTION_CLOSE_BY, **two), 10013)
    refused(Desk(NETTING).send(action=c.TRADE_ACTION_CLOSE_BY, **two), 10013)
    desk = Desk(facts={"EURUSD": {"order_mode": 63}})
    two = {"position": desk.buy(0.1).order, "position_by": desk.sell(0.1).order}
    refused(desk.send(action=c.TRADE_ACTION_CLOSE_BY, **two), 10035)


def test_a_netting_close_aimed_at_a_position_that_is_gone_does_not_open_another() -> None:
    desk = Desk(NETTING)
    opened = desk.buy(0.1).order
    desk.sell(0.1, position=opened)
    refused(desk.sell(0.1, position=opened), 10036)


def test_money_for_an_order_is_checked_to_the_cent() -> None:
    ask = PRICES["EURUSD"][1]
    assert Desk(deposit=110.01).buy(0.1).retcode == 10009
    assert round(0.1 * 100000 / 100 * ask, 2) == 110.01
    refused(Desk(deposit=110.00).buy(0.1), 10019)
    assert Desk(deposit=110.00).check(action=1, symbol="EURUSD", volume=0.1, type=0).retcode == 10019
