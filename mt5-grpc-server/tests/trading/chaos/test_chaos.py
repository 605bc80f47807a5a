"""Processes are killed in the middle of orders, by the hundred. `deno task chaos` does it by the thousand."""

from __future__ import annotations

from pathlib import Path

from mt5_grpc_server.trading.killpoints import KillPoint

from .clients import NaiveClient
from .fleet import DIRECT, run_all, survive
from .operations import GROUPS
from .summary import page

SEED = 1
KILLS, CONTROL_KILLS = 100, 16


def test_no_kill_doubles_or_loses_an_order_or_tells_a_wrong_end(tmp_path: Path) -> None:
    results, killed, told = survive(tmp_path, SEED, KILLS, DIRECT)
    assert {*(point.value for point in KillPoint), "worker", "server"} <= set(killed), told
    assert sum(result.report.ends["NOT_FOUND"] for result in results), told
    assert all(result.operations[kind.name.lower()] for kind in GROUPS for result in results), told


def test_clients_that_repeat_under_new_keys_are_seen_to_double_orders(tmp_path: Path) -> None:
    results = run_all(tmp_path, SEED, CONTROL_KILLS, DIRECT, NaiveClient)
    assert any(result.report.duplicates for result in results), page([], results)
