from __future__ import annotations

from datetime import datetime, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mt5_grpc_server.broker_clock import parse_zone, rule_of
from mt5_grpc_server.gen import mt5_pb2 as pb

from .clock_world import HOUR, World, utc
from .conftest import StartServer
from .running_server import eventually


@pytest.mark.parametrize(
    ("zone", "moment", "hours"),
    [
        ("new-york-close", "2026-01-15T12:00", 2),
        ("new-york-close", "2026-07-15T12:00", 3),
        # Two weeks in March and one in autumn, New York is in summer time and Europe is not.
        ("new-york-close", "2026-03-08T06:59", 2),
        ("new-york-close", "2026-03-08T07:00", 3),
        ("Europe/Athens", "2026-03-20T12:00", 2),
        ("new-york-close", "2026-03-20T12:00", 3),
        ("new-york-close", "2026-10-30T12:00", 3),
        ("Europe/Athens", "2026-10-30T12:00", 2),
        ("new-york-close", "2026-11-01T06:00", 2),
        ("UTC", "2026-07-15T12:00", 0),
        ("+05:30", "2026-07-15T12:00", 5.5),
        ("-3", "2026-07-15T12:00", -3),
    ],
)
def test_a_zone_follows_daylight_saving(zone: str, moment: str, hours: float) -> None:
    assert parse_zone(zone).offset(utc(moment)) == hours * HOUR


@pytest.mark.parametrize("name", ["", "Nowhere/City", "+15:00", "+2:0", "newyork", "../etc/passwd", "/etc/localtime"])
def test_a_name_that_is_no_zone_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="Cannot use the broker time zone"):
        parse_zone(name)


def test_one_look_shows_nothing_and_the_second_what_changed() -> None:
    world = World("2026-03-04T10:00", "new-york-close")
    assert world.look(0.1).source == pb.CLOCK_SOURCE_UNKNOWN
    world.pass_time(0.5)
    found = world.look(0.1)
    assert (found.source, found.zone, found.offset_seconds) == (pb.CLOCK_SOURCE_DETECTED, "new-york-close", 2 * HOUR)
    assert found.server_time_msc == world.tick_time(0.1)


def test_ticks_that_stand_still_show_nothing() -> None:
    world = World("2026-03-07T10:00", "new-york-close")  # a Saturday
    last = world.tick_time(10 * HOUR)
    for _ in range(5):
        world.clock.observe({"EURUSD": last})
        world.pass_time(5)
    clock = world.clock.message()
    assert clock.source == pb.CLOCK_SOURCE_UNKNOWN
    assert clock.zone == ""
    assert not clock.HasField("offset_seconds")
    assert not clock.HasField("server_time_msc")


def test_a_symbol_seen_for_the_first_time_is_not_fresh() -> None:
    world = World("2026-03-04T10:00", "new-york-close")
    world.clock.observe({})
    world.pass_time(5)
    world.clock.observe({"EURUSD": world.tick_time(20 * HOUR)})
    assert world.clock.message().source == pb.CLOCK_SOURCE_UNKNOWN


def test_a_change_over_a_long_silence_shows_nothing() -> None:
    world = World("2026-03-06T20:00", "new-york-close")
    world.look(0.1)
    world.pass_time(3 * HOUR)  # the terminal hung, the market closed: the newest tick differs, but it is old
    world.clock.observe({"symbol 0": world.tick_time(2 * HOUR)})
    assert world.clock.message().source == pb.CLOCK_SOURCE_UNKNOWN


def test_the_newest_of_the_fresh_ticks_counts() -> None:
    world = World("2026-03-04T10:00", "new-york-close")
    world.look(100, 200, 300)
    world.pass_time(5)
    assert world.look(50, 4.9, 299).server_time_msc == world.tick_time(4.9)


@pytest.mark.parametrize(
    ("zone", "moment", "name"),
    [
        ("+03:00", "2026-01-15T10:00", "+03:00"),
        ("+03:00", "2026-07-15T10:00", "new-york-close"),
        ("+00:00", "2026-01-15T10:00", "+00:00"),
        ("+05:45", "2026-01-15T10:00", "+05:45"),
        ("-04:00", "2026-01-15T10:00", "-04:00"),
        ("Europe/Athens", "2026-03-20T10:00", "+02:00"),
    ],
)
def test_an_offset_is_named_after_its_usual_rule(zone: str, moment: str, name: str) -> None:
    world = World(moment, zone)
    world.look(1)
    world.pass_time(5)
    assert world.look(1).zone == name


