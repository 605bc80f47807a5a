"""What each event leaves in orders, deals and positions."""

from __future__ import annotations

from paper.broker_kit import HEDGING, SECOND, START, Desk
from paper_terminal import constants as c
from paper_terminal.structures import change


def test_a_market_order_opens_a_position_with_the_ticket_of_the_order() -> None:
    desk = Desk(HEDGING)
    result = desk.buy(0.1, magic=7, comment="first", sl=1.09, tp=1.11)
    position, (order,), (deal,) = desk.position, desk.history, desk.deals
    assert (result.retcode, result.volume, result.price) == (c.TRADE_RETCODE_DONE, 0.1, 1.10010)
    assert (result.bid, result.ask, result.request_id, result.comment) == (1.1, 1.1001, 1, "Request executed")
    assert result.order == order.ticket == position.ticket == position.identifier == deal.order == deal.position_id
    assert (order.type, order.state, order.volume_current) == (c.ORDER_TYPE_BUY, c.ORDER_STATE_FILLED, 0.0)
    assert (order.position_id, order.price_open, order.price_current) == (order.ticket, 0.0, 1.1001)
    assert (deal.ticket, deal.entry, deal.type, deal.profit) == (result.deal, c.DEAL_ENTRY_IN, c.DEAL_TYPE_BUY, 0.0)
    assert (position.sl, position.tp, position.price_open, position.price_current) == (1.09, 1.11, 1.1001, 1.1)
    for record in (position, order, deal):
        assert (record.magic, record.comment, record.reason) == (7, "first", c.ORDER_REASON_EXPERT)


def test_a_close_has_its_own_order_with_the_identifier_of_the_position() -> None:
    desk = Desk(HEDGING)
    opened = desk.buy(0.1)
    desk.tick("EURUSD", 1.1010, 1.1011)
    closed = desk.sell(0.1, position=opened.order)
    order, deal = desk.history[-1], desk.deals[-1]
    assert desk.positions == []
    assert (order.ticket, order.type, order.position_id) == (closed.order, c.ORDER_TYPE_SELL, opened.order)
    assert (deal.entry, deal.type, deal.profit) == (c.DEAL_ENTRY_OUT, c.DEAL_TYPE_SELL, 9.0)
    assert desk.broker.account(HEDGING).balance == 10009.0


def test_a_partial_close_keeps_everything_but_the_volume() -> None:
    desk = Desk(HEDGING)
    opened = desk.buy(0.3, sl=1.05, tp=1.15)
    before = desk.position
    desk.tick("EURUSD", 1.1010, 1.1011)
    desk.sell(0.1, position=opened.order)
    after = desk.position
    assert after.volume == 0.2
    assert after.time_update_msc > before.time_update_msc
    assert (after.ticket, after.price_open, after.sl, after.tp, after.time_msc) == (
        before.ticket, before.price_open, before.sl, before.tp, before.time_msc,
    )  # fmt: skip
    assert desk.deals[-1].profit == 9.0


def test_volumes_leave_no_dust() -> None:
    desk = Desk(HEDGING)
    opened = desk.buy(0.3)
    for volume in (0.1, 0.1):
        desk.sell(volume, position=opened.order)
    assert desk.position.volume == 0.1
    desk.sell(0.1, position=opened.order)
    assert desk.positions == []


def test_an_opposite_order_without_a_position_opens_a_second_one() -> None:
    desk = Desk(HEDGING)
    desk.buy(0.1)
    desk.sell(0.1)
    assert [position.type for position in desk.positions] == [c.POSITION_TYPE_BUY, c.POSITION_TYPE_SELL]


def test_a_pending_order_is_active_until_it_is_filled_under_its_own_type() -> None:
    desk = Desk(HEDGING)
    placed = desk.pending(c.ORDER_TYPE_BUY_LIMIT, 0.1, 1.09, sl=1.08, tp=1.10, magic=3, comment="wait")
    assert (placed.retcode, placed.deal, placed.volume, placed.price) == (c.TRADE_RETCODE_DONE, 0, 0.1, 0.0)
    (order,) = desk.orders
    assert (order.ticket, order.state, order.position_id) == (placed.order, c.ORDER_STATE_PLACED, 0)
    assert (order.price_current, order.time_done_msc, desk.history) == (1.1001, 0, [])

    desk.tick("EURUSD", 1.08995, 1.09)
    (done,) = desk.history
    assert desk.orders == []
    assert (done.ticket, done.type, done.state) == (placed.order, c.ORDER_TYPE_BUY_LIMIT, c.ORDER_STATE_FILLED)
    assert (done.time_setup_msc, done.time_done_msc) == (START, START + SECOND)
    assert (done.position_id, done.volume_current) == (placed.order, 0.0)
    position = desk.position
    assert (position.ticket, position.sl, position.tp, position.magic) == (placed.order, 1.08, 1.10, 3)
    assert (desk.deals[0].type, desk.deals[0].entry) == (c.DEAL_TYPE_BUY, c.DEAL_ENTRY_IN)


