"""Requests are for the account of the session, whatever account somebody has selected in the terminal."""

from __future__ import annotations

import pytest

from mt5_grpc_server.gen import mt5_pb2 as pb

from .conftest import Start
from .trading_server import BUY, TradingServer, new_key

NETTING = 1000002


@pytest.fixture
def trading(start: Start) -> TradingServer:
    return start("--heartbeat", "0.2")


def select_another_account(server: TradingServer) -> None:
    server.set_faults(switch_account=NETTING)
    server.wait_for_state(pb.TERMINAL_STATE_WRONG_ACCOUNT)


def select_the_right_account(server: TradingServer) -> None:
    server.set_faults()
    server.wait_for_state(pb.TERMINAL_STATE_CONNECTED)


def test_an_executed_order_is_told_while_another_account_is_logged_in(trading: TradingServer) -> None:
    key, unsent = new_key(), new_key()
    order = trading.buy(key).intent.order
    select_another_account(trading)
    again = trading.buy(key)
    assert (again.replayed, again.intent.order, again.intent.executed) == (True, order, True)
    assert trading.refused("SubmitOrder", unsent, **BUY).reason == "WRONG_ACCOUNT"
    assert trading.intent(key).state == pb.INTENT_STATE_FILLED
    select_the_right_account(trading)
    assert trading.intent(key).state == pb.INTENT_STATE_FILLED
    assert trading.buy(unsent).intent.executed
    assert len(trading.positions()) == 2


def test_the_kill_switch_halts_the_account_of_the_session(trading: TradingServer) -> None:
    select_another_account(trading)
    halt = pb.HaltTradingRequest(mode=pb.TRADING_MODE_HALTED, reason="wrong account")
    assert trading.call("Risk", "HaltTrading", halt).risk.mode == pb.TRADING_MODE_HALTED
    select_the_right_account(trading)
    assert trading.call("Risk", "GetRisk", pb.GetRiskRequest()).risk.mode == pb.TRADING_MODE_HALTED
    assert trading.refused("SubmitOrder", **BUY).reason == "TRADING_HALTED"


def test_a_new_server_tells_what_was_executed_before_it_knows_its_account(start: Start, trading: TradingServer) -> None:
    key = new_key()
    order = trading.buy(key).intent.order
    netting = pb.LoginRequest(login=NETTING, password="paper", server="Paper-Demo")
    trading.call("Terminal", "Login", netting)
    trading.wait_until_trading()
    trading.buy()
    trading.stop()
    trading.set_faults(hang=True, functions=["initialize"])
    server = start(wait=False)
    again = server.buy(key)
    assert (again.replayed, again.intent.order) == (True, order)
