"""What faults do to any call."""

from __future__ import annotations

import ctypes
import sys
import time
from collections.abc import Callable

from paper_terminal.errors import CallFailed
from paper_terminal.faults.file import Faults

LONG_SLEEP = 1_000_000


def before(function: str, faults: Faults) -> None:
    """Let the faults of this call happen before the terminal does anything. Raises CallFailed."""
    if not faults.concern(function):
        return
    if faults.latency_ms:
        time.sleep(faults.latency_ms / 1000)
    if faults.hang and not faults.after:
        hang_forever()
    if faults.error and not faults.after:
        raise CallFailed(faults.error)


def hang_forever() -> None:
    """Never return and never let another thread of the interpreter run."""
    # PyDLL keeps the interpreter lock during the call.
    sleep: Callable[[int], int] = (
        ctypes.PyDLL("kernel32").Sleep if sys.platform == "win32" else ctypes.PyDLL(None).sleep
    )
    while True:
        sleep(LONG_SLEEP)
