"""Faults on demand: a JSON file that makes the paper terminal misbehave, read again whenever it changes."""

from __future__ import annotations

import ctypes
import json
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path

LONG_SLEEP = 1_000_000


@dataclass(frozen=True)
class Faults:
    """What goes wrong at the moment.

    `functions` limits latency, hang and error to some functions (empty = all). `after` lets hang and error happen when
    the terminal has done its work, so that its answer is lost. `hang` holds the interpreter lock, as the real module
    does while it waits for a terminal that does not answer.
    """

    latency_ms: float = 0.0
    hang: bool = False
    error: int = 0
    after: bool = False
    functions: tuple[str, ...] = ()
    disconnected: bool = False
    auto_trading_off: bool = False
    api_disabled: bool = False
    switch_account: int = 0
    initialize_error: int = 0

    def concern(self, function: str) -> bool:
        """Whether the faults limited by `functions` hit this one."""
        return not self.functions or function in self.functions


class FaultFile:
    """The faults in a file; none while there is no file. A half-written file leaves the previous ones in force."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._stamp: tuple[int, int] | None = None
        self._faults = Faults()

    def current(self) -> Faults:
        """The faults now in force. Raises ValueError for a key that no fault has."""
        if self._path is None:
            return self._faults
        try:
            state = self._path.stat()
            stamp = (state.st_mtime_ns, state.st_size)
            if stamp != self._stamp:
                self._faults = _read(json.loads(self._path.read_text(encoding="utf-8") or "{}"))
                self._stamp = stamp
        except FileNotFoundError:
            self._stamp, self._faults = None, Faults()
        except json.JSONDecodeError:
            pass
        return self._faults


def _read(values: dict[str, object]) -> Faults:
    unknown = sorted(set(values) - {field.name for field in fields(Faults)})
    if unknown:
        raise ValueError(f'Cannot read the fault file: there is no such fault, it names "{", ".join(unknown)}"')
    functions = values.pop("functions", ())
    return Faults(functions=tuple(functions), **values)  # type: ignore[arg-type]


def hang_forever() -> None:
    """Never return and never let another thread of the interpreter run."""
    # PyDLL keeps the interpreter lock during the call.
    sleep: Callable[[int], int] = (
        ctypes.PyDLL("kernel32").Sleep if sys.platform == "win32" else ctypes.PyDLL(None).sleep
    )
    while True:
        sleep(LONG_SLEEP)


def wait(milliseconds: float) -> None:
    """Delay a call."""
    time.sleep(milliseconds / 1000)
