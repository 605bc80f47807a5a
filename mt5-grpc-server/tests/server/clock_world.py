"""Two clocks for tests of BrokerClock."""

from __future__ import annotations

from datetime import datetime, timezone

from mt5_grpc_server.broker_clock import BrokerClock, parse_zone
from mt5_grpc_server.gen import mt5_pb2 as pb

HOUR = 3600


def utc(text: str) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=timezone.utc).timestamp()


class World:
    """Time that a test moves, a broker whose clock follows a rule, and a machine whose clock is wrong by `error`."""

    def __init__(self, start: str, zone: str, configured: str | None = None) -> None:
        self.now = utc(start)
        self.elapsed = 50.0
        self.error = 0.0
        self.zone = parse_zone(zone)
        self.clock = BrokerClock(parse_zone(configured) if configured else None, self.utc, lambda: self.elapsed)

    def utc(self) -> float:
        return self.now + self.error

    def pass_time(self, seconds: float) -> None:
        self.now += seconds
        self.elapsed += seconds

    def tick_time(self, age: float = 0.0) -> int:
        moment = self.now - age
        return round((moment + self.zone.offset(moment)) * 1000)

    def look(self, *ages: float) -> pb.BrokerClock:
        """A heartbeat that sees the newest tick of some symbols, each `age` seconds old."""
        self.clock.observe({f"symbol {number}": self.tick_time(age) for number, age in enumerate(ages)})
        return self.clock.message()
