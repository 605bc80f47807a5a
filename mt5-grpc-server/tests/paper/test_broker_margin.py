"""Margin by calculation mode, hedged margin, conversion, and the stop out."""

from __future__ import annotations

import pytest

from paper.broker_kit import HEDGING, NETTING, Desk
from paper_terminal import constants as c
from paper_terminal.broker import AccountTerms

FUTURES = {"margin_initial": 500.0}


@pytest.mark.parametrize(
    ("mode", "facts", "margin"),
    [
        (c.SYMBOL_CALC_MODE_FOREX, {}, 1.0),
        (c.SYMBOL_CALC_MODE_FOREX_NO_LEVERAGE, {}, 100.0),
        (c.SYMBOL_CALC_MODE_CFD, {}, 265000.0),
        (c.SYMBOL_CALC_MODE_CFDINDEX, {}, 265000.0),
        (c.SYMBOL_CALC_MODE_CFDLEVERAGE, {}, 2650.0),
        (c.SYMBOL_CALC_MODE_EXCH_STOCKS, {}, 265000.0),
        (c.SYMBOL_CALC_MODE_EXCH_STOCKS_MOEX, {}, 265000.0),
        (c.SYMBOL_CALC_MODE_FUTURES, FUTURES, 500.0),
        (c.SYMBOL_CALC_MODE_EXCH_FUTURES, FUTURES, 500.0),
        (c.SYMBOL_CALC_MODE_CFD, FUTURES, 500.0),
        (c.SYMBOL_CALC_MODE_SERV_COLLATERAL, {}, 0.0),
    ],
)
def test_the_margin_of_one_lot_follows_the_calculation_mode(mode: int, facts: dict[str, object], margin: float) -> None:
    desk = Desk(facts={"XAUUSD": {"calc_mode": mode, **facts}})
    assert desk.broker.margin(HEDGING, c.ORDER_TYPE_BUY, "XAUUSD", 1.0, 2650.0) == margin


def test_positions_are_held_with_the_maintenance_margin() -> None:
    desk = Desk(facts={"XAUUSD": {"margin_initial": 500.0, "margin_maintenance": 300.0}})
    desk.buy(2.0, "XAUUSD")
    assert desk.broker.account(HEDGING).margin == 600.0


def test_margin_of_a_position_is_fixed_when_it_is_opened() -> None:
    desk = Desk(HEDGING)
    desk.buy(0.1)
    desk.tick("EURUSD", 1.2, 1.2001)
    assert desk.broker.account(HEDGING).margin == 110.01


@pytest.mark.parametrize(
    ("facts", "one_sided", "hedged"),
    [
        ({}, 300.0, 300.0),
        ({"margin_hedged": 50000.0}, 300.0, 250.0),
        ({"margin_hedged": 0.0}, 300.0, 200.0),
        ({"margin_hedged_use_leg": True}, 300.0, 300.0),
        ({"margin_initial": 900.0, "margin_hedged": 400.0}, 270.0, 220.0),
    ],
)
def test_hedged_lots_cost_the_hedged_margin(facts: dict[str, object], one_sided: float, hedged: float) -> None:
    desk = Desk(HEDGING, facts={"USDJPY": facts})
    desk.buy(0.3, "USDJPY")
    assert desk.broker.account(HEDGING).margin == one_sided
    desk.sell(0.1, "USDJPY")
    assert desk.broker.account(HEDGING).margin == hedged


def test_amounts_go_through_two_pairs_when_no_pair_is_direct() -> None:
    desk = Desk(HEDGING, currency="CHF")
    assert desk.broker.profit(HEDGING, c.ORDER_TYPE_BUY, "EURGBP", 1.0, 0.86, 0.861) == round(100 * 1.27 * 0.89, 2)
    assert desk.broker.profit(HEDGING, c.ORDER_TYPE_BUY, "EURGBP", 1.0, 0.861, 0.86) == round(-100 * 1.2701 * 0.8901, 2)


