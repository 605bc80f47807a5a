"""What goes wrong and when, all of it from one seed."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mt5_grpc_server.trading.killpoints import KillPoint

LOST_CONNECTION, NO_ANSWER, RETCODE_TIMEOUT = -10001, -10005, 10012
SLOWEST_MS, LATEST_MS = 120, 400

# How often each is chosen: the later ones are where orders can be lost.
_POINTS: Mapping[str, int] = {
    KillPoint.BEFORE_ACCEPT.value: 1,
    KillPoint.ACCEPTED.value: 2,
    KillPoint.SENDING.value: 4,
    KillPoint.IN_TERMINAL.value: 4,
    KillPoint.ANSWERED.value: 4,
    KillPoint.FINISHED.value: 3,
}
_BEFORE_A_SESSION = (KillPoint.BEFORE_ACCEPT.value, KillPoint.ACCEPTED.value)
# How often each of them is chosen: over a whole test, a third of whose runs have a gateway, three to two to one.
# Workers and gateways are spared where the server has died at its point before.
_VICTIMS: Mapping[str, int] = {"server": 3, "worker": 2}
_VICTIMS_WITH_GATEWAY: Mapping[str, int] = {**_VICTIMS, "gateway": 5}
# How often each kind of trouble is chosen. All of it concerns order_send alone.
_TROUBLES: Mapping[str, int] = {
    "none": 15,
    "slow": 45,
    "answer lost": 10,
    "connection lost": 6,
    "request lost": 6,
    "timeout of the broker": 6,
    "late fill": 8,
    "hang before": 2,
    "hang after": 2,
}


@dataclass(frozen=True)
class Step:
    """Something is killed after so many orders, under some faults.

    `victim` is "worker", "gateway" or "server"; `point` is a kill point of killpoints.py, or empty for any moment.
    """

    victim: str
    trouble: str
    faults: Mapping[str, Any]
    orders: int


@dataclass(frozen=True)
class Life:
    """One process of the terminal server: kills of its workers or of the gateway before it, and at last its own at a
    point or at any moment.
    """

    kill_point: str
    steps: tuple[Step, ...]


def lives(seed: int, gateway: bool) -> Iterator[Life]:
    """Lives of the terminal server, without an end; with a gateway it is killed as well."""
    chance, victims = random.Random(f"{seed}/kills"), _VICTIMS_WITH_GATEWAY if gateway else _VICTIMS
    while True:
        named = chance.random() < 0.7
        point = _choose(chance, _POINTS)
        # Many requests reach these before there is a session.
        many = chance.randrange(1, 60 if point in _BEFORE_A_SESSION else 12)
        steps = [_step(chance, victim) for victim in iter(lambda: _choose(chance, victims), "server")]
        yield Life(f"{point}:{many}" if named else "", (*steps, _step(chance, "server")))


def _step(chance: random.Random, victim: str) -> Step:
    trouble = _choose(chance, _TROUBLES)
    return Step(victim, trouble, _faults(chance, trouble), chance.randrange(1, 20))


def _faults(chance: random.Random, trouble: str) -> dict[str, Any]:
    faults: dict[str, dict[str, Any]] = {
        "none": {},
        "slow": {"latency_ms": chance.randrange(10, SLOWEST_MS)},
        "answer lost": {"error": NO_ANSWER, "after": True},
        "connection lost": {"error": LOST_CONNECTION, "after": True},
        "request lost": {"error": NO_ANSWER},
        "timeout of the broker": {"retcodes": [RETCODE_TIMEOUT] * chance.randrange(1, 6), "after": True},
        "late fill": {"late_fill_ms": chance.randrange(50, LATEST_MS)},
        "hang before": {"hang": True},
        "hang after": {"hang": True, "after": True},
    }
    return {**faults[trouble], "functions": ["order_send"]}


def _choose(chance: random.Random, weights: Mapping[str, int]) -> str:
    return chance.choices(list(weights), list(weights.values()))[0]
