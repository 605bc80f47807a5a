"""Several crash tests at the same time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from .clients import MakeClient
from .run import Result, run

# A server that starts waits more than it works: this many keep two cores busy.
PARALLEL = 4


def run_all(folder: Path, seed: int, kills: int, make_client: MakeClient) -> list[Result]:
    """Runs over a broker each, with seeds from `seed` on; together they kill so many processes."""
    shares = [kills // PARALLEL + (number < kills % PARALLEL) for number in range(PARALLEL)]
    with ThreadPoolExecutor(PARALLEL) as threads:
        runs = [
            threads.submit(run, folder / f"run-{number}", seed + number, share, make_client)
            for number, share in enumerate(shares)
        ]
        return [each.result() for each in runs]
