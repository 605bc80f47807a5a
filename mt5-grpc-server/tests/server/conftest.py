from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mt5_grpc_server.gen import mt5_pb2

from .running_server import RunningServer

StartServer = Callable[..., RunningServer]


@pytest.fixture
def start_server(tmp_path: Path) -> Iterator[StartServer]:
    """Starts servers of one test; flags are positional, environment variables keywords."""
    servers: list[RunningServer] = []

    def start(*flags: str, wait: bool = True, **environment: str) -> RunningServer:
        server = RunningServer(tmp_path, *flags, wait=wait, **environment)
        servers.append(server)
        return server

    yield start
    for server in servers:
        server.stop()


@pytest.fixture(scope="session")
def shared_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """One server for all tests that leave it as they found it. Its clock stands, so that prices do too."""
    server = RunningServer(tmp_path_factory.mktemp("shared"), PAPER_TERMINAL_CLOCK="2026-03-04T10:20:30Z@0")
    yield server
    server.stop()


@pytest.fixture(scope="session")
def _server_with_faults(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    server = RunningServer(tmp_path_factory.mktemp("failing"), "--heartbeat", "0.2")
    yield server
    server.stop()


@pytest.fixture
def failing_server(_server_with_faults: RunningServer) -> Iterator[RunningServer]:
    """A server for tests that set faults but break nothing for good; it behaves again afterwards."""
    yield _server_with_faults
    _server_with_faults.set_faults()
    _server_with_faults.wait_for_state(mt5_pb2.TERMINAL_STATE_CONNECTED)
