"""Since when the terminal is connected with its trade server, as the search for lost orders counts it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from mt5_grpc_server.session import RECONNECTING, Session
from mt5_grpc_server.trading import lane_reader
from mt5_grpc_server.trading.lane_reader import LaneReader


class World:
    """A session, its reader, a lane that counts its workers, and the time."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 100.0
        monkeypatch.setattr(lane_reader, "time", SimpleNamespace(monotonic=lambda: self.now))
        self.lane = SimpleNamespace(worker_starts=1)
        self.session = Session(lambda memory: None)
        self.session.update(expected_login=1)
        self.reader = LaneReader(cast("Any", None), self.session, cast("Any", self.lane))

    def see(self, connected: bool = True, login: int = 1) -> None:
        self.now += 1
        snapshot = {
            "account": {"login": login, "server": "Broker-Demo"},
            "terminal": {"connected": connected},
            "version": (1, 1, ""),
        }
        self.session.record_snapshot(snapshot)


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> World:
    world = World(monkeypatch)
    world.see()
    assert world.reader.connected_since() == 101.0
    return world


def test_a_connection_that_holds_goes_on(world: World) -> None:
    world.see()
    assert world.reader.connected_since() == 101.0


def test_a_connection_that_was_lost_and_made_again_between_two_looks_begins_anew(world: World) -> None:
    world.see(connected=False)
    world.see()
    assert world.reader.connected_since() == 103.0


def test_a_session_that_was_made_again_between_two_looks_begins_anew(world: World) -> None:
    world.session.update(state=RECONNECTING)
    world.see()
    assert world.reader.connected_since() == 102.0


def test_another_account_in_between_begins_a_new_connection(world: World) -> None:
    world.see(login=2)
    world.see()
    assert world.reader.connected_since() == 103.0


def test_a_new_worker_begins_a_new_connection(world: World) -> None:
    world.lane.worker_starts = 2
    world.see()
    assert world.reader.connected_since() == 102.0


def test_there_is_no_connection_while_it_is_lost(world: World) -> None:
    world.see(connected=False)
    assert world.reader.connected_since() is None
