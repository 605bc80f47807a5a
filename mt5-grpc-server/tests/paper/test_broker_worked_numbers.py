"""Recorded and published numbers of real terminals, reproduced to the cent."""

from __future__ import annotations

import pytest

from paper.broker_kit import HEDGING, NETTING, PRICES, START, Desk
from paper_terminal import constants as c
from paper_terminal.broker.figures import Figures


def test_a_netting_position_lives_through_adding_reversal_and_closing_under_one_identifier() -> None:
    desk = Desk(NETTING)
    desk.tick("EURUSD", 1.10001, 1.10011)
    identifier = desk.buy(0.01).order
    desk.tick("EURUSD", 1.09999, 1.10009)
    desk.buy(0.01)
    assert (desk.position.volume, desk.position.price_open) == (0.02, 1.10010)

    desk.tick("EURUSD", 1.10018, 1.10028)
    reversal = desk.sell(0.03)
    assert (desk.position.type, desk.position.volume) == (c.POSITION_TYPE_SELL, 0.01)
    assert desk.position.price_open == 1.10018
    assert (desk.position.identifier, desk.position.ticket) == (identifier, reversal.order)

    desk.tick("EURUSD", 1.10007, 1.10017)
    desk.buy(0.01)
    assert desk.positions == []
    written = [(deal.entry, deal.profit, deal.position_id) for deal in desk.deals]
    entries = (c.DEAL_ENTRY_IN, c.DEAL_ENTRY_IN, c.DEAL_ENTRY_INOUT, c.DEAL_ENTRY_OUT)
    assert written == list(zip(entries, (0.0, 0.0, 0.16, 0.01), [identifier] * 4, strict=True))


@pytest.mark.parametrize(
    ("opens", "volume", "price_open", "price_close", "profit"),
    [
        (c.ORDER_TYPE_BUY, 0.01, 1970.98, 1970.09, -0.89),
        (c.ORDER_TYPE_SELL, 1.1, 1969.95, 1969.88, 7.70),
    ],
)
def test_gold_is_closed_with_the_recorded_profit(
    opens: int, volume: float, price_open: float, price_close: float, profit: float
) -> None:
    desk = Desk(HEDGING)
    desk.tick("XAUUSD", price_open, price_open)
    opened = desk.deal(opens, volume, "XAUUSD")
    desk.tick("XAUUSD", price_close, price_close)
    desk.deal(1 - opens, volume, "XAUUSD", position=opened.order)
    assert desk.positions == []
    assert desk.deals[-1].profit == profit


def test_a_floating_short_in_francs_is_converted_at_its_own_closing_price() -> None:
    desk = Desk(HEDGING)
    desk.tick("USDCHF", 0.99145, 0.99150)
    desk.sell(0.01, "USDCHF", price=0.99145)
    desk.tick("USDCHF", 0.98520, 0.98530)
    assert desk.position.profit == 6.24


def test_a_floating_long_in_dollars_needs_no_conversion() -> None:
    desk = Desk(HEDGING)
    desk.tick("GBPUSD", 1.06730, 1.06740)
    desk.buy(0.01, "GBPUSD")
    desk.tick("GBPUSD", 1.08113, 1.08123)
    assert desk.position.profit == 13.73


def test_a_close_in_yen_is_converted_at_the_closing_price() -> None:
    desk = Desk(HEDGING)
    desk.tick("USDJPY", 144.120, 144.132)
    opened = desk.buy(0.1, "USDJPY")
    desk.tick("USDJPY", 144.124, 144.130)
    desk.sell(0.1, "USDJPY", position=opened.order)
    assert desk.deals[-1].profit == -0.56


def test_order_check_reports_the_margin_of_the_account_after_the_order() -> None:
    desk = Desk(HEDGING, deposit=10000.17)
    result = desk.check(action=c.TRADE_ACTION_DEAL, symbol="USDJPY", volume=1.0, type=c.ORDER_TYPE_BUY)
    assert (result.retcode, result.comment, result.balance) == (0, "Done", 10000.17)
    assert (result.margin, result.margin_free, result.margin_level) == (1000.0, 9000.17, 1000.017)


def test_account_figures_follow_the_published_sample() -> None:
    figures = Figures(balance=99511.4, credit=0.0, profit=41.82, margin=98.18, currency_digits=2)
    assert (figures.equity, figures.margin_free) == (99553.22, 99455.04)
    assert figures.margin_level == 101398.67590140559


def test_a_cancelled_pending_order_is_recorded_like_the_sample() -> None:
    desk = Desk(HEDGING)
    placed = desk.pending(c.ORDER_TYPE_BUY_LIMIT, 0.01, 1.09)
    desk.clock.at_msc += 18_000
    desk.send(action=c.TRADE_ACTION_REMOVE, order=placed.order)
    (order,) = desk.history
    assert (order.ticket, order.type, order.state) == (placed.order, 2, c.ORDER_STATE_CANCELED)
    assert (order.volume_initial, order.volume_current, order.position_id) == (0.01, 0.01, 0)
    assert (order.reason, order.type_filling) == (c.ORDER_REASON_EXPERT, c.ORDER_FILLING_RETURN)
    assert (order.time_setup_msc, order.time_done_msc) == (START, START + 18_000)
    assert desk.deals == []


@pytest.mark.parametrize(
    ("symbol", "margin"),
    [("EURUSD", 109.91), ("GBPUSD", 122.73), ("USDJPY", 100.0), ("USDCHF", 100.0), ("EURJPY", 109.91)],
)
def test_order_calc_margin_gives_the_published_margins(symbol: str, margin: float) -> None:
    desk = Desk(HEDGING)
    desk.tick("EURUSD", 1.09900, 1.09910)
    desk.tick("GBPUSD", 1.22720, 1.22730)
    ask = {"EURUSD": 1.09910, "GBPUSD": 1.22730}.get(symbol, PRICES[symbol][1])
    assert desk.broker.margin(HEDGING, c.ORDER_TYPE_BUY, symbol, 0.1, ask) == margin


@pytest.mark.parametrize(
    ("order_type", "price_open", "points", "profit"),
    [(c.ORDER_TYPE_BUY, 108.183, 300, 276.54), (c.ORDER_TYPE_SELL, 108.179, -300, 278.09)],
)
def test_order_calc_profit_gives_the_published_profits(
    order_type: int, price_open: float, points: int, profit: float
) -> None:
    broker = Desk(HEDGING).broker
    assert broker.profit(HEDGING, order_type, "USDJPY", 1.0, price_open, price_open + points / 1000) == profit
    assert broker.profit(HEDGING, order_type, "EURUSD", 1.0, 1.1, 1.1 + points / 100000) == 300.0


def test_tick_values_take_the_worse_side_of_the_conversion_quote() -> None:
    desk = Desk(HEDGING)
    desk.tick("USDJPY", 111.380, 111.387)
    won, lost = desk.broker.tick_values(HEDGING, "EURJPY")
    assert (round(won, 7), round(lost, 7)) == (0.8977708, 0.8978273)
