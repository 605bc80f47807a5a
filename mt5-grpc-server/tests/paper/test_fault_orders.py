"""Faults of single orders: scripted answers, late fills, what becomes of comments."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from .conftest import NOW_S, Start
from .fault_kit import write, write_text

BUY = {
    "action": 1,
    "symbol": "EURUSD",
    "volume": 0.1,
    "type": 0,
    "type_filling": 1,
    "comment": "grid level 7, basket 12",
}
LATE_MS = 3000


def test_scripted_return_codes_answer_one_order_each_and_nothing_is_executed(mt5: ModuleType, faults: Path) -> None:
    write(faults, retcodes=[10018, 10006])
    assert mt5.order_check(BUY).retcode == 0
    answers = [mt5.order_send(BUY) for _ in range(3)]
    assert [answer.retcode for answer in answers] == [10018, 10006, 10009]
    assert [answer.comment for answer in answers] == ["Market closed", "Rejected", "Request executed"]
    assert answers[0][1:7] == (0, 0, 0.0, 0.0, 0.0, 0.0)
    assert answers[0].request.comment == BUY["comment"]
    assert mt5.positions_total() == 1
    write(faults, retcodes=[10018])
    assert mt5.order_send(BUY).retcode == 10018, "a new file is a new script"


def test_zero_in_a_script_lets_an_order_through(mt5: ModuleType, faults: Path) -> None:
    write(faults, retcodes=[0, 10099])
    assert mt5.order_send(BUY).retcode == mt5.TRADE_RETCODE_DONE
    assert mt5.order_send(BUY)[:8] == (10099, 0, 0, 0.0, 0.0, 0.0, 0.0, "")


def test_a_requote_offers_the_prices_of_the_moment_and_the_helpers_try_again(mt5: ModuleType, faults: Path) -> None:
    tick = mt5.symbol_info_tick("EURUSD")
    write(faults, retcodes=[10004])
    requote = mt5.order_send(BUY)
    assert (requote.retcode, requote.bid, requote.ask, requote.comment) == (10004, tick.bid, tick.ask, "Requote")
    write(faults, retcodes=[10004, 10021, 10004])
    assert mt5.Buy("EURUSD", 0.1).retcode == mt5.TRADE_RETCODE_DONE
    assert mt5.positions_total() == 1


def test_an_order_can_be_executed_and_answered_as_if_it_were_not(mt5: ModuleType, faults: Path) -> None:
    write(faults, retcodes=[10012], after=True)
    answer = mt5.order_send(BUY)
    assert (answer.retcode, answer.deal, answer.order, answer.comment) == (mt5.TRADE_RETCODE_TIMEOUT, 0, 0, "Timeout")
    assert mt5.positions_total() == 1


def test_a_lost_request_never_reaches_the_broker(mt5: ModuleType, faults: Path) -> None:
    write(faults, error=-10001, functions=["order_send"])
    assert mt5.order_send(BUY) is None
    assert mt5.last_error() == (-10001, "IPC send failed")
    write(faults)
    assert mt5.initialize()
    assert mt5.positions_total() == 0


def at(clock: Path, seconds: float) -> None:
    moment = f"2026-03-04T10:20:{30 + seconds:09.6f}Z@0"
    write_text(clock, moment)


def test_a_late_fill_is_placed_first_and_filled_at_the_price_of_its_moment(
    start: Start, faults: Path, tmp_path: Path
) -> None:
    clock = tmp_path / "clock"
    at(clock, 0)
    mt5 = start(clock=f"file:{clock}")
    write(faults, late_fill_ms=LATE_MS)
    placed = mt5.order_send(BUY)
    assert (placed.retcode, placed.deal, placed.volume, placed.price) == (mt5.TRADE_RETCODE_PLACED, 0, 0.1, 0.0)
    assert placed.comment == "Order placed"
    write(faults)
    at(clock, 2.9)
    (waiting,) = mt5.orders_get()
    assert (waiting.ticket, waiting.type, waiting.state) == (placed.order, mt5.ORDER_TYPE_BUY, mt5.ORDER_STATE_PLACED)
    assert mt5.positions_total() == 0 and mt5.history_orders_get(ticket=placed.order) == ()
    at(clock, 8)
    (deal,) = mt5.history_deals_get(position=placed.order)
    ticks = mt5.copy_ticks_range("EURUSD", NOW_S - 60, NOW_S + 3, mt5.COPY_TICKS_ALL)
    assert deal.time_msc == NOW_S * 1000 + LATE_MS
    assert deal.price == ticks[ticks["time_msc"] <= deal.time_msc]["ask"][-1] != placed.ask
    assert (deal.order, deal.comment) == (placed.order, BUY["comment"])
    assert mt5.orders_get() == ()
    assert mt5.positions_get(ticket=placed.order)[0].price_open == deal.price


def test_a_late_close_of_a_position_that_is_gone_opens_no_other(start: Start, faults: Path, tmp_path: Path) -> None:
    clock = tmp_path / "clock"
    at(clock, 0)
    mt5 = start(clock=f"file:{clock}")
    ticket, counter = mt5.order_send(BUY).order, mt5.order_send({**BUY, "type": 1}).order
    write(faults, late_fill_ms=LATE_MS)
    late = mt5.order_send({**BUY, "type": 1, "position": ticket})
    write(faults)
    assert mt5.Close("EURUSD", ticket=ticket) is False, "a close order exists already"
    close_by = mt5.order_send(action=mt5.TRADE_ACTION_CLOSE_BY, position=ticket, position_by=counter)
    assert close_by.retcode == mt5.TRADE_RETCODE_DONE
    at(clock, 8)
    assert mt5.positions_total() == mt5.orders_total() == 0
    assert mt5.history_orders_get(ticket=late.order)[0].state == mt5.ORDER_STATE_CANCELED


def test_a_late_order_that_the_account_can_no_longer_afford_is_rejected(
    start: Start, faults: Path, tmp_path: Path
) -> None:
    clock = tmp_path / "clock"
    at(clock, 0)
    mt5 = start(clock=f"file:{clock}")
    write(faults, late_fill_ms=LATE_MS)
    late = mt5.order_send({**BUY, "volume": 5.0})
    write(faults)
    assert mt5.order_send({**BUY, "volume": 5.0}).retcode == mt5.TRADE_RETCODE_DONE
    at(clock, 8)
    assert mt5.history_orders_get(ticket=late.order)[0].state == mt5.ORDER_STATE_REJECTED
    assert mt5.positions_total() == 1


def test_what_the_server_does_during_an_outage_shows_when_the_connection_is_back(
    start: Start, faults: Path, tmp_path: Path
) -> None:
    clock = tmp_path / "clock"
    at(clock, 0)
    mt5 = start(clock=f"file:{clock}")
    ticket = mt5.order_send({**BUY, "sl": round(mt5.symbol_info_tick("EURUSD").bid - 0.0003, 5)}).order
    write(faults, disconnected=True)
    before = mt5.positions_get(), mt5.account_info(), mt5.symbol_info_tick("EURUSD")
    write_text(clock, "2026-03-04T16:00:00Z@0")
    assert (mt5.positions_get(), mt5.account_info(), mt5.symbol_info_tick("EURUSD")) == before
    assert mt5.order_send({**BUY, "type": 1, "position": ticket}).retcode == mt5.TRADE_RETCODE_CONNECTION
    write(faults)
    assert mt5.positions_get() == ()
    stopped = mt5.history_deals_get(position=ticket)[-1]
    assert stopped.reason == mt5.DEAL_REASON_SL
    assert NOW_S < stopped.time < NOW_S + 6 * 3600


def test_close_says_how_much_of_it_worked(mt5: ModuleType, faults: Path) -> None:
    for _ in range(2):
        mt5.Buy("EURUSD", 0.1)
    write(faults, retcodes=[10004, 0, 10006])
    assert mt5.Close("EURUSD") == "Partially"
    write(faults, retcodes=[10004] * 10)
    assert mt5.Close("EURUSD") is False
    write(faults, error=-10005, functions=["order_send"])
    assert mt5.Close("EURUSD") is None
    write(faults, error=-10005, functions=["positions_get"])
    with pytest.raises(TypeError):
        mt5.Close("EURUSD")


def test_the_broker_keeps_as_much_of_a_comment_as_it_likes(mt5: ModuleType, faults: Path) -> None:
    write(faults, comment_limit=10)
    result = mt5.order_send(BUY)
    assert result.request.comment == BUY["comment"]
    assert mt5.positions_get()[0].comment == "grid level"
    assert mt5.history_orders_get(ticket=result.order)[0].comment == "grid level"
    assert mt5.history_deals_get(ticket=result.deal)[0].comment == "grid level"


def test_a_comment_limit_above_29_lets_longer_comments_pass_the_client(mt5: ModuleType, faults: Path) -> None:
    long = {**BUY, "comment": "c" * 31}
    assert mt5.order_send(long) is None
    assert mt5.last_error() == (-2, 'Invalid "comment" argument')
    write(faults, comment_limit=31)
    assert mt5.order_check(long).retcode == 0
    mt5.order_send(long)
    assert mt5.positions_get()[0].comment == "c" * 31
    assert mt5.order_send({**BUY, "comment": "c" * 32}) is None


def test_the_broker_can_write_its_own_words_over_a_comment(mt5: ModuleType, faults: Path) -> None:
    write(faults, comment_overwrite="processed by dealer")
    result = mt5.order_send(BUY)
    assert result.request.comment == BUY["comment"]
    assert mt5.positions_get()[0].comment == "processed by dealer"
