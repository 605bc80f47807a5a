from __future__ import annotations

import subprocess
import sys

import grpc
import pytest
from grpc_health.v1 import health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha import reflection_pb2, reflection_pb2_grpc

from mt5_grpc_server.gen import mt5_pb2 as pb

from .running_server import RunningServer

SERVICES = {
    f"mt5.v1.{name}Service"
    for name in (
        *("Terminal", "Account", "Symbol", "MarketData", "Position", "Order"),
        *("History", "Calculation", "Trade", "Intent", "Risk", "Calendar", "Metrics"),
    )
}
SERVING = health_pb2.HealthCheckResponse.SERVING
NOT_SERVING = health_pb2.HealthCheckResponse.NOT_SERVING


def test_reflection_lists_all_services(shared_server: RunningServer) -> None:
    stub = reflection_pb2_grpc.ServerReflectionStub(shared_server.channel)
    request = reflection_pb2.ServerReflectionRequest(list_services="")
    (answer,) = stub.ServerReflectionInfo(iter([request]), timeout=5)
    listed = {service.name for service in answer.list_services_response.service}
    assert listed == SERVICES | {"grpc.health.v1.Health", "grpc.reflection.v1alpha.ServerReflection"}


def test_health_follows_the_session(failing_server: RunningServer) -> None:
    stub = health_pb2_grpc.HealthStub(failing_server.channel)
    watch = stub.Watch(health_pb2.HealthCheckRequest(service="mt5.v1.TradeService"), timeout=20)
    assert next(watch).status == SERVING
    failing_server.call("Terminal", "Disconnect", pb.DisconnectRequest())
    assert next(watch).status == NOT_SERVING
    for service in ("", *SERVICES):
        assert stub.Check(health_pb2.HealthCheckRequest(service=service), timeout=5).status == NOT_SERVING
    failing_server.call("Terminal", "Connect", pb.ConnectRequest())
    assert next(watch).status == SERVING
    watch.cancel()
    with pytest.raises(grpc.RpcError) as unknown:
        stub.Check(health_pb2.HealthCheckRequest(service="mt5.v1.NoService"), timeout=5)
    assert unknown.value.code() == grpc.StatusCode.NOT_FOUND


def test_the_server_itself_never_imports_a_terminal_module() -> None:
    modules = "{'MetaTrader5', 'paper_terminal'}"
    source = f"import sys, mt5_grpc_server.process; print({modules} & set(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True).stdout
    assert loaded.strip() == "set()"
