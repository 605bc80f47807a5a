"""Also through REST: gateway, terminal server and worker are killed while clients trade."""

from __future__ import annotations

from pathlib import Path

from .fleet import MIXED, survive

SEED, KILLS = 4, 100


def test_no_kill_doubles_or_loses_an_order_of_a_rest_client(tmp_path: Path) -> None:
    _, killed, told = survive(tmp_path, SEED, KILLS, MIXED)
    assert {"gateway", "worker"} < set(killed), told
