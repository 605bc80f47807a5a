"""The guards and the kill switch, at the front door: nobody passes beside them."""

from __future__ import annotations

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import grpc
import pytest
from server.failures import failure_of, told
from server.running_server import eventually

from mt5_grpc_server.gen import mt5_pb2 as pb

from .conftest import Start
from .trading_server import BUY, LIMIT, TradingServer, new_key


@pytest.fixture
def guarded(start: Start, tmp_path: Path) -> Any:
    """Starts a server with guards, given as keywords of the file."""

    def start_guarded(**limits: Any) -> TradingServer:
        file = tmp_path / "guards.json"
        file.write_text(json.dumps(limits), encoding="utf-8")
        return start("--guards", str(file))

    return start_guarded


def test_no_way_leads_past_a_limit(guarded: Any) -> None:
    server = guarded(maxVolumePerOrder=0.5)
    assert server.buy(volume=0.5).intent.executed
    denied = server.refused("SubmitOrder", **{**BUY, "volume": 0.51})
    assert (denied.reason, denied.metadata["guard"]) == ("RISK_DENIED", "maxVolumePerOrder")
    assert (denied.metadata["limit"], denied.metadata["actual"]) == ("0.5", "0.51")
    raw = pb.OrderRequest(action=pb.TRADE_ACTION_DEAL, symbol="EURUSD", volume=0.51, type=pb.ORDER_TYPE_BUY)
    direct = failure_of(lambda: server.call("Trade", "SendOrder", pb.SendOrderRequest(request=raw)))
    assert (direct.reason, direct.metadata["executed"]) == ("RISK_DENIED", "false")


def test_a_quote_that_changed_a_moment_ago_is_fresh(start: Start, tmp_path: Path) -> None:
    guards = tmp_path / "guards.json"
    guards.write_text(json.dumps({"maxQuoteAgeMs": 3000}), encoding="utf-8")
    server = start("--guards", str(guards), "--broker-timezone", "UTC")
    tick = pb.GetTickRequest(symbol="EURUSD")

    def time_of_tick(after: int = 0) -> int:
        time_msc = int(server.call("MarketData", "GetTick", tick).tick.time_msc)
        return time_msc if time_msc > after else 0

    eventually(lambda: server.status().clock.HasField("server_time_msc"), "a fresh tick is seen")
    for _ in range(4):
        eventually(partial(time_of_tick, time_of_tick()), "the quote changes")
        assert server.buy().intent.executed


def test_of_parallel_orders_exactly_those_within_the_limit_pass(guarded: Any) -> None:
    server = guarded(maxOpenPositions=4)
    stub = server.stub("Trade")

    def submit(number: int) -> str:
        request = pb.SubmitOrderRequest(options={"client_key": new_key()}, magic=number, **BUY)
        try:
            assert stub.SubmitOrder(request, timeout=20).outcome.intent.executed
            return "sent"
        except grpc.RpcError as error:
            return told(error).reason

    with ThreadPoolExecutor(10) as pool:
        answers = sorted(pool.map(submit, range(10)))
    assert answers == ["RISK_DENIED"] * 6 + ["sent"] * 4
    assert len(server.positions()) == 4


def test_only_what_makes_exposure_gets_a_lower_deviation_and_is_told_so(guarded: Any) -> None:
    server = guarded(maxPriceDeviationPoints=5)
    bought = server.buy(deviation=50).intent
    assert bought.request.deviation == 5
    assert "deviation was lowered from 50 to 5 points by the guard maxPriceDeviationPoints" in bought.notes
    closed = server.trade("ClosePosition", ticket=bought.position, deviation=50).intent
    assert closed.executed and closed.request.deviation == 50 and not closed.notes
    close, opening = server.trade_many("ReversePosition", ticket=server.buy().intent.position, deviation=50)
    assert (close.intent.request.deviation, opening.intent.request.deviation) == (50, 5)
    assert close.intent.executed and opening.intent.executed and len(opening.intent.notes) == 1
    far = server.refused("SubmitOrder", price=1.0, deviation=1_000_000, **BUY)
    assert far.reason == "PRICE_CHANGED"


def test_orders_that_the_broker_fills_late_do_not_pass_the_limit(guarded: Any) -> None:
    server = guarded(maxOpenPositions=2)
    server.set_faults(late_fill_ms=1500)
    placed = [server.buy().intent for _ in range(2)]
    assert {intent.state for intent in placed} == {pb.INTENT_STATE_PLACED}
    assert not server.positions()
    assert server.refused("SubmitOrder", **BUY).metadata["guard"] == "maxOpenPositions"
    eventually(lambda: len(server.positions()) == 2, "the orders are filled")


def test_an_unknown_order_counts_as_executed(guarded: Any) -> None:
    server, key = guarded(maxTotalVolume=0.2), new_key()
    server.set_faults(error=-10000, functions=["order_send"])
    server.buy(key)
    server.set_faults()
    assert server.refused("SubmitOrder", **{**BUY, "volume": 0.15}).reason == "RISK_DENIED"
    server.wait_for_end(key)
    assert server.buy(volume=0.15).intent.executed


