"""Several crash tests at the same time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from .clients import Client, MakeClient
from .life import HEDGING, NETTING
from .run import Result, run, run_with_gateway
from .summary import page


@dataclass(frozen=True)
class Member:
    """One crash test of a fleet: the account that is traded, and whether through a gateway, which is killed as well."""

    login: str
    gateway: bool = False


# A server that starts waits more than it works: three at a time keep a core busy.
DIRECT = (Member(HEDGING), Member(HEDGING), Member(NETTING))
MIXED = (Member(HEDGING), Member(HEDGING, gateway=True), Member(NETTING, gateway=True))


def survive(folder: Path, seed: int, kills: int, members: Sequence[Member]) -> tuple[list[Result], Counter[str], str]:
    """Runs in which nothing was violated, so many were killed and the clients traded; what was killed, and a page."""
    results = run_all(folder, seed, kills, members)
    told = page(results, [])
    assert not [sentence for result in results for sentence in result.report.violations], told
    killed = sum((result.kills for result in results), Counter[str]())
    assert killed.total() == kills
    # Fewer would mean that the clients hardly traded, and that nothing was tried.
    assert sum(result.orders for result in results) > kills, told
    return results, killed, told


def run_all(
    folder: Path, seed: int, kills: int, members: Sequence[Member], make_client: MakeClient = Client
) -> list[Result]:
    """Runs over a broker each, with seeds from `seed` on; together they kill so many processes."""

    def play(number: int, member: Member) -> Result:
        share = kills // len(members) + (number < kills % len(members))
        start = run_with_gateway if member.gateway else run
        return start(folder / f"run-{number}", seed + number, share, make_client, member.login)

    with ThreadPoolExecutor(len(members)) as threads:
        runs = [threads.submit(play, number, member) for number, member in enumerate(members)]
        return [each.result() for each in runs]
