"""Also through REST: gateway, terminal server and worker are killed while clients trade."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from .fleet import MIXED, run_all
from .summary import page

SEED, KILLS = 4, 100


def test_no_kill_doubles_or_loses_an_order_of_a_rest_client(tmp_path: Path) -> None:
    results = run_all(tmp_path, SEED, KILLS, MIXED)
    told = page(results, [])
    assert not [sentence for result in results for sentence in result.report.violations], told
    kills = sum((result.kills for result in results), Counter[str]())
    assert kills.total() == KILLS
    assert {"gateway", "worker"} < set(kills), told
    assert sum(result.orders for result in results) > KILLS, told
