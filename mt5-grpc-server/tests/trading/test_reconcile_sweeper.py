"""What the sweeper declares and corrects, and when it opens the gate for trading."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mt5_grpc_server.errors import CallError
from mt5_grpc_server.trading.states import State

from .broker_records import TOKEN, deal, order
from .journal_samples import ACCOUNT
from .sweeper_world import World


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    world = World(tmp_path)
    yield world
    world.journal.close()


def test_an_execution_without_an_answer_is_found(world: World) -> None:
    world.pass_time(11)
    world.lose_an_answer()
    world.pass_time(20)
    assert world.state() is State.UNKNOWN
    world.broker.execute()
    world.pass_time(3)
    assert world.state() is State.FILLED
    assert [(each.outcome.state, each.outcome.order) for each in world.changes] == [(State.FILLED, 1001)]
    reads = world.broker.reads
    world.pass_time(100)
    assert world.broker.reads == reads


def test_no_trace_is_declared_late_and_corrected_when_one_appears(world: World) -> None:
    world.pass_time(11)
    world.lose_an_answer()
    world.pass_time(119)
    assert world.state() is State.UNKNOWN
    world.pass_time(15)
    assert world.state() is State.NOT_FOUND
    world.pass_time(600)
    world.broker.execute()
    world.pass_time(61)
    assert world.state() is State.FILLED
    assert [(each.state, each.corrected) for each in world.changes] == [
        (State.NOT_FOUND, False),
        (State.FILLED, True),
    ]


def test_what_another_account_has_tells_nothing(world: World) -> None:
    world.pass_time(11)
    world.lose_an_answer()
    world.broker.account = "Elsewhere/7"
    world.broker.execute()
    world.pass_time(300)
    assert world.state() is State.UNKNOWN
    reads = world.broker.reads
    world.pass_time(60)
    assert world.broker.reads - reads <= 60 / 10 + 1
    world.broker.account = ACCOUNT
    world.pass_time(11)
    assert world.state() is State.FILLED


def test_the_settle_time_starts_anew_with_a_new_connection(world: World) -> None:
    world.pass_time(11)
    world.lose_an_answer()
    world.pass_time(100)
    world.broker.since = None
    world.pass_time(200)
    assert world.state() is State.UNKNOWN
    world.broker.since = world.now
    world.pass_time(110)
    assert world.state() is State.UNKNOWN
    world.pass_time(30)
    assert world.state() is State.NOT_FOUND


def test_a_terminal_that_cannot_be_asked_proves_nothing(world: World) -> None:
    world.pass_time(11)
    world.lose_an_answer()
    world.broker.failing = True
    for _ in range(300):
        world.now += 1
        with pytest.raises(CallError):
            world.sweeper.step()
    assert world.state() is State.UNKNOWN
    world.broker.failing = False
    world.pass_time(4)
    assert world.state() is State.UNKNOWN


def test_the_gate_opens_when_unknown_orders_were_looked_for(world: World) -> None:
    world.pass_time(11)
    world.lose_an_answer()
    world.age = 100 * 3600.0
    world.restart()
    assert world.state() is State.UNKNOWN
    world.broker.since = None
    world.pass_time(20)
    assert not world.sweeper.is_open()
    world.broker.since = world.now
    world.pass_time(9)
    assert not world.sweeper.is_open()
    world.broker.execute()
    world.pass_time(2)
    assert world.sweeper.is_open()
    assert world.state() is State.FILLED


def test_the_gate_opens_at_once_where_nothing_is_unknown(world: World) -> None:
    world.pass_time(11)
    world.age = 100 * 3600.0
    world.restart()
    world.broker.since = world.now
    world.pass_time(0.5)
    assert world.sweeper.is_open()
    assert not world.sweeper.has_token(TOKEN)


def test_orders_of_a_lost_journal_are_known_again(world: World) -> None:
    world.broker.execute()
    assert not world.sweeper.is_open()
    world.broker.since = world.now
    world.pass_time(9)
    assert not world.sweeper.is_open()
    world.pass_time(2)
    assert world.sweeper.is_open()
    assert world.sweeper.has_token(TOKEN)


def test_after_another_server_traded_the_gate_opens_when_its_last_order_must_have_come(world: World) -> None:
    world.pass_time(11)
    assert world.sweeper.is_open()
    world.sweeper.account_taken(ACCOUNT, others_traded=True)
    world.pass_time(119)
    assert not world.sweeper.is_open()
    world.broker.execute()
    world.pass_time(2)
    assert world.sweeper.is_open() and world.sweeper.has_token(TOKEN)


def test_the_gate_stays_shut_while_the_broker_cannot_be_asked(world: World) -> None:
    world.broker.failing = True
    world.now += 20
    with pytest.raises(CallError):
        world.sweeper.step()
    assert not world.sweeper.is_open()


def test_two_look_alikes_without_comments_are_for_a_person(world: World) -> None:
    world.pass_time(11)
    world.lose_an_answer()
    world.broker.records = {"history_orders_get": [order(1001)], "history_deals_get": [deal()]}
    world.pass_time(140)
    assert world.state() is State.MANUAL
