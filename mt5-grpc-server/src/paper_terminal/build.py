"""Builds the clock and the market that the options ask for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from paper_terminal.broker import Store
from paper_terminal.clock import FILE, REAL, Clock, Course, FileCourse, Pace, parse_clock, real_msc
from paper_terminal.market import Market
from paper_terminal.market.replay import ReplaySource
from paper_terminal.market.seeded import SeededSource
from paper_terminal.market.sessions import Sessions
from paper_terminal.options import PaperOptions
from paper_terminal.timezone import BrokerTimezone


def build_market(options: PaperOptions) -> Market:
    """The seeded market, or a replay when a data folder is given. Raises ValueError when the data cannot be read."""
    sessions = Sessions(BrokerTimezone(options.timezone), options.sessions)
    if options.data is not None:
        return Market(ReplaySource(options.data, options.seed), sessions)
    return Market(SeededSource(options.seed, sessions), sessions)


def build_clock(options: PaperOptions, market: Market, store: Store, jump_msc: Callable[[], int]) -> Clock:
    """The clock of the options; in a replay without one, it starts where nine tenths of the data are history.

    `jump_msc` tells by how much faults have put it off. Raises ValueError when the option cannot be used.
    """
    timezone = BrokerTimezone(options.timezone)
    return Clock(timezone, _pace(options, market, store, timezone), jump_msc)


def _pace(options: PaperOptions, market: Market, store: Store, timezone: BrokerTimezone) -> Pace:
    text = options.clock or REAL
    if text.startswith(FILE):
        return FileCourse(Path(text.removeprefix(FILE)))
    start, factor = parse_clock(text)
    if options.clock is None and market.replay_start_s is not None:
        start = timezone.utc(market.replay_start_s * 1000)
    if start is None:
        return Course()
    # Every process that uses the same store has the same paper clock: the first one starts it.
    return Course(start, factor, store.setting(f"paper clock {start}@{factor}", real_msc))
