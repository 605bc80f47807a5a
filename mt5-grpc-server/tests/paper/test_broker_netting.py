"""Netting accounts: one position per symbol."""

from __future__ import annotations

import pytest

from paper.broker_kit import EXCHANGE, NETTING, SECOND, Desk
from paper_terminal import constants as c


@pytest.mark.parametrize("login", [NETTING, EXCHANGE])
def test_orders_of_one_side_add_up_with_magic_and_levels_of_the_newest(login: int) -> None:
    desk = Desk(login)
    first = desk.buy(0.1, magic=1, comment="one", sl=1.09, tp=1.12).order
    opened = desk.position
    desk.tick("EURUSD", 1.1030, 1.1031)
    desk.buy(0.2, magic=2, comment="two", tp=1.13)
    position = desk.position
    assert (position.ticket, position.identifier, position.volume) == (first, first, 0.3)
    assert position.price_open == pytest.approx((1.1001 + 2 * 1.1031) / 3, abs=1e-9)
    assert (position.magic, position.comment, position.sl, position.tp) == (2, "one", 0.0, 1.13)
    assert (position.time_msc, position.time_update_msc) == (opened.time_msc, opened.time_msc + SECOND)


def test_a_smaller_opposite_order_reduces_and_leaves_the_levels() -> None:
    desk = Desk(NETTING)
    desk.buy(0.3, sl=1.09, tp=1.12)
    desk.sell(0.1, sl=1.2, magic=5)
    position = desk.position
    assert (position.volume, position.price_open, position.sl, position.tp) == (0.2, 1.1001, 1.09, 1.12)
    assert (position.magic, desk.deals[-1].entry, desk.deals[-1].profit) == (0, c.DEAL_ENTRY_OUT, -1.0)


def test_a_larger_opposite_order_reverses_with_the_levels_of_the_new_order() -> None:
    desk = Desk(NETTING)
    first = desk.buy(0.1, sl=1.09, tp=1.12).order
    reversal = desk.sell(0.3, sl=1.15, magic=5)
    position, deal = desk.position, desk.deals[-1]
    assert (position.ticket, position.identifier, position.type) == (reversal.order, first, c.POSITION_TYPE_SELL)
    assert (position.volume, position.price_open, position.sl, position.tp) == (0.2, 1.1, 1.15, 0.0)
    assert (position.magic, desk.history[-1].position_id) == (5, first)
    assert (deal.entry, deal.volume, deal.profit) == (c.DEAL_ENTRY_INOUT, 0.3, -1.0)


def test_an_equal_opposite_order_closes_even_below_the_minimum_volume() -> None:
    desk = Desk(NETTING)
    desk.buy(0.1)
    desk.sell(0.1)
    assert desk.positions == []
    assert desk.deals[-1].entry == c.DEAL_ENTRY_OUT


def test_levels_are_set_by_symbol() -> None:
    desk = Desk(NETTING)
    desk.buy(0.1)
    assert desk.send(action=c.TRADE_ACTION_SLTP, symbol="EURUSD", sl=1.09).retcode == 10009
    assert desk.position.sl == 1.09
    assert desk.send(action=c.TRADE_ACTION_SLTP, symbol="GBPUSD", sl=1.09).retcode == 10036


def test_a_pending_order_against_the_position_closes_it_when_it_fills() -> None:
    desk = Desk(NETTING)
    opened = desk.buy(0.1).order
    order = desk.pending(c.ORDER_TYPE_SELL_LIMIT, 0.1, 1.105).order
    desk.tick("EURUSD", 1.10501, 1.10511)
    deal = desk.deals[-1]
    assert desk.positions == []
    assert (deal.order, deal.entry, deal.position_id) == (order, c.DEAL_ENTRY_OUT, opened)
    assert (deal.price, deal.profit, desk.history[-1].position_id) == (1.105, 49.0, opened)


def test_a_reversal_is_refused_when_only_its_excess_is_too_dear() -> None:
    desk = Desk(NETTING, deposit=1000.0)
    desk.buy(0.5)
    assert desk.sell(2.0).retcode == 10019
    assert desk.sell(1.3).retcode == 10009
    assert (desk.position.type, desk.position.volume) == (c.POSITION_TYPE_SELL, 0.8)
