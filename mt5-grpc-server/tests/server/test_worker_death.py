from __future__ import annotations

import os
import signal
import subprocess

import pytest

from mt5_grpc_server.gen import mt5_pb2 as pb

from .conftest import StartServer
from .failures import told
from .running_server import RunningServer, eventually

KILL = getattr(signal, "SIGKILL", signal.SIGTERM)


def is_alive(pid: int) -> bool:
    if os.name == "nt":
        listing = subprocess.run(["tasklist", "/FI", f"PID eq {pid}"], capture_output=True, text=True, check=True)
        return str(pid) in listing.stdout
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def kill_worker(server: RunningServer) -> None:
    os.kill(server.worker_pids()[-1], KILL)


def test_an_idle_worker_that_is_killed_is_replaced_and_finds_what_the_broker_kept(start_server: StartServer) -> None:
    server = start_server()
    order = pb.OrderRequest(
        action=pb.TRADE_ACTION_DEAL,
        symbol="EURUSD",
        volume=0.1,
        type=pb.ORDER_TYPE_BUY,
        type_filling=pb.ORDER_FILLING_IOC,
    )
    assert server.call("Trade", "SendOrder", pb.SendOrderRequest(request=order)).executed
    for restarts in (1, 2):
        kill_worker(server)
        eventually(lambda: server.status().worker_restarts == restarts, "the worker was replaced")  # noqa: B023
        server.wait_for_state(pb.TERMINAL_STATE_CONNECTED)
    assert server.call("MarketData", "GetTick", pb.GetTickRequest(symbol="EURUSD")).tick.bid > 0
    assert len(set(server.worker_pids())) == 3
    assert server.call("Position", "CountPositions", pb.CountPositionsRequest()).total == 1


def test_a_read_that_loses_its_worker_fails_and_may_be_repeated(start_server: StartServer) -> None:
    server = start_server()
    call = server.hold(latency_ms=5000)
    kill_worker(server)
    failure = told(call.exception())
    assert failure.reason == "NOT_CONNECTED"
    assert failure.retry_after is not None
    server.set_faults()
    server.wait_for_state(pb.TERMINAL_STATE_CONNECTED)
    assert server.call("Order", "CountOrders", pb.CountOrdersRequest()).total == 0


def test_an_order_that_loses_its_worker_ends_as_unknown(start_server: StartServer) -> None:
    server = start_server("--heartbeat", "60")
    call, account = server.hold_order(5000)
    kill_worker(server)
    answer = call.result()
    assert not answer.HasField("executed")
    assert "not known" in answer.message
    assert told(account.exception()).reason == "NOT_CONNECTED"


def test_the_worker_ends_when_its_server_is_killed(start_server: StartServer) -> None:
    server = start_server()
    (worker,) = server.worker_pids()
    assert is_alive(worker)
    os.kill(server.process.pid, KILL)
    eventually(lambda: not is_alive(worker), "the worker ended by itself")


@pytest.mark.skipif(os.name == "nt", reason="Windows tells nobody the group of a process, and sends no signal to one")
def test_a_signal_for_the_console_does_not_reach_the_worker(start_server: StartServer) -> None:
    server = start_server()
    (worker,) = server.worker_pids()
    assert os.getpgid(worker) != os.getpgid(server.process.pid)
    os.kill(worker, signal.SIGINT)
    assert server.call("Order", "CountOrders", pb.CountOrdersRequest()).total == 0
