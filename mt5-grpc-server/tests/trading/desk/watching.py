"""A watcher of the changes of intents, as a program would be one."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import grpc
import pytest
from grpc_status import rpc_status

from mt5_grpc_server.gen import mt5_pb2 as pb
from mt5_grpc_server.gen import mt5_pb2_grpc

from .trading_server import TradingServer

START = "0-000000000000"
ACCEPTED, SENDING, SETTLED, CORRECTED = ("ACCEPTED", "SENDING", "SETTLED", "CORRECTED")
Step = tuple[str, str, str]


class Watcher:
    """One stream; it keeps every change it was told, and the point from which another one would go on."""

    def __init__(
        self, server: TradingServer, after: str = "", caller: str = "default", channel: grpc.Channel | None = None
    ) -> None:
        stub = mt5_pb2_grpc.IntentServiceStub(channel or server.channel)
        request, metadata = pb.WatchIntentsRequest(after=after), [("x-key-id", caller)]
        self.stream = stub.WatchIntents(request, timeout=60, metadata=metadata)
        first = next(self.stream)
        assert first.WhichOneof("event") == "heartbeat"
        self.point: str = first.resume_point
        self.messages: list[pb.WatchIntentsResponse] = []

    def take(self, count: int) -> list[Step]:
        """The next changes: of which request, of what kind, to which state."""
        return [self._take() for _ in range(count)]

    def until(self, last: Step) -> list[Step]:
        """All changes up to this one."""
        steps = [self._take()]
        while steps[-1] != last:
            steps.append(self._take())
        return steps

    def rest(self) -> list[Step]:
        """The changes up to the end of the stream, which the server must not tell by itself."""
        steps: list[Step] = []
        with pytest.raises(grpc.RpcError) as ended:
            while True:
                steps.append(self._take())
        assert rpc_status.from_call(cast("grpc.Call", ended.value)) is None
        return steps

    def quiet(self) -> pb.WatchIntentsResponse:
        """The next message, which must not be a change."""
        message: pb.WatchIntentsResponse = next(self.stream)
        assert message.WhichOneof("event") == "heartbeat", message
        return message

    def _take(self) -> Step:
        message: Any = next(each for each in self.stream if each.WhichOneof("event") == "change")
        self.messages.append(message)
        self.point = message.resume_point
        change = message.change
        kind = pb.IntentChangeKind.Name(change.kind).removeprefix("INTENT_CHANGE_KIND_")
        state = pb.IntentState.Name(change.intent.state).removeprefix("INTENT_STATE_")
        return change.intent.client_key, kind, state


def kill_with_terminal(server: TradingServer) -> dict[Path, bytes]:
    """Kill the server and wait for the end of its terminal; the files of the broker as they are then."""
    server.kill()
    server.wait_for_end_of_log()
    return {path: path.read_bytes() for path in broker_files(server)}


def broker_files(server: TradingServer) -> list[Path]:
    """The files of the paper broker."""
    return [path for path in server.home.glob("broker.sqlite*") if path.is_file()]


def put_back(server: TradingServer, broker: dict[Path, bytes]) -> None:
    """Let the broker be as it was at another time."""
    for path in broker_files(server):
        path.unlink()
    for path, content in broker.items():
        path.write_bytes(content)


def all_since(server: TradingServer, after: str, count: int) -> list[pb.WatchIntentsResponse]:
    """So many changes after a point, as a new watcher is told them."""
    watcher = Watcher(server, after)
    watcher.take(count)
    watcher.stream.cancel()
    return watcher.messages
