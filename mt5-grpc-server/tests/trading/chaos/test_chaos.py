"""Processes are killed in the middle of orders, by the hundred. `deno task chaos` does it by the thousand."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from mt5_grpc_server.trading.killpoints import POINTS

from .clients import Client, NaiveClient
from .fleet import run_all
from .summary import page

SEED = 1
KILLS, CONTROL_KILLS = 200, 16


def test_no_kill_doubles_or_loses_an_order_or_tells_a_wrong_end(tmp_path: Path) -> None:
    results = run_all(tmp_path, SEED, KILLS, Client)
    told = page(results, [])
    assert not [sentence for result in results for sentence in result.report.violations], told
    kills = sum((result.kills for result in results), Counter[str]())
    assert kills.total() == KILLS
    assert {*POINTS, "worker", "server"} <= set(kills), told
    # Fewer would mean that the clients hardly traded, and that nothing was tried.
    assert sum(result.orders for result in results) > KILLS, told
    assert sum(result.report.ends["NOT_FOUND"] for result in results), told


def test_clients_that_repeat_under_new_keys_are_seen_to_double_orders(tmp_path: Path) -> None:
    results = run_all(tmp_path, SEED, CONTROL_KILLS, NaiveClient)
    assert any(result.report.duplicates for result in results), page([], results)
