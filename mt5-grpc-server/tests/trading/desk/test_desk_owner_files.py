"""What the owner decides on the machine of a server: the kill switch without a call, and trading on a real account."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import grpc
import pytest
from server.failures import Told, failure_of, told
from server.running_server import eventually

from mt5_grpc_server.gen import mt5_pb2 as pb

from .command_line import command
from .conftest import Start
from .trading_server import BUY, TradingServer, new_key

LOGIN = "1000001"
PRESSES = 100
# The lane takes so many orders; a look at the terminal may wait among them.
WAITING = 31


def by_call(server: TradingServer) -> None:
    server.call("Risk", "HaltTrading", pb.HaltTradingRequest(mode=pb.TRADING_MODE_HALTED))


def by_command(server: TradingServer) -> None:
    assert command(server.home, "halt", "--data", str(server.data)).returncode == 0


def mode(server: TradingServer) -> int:
    return int(server.call("Risk", "GetRisk", pb.GetRiskRequest()).risk.mode)


def resume(server: TradingServer) -> pb.RiskState:
    state: pb.RiskState = server.call("Risk", "ResumeTrading", pb.ResumeTradingRequest()).risk
    return state


def refused_resume(server: TradingServer) -> Told:
    return failure_of(lambda: resume(server))


def reason_of(call: Any) -> str:
    error = call.exception()
    assert isinstance(error, grpc.RpcError)
    failure = told(error)
    assert failure.metadata["executed"] == "false"
    return failure.reason


@pytest.mark.parametrize("press", [by_call, by_command])
def test_orders_that_wait_are_given_up_while_the_terminal_is_busy(
    start: Start, press: Callable[[TradingServer], None]
) -> None:
    server = start()
    ticket = server.buy().intent.position
    server.wait_until_quiet()
    busy = server.hold(latency_ms=6000)
    stub, patience = server.stub("Trade"), {"client_key": new_key(), "max_age_msc": 30000}
    close = stub.ClosePosition.future(pb.ClosePositionRequest(options=patience, ticket=ticket), timeout=30)
    orders = [
        stub.SubmitOrder.future(pb.SubmitOrderRequest(options={"client_key": new_key()}, **BUY), timeout=30)
        for _ in range(PRESSES)
    ]
    eventually(lambda: sum(order.done() for order in orders) >= PRESSES - WAITING - 1, "the queue is full")
    press(server)
    eventually(lambda: all(order.done() for order in orders), "the queue is empty")
    assert not busy.done()
    reasons = Counter(map(reason_of, orders))
    assert set(reasons) == {"QUEUE_FULL", "TRADING_HALTED"} and reasons["TRADING_HALTED"] >= WAITING
    not_sent = pb.ListIntentsRequest(states=[pb.INTENT_STATE_NOT_SENT], page_size=PRESSES)
    assert len(server.call("Intent", "ListIntents", not_sent).intents) == PRESSES
    # What reduces exposure waits on.
    assert close.result().outcome.intent.executed
    assert not server.positions()
    assert server.refused("SubmitOrder", **BUY).reason == "TRADING_HALTED"


def test_a_halt_by_command_needs_no_server_and_no_call_lifts_it(start: Start) -> None:
    server = start()
    ticket = server.buy().intent.position
    server.kill()
    halted = command(server.home, "halt", "--terminal", "paper", PAPER_TERMINAL_DB=str(server.home / "broker.sqlite"))
    assert (halted.returncode, halted.stdout) == (2, "")  # the data folder of the server is another one
    halted = command(server.home, "halt", "--data", str(server.data))
    assert halted.returncode == 0 and str(server.data / "KILL") in halted.stdout
    server = start()
    assert server.refused("SubmitOrder", **BUY).reason == "TRADING_HALTED"
    assert mode(server) == pb.TRADING_MODE_HALTED
    by_call(server)
    not_lifted = refused_resume(server)
    assert (not_lifted.code, not_lifted.reason) == (grpc.StatusCode.PERMISSION_DENIED, "TRADING_HALTED")
    assert "mt5-grpc-server resume" in not_lifted.message and str(server.data / "KILL") in not_lifted.message
    assert server.trade("ClosePosition", ticket=ticket).intent.executed
    for _ in range(2):
        assert command(server.home, "resume", "--data", str(server.data)).returncode == 0
    assert mode(server) == pb.TRADING_MODE_HALTED  # by the call
    assert resume(server).mode == pb.TRADING_MODE_ACTIVE
    assert server.buy().intent.executed


def test_commands_find_the_folder_as_the_server_does_and_make_none(tmp_path: Path) -> None:
    state = {"XDG_STATE_HOME": str(tmp_path), "LOCALAPPDATA": str(tmp_path)}
    folder = tmp_path / "open-api-mt5" / f"account-{LOGIN}"
    nowhere = command(tmp_path, "halt", "--account", LOGIN, **state)
    assert nowhere.returncode == 2 and str(folder) in nowhere.stderr and "--data" in nowhere.stderr
    assert not folder.exists()
    folder.mkdir(parents=True)
    (folder / "owner.lock").touch()
    assert command(tmp_path, "halt", MT5_LOGIN=LOGIN, **state).returncode == 0
    assert (folder / "KILL").exists()
    assert command(tmp_path, "halt", "--terminal", "paper").returncode == 2


def test_a_real_account_trades_once_its_owner_has_said_so_on_the_machine(start: Start, tmp_path: Path) -> None:
    guards = tmp_path / "guards.json"
    guards.write_text(json.dumps({"symbolAllow": "*", "maxQuoteAgeMs": None}), encoding="utf-8")
    server = start("--guards", str(guards), PAPER_TERMINAL_TRADE_MODE="real")
    assert server.refused("SubmitOrder", **BUY).reason == "READ_ONLY"
    by_call(server)
    denied = refused_resume(server)
    assert (denied.code, denied.reason) == (grpc.StatusCode.PERMISSION_DENIED, "READ_ONLY")
    assert '"startMode": "ACTIVE"' in denied.message
    assert f"mt5-grpc-server activate --account {LOGIN}" in denied.message
    assert mode(server) == pb.TRADING_MODE_READ_ONLY
    other, own = (command(server.home, "activate", "--account", login, "--data", str(server.data))
                  for login in ("1000002", LOGIN))  # fmt: skip
    assert (other.returncode, own.returncode) == (0, 0) and LOGIN in own.stdout
    eventually(lambda: mode(server) == pb.TRADING_MODE_ACTIVE, "trading is allowed")
    assert server.buy().intent.executed
    server.kill()
    server = start("--guards", str(guards), PAPER_TERMINAL_TRADE_MODE="real")
    by_call(server)
    assert resume(server).mode == pb.TRADING_MODE_ACTIVE
    log = server.data / "audit.jsonl"
    eventually(lambda: log.exists() and '"keyId":"owner"' in log.read_text("ascii"), "the audit log tells it")
    assert not (server.data / f"ACTIVATE-{LOGIN}").exists()


def test_a_real_account_that_is_shown_as_another_one_later_is_activated_by_its_owner_alone(start: Start) -> None:
    server = start(PAPER_TERMINAL_TRADE_MODE="real")
    server.kill()
    for file in filter(Path.is_file, server.home.glob("broker.sqlite*")):
        file.unlink()
    server = start(PAPER_TERMINAL_TRADE_MODE="demo")
    assert server.call("Account", "GetAccount", pb.GetAccountRequest()).account.trade_mode == pb.ACCOUNT_TRADE_MODE_DEMO
    assert refused_resume(server).reason == "READ_ONLY"
    assert mode(server) == pb.TRADING_MODE_READ_ONLY


def test_an_account_is_not_activated_by_the_file_of_another_one(start: Start) -> None:
    server = start(PAPER_TERMINAL_TRADE_MODE="real")
    (server.data / "ACTIVATE-1000002").touch()
    (server.data / "KILL").touch()
    eventually(lambda: any("Trading is halted while" in line for line in server.log), "the files were looked at")
    (server.data / "KILL").unlink()
    eventually(lambda: any("halts trading no longer" in line for line in server.log), "they were looked at again")
    assert mode(server) == pb.TRADING_MODE_READ_ONLY


def test_the_file_of_the_guards_allows_trading_on_a_real_account(start: Start, tmp_path: Path) -> None:
    guards = tmp_path / "guards.json"
    guards.write_text(json.dumps({"startMode": "ACTIVE"}), encoding="utf-8")
    server = start("--guards", str(guards), PAPER_TERMINAL_TRADE_MODE="real")
    assert mode(server) == pb.TRADING_MODE_ACTIVE
    by_call(server)
    assert resume(server).mode == pb.TRADING_MODE_ACTIVE
