"""The kill switch works whatever else does not: without a session, without a journal, while the terminal hangs."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from server.failures import failure_of
from server.running_server import eventually

from mt5_grpc_server.gen import mt5_pb2 as pb

from .command_line import command
from .conftest import Start
from .trading_server import BUY, TradingServer


def halt(server: TradingServer, **fields: bool) -> pb.HaltTradingResponse:
    request = pb.HaltTradingRequest(mode=pb.TRADING_MODE_HALTED, reason="runaway", **fields)
    answer: pb.HaltTradingResponse = server.call("Risk", "HaltTrading", request)
    return answer


def mode(server: TradingServer) -> int:
    return int(server.call("Risk", "GetRisk", pb.GetRiskRequest()).risk.mode)


def is_halted_by_its_file(server: TradingServer) -> bool:
    resume = failure_of(lambda: server.call("Risk", "ResumeTrading", pb.ResumeTradingRequest()))
    return resume.reason == "TRADING_HALTED" and str(server.data / "KILL") in resume.message


@pytest.mark.parametrize("wanted", [pb.TRADING_MODE_HALTED, pb.TRADING_MODE_REDUCING])
def test_trading_is_halted_before_the_first_session(start: Start, tmp_path: Path, wanted: pb.TradingMode) -> None:
    (tmp_path / "faults.json").write_text(json.dumps({"initialize_error": -10003}), encoding="utf-8")
    server = start(wait=False)
    halted = server.call("Risk", "HaltTrading", pb.HaltTradingRequest(mode=wanted)).risk
    assert halted.mode == pb.TRADING_MODE_HALTED and str(server.data / "KILL") in halted.reason
    assert mode(server) == pb.TRADING_MODE_HALTED
    told = failure_of(lambda: halt(server, close_positions=True))
    assert told.reason == "NOT_CONNECTED" and "its mode is HALTED" in told.message
    server.set_faults()
    server.wait_until_trading()
    assert server.refused("SubmitOrder", **BUY).reason == "TRADING_HALTED"
    assert is_halted_by_its_file(server)
    assert command(server.home, "resume", "--data", str(server.data)).returncode == 0
    assert server.buy().intent.executed


def test_trading_is_halted_while_the_journal_cannot_be_written(start: Start) -> None:
    server = start()
    with server.without_journal():
        assert halt(server).risk.mode == pb.TRADING_MODE_HALTED
    assert mode(server) == pb.TRADING_MODE_HALTED
    assert server.refused("SubmitOrder", **BUY).reason == "TRADING_HALTED"
    assert is_halted_by_its_file(server)


def test_trading_is_halted_while_not_even_a_file_can_be_written(start: Start) -> None:
    if sys.platform == "win32":  # not every user may make links there
        return
    server = start()
    folder = server.home / "elsewhere"
    (server.data / "KILL").symlink_to(folder / "KILL")
    with server.without_journal():
        told = failure_of(lambda: halt(server))
    assert told.reason == "JOURNAL_UNAVAILABLE" and "until then it is halted" in told.message
    assert server.refused("SubmitOrder", **BUY).reason == "TRADING_HALTED"
    assert mode(server) == pb.TRADING_MODE_HALTED
    folder.mkdir()
    eventually((folder / "KILL").exists, "the file is written")
    (server.data / "KILL").unlink()
    assert server.buy().intent.executed


def test_a_halt_that_cannot_close_tells_that_trading_is_halted(start: Start) -> None:
    server = start("--read-budget", "2")
    server.buy()
    server.wait_until_quiet()
    server.set_faults(hang=True, functions=["positions_get"])
    told = failure_of(lambda: halt(server, close_positions=True))
    assert told.reason == "TERMINAL_HUNG" and told.retry_after
    assert "its mode is HALTED" in told.message
    assert (told.metadata["mode"], told.metadata["executed"]) == ("HALTED", "false")
    server.set_faults()
    server.wait_until_trading()
    assert server.refused("SubmitOrder", **BUY).reason == "TRADING_HALTED"
    assert [outcome.intent.executed for outcome in halt(server, close_positions=True).outcomes] == [True]
