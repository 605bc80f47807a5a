from __future__ import annotations

from collections.abc import Callable
from typing import Any

import grpc
import pytest
from grpc_health.v1 import health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha import reflection_pb2, reflection_pb2_grpc

from mt5_grpc_server.gen import mt5_pb2 as pb
from mt5_grpc_server.gen import mt5_pb2_grpc

from .failures import Told, failure_of
from .running_server import RunningServer

KEY, SECRET = "key-of-the-test", "secret-of-the-test"
RIGHT = (("x-apikey", KEY), ("x-apisecret", SECRET))
Metadata = tuple[tuple[str, str], ...]


@pytest.fixture(scope="module")
def locked_server(tmp_path_factory: pytest.TempPathFactory) -> Any:
    server = RunningServer(
        tmp_path_factory.mktemp("locked"),
        *("--no-connect", "--log-level", "debug"),
        wait=False,
        MT5_API_KEY=KEY,
        MT5_API_SECRET=SECRET,
    )
    yield server
    server.stop()


def get_status(channel: grpc.Channel, metadata: Metadata) -> Any:
    return mt5_pb2_grpc.TerminalServiceStub(channel).GetStatus(pb.GetStatusRequest(), metadata=metadata, timeout=5)


def check_health(channel: grpc.Channel, metadata: Metadata) -> Any:
    return health_pb2_grpc.HealthStub(channel).Check(health_pb2.HealthCheckRequest(), metadata=metadata, timeout=5)


def reflect(channel: grpc.Channel, metadata: Metadata) -> Any:
    request = reflection_pb2.ServerReflectionRequest(list_services="")
    stub = reflection_pb2_grpc.ServerReflectionStub(channel)
    return list(stub.ServerReflectionInfo(iter([request]), metadata=metadata, timeout=5))


def watch_positions(channel: grpc.Channel, metadata: Metadata) -> Any:
    stub = mt5_pb2_grpc.PositionServiceStub(channel)
    return next(stub.WatchPositions(pb.WatchPositionsRequest(), metadata=metadata, timeout=5))


@pytest.mark.parametrize("call", [get_status, check_health, reflect, watch_positions])
def test_every_call_needs_key_and_secret(
    locked_server: RunningServer, call: Callable[[grpc.Channel, Metadata], Any]
) -> None:
    refusals: list[Told] = []
    wrong: list[Metadata] = [
        (),
        (("x-apikey", KEY),),
        (("x-apisecret", SECRET),),
        (("x-apikey", KEY), ("x-apisecret", "wrong")),
        (("x-apikey", "wrong"), ("x-apisecret", SECRET)),
        (("x-apikey", KEY[:-1]), ("x-apisecret", SECRET)),
    ]
    for metadata in wrong:
        refusals.append(failure_of(lambda: call(locked_server.channel, metadata)))  # noqa: B023
    assert {refusal.code for refusal in refusals} == {grpc.StatusCode.UNAUTHENTICATED}
    assert {(refusal.reason, refusal.message) for refusal in refusals} == {(refusals[0].reason, refusals[0].message)}
    assert refusals[0].reason == "UNAUTHENTICATED"
    assert call(locked_server.channel, RIGHT) is not None


def test_a_method_that_does_not_exist_needs_the_key_as_well(locked_server: RunningServer) -> None:
    call = locked_server.channel.unary_unary("/mt5.v1.TradeService/None", lambda _: b"", lambda data: data)
    assert failure_of(lambda: call(None, timeout=5)).code == grpc.StatusCode.UNAUTHENTICATED


def test_keys_are_not_logged(locked_server: RunningServer) -> None:
    get_status(locked_server.channel, RIGHT)
    failure_of(lambda: get_status(locked_server.channel, (("x-apikey", "a-wrong-key"),)))
    text = "\n".join(locked_server.log)
    assert KEY not in text and SECRET not in text and "a-wrong-key" not in text