def test_a_program_that_repeats_itself_is_shut_off_until_trading_is_resumed(guarded: Any) -> None:
    server = guarded(sameOrderPerMinute=2)
    assert all(server.buy().intent.executed for _ in range(2))
    asked = server.refused("SubmitOrder", options={"dry_run": True}, **BUY)
    assert asked.metadata["guard"] == "sameOrderPerMinute"
    assert server.buy(volume=0.2).intent.executed  # to ask is not to repeat oneself
    assert server.refused("SubmitOrder", **BUY).metadata["guard"] == "sameOrderPerMinute"
    assert server.refused("SubmitOrder", **{**BUY, "volume": 0.3}).metadata["actual"] == "shut off"
    request = pb.SubmitOrderRequest(options={"client_key": new_key()}, **{**BUY, "volume": 0.3})
    other = failure_of(lambda: server.stub("Trade").SubmitOrder(request, timeout=20, metadata=[("x-key-id", "second")]))
    assert other.metadata["actual"] == "shut off"  # under another name as well
    server.call("Risk", "ResumeTrading", pb.ResumeTradingRequest(reason="repaired"))
    assert server.buy(volume=0.3).intent.executed


def test_halting_lets_only_closing_through_also_after_a_restart(start: Start) -> None:
    server = start()
    ticket = server.buy().intent.position
    order = server.trade("SubmitOrder", **LIMIT).intent.order
    request = pb.HaltTradingRequest(mode=pb.TRADING_MODE_HALTED, reason="runaway", cancel_orders=True)
    halted = server.call("Risk", "HaltTrading", request)
    assert [outcome.intent.order for outcome in halted.outcomes] == [order]
    assert (halted.risk.mode, halted.risk.reason) == (pb.TRADING_MODE_HALTED, "runaway")
    assert server.refused("SubmitOrder", **BUY).reason == "TRADING_HALTED"
    server.kill()
    server = start()
    assert server.refused("SubmitOrder", **BUY).reason == "TRADING_HALTED"
    assert server.trade("ClosePosition", ticket=ticket).intent.executed
    resumed = server.call("Risk", "ResumeTrading", pb.ResumeTradingRequest()).risk
    assert resumed.mode == pb.TRADING_MODE_ACTIVE
    assert server.buy().intent.executed


def test_halting_allows_nothing_that_is_forbidden(guarded: Any) -> None:
    server = guarded(startMode="READ_ONLY")
    halt = {mode: pb.HaltTradingRequest(mode=mode) for mode in (pb.TRADING_MODE_HALTED, pb.TRADING_MODE_REDUCING)}
    for request in halt.values():
        assert server.call("Risk", "HaltTrading", request).risk.mode == pb.TRADING_MODE_READ_ONLY
    server.call("Risk", "ResumeTrading", pb.ResumeTradingRequest())
    for mode in (pb.TRADING_MODE_HALTED, pb.TRADING_MODE_REDUCING):
        assert server.call("Risk", "HaltTrading", halt[mode]).risk.mode == pb.TRADING_MODE_HALTED


def test_halting_closes_positions_on_request(start: Start) -> None:
    server = start()
    for _ in range(3):
        server.buy()
    request = pb.HaltTradingRequest(mode=pb.TRADING_MODE_REDUCING, close_positions=True)
    halted = server.call("Risk", "HaltTrading", request)
    assert [outcome.intent.executed for outcome in halted.outcomes] == [True] * 3
    assert not server.positions()
    assert server.refused("SubmitOrder", **BUY).reason == "TRADING_HALTED"


def test_a_file_named_kill_halts_while_it_lies_there(start: Start) -> None:
    server = start()
    (server.data / "KILL").touch()
    assert server.refused("SubmitOrder", **BUY).reason == "TRADING_HALTED"
    assert server.call("Risk", "GetRisk", pb.GetRiskRequest()).risk.mode == pb.TRADING_MODE_HALTED
    (server.data / "KILL").unlink()
    assert server.buy().intent.executed


def test_guards_and_their_limits_are_told(guarded: Any) -> None:
    server = guarded(maxVolumePerOrder=0.5, symbolDeny=["XAUUSD"])
    risk = server.call("Risk", "GetRisk", pb.GetRiskRequest()).risk
    limits = {guard.name: guard.limit for guard in risk.guards}
    assert limits["maxVolumePerOrder"] == "0.5"
    assert limits["symbolDeny"] == "XAUUSD"
    assert limits["maxTotalVolume"] == limits["maxVolumePerOrderBySymbol"] == limits["symbolAllow"] == ""
    server.kill()
    server = guarded(maxVolumePerOrderBySymbol={"XAUUSD": 0.1}, symbolAllow=[])
    risk = server.call("Risk", "GetRisk", pb.GetRiskRequest()).risk
    limits = {guard.name: guard.limit for guard in risk.guards}
    assert (limits["maxVolumePerOrderBySymbol"], limits["symbolAllow"]) == ('{"XAUUSD": 0.1}', "none")


