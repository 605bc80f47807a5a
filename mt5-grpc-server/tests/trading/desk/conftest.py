from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from .trading_server import TradingServer

Start = Callable[..., TradingServer]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts servers of one test on one durable broker; flags are positional, environment variables keywords."""
    servers: list[TradingServer] = []

    def start_server(*flags: str, wait: bool = True, **environment: str) -> TradingServer:
        servers.append(TradingServer(tmp_path, *flags, wait=wait, **environment))
        return servers[-1]

    yield start_server
    for server in servers:
        server.stop()


@pytest.fixture(scope="module")
def _module_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TradingServer]:
    server = TradingServer(tmp_path_factory.mktemp("broker"))
    yield server
    server.stop()


@pytest.fixture
def server(_module_server: TradingServer) -> Iterator[TradingServer]:
    """A server shared by the tests of a file; each leaves it without faults, positions and orders."""
    yield _module_server
    _module_server.set_faults()
    _module_server.flatten()
