"""A journal knows whether orders may be at the broker that it has never seen."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mt5_grpc_server.trading.audit import verify
from mt5_grpc_server.trading.audit_file import NAME as AUDIT
from mt5_grpc_server.trading.housekeeping import Housekeeper
from mt5_grpc_server.trading.intent import Outcome
from mt5_grpc_server.trading.journal import Journal
from mt5_grpc_server.trading.journal_file import NAME
from mt5_grpc_server.trading.states import State
from mt5_grpc_server.trading.tally import Tally

from .journal_samples import ACCOUNT, NOW, draft

DAY = 86400.0
OTHER = "Broker-Demo/2"


class World:
    """A folder with a journal that began long ago, and the time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.now = NOW - 100 * DAY
        self.opened: Journal | None = None
        self.journal()
        self.now = NOW

    def journal(self) -> Journal:
        """The journal of a server that is started anew at each call."""
        self.close()
        self.opened = Journal(self.folder, lambda: self.now)
        self.opened.recover()
        return self.opened

    def close(self) -> None:
        if self.opened is not None:
            self.opened.close()
            self.opened = None

    def trade(self, key: str) -> None:
        assert self.opened is not None
        accepted = self.opened.accept(draft(key)).intent
        self.opened.finish(accepted, Outcome(State.NOT_SENT, "QUEUE_FULL"))

    def write_audit(self) -> None:
        assert self.opened is not None
        Housekeeper(self.opened, Tally(), lambda: True, lambda: None).write_audit()


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    world = World(tmp_path / "data")
    yield world
    world.close()


@pytest.fixture
def put_back(world: World, tmp_path: Path) -> Callable[[], Journal]:
    """Goes on with the journal as it was before a request."""

    def put_back() -> Journal:
        world.journal()
        world.trade("order-0001")
        world.close()
        shutil.copy(world.folder / NAME, tmp_path / NAME)
        world.journal()
        world.trade("order-0002")
        world.write_audit()
        world.close()
        shutil.copy(tmp_path / NAME, world.folder / NAME)
        return world.journal()

    return put_back


def test_a_journal_is_whole_a_day_after_it_began(world: World, tmp_path: Path) -> None:
    young = Journal(tmp_path / "new", lambda: world.now)
    assert young.may_lack_orders(ACCOUNT)
    young.recover()
    assert young.may_lack_orders(ACCOUNT)
    world.now += DAY
    assert not young.may_lack_orders(ACCOUNT)
    young.close()


def test_what_was_copied_to_the_audit_log_before_is_no_gap(world: World) -> None:
    world.trade("order-0001")
    world.write_audit()
    world.trade("order-0002")
    assert not world.journal().may_lack_orders(None)


def test_an_older_journal_that_was_put_back_lacks_orders_for_a_day(
    world: World, put_back: Callable[[], Journal]
) -> None:
    journal = put_back()
    assert journal.may_lack_orders(ACCOUNT) and journal.find("default", "order-0002") is None
    world.now += DAY - 1
    assert world.journal().may_lack_orders(ACCOUNT), "also after another start"
    world.now += 1
    assert not world.journal().may_lack_orders(ACCOUNT)


def test_an_older_journal_tells_of_its_gap_before_it_is_first_written(
    world: World, put_back: Callable[[], Journal]
) -> None:
    put_back()
    world.close()
    shutil.copy(world.folder.parent / NAME, world.folder / NAME)
    world.opened = Journal(world.folder, lambda: world.now)
    assert world.opened.may_lack_orders(ACCOUNT)


def test_the_audit_log_goes_on_behind_an_older_journal(world: World, put_back: Callable[[], Journal]) -> None:
    put_back()
    world.trade("order-0003")
    world.write_audit()
    lines = (world.folder / AUDIT).read_text().splitlines()
    assert verify(lines).problem is None
    told = ("accepted", "settled", "accepted", "settled", "restored", "accepted", "settled")
    assert [f'"event":"{event}"' in line for event, line in zip(told, lines, strict=True)] == [True] * 7


def test_an_account_that_another_server_traded_lacks_orders_for_a_day(world: World) -> None:
    journal = world.journal()
    journal.note_takeover(ACCOUNT)
    world.now += 10
    journal.note_takeover(OTHER)
    journal = world.journal()
    assert journal.may_lack_orders(ACCOUNT) and journal.may_lack_orders(None)
    assert not journal.may_lack_orders("Broker-Demo/3")
    world.now += DAY - 10
    assert (journal.may_lack_orders(ACCOUNT), journal.may_lack_orders(OTHER)) == (False, True)


@pytest.mark.parametrize("text", ["", "no JSON\n", "[]\n", '{"number": 7'])
def test_an_audit_log_without_a_whole_record_tells_nothing(world: World, text: str) -> None:
    world.close()
    (world.folder / AUDIT).write_text(text)
    assert not world.journal().may_lack_orders(ACCOUNT)
