from __future__ import annotations

import signal

import grpc
import pytest
from grpc_health.v1 import health_pb2, health_pb2_grpc

from mt5_grpc_server.gen import mt5_pb2 as pb

from .conftest import StartServer
from .failures import failure_of, told
from .running_server import RunningServer, eventually
from .test_worker_death import is_alive


def health_of(server: RunningServer) -> int:
    request = health_pb2.HealthCheckRequest()
    return int(health_pb2_grpc.HealthStub(server.channel).Check(request, timeout=5).status)


def test_a_signal_lets_the_running_order_finish_and_refuses_new_calls(start_server: StartServer) -> None:
    server = start_server("--heartbeat", "60")
    running, waiting = server.hold_order(1500)
    (worker,) = server.worker_pids()
    server.process.send_signal(signal.SIGTERM)
    eventually(lambda: health_of(server) == health_pb2.HealthCheckResponse.NOT_SERVING, "health says so")
    refused = failure_of(lambda: server.call("Account", "GetAccount", pb.GetAccountRequest()))
    assert (refused.code, refused.reason) == (grpc.StatusCode.UNAVAILABLE, "SERVER_UNAVAILABLE")
    assert running.result().executed is True
    assert waiting.result().account.login == 1000001
    assert server.process.wait(10) == 0
    eventually(lambda: not is_alive(worker), "the worker ended")


def test_open_streams_are_told_that_the_server_stops(start_server: StartServer) -> None:
    server = start_server()
    stream = server.stub("Position").WatchPositions(pb.WatchPositionsRequest(interval_msc=60_000), timeout=15)
    assert next(stream).WhichOneof("event") == "snapshot"
    server.process.send_signal(signal.SIGINT)
    with pytest.raises(grpc.RpcError) as ended:
        list(stream)
    assert told(ended.value).reason == "SERVER_UNAVAILABLE"
    assert server.process.wait(10) == 0


def test_a_second_signal_ends_the_server_at_once(start_server: StartServer) -> None:
    server = start_server()
    call = server.hold(latency_ms=8000)
    server.process.send_signal(signal.SIGTERM)
    eventually(lambda: any("Stopping" in line for line in server.log), "the server drains")
    server.process.send_signal(signal.SIGTERM)
    assert server.process.wait(10) == 1
    assert call.exception() is not None
    eventually(lambda: not is_alive(server.worker_pids()[0]), "no worker is left")


def test_a_server_that_exits_with_its_parent_drains_when_its_input_ends(start_server: StartServer) -> None:
    server = start_server("--exit-with-parent")
    (worker,) = server.worker_pids()
    assert server.process.stdin is not None
    server.process.stdin.close()
    assert server.process.wait(10) == 0
    eventually(lambda: not is_alive(worker), "the worker ended")


def test_the_end_of_its_input_and_a_signal_together_ask_it_once(start_server: StartServer) -> None:
    server = start_server("--exit-with-parent")
    call = server.hold(latency_ms=1500)
    assert server.process.stdin is not None
    server.process.stdin.close()
    eventually(lambda: any("Stopping" in line for line in server.log), "the server drains")
    server.process.send_signal(signal.SIGTERM)
    assert call.result() is not None
    assert server.process.wait(10) == 0


def test_without_that_flag_the_end_of_input_means_nothing(start_server: StartServer) -> None:
    server = start_server()
    assert server.process.stdin is not None
    server.process.stdin.close()
    assert server.call("Order", "CountOrders", pb.CountOrdersRequest()).total == 0
