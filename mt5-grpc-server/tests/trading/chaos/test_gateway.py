"""Through REST: gateway, terminal server and worker are killed while REST clients trade."""

from __future__ import annotations

from pathlib import Path

from .run import run_with_gateway
from .summary import page

SEED, KILLS = 1, 24


def test_no_kill_doubles_or_loses_an_order_of_a_rest_client(tmp_path: Path) -> None:
    result = run_with_gateway(tmp_path, SEED, KILLS)
    told = page([result], [])
    assert not result.report.violations, told
    assert {"gateway", "worker"} < set(result.kills), told
    assert result.orders > KILLS, told
