from __future__ import annotations

from functools import partial

import grpc
import pytest

from mt5_grpc_server.gen import mt5_pb2 as pb

from .conftest import StartServer
from .failures import failure_of
from .running_server import RunningServer, eventually

TICK = pb.GetTickRequest(symbol="EURUSD")
BUY = pb.OrderRequest(action=pb.TRADE_ACTION_DEAL, symbol="EURUSD", volume=0.1, type=pb.ORDER_TYPE_BUY)


def refused(server: RunningServer) -> str:
    """The reason why reads and orders alike are refused now."""
    read = failure_of(lambda: server.call("MarketData", "GetTick", TICK))
    order = failure_of(lambda: server.call("Trade", "SendOrder", pb.SendOrderRequest(request=BUY)))
    assert read.reason == order.reason
    assert order.metadata["executed"] == "false"
    return read.reason


def test_without_a_session_calls_fail_until_connect_makes_one(start_server: StartServer) -> None:
    server = start_server("--no-connect", wait=False)
    assert server.status().state == pb.TERMINAL_STATE_DISCONNECTED
    assert refused(server) == "NOT_CONNECTED"
    account = server.call("Terminal", "Connect", pb.ConnectRequest()).account
    assert account.login == 1000001
    assert server.status().state == pb.TERMINAL_STATE_CONNECTED
    assert server.call("MarketData", "GetTick", TICK).tick.bid > 0


def test_disconnect_lasts_until_connect(start_server: StartServer) -> None:
    server = start_server()
    server.call("Terminal", "Disconnect", pb.DisconnectRequest())
    assert server.status().state == pb.TERMINAL_STATE_DISCONNECTED
    assert refused(server) == "NOT_CONNECTED"
    server.call("Terminal", "Disconnect", pb.DisconnectRequest())
    server.call("Terminal", "Connect", pb.ConnectRequest())
    assert server.call("MarketData", "GetTick", TICK).tick.bid > 0


def test_credentials_come_from_the_environment_and_stay_out_of_the_log(start_server: StartServer) -> None:
    server = start_server("--log-level", "debug", MT5_LOGIN="1000002", MT5_PASSWORD="paper", MT5_SERVER="Paper-Demo")
    assert server.status().login == 1000002
    request = pb.ConnectRequest(login=1000003, password="wrong-and-secret", server="Paper-Demo")
    failure_of(lambda: server.call("Terminal", "Connect", request))
    assert not any("wrong-and-secret" in line for line in server.log)


def test_a_refused_login_at_start_is_tried_three_times_and_then_left(start_server: StartServer) -> None:
    server = start_server(wait=False, MT5_LOGIN="1000001", MT5_PASSWORD="wrong", MT5_SERVER="Paper-Demo")
    status = server.wait_for_state(pb.TERMINAL_STATE_LOGIN_FAILED)
    assert status.last_error_code == pb.LAST_ERROR_CODE_AUTH_FAILED
    assert "trade server refused" in status.message
    refusals = "The session with the terminal is not up: Cannot start a session"
    eventually(lambda: "not tried again" in server.status().message, "the server gave up")
    eventually(lambda: sum(refusals in line for line in server.log) == 3, "three refusals were logged")
    assert refused(server) == "NOT_CONNECTED"
    right = pb.ConnectRequest(login=1000001, password="paper", server="Paper-Demo")
    assert server.call("Terminal", "Connect", right).account.login == 1000001
    assert sum(refusals in line for line in server.log) == 3


@pytest.mark.parametrize(
    ("login", "password", "server"),
    [(1000001, "wrong", "Paper-Demo"), (7, "paper", "Paper-Demo"), (1000001, "paper", "Other-Demo")],
    ids=["password", "login", "server"],
)
def test_a_refused_connect_says_so_and_is_not_tried_again(
    failing_server: RunningServer, login: int, password: str, server: str
) -> None:
    request = pb.ConnectRequest(login=login, password=password, server=server)
    told = failure_of(lambda: failing_server.call("Terminal", "Connect", request))
    assert (told.code, told.reason) == (grpc.StatusCode.FAILED_PRECONDITION, "LOGIN_FAILED")
    assert failing_server.status().state == pb.TERMINAL_STATE_LOGIN_FAILED
    assert "not tried again" in failing_server.status().message
    assert refused(failing_server) == "NOT_CONNECTED"
    right = pb.ConnectRequest(login=1000001, password="paper", server="Paper-Demo")
    failing_server.call("Terminal", "Connect", right)