def test_too_great_a_loss_closes_everything_and_stays_known_after_a_restart(tmp_path: Path, start: Start) -> None:
    file = tmp_path / "guards.json"
    file.write_text(json.dumps({"maxDailyLoss": 5, "flattenOnBreach": True}), encoding="utf-8")
    flags = "--guards", str(file), "--broker-timezone", "new-york-close"
    server = start(*flags)
    eventually(lambda: server.call("Risk", "GetRisk", pb.GetRiskRequest()).risk.day_start_equity, "the day is known")
    server.buy()
    server.lose_money()
    eventually(lambda: not server.positions() and not server.orders(), "everything was closed")
    told = server.call("Intent", "ListIntents", pb.ListIntentsRequest()).intents
    number = next(intent.intent_id for intent in told if intent.operation == "closePosition")
    closing = server.call("Intent", "GetIntent", pb.GetIntentRequest(intent_id=number)).intent
    assert closing.operation == "closePosition" and closing.executed
    assert server.refused("SubmitOrder", **BUY).metadata["guard"] in ("maxDailyLoss", "mode")
    server.kill()
    server = start(*flags)
    assert server.refused("SubmitOrder", **BUY).metadata["guard"] in ("maxDailyLoss", "mode")
    assert server.call("Risk", "GetRisk", pb.GetRiskRequest()).risk.mode == pb.TRADING_MODE_REDUCING


def test_what_the_day_has_cost_before_the_server_was_started_counts(guarded: Any, start: Start) -> None:
    earlier = start()
    earlier.lose_money()
    earlier.kill()
    server, ask = guarded(maxDailyLoss=5), pb.GetRiskRequest()
    risk = eventually(
        lambda: found if (found := server.call("Risk", "GetRisk", ask).risk).HasField("day_result") else None,
        "the day is known",
    )
    assert (risk.mode, risk.day_result < -5) == (pb.TRADING_MODE_REDUCING, True)
    assert server.refused("SubmitOrder", **BUY).metadata["guard"] in ("maxDailyLoss", "mode")


@pytest.mark.parametrize("text", ["[]", "{", '{"maxVolume": 1}', '{"maxVolumePerOrder": "much"}'])
def test_a_file_of_guards_that_cannot_be_used_ends_the_start(tmp_path: Path, text: str) -> None:
    file = tmp_path / "guards.json"
    file.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "mt5_grpc_server", "--terminal", "paper", "--guards", str(file)]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)
    assert ended.returncode == 2
    assert ended.stderr.startswith("mt5-grpc-server: Cannot")


def test_changed_limits_are_in_the_audit_log(guarded: Any) -> None:
    for limit in (1.0, 1.0, 2.0):
        server = guarded(maxVolumePerOrder=limit)
        server.kill()
    server = guarded(maxVolumePerOrder=2.0)
    log = server.data / "audit.jsonl"
    eventually(lambda: log.exists() and log.read_text("ascii").count("\n") == 2, "the log is written")
    changes = [json.loads(line) for line in log.read_text("ascii").splitlines()]
    volumes = [change["after"]["maxVolumePerOrder"] for change in changes]
    assert (volumes, changes[1]["before"]) == ([1, 2], changes[0]["after"])


def test_every_event_is_in_the_audit_log_and_a_changed_one_is_found(start: Start) -> None:
    server, key = start(), new_key()
    server.buy(key)
    server.call("Risk", "HaltTrading", pb.HaltTradingRequest(mode=pb.TRADING_MODE_HALTED, reason="news"))
    log = server.data / "audit.jsonl"
    events = ["limits", "accepted", "sending", "settled", "mode"]
    eventually(lambda: log.exists() and log.read_text("ascii").count("\n") == len(events), "the log is written")
    records = [json.loads(line) for line in log.read_text("ascii").splitlines()]
    assert [record["event"] for record in records] == events
    assert records[1]["asked"]["volume"] == 0.1
    assert (records[4]["before"], records[4]["after"], records[4]["reason"]) == ("ACTIVE", "HALTED", "news")
    command = [sys.executable, "-m", "mt5_grpc_server", "audit", "verify", str(log)]
    whole = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)
    assert (whole.returncode, whole.stdout.split(",")[0]) == (0, "5 records are whole")
    log.write_text(log.read_text("ascii").replace('"volume":0.1', '"volume":0.9', 1), "ascii")
    broken = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)
    assert (broken.returncode, broken.stderr) == (
        1,
        "Record 2 is not whole: its content does not match its hash\n",
    )


@pytest.mark.parametrize("fault", [{"error": -8}, {"retcodes": [pb.TRADE_RETCODE_MARKET_CLOSED]}])
def test_what_could_not_be_closed_after_too_great_a_loss_is_tried_again(
    guarded: Any, start: Start, fault: dict[str, Any]
) -> None:
    earlier = start()
    earlier.lose_money()
    ticket = earlier.buy().intent.position
    earlier.kill()
    earlier.set_faults(functions=["order_send"], **fault)
    server = guarded(maxDailyLoss=5, flattenOnBreach=True)
    eventually(lambda: any(f"{ticket} is left: " in line for line in server.log), "closing failed")
    server.set_faults()
    eventually(lambda: not server.positions(), "everything was closed")
    assert any("round 2 closes positions" in line for line in server.log)