def test_an_amount_that_no_pair_can_convert_is_unknown() -> None:
    desk = Desk(HEDGING, currency="SEK")
    assert desk.broker.profit(HEDGING, c.ORDER_TYPE_BUY, "EURUSD", 1.0, 1.1, 1.2) is None
    assert desk.broker.margin(HEDGING, c.ORDER_TYPE_BUY, "NOPE", 1.0, 1.0) is None
    assert desk.broker.margin(HEDGING, 8, "EURUSD", 1.0, 1.0) is None
    assert desk.buy(0.1).retcode == c.TRADE_RETCODE_PRICE_OFF


def test_an_account_in_yen_has_no_decimals() -> None:
    desk = Desk(HEDGING, currency="JPY", deposit=1000000.0)
    desk.buy(0.1)
    desk.tick("EURUSD", 1.1010, 1.1011)
    account = desk.broker.account(HEDGING)
    assert (account.currency, account.currency_digits) == ("JPY", 0)
    assert (account.profit, account.margin) == (1350.0, round(100 * 165.02))


def test_a_stop_out_closes_the_most_losing_position_first_and_stops_when_the_level_recovers() -> None:
    desk = Desk(HEDGING, deposit=300.0)
    small = desk.buy(0.1).order
    large = desk.buy(0.15).order
    desk.tick("EURUSD", 1.0922, 1.0923)
    assert len(desk.positions) == 2
    desk.tick("EURUSD", 1.0912, 1.0913)
    assert desk.position.ticket == small
    order, deal = desk.history[-1], desk.deals[-1]
    assert (order.reason, deal.reason, deal.position_id) == (c.ORDER_REASON_SO, c.DEAL_REASON_SO, large)
    assert (deal.entry, deal.price, deal.profit) == (c.DEAL_ENTRY_OUT, 1.0912, -133.5)
    assert order.comment == deal.comment == "[so 28.18%/77.50/275.03]"


def test_a_stop_out_happens_at_its_tick_although_prices_recover_before_anyone_looks() -> None:
    desk = Desk(NETTING, deposit=300.0)
    desk.buy(0.25)
    desk.tick("EURUSD", 1.0900, 1.0901)
    desk.tick("EURUSD", 1.2000, 1.2001)
    assert (desk.positions, desk.deals[-1].price) == ([], 1.09)


def test_a_stop_out_happens_when_a_conversion_pair_alone_moves() -> None:
    desk = Desk(HEDGING, deposit=420.0)
    desk.sell(0.3, "EURGBP")
    desk.tick("EURGBP", 0.8736, 0.87374)
    assert len(desk.positions) == 1
    desk.tick("GBPUSD", 1.4500, 1.4501)
    assert (desk.positions, desk.deals[-1].reason) == ([], c.DEAL_REASON_SO)


@pytest.mark.parametrize(
    ("order_type", "opened_at", "ruinous"),
    [(c.ORDER_TYPE_BUY, 150.0, 144.0), (c.ORDER_TYPE_SELL, 150.0, 157.0)],
)
def test_a_stop_out_is_found_in_a_long_absence_on_a_pair_that_converts_itself(
    order_type: int, opened_at: float, ruinous: float
) -> None:
    desk = Desk(HEDGING, deposit=400.0)
    desk.tick("USDJPY", opened_at, opened_at + 0.01)
    desk.deal(order_type, 0.1, "USDJPY")
    for price in (opened_at, (opened_at + ruinous) / 2, ruinous, opened_at):
        desk.tick("USDJPY", price, price + 0.01, after_msc=3_600_000)
    deal = desk.deals[-1]
    assert desk.positions == []
    assert (deal.reason, deal.time_msc) == (c.DEAL_REASON_SO, desk.clock.at_msc - 3_600_000)


def test_a_stop_out_by_money_watches_the_equity() -> None:
    terms = AccountTerms(
        login=77, margin_mode=2, deposit=300.0, margin_so_mode=c.ACCOUNT_STOPOUT_MODE_MONEY, margin_so_so=200.0
    )
    desk = Desk(terms=terms)
    desk.buy(0.1)
    desk.tick("EURUSD", 1.0902, 1.0903)
    assert len(desk.positions) == 1
    desk.tick("EURUSD", 1.0900, 1.0901)
    assert desk.positions == []
