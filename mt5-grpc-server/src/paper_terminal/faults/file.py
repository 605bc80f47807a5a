"""The file of faults."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from pathlib import Path

SHORTEST_COMMENT, LONGEST_COMMENT = 10, 31
USUAL_COMMENT = 29
WORDS = {"bool": "true or false", "int": "a whole number", "float": "a number", "str": "a text", "list": "a list"}


@dataclass(frozen=True)
class Faults:
    """What goes wrong at the moment; docs/paper-terminal.md tells what each does.

    `functions` limits latency, hang and error to some functions (empty = all). `after` lets hang, error and the
    `retcodes` happen when the terminal has done its work, so that its answer is lost or wrong. Times are in
    milliseconds; `late_fill_ms` and `clock_jump_ms` are of the paper clock.
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
    retcodes: tuple[int, ...] = ()
    late_fill_ms: int = 0
    comment_limit: int = USUAL_COMMENT
    comment_overwrite: str = ""
    clock_jump_ms: int = 0

    def concern(self, function: str) -> bool:
        """Whether the faults limited by `functions` hit this one."""
        return not self.functions or function in self.functions


class FaultFile:
    """The faults in a file; none while there is no file. A half-written file leaves the previous ones in force."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._stamp: tuple[int, int] | None = None
        self._faults = Faults()
        self._retcodes: list[int] = []

    def current(self) -> Faults:
        """The faults now in force. Raises ValueError for a key or a value that no fault has."""
        if self._path is None:
            return self._faults
        try:
            state = self._path.stat()
            stamp = (state.st_mtime_ns, state.st_size)
            if stamp != self._stamp:
                self._take(_read(json.loads(self._path.read_text(encoding="utf-8") or "{}")), stamp)
        except FileNotFoundError:
            self._take(Faults(), None)
        except json.JSONDecodeError:
            pass
        return self._faults

    def next_retcode(self) -> int:
        """The return code that the script has for this order, 0 for none; each is used up once."""
        self.current()
        return self._retcodes.pop(0) if self._retcodes else 0

    def clock_jump_msc(self) -> int:
        """By how much the clock of the broker is off."""
        return self.current().clock_jump_ms

    def _take(self, faults: Faults, stamp: tuple[int, int] | None) -> None:
        self._stamp, self._faults, self._retcodes = stamp, faults, list(faults.retcodes)


def _read(values: object) -> Faults:
    if not isinstance(values, dict):
        raise _unreadable(f"it must be an object such as {{}}, it is {json.dumps(values)}")
    known = {field.name: str(field.type) for field in fields(Faults)}
    unknown = sorted(set(values) - set(known))
    if unknown:
        raise _unreadable(f'there is no such fault, it names "{", ".join(unknown)}"')
    for name, value in values.items():
        values[name] = _checked(name, known[name], value)
    faults = Faults(**values)
    if not SHORTEST_COMMENT <= faults.comment_limit <= LONGEST_COMMENT:
        limits = f"{SHORTEST_COMMENT} to {LONGEST_COMMENT}"
        raise _unreadable(f"a comment limit must be from {limits}, comment_limit is {faults.comment_limit}")
    return faults


def _checked(name: str, kind: str, value: object) -> object:
    if kind.startswith("tuple"):
        kind, element = "list", str if "str" in kind else int
        fits = isinstance(value, list) and all(type(entry) is element for entry in value)
        value = tuple(value) if fits else value  # type: ignore[arg-type]
    else:
        fits = type(value).__name__ == kind or (kind == "float" and type(value) is int)
    if not fits:
        raise _unreadable(f"it must be {WORDS[kind]}, {name} is {json.dumps(value)}")
    return value


def _unreadable(reason: str) -> ValueError:
    return ValueError(f"Cannot read the fault file: {reason}")
