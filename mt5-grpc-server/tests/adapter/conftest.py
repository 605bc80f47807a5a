from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import paper_terminal
from mt5_grpc_server.adapter import Adapter

from .strict_fake import StrictFake
from .strict_fake.base import NOW


class Bench:
    """An adapter on one of the two terminals, with the session open.

    Both know EURUSD (in Market Watch, with depth), BTCUSD (in it, without depth) and GBPJPY (not in it), have maxbars
    100000, and stand still at NOW.
    """

    def __init__(self, module: Any, faults: Path | None) -> None:
        self.module = module
        self.adapter = Adapter(module)
        self._faults = faults
        self.account = self.adapter.initialize()

    def fail(self, function: str, code: int) -> None:
        """Let a function of the terminal fail with a last_error code."""
        if self._faults is None:
            self.module.fail(function, code)
        else:
            self._faults.write_text(json.dumps({"error": code, "functions": [function]}))


@pytest.fixture
def fake() -> StrictFake:
    return StrictFake()


@pytest.fixture
def adapter(fake: StrictFake) -> Adapter:
    """An adapter on the strict fake, with the session open."""
    adapter = Adapter(fake)
    adapter.initialize()
    return adapter


@pytest.fixture(params=["strict", "paper"])
def bench(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Bench]:
    if request.param == "strict":
        yield Bench(StrictFake(), None)
        return
    for name in [name for name in os.environ if name.startswith("PAPER_TERMINAL_")]:
        monkeypatch.delenv(name)
    options = {"HOME": tmp_path / "home", "CLOCK": "2026-03-04T10:20:30Z@0", "FAULTS": tmp_path / "faults.json"}
    for name, value in options.items():
        monkeypatch.setenv("PAPER_TERMINAL_" + name, str(value))
    yield Bench(paper_terminal, tmp_path / "faults.json")
    paper_terminal.shutdown()


__all__ = ["NOW", "Bench"]
