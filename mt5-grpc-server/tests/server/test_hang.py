from __future__ import annotations

from pathlib import Path

import grpc

from mt5_grpc_server.gen import mt5_pb2 as pb

from .conftest import StartServer
from .failures import told
from .running_server import eventually

BUY = pb.OrderRequest(action=pb.TRADE_ACTION_DEAL, symbol="EURUSD", volume=0.1, type=pb.ORDER_TYPE_BUY)


def test_a_hang_is_told_to_all_who_wait_and_overcome(start_server: StartServer) -> None:
    server = start_server("--read-budget", "4", "--timeout", "1000")  # an order waits 5 s
    server.set_faults(hang=True)  # whichever call comes first is the one that hangs
    reads = [server.stub("Order").CountOrders.future(pb.CountOrdersRequest(), timeout=30) for _ in range(6)]
    eventually(lambda: server.status().queue_length >= 5, "GetStatus answers while the terminal hangs")
    order = server.stub("Trade").SendOrder.future(pb.SendOrderRequest(request=BUY), timeout=30)
    eventually(lambda: server.status().queue_length >= 6, "the order waits as well")

    answers = [told(call.exception()) for call in (*reads, order)]
    assert {answer.reason for answer in answers} == {"TERMINAL_HUNG"}
    assert {answer.code for answer in answers} == {grpc.StatusCode.UNAVAILABLE}
    assert all(answer.retry_after for answer in answers)
    assert answers[-1].metadata["executed"] == "false"

    server.set_faults()
    status = server.wait_for_state(pb.TERMINAL_STATE_CONNECTED)
    assert status.worker_restarts >= 1
    assert server.call("Symbol", "GetSymbol", pb.GetSymbolRequest(symbol="EURUSD")).symbol.digits == 5
    assert not server.call("Position", "ListPositions", pb.ListPositionsRequest()).positions


def test_while_a_hung_worker_is_replaced_the_state_says_so(start_server: StartServer) -> None:
    server = start_server("--read-budget", "3", "--connect-budget", "4", "--timeout", "1000")
    server.set_faults(hang=True)
    server.wait_for_state(pb.TERMINAL_STATE_HUNG)
    call = server.stub("Order").CountOrders.future(pb.CountOrdersRequest(), timeout=15)
    assert told(call.exception()).reason == "TERMINAL_HUNG"
    server.set_faults()


def test_a_worker_that_hangs_ends_with_its_server(start_server: StartServer) -> None:
    server = start_server()
    call = server.hold(hang=True)
    server.kill()
    assert call.exception()
    server.wait_for_end_of_log()


def test_an_order_that_hangs_ends_as_unknown(start_server: StartServer, tmp_path: Path) -> None:
    server = start_server("--trade-budget", "1", PAPER_TERMINAL_DB=str(tmp_path / "paper.sqlite"))
    server.set_faults(hang=True, after=True, functions=["order_send"])
    answer = server.call("Trade", "SendOrder", pb.SendOrderRequest(request=BUY))
    assert not answer.HasField("executed")
    assert not answer.HasField("result")
    assert "not known" in answer.message
    server.set_faults()
    server.wait_for_state(pb.TERMINAL_STATE_CONNECTED)
    # It was executed: only looking tells, which is why nobody may send it again.
    assert len(server.call("Position", "ListPositions", pb.ListPositionsRequest()).positions) == 1


def test_a_caller_that_goes_after_an_order_began_changes_nothing(start_server: StartServer) -> None:
    server = start_server()
    server.set_faults(latency_ms=700, functions=["order_send"])
    call = server.stub("Trade").SendOrder.future(pb.SendOrderRequest(request=BUY), timeout=0.3)
    assert call.code() == grpc.StatusCode.DEADLINE_EXCEEDED
    eventually(lambda: any("order_send" in line and "executed True" in line for line in server.log), "it was executed")
    assert len(server.call("Position", "ListPositions", pb.ListPositionsRequest()).positions) == 1


def test_an_order_whose_caller_goes_before_it_began_is_not_sent(start_server: StartServer) -> None:
    server = start_server()
    busy = server.hold(latency_ms=1000)
    order = server.stub("Trade").SendOrder.future(pb.SendOrderRequest(request=BUY), timeout=10)
    eventually(lambda: server.status().queue_length >= 2, "the order waits")
    order.cancel()
    busy.result()
    assert not server.call("Position", "ListPositions", pb.ListPositionsRequest()).positions
