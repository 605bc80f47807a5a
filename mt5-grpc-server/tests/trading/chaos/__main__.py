"""`deno task chaos`: kills thousands of processes in the middle of orders and says what became of the orders."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from .clients import NaiveClient
from .fleet import DIRECT, MIXED, run_all
from .run import Result
from .summary import line, page

FLEET = (*DIRECT, *MIXED)
# Each round has brokers of its own, and tells what it found: nobody waits for an hour to hear of the first minute.
ROUND_KILLS = 250
CONTROL_SHARE = 20


def main() -> int:
    """Run and print one page; the exit code is 1 where something was violated, or where the control saw nothing."""
    parser = argparse.ArgumentParser("chaos", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="the same number kills the same things [default: 1]")
    parser.add_argument("--kills", type=int, default=2000, help="how many processes are killed [default: 2000]")
    parser.add_argument("--folder", type=Path, help="where logs, journal and broker are kept [default: thrown away]")
    chosen = parser.parse_args()
    ours: list[Result] = []
    with tempfile.TemporaryDirectory(prefix="chaos-") as scratch:
        folder = chosen.folder or Path(scratch)
        for seed, kills in rounds(chosen.seed, chosen.kills):
            ours += run_all(folder / f"seed-{seed}", seed, kills, FLEET)
            print(line(ours), flush=True)
        few = max(20, chosen.kills // CONTROL_SHARE)
        control = run_all(folder / "control", chosen.seed, few, DIRECT, NaiveClient)
    print(page(ours, control))
    blind = not any(result.report.duplicates for result in control)
    return 1 if blind or any(result.report.violations for result in ours) else 0


def rounds(seed: int, kills: int) -> Iterator[tuple[int, int]]:
    """The first seed and the number of kills of each round."""
    for number, done in enumerate(range(0, kills, ROUND_KILLS)):
        yield seed + number * len(FLEET), min(ROUND_KILLS, kills - done)


if __name__ == "__main__":
    sys.exit(main())
