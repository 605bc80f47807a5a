"""Named points at which a crash test can let this process die as by kill -9. For tests only.

The environment variable MT5_GRPC_SERVER_KILL_POINT names one: `SENDING`, or `SENDING:5` for the fifth time it is
reached.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Mapping
from enum import Enum

VARIABLE = "MT5_GRPC_SERVER_KILL_POINT"


class KillPoint(Enum):
    """Where; the values are the names that the variable takes."""

    BEFORE_ACCEPT = "BEFORE_ACCEPT"
    """Before a request is written down."""
    ACCEPTED = "ACCEPTED"
    """After that, before its turn."""
    SENDING = "SENDING"
    """Written down as being sent, not sent."""
    IN_TERMINAL = "IN_TERMINAL"
    """While the terminal works on the order."""
    ANSWERED = "ANSWERED"
    """After the terminal's answer, before it is written down."""
    FINISHED = "FINISHED"
    """After that, before the caller is answered."""


class KillPoints:
    """Counts how often the chosen point is reached and ends the process at the right time."""

    def __init__(self, setting: str) -> None:
        """Raises ValueError for a setting that is no point."""
        name, _, count = setting.partition(":")
        names = [point.value for point in KillPoint]
        if setting and (name not in names or not (count or "1").isdecimal() or int(count or 1) < 1):
            raise ValueError(f'Cannot use {VARIABLE}: it must be a point and a count, as SENDING:5, it is "{setting}"')
        self._name = name
        self._left = int(count or 1)

    @staticmethod
    def of(environment: Mapping[str, str] = os.environ) -> KillPoints:
        """The points as the environment sets them."""
        return KillPoints(environment.get(VARIABLE, ""))

    def reach(self, point: KillPoint) -> None:
        """Does nothing, or does not return."""
        if point.value != self._name:
            return
        self._left -= 1
        if self._left == 0:
            # Windows has no SIGKILL; its SIGTERM is TerminateProcess, which is as abrupt.
            os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