def test_a_stop_loss_is_executed_while_nobody_looks() -> None:
    desk = Desk(HEDGING)
    opened = desk.buy(0.1, magic=5, sl=1.095)
    desk.tick("EURUSD", 1.0949, 1.0950)
    desk.tick("EURUSD", 1.2000, 1.2001)
    order, deal = desk.history[-1], desk.deals[-1]
    assert desk.positions == []
    assert (order.type, order.reason, order.position_id) == (c.ORDER_TYPE_SELL, c.ORDER_REASON_SL, opened.order)
    assert (deal.entry, deal.reason, deal.price, deal.profit) == (1, c.DEAL_REASON_SL, 1.0949, -52.0)
    assert order.comment == deal.comment == "[sl 1.09500]"
    assert order.time_done_msc == deal.time_msc == START + SECOND
    assert order.magic == deal.magic == 5


def test_a_take_profit_is_executed_at_its_level() -> None:
    desk = Desk(HEDGING)
    desk.sell(0.1, "USDJPY", tp=149.5)
    desk.tick("USDJPY", 149.485, 149.495)
    deal = desk.deals[-1]
    assert (deal.reason, deal.comment, deal.price) == (c.DEAL_REASON_TP, "[tp 149.500]", 149.5)
    assert desk.history[-1].reason == c.ORDER_REASON_TP


def test_changing_levels_writes_neither_order_nor_deal() -> None:
    desk = Desk(HEDGING)
    opened = desk.buy(0.1)
    before = desk.position
    desk.clock.at_msc += SECOND
    result = desk.send(action=c.TRADE_ACTION_SLTP, symbol="EURUSD", position=opened.order, sl=1.09, tp=1.12)
    assert (result.retcode, result.order, result.deal, result.volume, result.price) == (10009, 0, 0, 0.0, 0.0)
    assert change(desk.position, sl=0.0, tp=0.0) == before
    assert (desk.position.sl, desk.position.tp, len(desk.history), len(desk.deals)) == (1.09, 1.12, 1, 1)


def test_a_level_that_a_change_leaves_out_is_deleted() -> None:
    desk = Desk(HEDGING)
    opened = desk.buy(0.1, sl=1.09, tp=1.12)
    desk.send(action=c.TRADE_ACTION_SLTP, position=opened.order, tp=1.13)
    assert (desk.position.sl, desk.position.tp) == (0.0, 1.13)


def test_a_close_by_writes_one_order_and_two_deals() -> None:
    desk = Desk(HEDGING)
    long = desk.buy(0.3).order
    desk.tick("EURUSD", 1.1010, 1.1011)
    short = desk.sell(0.1).order
    result = desk.send(action=c.TRADE_ACTION_CLOSE_BY, position=long, position_by=short, magic=9)
    order, (first, second) = desk.history[-1], desk.deals[-2:]
    assert (result.retcode, result.order, result.deal) == (c.TRADE_RETCODE_DONE, order.ticket, first.ticket)
    assert (order.type, order.state, order.comment) == (c.ORDER_TYPE_CLOSE_BY, 4, f"#{long} by #{short}")
    assert (order.position_id, order.position_by_id, order.magic) == (long, short, 9)
    assert (first.position_id, first.type, first.price, first.profit) == (long, c.DEAL_TYPE_SELL, 1.1010, 9.0)
    assert (second.position_id, second.type, second.price, second.profit) == (short, c.DEAL_TYPE_BUY, 1.1001, 0.0)
    assert first.entry == second.entry == c.DEAL_ENTRY_OUT_BY
    assert (desk.position.ticket, desk.position.volume) == (long, 0.2)


def test_the_deposit_is_a_balance_deal() -> None:
    (deal,) = Desk(HEDGING, deposit=2500.0).broker.history_deals(HEDGING)
    assert (deal.type, deal.entry, deal.order, deal.position_id) == (c.DEAL_TYPE_BALANCE, 0, 0, 0)
    assert (deal.symbol, deal.volume, deal.price, deal.profit) == ("", 0.0, 0.0, 2500.0)


def test_commission_is_charged_on_every_deal_and_stays_off_the_position() -> None:
    desk = Desk(HEDGING, facts={"EURUSD": {"commission_per_lot": 3.5}})
    opened = desk.buy(0.2)
    assert (desk.deals[0].commission, desk.broker.account(HEDGING).balance) == (-0.7, 9999.3)
    desk.sell(0.2, position=opened.order)
    assert (desk.deals[1].commission, desk.broker.account(HEDGING).balance) == (-0.7, 9996.6)


def test_a_magic_of_64_bits_survives() -> None:
    desk = Desk(HEDGING)
    desk.buy(0.1, magic=2**64 - 1)
    assert desk.position.magic == 2**64 - 1


def test_request_ids_count_up_and_a_refusal_has_none() -> None:
    desk = Desk(HEDGING)
    refused = desk.buy(0.001)
    assert refused[1:7] == (0, 0, 0.0, 0.0, 0.0, 0.0)
    assert (refused.request_id, refused.request.volume) == (0, 0.001)
    assert [desk.buy(0.1).request_id, desk.buy(0.1).request_id] == [1, 2]
