"""What counts as a trace of an order, told by a real journal where it takes more than the broker's records."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mt5_grpc_server.trading.intent import OperationClass, Outcome, Sending
from mt5_grpc_server.trading.mt5 import REMOVE
from mt5_grpc_server.trading.states import State

from .broker_records import BROKER_TIME, COMMENT, deal, order
from .journal_samples import buying, draft
from .sweeper_world import World


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    world = World(tmp_path)
    yield world
    world.journal.close()


@pytest.mark.parametrize("days", [0, 3])
def test_an_equal_order_of_an_earlier_intent_is_no_trace_where_comments_are_removed(world: World, days: int) -> None:
    world.open_exclusively()
    world.order("order-0000", Outcome(State.FILLED, order=1001, evidence="reply"))
    world.broker.records = {"history_orders_get": [order(1001)], "history_deals_get": [deal(1001)]}
    world.age = days * 86_400.0
    world.lose_an_answer()
    world.pass_time(140)
    assert world.state() is State.NOT_FOUND


def test_what_another_account_claims_may_be_ours(world: World) -> None:
    world.open_exclusively()
    elsewhere = world.journal.accept(draft("order-0000", account="Elsewhere/7")).intent
    world.journal.finish(
        world.journal.begin_sending(elsewhere, buying(elsewhere.draft)), Outcome(State.FILLED, order=1001)
    )
    world.lose_an_answer()
    world.broker.records = {"history_orders_get": [order(1001)], "history_deals_get": [deal(1001)]}
    world.pass_time(3)
    assert world.state() is State.FILLED


def test_an_order_that_was_only_cancelled_by_another_intent_may_be_ours(world: World) -> None:
    world.open_exclusively()
    world.lose_an_answer()
    cancel = world.journal.accept(draft("order-0002")).intent
    sending = Sending({"action": REMOVE, "order": 1001}, OperationClass.REMOVE)
    world.journal.finish(world.journal.begin_sending(cancel, sending), Outcome(State.DONE, order=1001))
    world.broker.records = {"history_orders_get": [order(1001)], "history_deals_get": [deal(1001)]}
    world.pass_time(3)
    assert world.state() is State.FILLED


def test_a_market_order_that_is_still_being_filled_is_looked_after_until_its_end(world: World) -> None:
    world.pass_time(11)
    world.lose_an_answer()
    working = order(comment=COMMENT, state=3, volume_current=0.06)
    world.broker.records = {"orders_get": [working], "history_deals_get": [deal(volume=0.04)]}
    world.pass_time(60)
    assert world.state() is State.PLACED
    world.broker.execute()
    world.pass_time(11)
    assert world.state() is State.FILLED
    assert [each.state for each in world.changes] == [State.PLACED, State.FILLED]


@pytest.mark.parametrize(("type_", "end"), [(1, State.REJECTED), (3, State.PLACED)])
def test_of_a_lost_journal_only_a_pending_order_that_was_cancelled_had_been_placed(
    world: World, type_: int, end: State
) -> None:
    cancelled = order(comment=COMMENT, type=type_, state=2)
    intent = world.journal.accept(draft(kind="whatever was asked")).intent
    found = world.sweeper.find_again(
        intent, lambda operation, *_: [cancelled] if operation == "history_orders_get" else []
    )
    assert found is not None and found.state is end


def test_an_order_by_hand_from_that_morning_is_no_trace(world: World) -> None:
    world.pass_time(11)
    world.lose_an_answer()
    world.broker.records = {
        "history_orders_get": [order(1001, time_setup=BROKER_TIME - 3600)],
        "history_deals_get": [deal(1001, time=BROKER_TIME - 3600)],
    }
    world.pass_time(140)
    assert world.state() is State.NOT_FOUND
