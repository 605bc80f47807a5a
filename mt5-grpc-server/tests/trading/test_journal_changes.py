"""How long the journal keeps changes for those who watch, and which points it goes on from."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from mt5_grpc_server.trading.housekeeping import Housekeeper
from mt5_grpc_server.trading.intent import Outcome
from mt5_grpc_server.trading.journal import RETENTION_SECONDS, Journal
from mt5_grpc_server.trading.journal_changes import KEPT_SECONDS, Change, Point, PointGone
from mt5_grpc_server.trading.journal_file import NAME
from mt5_grpc_server.trading.states import State
from mt5_grpc_server.trading.tally import Tally

from .journal_samples import NOW, draft

REFUSED = Outcome(State.NOT_SENT, "QUEUE_FULL")
BEGIN = Point(0, "0" * 12)


class World:
    """A journal in a folder, and the time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.now = NOW
        self.start()

    def start(self) -> None:
        self.journal = Journal(self.folder, lambda: self.now)
        self.journal.recover()
        self.housekeeper = Housekeeper(self.journal, Tally(), lambda: True, lambda: None)

    def refuse(self, key: str) -> Point:
        """An order that is written down and not sent; the point after it."""
        self.journal.finish(self.journal.accept(draft(key)).intent, REFUSED)
        return self.journal.present_point()

    def changes(self, after: Point, limit: int = 100) -> list[Change]:
        return list(self.journal.changes(after, ["default"], limit).changes)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    world = World(tmp_path / "data")
    yield world
    world.journal.close()


def test_changes_are_kept_for_a_week_after_they_were_copied_to_the_audit_log(world: World) -> None:
    old = world.refuse("order-0001")
    world.now += KEPT_SECONDS / 2
    world.refuse("order-0002")
    world.housekeeper.write_audit()
    world.now += KEPT_SECONDS / 2 + 1
    world.housekeeper.prune()
    with pytest.raises(PointGone, match='not kept any more, it is "0-000000000000"'):
        world.changes(BEGIN)
    assert [each.intent.identity.client_key for each in world.changes(old)] == ["order-0002"] * 2
    world.now += KEPT_SECONDS
    world.housekeeper.prune()
    with pytest.raises(PointGone, match="not kept any more"):
        world.changes(old)
    assert world.changes(world.journal.present_point()) == []


def test_changes_that_are_not_in_the_audit_log_yet_are_kept_however_old_they_are(world: World) -> None:
    world.refuse("order-0001")
    world.now += 2 * KEPT_SECONDS
    world.housekeeper.prune()
    assert len(world.changes(BEGIN)) == 2
    assert len(world.journal.audit_lines()) == 2


def test_many_old_changes_are_forgotten_in_steps(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mt5_grpc_server.trading.journal.PRUNE_BATCH", 2)
    points = [world.refuse(f"order-{number:04}") for number in range(4)]
    world.housekeeper.write_audit()
    world.now += KEPT_SECONDS + 1
    kept = world.refuse("order-0009")
    world.housekeeper.prune()
    assert len(world.changes(points[-1])) == 2 and world.changes(kept) == []
    with pytest.raises(PointGone):
        world.changes(points[-2])


def test_a_page_ends_where_another_one_goes_on(world: World) -> None:
    for number in range(3):
        world.refuse(f"order-{number:04}")
    first = world.journal.changes(BEGIN, ["default"], 4)
    second = world.journal.changes(first.end, ["default"], 4)
    assert (len(first.changes), first.is_full, len(second.changes), second.is_full) == (4, True, 2, False)
    assert second.end == world.journal.present_point()
    assert [*first.changes, *second.changes] == world.changes(BEGIN)
    other = world.journal.changes(BEGIN, ["another"], 4)
    assert (other.changes, other.end) == ([], first.end)


def test_a_point_behind_an_older_journal_that_was_put_back_is_gone(world: World, tmp_path: Path) -> None:
    world.refuse("order-0001")
    world.journal.close()
    shutil.copy(world.folder / NAME, tmp_path / NAME)
    world.start()
    lost = world.refuse("order-0002")
    world.housekeeper.write_audit()
    told = world.refuse("order-0003")
    world.journal.close()
    shutil.copy(tmp_path / NAME, world.folder / NAME)
    world.start()
    # What it has forgotten stands in the audit log, behind which it goes on.
    world.refuse("order-0004")
    assert [each.intent.identity.client_key for each in world.changes(lost)] == ["order-0004"] * 2
    for point in (BEGIN, told):
        with pytest.raises(PointGone):
            world.changes(point)


def test_a_change_of_a_request_that_was_forgotten_cannot_be_told(world: World) -> None:
    world.refuse("order-0001")
    world.now += RETENTION_SECONDS + 1
    world.housekeeper.prune()
    with pytest.raises(PointGone, match='"order-0001" that changed is not kept any more'):
        world.changes(BEGIN)
