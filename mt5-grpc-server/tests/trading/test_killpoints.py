from __future__ import annotations

import os
import subprocess
import sys

import pytest

from mt5_grpc_server.trading.killpoints import VARIABLE, KillPoints

PROGRAM = """
from mt5_grpc_server.trading.killpoints import KillPoints
points = KillPoints.of()
for turn in range(5):
    points.reach("K2")
    points.reach("K3")
    print(turn, flush=True)
"""


@pytest.mark.parametrize(("setting", "turns"), [("K3", 0), ("K3:1", 0), ("K3:3", 2), ("K6", 5), ("", 5)])
def test_a_process_dies_at_the_chosen_time_at_the_chosen_point(setting: str, turns: int) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env={**os.environ, VARIABLE: setting},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.stdout.split() == [str(turn) for turn in range(turns)]
    assert (ended.returncode == 0) is (turns == 5)


@pytest.mark.parametrize("setting", ["K0", "K7", "K3:0", "K3:x", "k3", ":2"])
def test_a_setting_that_is_no_point_is_refused(setting: str) -> None:
    with pytest.raises(ValueError, match="Cannot use MT5_GRPC_SERVER_KILL_POINT"):
        KillPoints(setting)
