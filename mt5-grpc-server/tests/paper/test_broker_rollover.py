"""The change of the server day: swaps and daily orders."""

from __future__ import annotations

import pytest

from paper.broker_kit import DAY, HEDGING, SECOND, START, Desk
from paper_terminal import constants as c

MONDAY_MIDNIGHT = (START // DAY + 1) * DAY


def swaps(desk: Desk, nights: int) -> list[float]:
    """Accrued swap after each of the next midnights, starting on Monday night."""
    accrued = []
    for night in range(nights):
        desk.clock.at_msc = MONDAY_MIDNIGHT + night * DAY
        accrued.append(desk.position.swap)
    return accrued


def test_swap_is_charged_at_midnight_three_times_on_wednesday_and_never_at_weekends() -> None:
    desk = Desk(HEDGING)
    desk.buy(1.0)
    desk.clock.at_msc = MONDAY_MIDNIGHT - 1
    assert desk.position.swap == 0.0
    assert swaps(desk, 7) == [-6.0, -12.0, -30.0, -36.0, -42.0, -42.0, -42.0]


def test_nights_of_an_absence_are_charged_all_at_once() -> None:
    desk = Desk(HEDGING)
    desk.sell(1.0)
    desk.clock.at_msc = MONDAY_MIDNIGHT + 13 * DAY
    assert desk.position.swap == 14.0


def test_accrued_swap_is_part_of_equity_and_settled_by_the_closing_deals_in_proportion() -> None:
    desk = Desk(HEDGING)
    opened = desk.buy(1.0).order
    desk.clock.at_msc = MONDAY_MIDNIGHT
    account = desk.broker.account(HEDGING)
    assert (account.balance, account.profit, account.equity) == (10000.0, -16.0, 9984.0)
    desk.sell(0.25, position=opened)
    assert (desk.deals[-1].swap, desk.position.swap) == (-1.5, -4.5)
    desk.sell(0.75, position=opened)
    assert (desk.deals[-1].swap, desk.broker.account(HEDGING).balance) == (-4.5, 9984.0)


@pytest.mark.parametrize(
    ("mode", "rate", "swap"),
    [
        (c.SYMBOL_SWAP_MODE_DISABLED, -6.0, 0.0),
        (c.SYMBOL_SWAP_MODE_POINTS, -6.0, -6.0),
        (c.SYMBOL_SWAP_MODE_CURRENCY_SYMBOL, -6.0, -6.6),
        (c.SYMBOL_SWAP_MODE_CURRENCY_MARGIN, -6.0, -6.6),
        (c.SYMBOL_SWAP_MODE_CURRENCY_DEPOSIT, -6.0, -6.0),
        (c.SYMBOL_SWAP_MODE_INTEREST_CURRENT, -3.6, -11.0),
        (c.SYMBOL_SWAP_MODE_INTEREST_OPEN, -3.6, -11.0),
    ],
)
def test_swap_is_booked_in_what_its_mode_says_it_is_quoted_in(mode: int, rate: float, swap: float) -> None:
    desk = Desk(HEDGING, facts={"EURUSD": {"swap_mode": mode, "swap_long": rate}})
    desk.buy(1.0)
    desk.clock.at_msc = MONDAY_MIDNIGHT
    assert desk.position.swap == swap


def test_swap_in_points_of_a_pair_in_yen_is_converted() -> None:
    desk = Desk(HEDGING)
    desk.sell(1.0, "USDJPY")
    desk.clock.at_msc = MONDAY_MIDNIGHT
    assert desk.position.swap == round(-19.0 * 0.001 * 100000 / 150.000, 2)


def test_interest_is_taken_from_the_current_or_from_the_opening_price() -> None:
    for mode, price in ((c.SYMBOL_SWAP_MODE_INTEREST_CURRENT, 1.2), (c.SYMBOL_SWAP_MODE_INTEREST_OPEN, 1.1001)):
        desk = Desk(HEDGING, facts={"EURUSD": {"swap_mode": mode, "swap_long": -3.6}})
        desk.buy(1.0)
        desk.tick("EURUSD", 1.2, 1.3)
        desk.clock.at_msc = MONDAY_MIDNIGHT
        assert desk.position.swap == round(-10 * price, 2)


@pytest.mark.parametrize(
    ("mode", "close"), [(c.SYMBOL_SWAP_MODE_REOPEN_CURRENT, 1.1001), (c.SYMBOL_SWAP_MODE_REOPEN_BID, 1.1)]
)
def test_a_short_is_reopened_at_its_closing_price_or_at_the_bid(mode: int, close: float) -> None:
    desk = Desk(HEDGING, facts={"EURUSD": {"swap_mode": mode, "swap_short": -2.0}})
    desk.sell(1.0)
    desk.clock.at_msc = MONDAY_MIDNIGHT
    assert (desk.deals[1].price, desk.position.price_open) == (close, round(close - 0.00002, 5))


def test_a_position_is_reopened_when_the_swap_is_paid_in_price() -> None:
    desk = Desk(HEDGING, facts={"EURUSD": {"swap_mode": c.SYMBOL_SWAP_MODE_REOPEN_CURRENT}})
    opened = desk.buy(1.0).order
    desk.clock.at_msc = MONDAY_MIDNIGHT
    position, (_, closed, reopened) = desk.position, desk.deals
    assert (position.ticket, position.price_open, position.swap) == (opened, 1.10006, 0.0)
    assert (closed.entry, closed.price, closed.profit) == (c.DEAL_ENTRY_OUT, 1.1, -10.0)
    assert (reopened.entry, reopened.price) == (c.DEAL_ENTRY_IN, 1.10006)
    assert closed.reason == reopened.reason == c.DEAL_REASON_ROLLOVER


@pytest.mark.parametrize(
    ("mode", "orders", "sl"),
    [(c.SYMBOL_ORDERS_GTC, 1, 1.05), (c.SYMBOL_ORDERS_DAILY, 0, 0.0), (c.SYMBOL_ORDERS_DAILY_NO_STOPS, 0, 1.05)],
)
def test_daily_symbols_drop_orders_and_levels_at_the_change_of_day(mode: int, orders: int, sl: float) -> None:
    desk = Desk(HEDGING, facts={"EURUSD": {"order_gtc_mode": mode}})
    desk.buy(0.1, sl=1.05)
    desk.pending(c.ORDER_TYPE_BUY_LIMIT, 0.1, 1.09)
    desk.clock.at_msc = MONDAY_MIDNIGHT - SECOND
    assert (len(desk.orders), desk.position.sl) == (1, 1.05)
    desk.clock.at_msc = MONDAY_MIDNIGHT
    assert (len(desk.orders), desk.position.sl) == (orders, sl)
    assert [order.state for order in desk.history[1:]] == [c.ORDER_STATE_EXPIRED] * (1 - orders)