@given(st.integers(-14 * 4, 14 * 4), st.floats(0, 60), st.floats(-300, 300))
def test_an_offset_is_found_in_spite_of_old_ticks_and_a_wrong_pc_clock(quarters: int, age: float, error: float) -> None:
    now = utc("2026-01-15T10:00")
    rule = rule_of(quarters * 900 - age + error, now)
    assert rule is not None
    assert rule.offset(now) == quarters * 900


@pytest.mark.parametrize("days", [-200, -1, 1, 3000])
def test_a_replay_of_the_past_has_no_known_offset(days: int) -> None:
    assert rule_of(days * 24 * HOUR, utc("2026-01-15T10:00")) is None


def test_a_change_of_daylight_saving_is_followed_with_and_without_ticks() -> None:
    world = World("2026-03-08T06:58", "new-york-close")
    world.look(1)
    world.pass_time(5)
    assert world.look(1).offset_seconds == 2 * HOUR
    world.pass_time(180)
    assert world.clock.message().offset_seconds == 3 * HOUR  # the rule alone knows
    world.look(1)
    world.pass_time(5)
    found = world.look(1)
    assert (found.zone, found.offset_seconds) == ("new-york-close", 3 * HOUR)


def test_a_broker_that_does_not_change_with_new_york_is_found_out() -> None:
    world = World("2026-03-08T06:58", "+02:00")
    world.look(1)
    world.pass_time(5)
    assert world.look(1).zone == "new-york-close"
    world.pass_time(300)
    world.look(1)
    world.pass_time(5)
    found = world.look(1)
    assert (found.zone, found.offset_seconds) == ("+02:00", 2 * HOUR)


def test_a_configured_rule_stands_whatever_the_ticks_say() -> None:
    world = World("2026-03-04T10:00", "+05:00", configured="Europe/Athens")
    assert world.clock.message().source == pb.CLOCK_SOURCE_CONFIGURED
    world.look(1)
    world.pass_time(5)
    found = world.look(1)
    assert (found.source, found.zone, found.offset_seconds) == (pb.CLOCK_SOURCE_CONFIGURED, "Europe/Athens", 2 * HOUR)
    assert found.HasField("server_time_msc")


def test_the_brokers_time_goes_on_between_looks() -> None:
    world = World("2026-03-04T10:00", "new-york-close")
    world.look(0)
    world.pass_time(5)
    world.look(0)
    world.pass_time(3.25)
    assert world.clock.message().server_time_msc == world.tick_time()


def test_another_session_starts_anew() -> None:
    world = World("2026-03-04T10:00", "new-york-close")
    world.look(0)
    world.pass_time(5)
    world.look(0)
    world.clock.forget()
    assert world.clock.message().source == pb.CLOCK_SOURCE_UNKNOWN
    assert not world.clock.settled


def test_a_server_finds_its_brokers_clock_soon(start_server: StartServer) -> None:
    server = start_server(PAPER_TERMINAL_TIMEZONE="+05:30")
    clock = eventually(lambda: server.status().clock.zone and server.status().clock, "the clock is found")
    assert (clock.source, clock.zone, clock.offset_seconds) == (pb.CLOCK_SOURCE_DETECTED, "+05:30", 5.5 * HOUR)
    now = datetime.now(timezone.utc).timestamp()
    assert abs(clock.server_time_msc / 1000 - 5.5 * HOUR - now) < 30


def test_a_server_takes_the_rule_it_is_given(start_server: StartServer) -> None:
    clock = start_server("--broker-timezone", "Europe/Athens", "--no-connect", wait=False).status().clock
    assert (clock.source, clock.zone) == (pb.CLOCK_SOURCE_CONFIGURED, "Europe/Athens")


def test_a_server_whose_terminal_replays_the_past_does_not_guess(start_server: StartServer) -> None:
    server = start_server(PAPER_TERMINAL_CLOCK="2026-03-04T10:00:00Z")
    clock = eventually(
        lambda: (status := server.status()).clock.HasField("server_time_msc") and status.clock, "ticks are fresh"
    )
    assert (clock.source, clock.zone) == (pb.CLOCK_SOURCE_UNKNOWN, "")
    assert not clock.HasField("offset_seconds")
