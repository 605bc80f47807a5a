from __future__ import annotations

import os
import subprocess
import sys

import pytest

from mt5_grpc_server.trading.killpoints import VARIABLE, KillPoints

PROGRAM = """
from mt5_grpc_server.trading.killpoints import KillPoint, KillPoints
points = KillPoints.of()
for turn in range(5):
    points.reach(KillPoint.ACCEPTED)
    points.reach(KillPoint.SENDING)
    print(turn, flush=True)
"""


@pytest.mark.parametrize(
    ("setting", "turns"), [("SENDING", 0), ("SENDING:1", 0), ("SENDING:3", 2), ("FINISHED", 5), ("", 5)]
)
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


@pytest.mark.parametrize("setting", ["NOWHERE", "SENDING:0", "SENDING:x", "sending", ":2"])
def test_a_setting_that_is_no_point_is_refused(setting: str) -> None:
    with pytest.raises(ValueError, match="Cannot use MT5_GRPC_SERVER_KILL_POINT"):
        KillPoints(setting)