def test_a_lost_session_is_made_again(failing_server: RunningServer) -> None:
    failing_server.set_faults(error=-10002, functions=["orders_total"])
    told = failure_of(lambda: failing_server.call("Order", "CountOrders", pb.CountOrdersRequest()))
    assert (told.code, told.reason) == (grpc.StatusCode.UNAVAILABLE, "NOT_CONNECTED")
    assert told.retry_after is not None
    failing_server.set_faults()
    failing_server.wait_for_state(pb.TERMINAL_STATE_CONNECTED)
    assert failing_server.call("Order", "CountOrders", pb.CountOrdersRequest()).total == 0
    assert failing_server.status().worker_restarts == 0


def test_a_terminal_that_cannot_be_started_is_tried_again_until_it_can(failing_server: RunningServer) -> None:
    failing_server.set_faults(initialize_error=-10003)
    told = failure_of(lambda: failing_server.call("Terminal", "Connect", pb.ConnectRequest()))
    assert told.reason == "TERMINAL_NOT_FOUND"
    status = failing_server.status()
    assert status.state == pb.TERMINAL_STATE_RECONNECTING
    assert status.last_error_code == pb.LAST_ERROR_CODE_INTERNAL_FAIL_INIT
    assert refused(failing_server) == "NOT_CONNECTED"
    failing_server.set_faults()
    failing_server.wait_for_state(pb.TERMINAL_STATE_CONNECTED)


def test_a_lost_trade_server_is_shown(failing_server: RunningServer) -> None:
    failing_server.set_faults(disconnected=True)
    eventually(lambda: not failing_server.status().broker_connected, "the lost trade server is seen")
    assert failing_server.status().state == pb.TERMINAL_STATE_CONNECTED
    failing_server.set_faults()
    eventually(lambda: failing_server.status().broker_connected, "the trade server is back")


def test_login_changes_the_account_and_a_refused_one_keeps_it(start_server: StartServer) -> None:
    server = start_server()
    request = pb.LoginRequest(login=1000002, password="paper", server="Paper-Demo")
    assert server.call("Terminal", "Login", request).account.login == 1000002
    assert server.status().login == 1000002
    wrong = pb.LoginRequest(login=1000003, password="wrong", server="Paper-Demo")
    assert failure_of(lambda: server.call("Terminal", "Login", wrong)).reason == "LOGIN_FAILED"
    server.wait_for_state(pb.TERMINAL_STATE_CONNECTED)
    assert server.call("Account", "GetAccount", pb.GetAccountRequest()).account.login == 1000002


def test_another_account_than_the_expected_one_is_never_used(start_server: StartServer) -> None:
    server = start_server("--account", "1000002", wait=False)
    status = server.wait_for_state(pb.TERMINAL_STATE_WRONG_ACCOUNT)
    assert "1000002 is expected, 1000001 is logged in" in status.message
    assert refused(server) == "WRONG_ACCOUNT"
    told = failure_of(lambda: server.call("Terminal", "Connect", pb.ConnectRequest()))
    assert told.reason == "WRONG_ACCOUNT"
    assert (told.metadata["expected_login"], told.metadata["login"]) == ("1000002", "1000001")
    other = pb.ConnectRequest(login=1000003, password="paper", server="Paper-Demo")
    assert failure_of(lambda: server.call("Terminal", "Connect", other)).reason == "WRONG_ACCOUNT"
    assert refused(server) == "WRONG_ACCOUNT"
    chosen = pb.ConnectRequest(login=1000002, password="paper", server="Paper-Demo")
    assert server.call("Terminal", "Connect", chosen).account.login == 1000002
    login = pb.LoginRequest(login=1000003, password="paper", server="Paper-Demo")
    for method, request in (("Connect", other), ("Login", login)):
        told = failure_of(partial(server.call, "Terminal", method, request))
        assert told.reason == "WRONG_ACCOUNT"
        assert "Cannot log in to account 1000003: this server was started for account 1000002 alone" in told.message
    assert server.status().login == 1000002
    assert server.call("Account", "GetAccount", pb.GetAccountRequest()).account.login == 1000002


def test_an_account_switched_in_the_terminal_is_refused_until_it_is_back(failing_server: RunningServer) -> None:
    failing_server.set_faults(switch_account=1000002)
    # An order is safe at once, before any heartbeat has seen the switch.
    order = failure_of(lambda: failing_server.call("Trade", "SendOrder", pb.SendOrderRequest(request=BUY)))
    assert (order.reason, order.metadata["executed"]) == ("WRONG_ACCOUNT", "false")
    failing_server.wait_for_state(pb.TERMINAL_STATE_WRONG_ACCOUNT)
    assert refused(failing_server) == "WRONG_ACCOUNT"
    failing_server.set_faults()
    failing_server.wait_for_state(pb.TERMINAL_STATE_CONNECTED)
    assert failing_server.call("Account", "GetAccount", pb.GetAccountRequest()).account.login == 1000001
