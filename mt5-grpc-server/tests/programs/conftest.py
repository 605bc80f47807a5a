from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

import paper_terminal

STANDING_CLOCK = "2026-03-04T10:20:30Z@0"

Attach = Callable[..., ModuleType]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for the database of the paper terminal and for what the program writes."""
    return tmp_path_factory.mktemp("program")


@pytest.fixture(scope="module")
def attach(folder: Path) -> Iterator[Attach]:
    """Attaches this process to the database that the programs of this test module use too; the clock stands."""
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("PAPER_TERMINAL_")]:
            patch.delenv(name)

        def begin(clock: str = STANDING_CLOCK) -> ModuleType:
            patch.setenv("PAPER_TERMINAL_DB", str(folder / "paper.db"))
            patch.setenv("PAPER_TERMINAL_HOME", str(folder / "home"))
            patch.setenv("PAPER_TERMINAL_CLOCK", clock)
            assert paper_terminal.initialize(), paper_terminal.last_error()
            return paper_terminal

        yield begin
        paper_terminal.shutdown()


@pytest.fixture(scope="module")
def mt5(attach: Attach) -> ModuleType:
    """The paper terminal as this process sees it, beside the program."""
    return attach()
