"""The figures by which a server is watched tell what happened, also what happened in an earlier process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from server.failures import failure_of
from server.running_server import clean_environment, eventually

from mt5_grpc_server.gen import mt5_pb2 as pb
from mt5_grpc_server.trading.journal_file import NAME as JOURNAL

from .conftest import Start
from .trading_server import BUY, TradingServer, new_key

# A program beside the server, which gives an order the comment of another one.
PLACE_LATE = """
import sys
import paper_terminal as mt5
assert mt5.initialize(), mt5.last_error()
tick = mt5.symbol_info_tick("EURUSD")
request = {"action": mt5.TRADE_ACTION_DEAL, "symbol": "EURUSD", "volume": 0.1, "type": mt5.ORDER_TYPE_BUY}
result = mt5.order_send({**request, "price": tick.ask, "deviation": 1000, "comment": sys.argv[1]})
assert result.retcode == mt5.TRADE_RETCODE_DONE, result
mt5.shutdown()
"""


def metrics(server: TradingServer) -> pb.GetMetricsResponse:
    answer: pb.GetMetricsResponse = server.call("Metrics", "GetMetrics", pb.GetMetricsRequest(), timeout=5)
    return answer


def denied(server: TradingServer) -> dict[str, int]:
    """Refusals of the guards that refused any."""
    return {each.guard: each.count for each in metrics(server).risk_denied if each.count}


def states(server: TradingServer) -> dict[str, int]:
    """Requests by the states that any came to."""
    counts = {pb.IntentState.Name(each.state): each.count for each in metrics(server).intents if each.count}
    return {name.removeprefix("INTENT_STATE_"): count for name, count in counts.items()}


def place_late(server: TradingServer, comment: str) -> None:
    """Let an order of which there was no trace reach the broker, while the server does not run."""
    environment = clean_environment(server.home, PAPER_TERMINAL_DB=str(server.home / "broker.sqlite"))
    subprocess.run([sys.executable, "-c", PLACE_LATE, comment], env={**os.environ, **environment}, check=True)


def lose(server: TradingServer, arrives: bool, **faults: str) -> str:
    """An order without an answer, before or after it arrived at the broker; its key."""
    key = new_key()
    server.set_faults(error=-10000, functions=["order_send"], after=arrives, **faults)
    assert server.buy(key).intent.state == pb.INTENT_STATE_UNKNOWN
    server.set_faults()
    return key


def test_each_refusal_of_a_guard_counts_once_whatever_call_it_met(start: Start, tmp_path: Path) -> None:
    guards = tmp_path / "guards.json"
    guards.write_text(json.dumps({"maxVolumePerOrder": 0.5}), encoding="utf-8")
    server = start("--guards", str(guards))
    known = {each.guard: each.count for each in metrics(server).risk_denied}
    assert set(known.values()) == {0} and {"mode", "maxDailyLoss", "maxVolumePerOrder"} <= set(known)

    too_much = {**BUY, "volume": 0.51}
    assert server.refused("SubmitOrder", **too_much).reason == "RISK_DENIED"
    eventually(lambda: denied(server) == {"maxVolumePerOrder": 1}, "it is counted")
    raw = pb.OrderRequest(action=pb.TRADE_ACTION_DEAL, symbol="EURUSD", volume=0.51, type=pb.ORDER_TYPE_BUY)
    direct = failure_of(lambda: server.call("Trade", "SendOrder", pb.SendOrderRequest(request=raw)))
    assert direct.metadata["guard"] == "maxVolumePerOrder"
    assert server.refused("SubmitOrder", **too_much, options={"dry_run": True}).reason == "RISK_DENIED"
    position = server.buy().intent.position
    server.call("Risk", "HaltTrading", pb.HaltTradingRequest(mode=pb.TRADING_MODE_REDUCING))
    assert server.refused_many("ReversePosition", ticket=position).metadata["guard"] == "mode"
    eventually(lambda: denied(server) == {"maxVolumePerOrder": 2, "mode": 1}, "each is counted once")
    assert states(server) == {"FILLED": 1, "NOT_SENT": 3}


def test_what_cannot_be_copied_to_the_audit_log_counts_once_all_the_same(start: Start) -> None:
    server = start()
    audit = server.data / "audit.jsonl"
    audit.unlink(missing_ok=True)
    audit.mkdir()
    server.refused("SubmitOrder", **{**BUY, "volume": 0.001})
    eventually(lambda: states(server) == {"NOT_SENT": 1}, "the refusal is counted")
    assert server.buy().intent.executed
    eventually(lambda: "FILLED" in states(server), "the order is counted")
    assert states(server) == {"NOT_SENT": 1, "FILLED": 1}


def test_a_late_discovery_raises_the_figure_for_the_alarm_and_no_restart_hides_it(start: Start) -> None:
    server = start()
    assert metrics(server).journal == pb.JournalFigures()
    key = lose(server, arrives=False)
    assert metrics(server).journal.unknown == 1
    server.wait_for_state_of(key, pb.INTENT_STATE_NOT_FOUND)
    assert metrics(server).journal == pb.JournalFigures()
    eventually(lambda: states(server) == {"UNKNOWN": 1, "NOT_FOUND": 1}, "both are counted")
    comment = server.intent(key).comment
    server.kill()
    place_late(server, comment)

    server = start()
    server.wait_for_state_of(key, pb.INTENT_STATE_FILLED)
    assert server.intent(key).corrected
    assert metrics(server).journal == pb.JournalFigures(corrected=1)
    eventually(lambda: states(server).get("FILLED") == 1, "the discovery is counted")
    server.kill()
    server = start(wait=False)
    eventually(lambda: metrics(server).journal.corrected == 1, "the next process tells it")


def test_a_request_that_a_person_must_settle_is_told_until_it_is_settled(start: Start) -> None:
    server = start()
    key = lose(server, arrives=True, comment_overwrite="dealer")
    server.wait_for_state_of(key, pb.INTENT_STATE_MANUAL)
    assert metrics(server).journal == pb.JournalFigures(manual=1)


def test_figures_are_told_without_a_terminal_and_without_a_journal(start: Start, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / JOURNAL).write_text("no journal", encoding="ascii")
    (tmp_path / "faults.json").write_text(json.dumps({"initialize_error": -10005}), encoding="utf-8")
    server = start(wait=False)
    eventually(lambda: not metrics(server).journal_writable, "it is told that the journal cannot be written")
    told = metrics(server)
    assert not told.HasField("journal") and not told.HasField("last_answer_age_msc")
    server.set_faults()
    eventually(lambda: metrics(server).HasField("last_answer_age_msc"), "the terminal has answered")
