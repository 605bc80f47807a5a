"""Requests that make no sense are refused, never answered with an exception; order_check agrees with order_send."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paper.broker_kit import EXCHANGE, HEDGING, NETTING, START, Desk
from paper_terminal import constants as c
from paper_terminal.broker import COMMENTS

anything = st.floats() | st.sampled_from((0.1, 1.0, 1.09, 1.1, 1.12, 149.0, 120.0))
number = st.integers(0, 12) | st.integers(0, 2**32 - 1)
big = st.sampled_from((0, 500000001, 500000002)) | st.integers(0, 2**64 - 1)
REQUESTS = st.fixed_dictionaries(
    {
        "action": st.sampled_from((1, 5, 6, 7, 8, 10)) | number,
        "symbol": st.sampled_from(("EURUSD", "USDCHF", "ACME", "NZDUSD", "NOPE", "")),
        "volume": anything, "price": anything, "stoplimit": anything, "sl": st.just(0.0) | anything,
        "tp": st.just(0.0) | anything, "type": number, "type_filling": number, "type_time": number,
        "expiration": st.integers(-(2**63), 2**63 - 1) | st.just(START // 1000 + 60), "deviation": big,
        "magic": big, "order": big, "position": big, "position_by": big,
    }
)  # fmt: skip


@settings(max_examples=200)
@given(login=st.sampled_from((HEDGING, NETTING, EXCHANGE)), request_=REQUESTS)
def test_every_request_is_answered(login: int, request_: dict[str, object]) -> None:
    desk = Desk(login)
    desk.buy(0.1)
    desk.pending(c.ORDER_TYPE_BUY_LIMIT, 0.1, 1.09)
    checked, sent = desk.check(**request_), desk.send(**request_)
    assert sent.comment == COMMENTS[sent.retcode]
    if sent.retcode in (10009, 10010):
        assert (checked.retcode, checked.comment) == (0, "Done")
    else:
        assert checked.retcode in (0, sent.retcode)
    assert math.isfinite(desk.broker.account(login).equity)


def test_a_check_changes_nothing() -> None:
    desk = Desk(HEDGING)
    before = desk.broker.account(HEDGING)
    result = desk.check(action=c.TRADE_ACTION_DEAL, symbol="EURUSD", volume=0.1, type=c.ORDER_TYPE_BUY)
    assert (result.margin, result.margin_free) == (110.01, 9889.99)
    assert (desk.broker.account(HEDGING), desk.positions, desk.history) == (before, [], [])


def test_a_check_without_enough_money_shows_how_much_is_missing() -> None:
    result = Desk(HEDGING).check(action=c.TRADE_ACTION_DEAL, symbol="EURUSD", volume=10.0, type=c.ORDER_TYPE_BUY)
    assert (result.retcode, result.comment, result.margin) == (10019, "No money", 11001.0)
    assert (result.equity, result.margin_free) == (10000.0, -1001.0)


def test_a_check_of_a_close_shows_the_margin_that_is_left() -> None:
    desk = Desk(HEDGING)
    opened = desk.buy(0.3).order
    result = desk.check(action=1, symbol="EURUSD", volume=0.1, type=c.ORDER_TYPE_SELL, position=opened)
    assert result.margin == 220.02
    assert desk.check(action=c.TRADE_ACTION_SLTP, position=opened, sl=1.0).margin == 330.03


@pytest.mark.parametrize(
    ("login", "password", "server", "accepted"),
    [
        (1000001, None, None, True),
        (1000003, "paper", "Paper-Demo", True),
        (1000001, "wrong", None, False),
        (1000001, "paper", "Elsewhere", False),
        (4711, "paper", "Paper-Demo", False),
    ],
)
def test_only_a_known_account_logs_in_with_its_own_password_and_server(
    login: int, password: str | None, server: str | None, accepted: bool
) -> None:
    assert Desk().broker.authorize(login, password, server) is accepted


def test_a_symbol_is_in_use_while_it_has_a_position_or_an_order() -> None:
    desk = Desk(HEDGING)
    assert not desk.broker.symbol_in_use(HEDGING, "EURUSD")
    order = desk.pending(c.ORDER_TYPE_BUY_LIMIT, 0.1, 1.09).order
    assert desk.broker.symbol_in_use(HEDGING, "EURUSD")
    desk.send(action=c.TRADE_ACTION_REMOVE, order=order)
    assert not desk.broker.symbol_in_use(HEDGING, "EURUSD")
    desk.buy(0.1)
    assert desk.broker.symbol_in_use(HEDGING, "EURUSD")
