"""What the broker's clock says now, by ticks and not by the clock of this machine."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mt5_grpc_server.broker_clock import parse_zone
from mt5_grpc_server.gen import mt5_pb2 as pb

from .clock_world import HOUR, World, utc
from .conftest import StartServer
from .running_server import eventually

YEAR = 365 * 24 * HOUR


def settled(start: str, zone: str = "new-york-close", configured: str | None = None) -> World:
    """A world in which a fresh tick was just seen."""
    world = World(start, zone, configured)
    world.look(0)
    world.pass_time(5)
    world.look(0)
    return world


@pytest.mark.parametrize("error", [0, HOUR, -HOUR, 10 * YEAR, -10 * YEAR])
@pytest.mark.parametrize("zone", ["+03:00", "-05:00", "new-york-close"])
def test_a_jump_of_this_machines_clock_does_not_move_the_brokers(zone: str, error: float) -> None:
    world = settled("2026-03-04T10:00", zone)
    world.error = error
    world.pass_time(30)
    assert world.clock.now_msc() == world.tick_time()
    world.look(0)
    assert world.clock.now_msc() == world.tick_time()


def test_without_a_fresh_tick_only_the_past_is_known() -> None:
    world = World("2026-03-07T10:00", "new-york-close", configured="new-york-close")
    assert world.clock.reached() is None
    world.look(10 * HOUR)
    assert world.clock.now_msc() is None
    assert world.clock.reached() == world.tick_time(10 * HOUR) // 1000
    assert world.clock.reached(world.tick_time(HOUR)) == world.tick_time(HOUR) // 1000


def test_a_replay_of_the_past_has_a_clock_without_a_rule() -> None:
    world = World("2024-03-04T10:00", "new-york-close")
    world.error = 2 * YEAR
    world.look(0)
    world.pass_time(5)
    assert world.look(0).source == pb.CLOCK_SOURCE_UNKNOWN
    world.pass_time(2)
    assert world.clock.now_msc() == world.tick_time()
    assert world.clock.reached() == world.tick_time() // 1000
    assert world.clock.seconds(world.now) is None


@pytest.mark.parametrize("start", ["2026-03-06T21:59", "2026-10-30T20:59"])
@pytest.mark.parametrize("configured", [None, "new-york-close"])
def test_daylight_saving_changes_over_a_weekend_without_ticks(start: str, configured: str | None) -> None:
    world = settled(start, configured=configured)
    before = world.clock.message().offset_seconds
    world.pass_time(47 * HOUR)
    assert world.clock.now_msc() == world.tick_time()
    assert world.clock.message().server_time_msc == world.tick_time()
    assert abs(world.clock.message().offset_seconds - before) == HOUR


def test_the_clock_goes_back_in_autumn_with_the_next_ticks() -> None:
    world = settled("2026-11-01T05:59:50")
    world.pass_time(15)
    world.look(0)  # the times of the ticks are those of an hour ago, so that they do not look fresh
    world.pass_time(5)
    world.look(0)
    assert world.clock.now_msc() == world.tick_time()


@pytest.mark.parametrize(
    ("error", "confirmed"), [(0, True), (HOUR, True), (-HOUR, True), (10 * YEAR, False), (-YEAR, False)]
)
def test_ticks_confirm_a_clock_that_is_about_right(error: float, confirmed: bool) -> None:
    world = World("2026-03-04T10:00", "+03:00")
    assert not world.clock.confirms_utc()
    world = settled("2026-03-04T10:00", "+03:00")
    world.error = error
    assert world.clock.confirms_utc() is confirmed


@pytest.mark.parametrize("name", ["new-york-close", "Europe/Athens", "America/New_York", "UTC", "-05:00"])
@given(moment=st.integers(int(utc("2020-01-01T00:00")), int(utc("2035-01-01T00:00"))))
@example(moment=int(utc("2026-03-08T09:00")))  # two hours after New York's clock went forward
@example(moment=int(utc("2026-11-01T08:00")))  # and two hours after it went back
def test_the_brokers_clock_is_turned_back_into_utc(name: str, moment: int) -> None:
    zone = parse_zone(name)
    wall = moment + zone.offset(moment)
    found = zone.utc(wall)
    # In autumn an hour comes twice.
    assert found == moment or (found == moment - HOUR and found + zone.offset(found) == wall)


def test_a_session_with_the_same_server_keeps_the_clock_and_another_account_finds_it_anew(
    start_server: StartServer, tmp_path: Path
) -> None:
    course = tmp_path / "course"
    course.write_text("real", encoding="ascii")
    server = start_server(PAPER_TERMINAL_CLOCK=f"file:{course}")
    found = eventually(lambda: server.status().clock.zone, "the clock is found")
    # From now on no tick comes that could show it again.
    course.write_text(f"{datetime.now(timezone.utc):%Y-%m-%dT%H:%M:%SZ}@0", encoding="ascii")
    server.call("Terminal", "Connect", pb.ConnectRequest())
    assert server.status().clock.zone == found
    assert server.status().clock.HasField("server_time_msc")
    server.call("Terminal", "Login", pb.LoginRequest(login=1000002, password="paper", server="Paper-Demo"))
    assert server.status().clock.source == pb.CLOCK_SOURCE_UNKNOWN
