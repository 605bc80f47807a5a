from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

import paper_terminal

NOW = "2026-03-04T10:20:30Z"  # 12:20:30 on the clock of a New York close broker
NOW_S = 1772626830

Start = Callable[..., ModuleType]


@pytest.fixture
def faults(tmp_path: Path) -> Path:
    """Where the module looks for faults; there is no such file at first."""
    return tmp_path / "faults.json"


@pytest.fixture
def start(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, faults: Path) -> Iterator[Start]:
    """Starts the module with PAPER_TERMINAL_* options; its home is new, so is its broker. The clock stands."""
    for name in [name for name in os.environ if name.startswith("PAPER_TERMINAL_")]:
        monkeypatch.delenv(name)

    def begin(connect: bool = True, **options: object) -> ModuleType:
        defaults = {"home": tmp_path / "home", "faults": faults, "clock": f"{NOW}@0"}
        for name, value in {**defaults, **options}.items():
            monkeypatch.setenv("PAPER_TERMINAL_" + name.upper(), str(value))
        if connect:
            assert paper_terminal.initialize(), paper_terminal.last_error()
        return paper_terminal

    yield begin
    paper_terminal.shutdown()


@pytest.fixture
def mt5(start: Start) -> ModuleType:
    """The module, connected, with the clock standing at NOW."""
    return start()
