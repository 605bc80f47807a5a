from __future__ import annotations

import grpc
import pytest

from mt5_grpc_server.gen import mt5_pb2 as pb
from mt5_grpc_server.gen.error_table import ERROR_TABLE

from .conftest import StartServer
from .failures import failure_of
from .running_server import RunningServer, eventually

BUY = pb.OrderRequest(action=pb.TRADE_ACTION_DEAL, symbol="EURUSD", volume=0.1, type=pb.ORDER_TYPE_BUY)
TICK = pb.GetTickRequest(symbol="EURUSD")


def test_every_reason_of_the_proto_is_a_row_of_the_table_and_the_other_way_round() -> None:
    names = {name.removeprefix("ERROR_REASON_") for name in pb.ErrorReason.keys()}
    assert names - {"UNSPECIFIED"} == set(ERROR_TABLE)
    assert all(hasattr(grpc.StatusCode, row[0]) for row in ERROR_TABLE.values())


def test_an_unknown_symbol_is_not_found_and_named(shared_server: RunningServer) -> None:
    told = failure_of(lambda: shared_server.call("MarketData", "GetTick", pb.GetTickRequest(symbol="NOPE")))
    assert told.code == grpc.StatusCode.NOT_FOUND
    assert told.reason == "SYMBOL_NOT_FOUND"
    assert "NOPE" in told.message
    assert told.metadata["last_error_code"] == "-4"
    assert told.metadata["last_error_text"] == "Terminal: Not found"
    assert told.retry_after is None


def test_a_stream_fails_with_the_same_details(shared_server: RunningServer) -> None:
    request = pb.CopyRatesFromPositionRequest(symbol="NOPE", timeframe=pb.TIMEFRAME_H1, count=5)
    told = failure_of(lambda: shared_server.collect("MarketData", "CopyRatesFromPosition", request))
    assert (told.code, told.reason) == (grpc.StatusCode.NOT_FOUND, "SYMBOL_NOT_FOUND")


def test_the_callers_request_id_comes_back_and_a_strange_one_does_not(shared_server: RunningServer) -> None:
    def request_id(given: str) -> str:
        stub, metadata = shared_server.stub("MarketData"), (("x-request-id", given),)
        return failure_of(lambda: stub.GetTick(pb.GetTickRequest(), timeout=5, metadata=metadata)).metadata[
            "request_id"
        ]

    assert request_id("order-17.b") == "order-17.b"
    made = request_id("no spaces please")
    assert made != "no spaces please"
    assert made


def test_a_method_that_does_not_exist_is_unimplemented(shared_server: RunningServer) -> None:
    call = shared_server.channel.unary_unary("/mt5.v1.TradeService/SendMoney", lambda _: b"", lambda data: data)
    with pytest.raises(grpc.RpcError) as caught:
        call(None, timeout=5)
    assert caught.value.code() == grpc.StatusCode.UNIMPLEMENTED


def test_an_unexpected_error_tells_its_caller_nothing_and_the_log_everything(start_server: StartServer) -> None:
    server = start_server()
    server.set_faults(no_such_fault="secret detail")
    told = failure_of(lambda: server.call("MarketData", "GetTick", TICK))
    assert (told.code, told.reason) == (grpc.StatusCode.INTERNAL, "INTERNAL")
    assert "no_such_fault" not in told.message
    wanted = {"no_such_fault", told.metadata["request_id"]}
    eventually(lambda: all(any(text in line for line in server.log) for text in wanted), f"the log tells {wanted}")


@pytest.mark.parametrize(
    ("code", "status", "reason"),
    [
        (-1, grpc.StatusCode.INTERNAL, "TERMINAL_CALL_FAILED"),
        (-3, grpc.StatusCode.INTERNAL, "TERMINAL_CALL_FAILED"),
        (-5, grpc.StatusCode.UNIMPLEMENTED, "TERMINAL_UNSUPPORTED"),
        (-10005, grpc.StatusCode.UNAVAILABLE, "TERMINAL_TIMEOUT"),
    ],
)
def test_a_failure_of_the_terminal_has_its_row_of_the_table(
    failing_server: RunningServer, code: int, status: grpc.StatusCode, reason: str
) -> None:
    failing_server.set_faults(error=code, functions=["orders_total"])
    told = failure_of(lambda: failing_server.call("Order", "CountOrders", pb.CountOrdersRequest()))
    assert (told.code, told.reason) == (status, reason)
    assert told.metadata["last_error_code"] == str(code)
    assert (told.retry_after is not None) == ERROR_TABLE[reason][3]
    noted = failing_server.status()
    assert noted.last_error_code == code
    assert noted.last_error_text == told.metadata["last_error_text"]
    assert noted.HasField("last_error_time")


@pytest.mark.parametrize(("code", "reason"), [(-2, "INVALID_TERMINAL_ARGUMENT"), (-10003, "TERMINAL_NOT_FOUND")])
def test_an_order_that_did_not_leave_is_a_failure_that_says_so(
    failing_server: RunningServer, code: int, reason: str
) -> None:
    failing_server.set_faults(error=code, functions=["order_send"])
    told = failure_of(lambda: failing_server.call("Trade", "SendOrder", pb.SendOrderRequest(request=BUY)))
    assert told.reason == reason
    assert told.metadata["executed"] == "false"


@pytest.mark.parametrize("code", [-1, -10000, -10005])
def test_an_order_without_an_answer_is_neither_executed_nor_refused(failing_server: RunningServer, code: int) -> None:
    failing_server.set_faults(error=code, functions=["order_send"], after=True)
    # With a number of its own: an order is not sent while the end of an equal one is not known.
    order = pb.OrderRequest(magic=-code)
    order.MergeFrom(BUY)
    answer = failing_server.call("Trade", "SendOrder", pb.SendOrderRequest(request=order))
    assert not answer.HasField("executed")
    assert not answer.HasField("result")
    assert answer.last_error_code == code
    assert "not known" in answer.message


def test_an_order_whose_account_cannot_be_checked_is_not_sent(start_server: StartServer) -> None:
    server = start_server("--heartbeat", "60")
    server.wait_until_quiet()
    server.set_faults(error=-1, functions=["account_info"])
    told = failure_of(lambda: server.call("Trade", "SendOrder", pb.SendOrderRequest(request=BUY)))
    assert (told.reason, told.metadata["executed"]) == ("TERMINAL_CALL_FAILED", "false")


def test_a_forbidden_api_is_told_apart(failing_server: RunningServer) -> None:
    failing_server.set_faults(api_disabled=True)
    told = failure_of(lambda: failing_server.call("Trade", "SendOrder", pb.SendOrderRequest(request=BUY)))
    assert (told.reason, told.metadata["executed"]) == ("API_TRADING_DISABLED", "false")
