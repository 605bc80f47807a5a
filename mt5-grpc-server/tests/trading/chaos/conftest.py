from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from .door import GrpcDoor
from .life import Backend
from .operations import Kind, Operation
from .proxy import Wire
from .recorder import Answer

PATIENCE = 30.0


class Desk:
    """A running terminal server, and a client that knows no retries."""

    def __init__(self, backend: Backend) -> None:
        self.backend = backend
        self.door = GrpcDoor(backend.channel)
        self._count = 0
        self._threads = ThreadPoolExecutor()

    def buying(self, volume: float = 0.05) -> Operation:
        """A market order that nobody has asked for yet."""
        self._count += 1
        return Operation(self._count, Kind.MARKET, "EURUSD", volume=volume)

    def placing(self) -> Operation:
        """A pending order that nobody has asked for yet, far from the market."""
        self._count += 1
        return Operation(self._count, Kind.PENDING, "EURUSD", volume=0.05, price=0.5)

    def in_background(self, call: Callable[[], Answer]) -> Future[Answer]:
        """What a call tells, in the end."""
        return self._threads.submit(call)

    def trade(self) -> int:
        """An order that is executed, sooner or later; its position."""
        operation = self.buying()
        key = f"ordinary-{operation.number}"
        position: int = eventually(lambda: self.door.submit(operation, key, PATIENCE).position, "an order is executed")
        return position


def eventually(condition: Callable[[], Any], what: str) -> Any:
    """The first true value of a condition; fails when there is none in time."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if value := condition():
            return value
        time.sleep(0.02)
    raise AssertionError(f"it did not come about in {PATIENCE} seconds that {what}")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    backend = Backend(tmp_path)
    backend.start()
    desk = Desk(backend)
    desk.trade()
    yield desk
    backend.close()


@pytest.fixture
def wire(desk: Desk) -> Iterator[Wire]:
    """A network in front of the server that can be cut."""
    wire = Wire(lambda: desk.backend.address)
    yield wire
    wire.close()
