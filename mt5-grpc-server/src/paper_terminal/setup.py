"""Builds the clock and the market that the options ask for."""

from __future__ import annotations

from paper_terminal.clock import REAL, Clock, parse_clock
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


def build_clock(options: PaperOptions, market: Market) -> Clock:
    """The clock of the options; in a replay without one, it starts where nine tenths of the data are history."""
    timezone = BrokerTimezone(options.timezone)
    if options.clock is None and market.replay_start_s is not None:
        return Clock(timezone, timezone.utc(market.replay_start_s * 1000))
    start, factor = parse_clock(options.clock or REAL)
    return Clock(timezone, start, factor)
