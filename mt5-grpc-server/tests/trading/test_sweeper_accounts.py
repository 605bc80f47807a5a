"""The gate when the account changes: orders of each account are searched where the journal may lack them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mt5_grpc_server.trading.intent import Identity
from mt5_grpc_server.trading.token import token_of

from .broker_records import deal, order
from .journal_samples import ACCOUNT
from .sweeper_world import World

OTHER = "Broker-Demo/2"
KEY = token_of(Identity(OTHER, "default", "order-0001"))


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """A new journal that has compared itself with the first account."""
    world = World(tmp_path)
    world.sweeper.account_taken(ACCOUNT, others_traded=False)
    world.pass_time(11)
    assert world.sweeper.is_open()
    yield world
    world.journal.close()


def log_in_to_the_other(world: World) -> None:
    comment = f"oa{KEY}"
    world.broker.account, world.broker.since = OTHER, world.now
    world.broker.records = {
        "history_orders_get": [order(comment=comment)],
        "history_deals_get": [deal(comment=comment)],
    }


def test_a_new_journal_searches_every_account_it_comes_to(world: World) -> None:
    log_in_to_the_other(world)
    world.sweeper.account_taken(OTHER, others_traded=False)
    world.pass_time(9)
    assert not world.sweeper.is_open()
    world.pass_time(2)
    assert world.sweeper.is_open() and world.sweeper.has_token(KEY)


def test_what_was_found_of_an_account_is_still_known_after_another_one(world: World) -> None:
    log_in_to_the_other(world)
    world.sweeper.account_taken(OTHER, others_traded=True)
    world.pass_time(121)
    assert world.sweeper.has_token(KEY)
    world.broker.account, world.broker.records = ACCOUNT, {}
    world.sweeper.account_taken(ACCOUNT, others_traded=False)
    world.pass_time(11)
    assert world.sweeper.is_open() and world.sweeper.has_token(KEY)


def test_the_gate_stays_shut_while_the_terminal_shows_another_account(world: World) -> None:
    world.sweeper.account_taken(OTHER, others_traded=False)
    world.pass_time(20)
    assert not world.sweeper.is_open()
    log_in_to_the_other(world)
    world.pass_time(11)
    assert world.sweeper.is_open()


def test_an_old_journal_goes_on_at_once_with_an_account_that_nobody_else_trades(world: World) -> None:
    world.age = 100 * 3600.0
    world.sweeper.account_taken(OTHER, others_traded=False)
    assert world.sweeper.is_open()


def test_a_restart_does_not_forget_that_another_server_has_traded(world: World) -> None:
    world.age = 100 * 3600.0
    world.journal.note_takeover(OTHER)
    world.restart()
    log_in_to_the_other(world)
    world.sweeper.account_taken(OTHER, others_traded=False)
    world.pass_time(9)
    assert not world.sweeper.is_open()
    world.pass_time(2)
    assert world.sweeper.has_token(KEY)
