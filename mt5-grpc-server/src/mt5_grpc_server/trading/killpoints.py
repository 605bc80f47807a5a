"""Named points at which a crash test can let this process die as by kill -9. For tests only.

The environment variable MT5_GRPC_SERVER_KILL_POINT names one: `K3`, or `K3:5` for the fifth time it is reached.

    K1 before a request is written down         K4 while the terminal works on the order
    K2 after that, before its turn              K5 after the terminal's answer, before it is written down
    K3 written down as being sent, not sent     K6 after that, before the caller is answered
"""

from __future__ import annotations

import os
import signal
from collections.abc import Mapping

VARIABLE = "MT5_GRPC_SERVER_KILL_POINT"
POINTS = ("K1", "K2", "K3", "K4", "K5", "K6")


class KillPoints:
    """Counts how often the chosen point is reached and ends the process at the right time."""

    def __init__(self, setting: str) -> None:
        """Raises ValueError for a setting that is no point."""
        name, _, count = setting.partition(":")
        if setting and (name not in POINTS or not (count or "1").isdecimal() or int(count or 1) < 1):
            raise ValueError(f'Cannot use {VARIABLE}: it must be K1 to K6 and a count, as K3:5, it is "{setting}"')
        self._name = name
        self._left = int(count or 1)

    @staticmethod
    def of(environment: Mapping[str, str] = os.environ) -> KillPoints:
        """The points as the environment sets them."""
        return KillPoints(environment.get(VARIABLE, ""))

    def reach(self, name: str) -> None:
        """Does nothing, or does not return."""
        if name != self._name:
            return
        self._left -= 1
        if self._left == 0:
            # Windows has no SIGKILL; its SIGTERM is TerminateProcess, which is as abrupt.
            os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
