"""Netting accounts: a symbol has one position, which a request may mean without naming it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from server.failures import Told, failure_of
from server.running_server import eventually

from mt5_grpc_server.gen import mt5_pb2 as pb

from .conftest import Start
from .trading_server import BUY, TradingServer, new_key

LOST = {"error": -10000, "functions": ["order_send"]}
SELL = {**BUY, "side": pb.TRADE_SIDE_SELL}
NETTING = {"PAPER_TERMINAL_LOGIN": "1000002"}


@pytest.fixture
def netting(start: Start) -> TradingServer:
    """A server of a netting account."""
    return start(**NETTING)


def send(server: TradingServer, action: pb.TradeAction, **fields: Any) -> pb.SendOrderResponse:
    """The answer to a request of order_send() as a program writes it."""
    request = pb.OrderRequest(action=action, **fields)
    answer: pb.SendOrderResponse = server.call("Trade", "SendOrder", pb.SendOrderRequest(request=request))
    return answer


def refused(server: TradingServer, action: pb.TradeAction, **fields: Any) -> Told:
    """What such a request tells that is not sent."""
    told = failure_of(lambda: send(server, action, **fields))
    assert told.metadata["executed"] == "false"
    return told


def test_while_halted_no_stop_loss_is_taken_away_by_the_symbol_alone(netting: TradingServer) -> None:
    netting.buy(sl={"price": 0.5})
    netting.call("Risk", "HaltTrading", pb.HaltTradingRequest(mode=pb.TRADING_MODE_HALTED))
    assert refused(netting, pb.TRADE_ACTION_SLTP, symbol="EURUSD").reason == "TRADING_HALTED"
    assert [position.sl for position in netting.positions()] == [0.5]
    # What is not there cannot be judged: while halted it is not sent, else the broker refuses it in its own words.
    for action, target in ((pb.TRADE_ACTION_SLTP, "position"), (pb.TRADE_ACTION_MODIFY, "order")):
        assert refused(netting, action, symbol="GBPUSD", **{target: 4711}).reason == "TRADING_HALTED"
    netting.call("Risk", "ResumeTrading", pb.ResumeTradingRequest())
    answer = send(netting, pb.TRADE_ACTION_SLTP, symbol="GBPUSD", position=4711)
    assert (answer.executed, answer.result.retcode) == (False, pb.TRADE_RETCODE_POSITION_CLOSED)
    assert send(netting, pb.TRADE_ACTION_SLTP, symbol="EURUSD", sl=0.6).executed
    assert [position.sl for position in netting.positions()] == [0.6]


def test_a_position_that_an_order_still_changes_is_turned_round_once_that_is_filled(netting: TradingServer) -> None:
    key, held = new_key(), netting.buy().intent.position
    netting.set_faults(late_fill_ms=1500)
    late = netting.buy(volume=0.2).intent
    netting.set_faults()
    told = netting.refused_many("ReversePosition", key=key, ticket=held)
    assert (told.reason, told.metadata["ticket"]) == ("UNRESOLVED_INTENT", str(late.order))
    eventually(lambda: not netting.orders(), "it is filled")
    (turned,) = netting.trade_many("ReversePosition", key, ticket=held)
    assert turned.intent.executed
    assert [(each.type, each.volume) for each in netting.positions()] == [(pb.POSITION_TYPE_SELL, 0.3)]


def test_a_position_that_a_lost_order_may_change_is_turned_round_once_its_end_is_known(netting: TradingServer) -> None:
    key, lost, held = new_key(), new_key(), netting.buy().intent.position
    netting.set_faults(**LOST, after=True)
    netting.buy(lost, volume=0.2)
    netting.set_faults()
    told = netting.refused_many("ReversePosition", key=key, ticket=held)
    assert (told.reason, told.metadata["unresolved_client_key"]) == ("UNRESOLVED_INTENT", lost)
    netting.wait_for_end(lost)
    (turned,) = netting.trade_many("ReversePosition", key, ticket=held)
    assert turned.intent.executed
    assert [(each.type, each.volume) for each in netting.positions()] == [(pb.POSITION_TYPE_SELL, 0.3)]


def test_while_halted_no_close_is_sent_that_could_turn_the_position_round(netting: TradingServer) -> None:
    key, held = new_key(), netting.buy().intent.position
    netting.set_faults(**LOST)
    netting.trade("ClosePosition", key, ticket=held, volume=0.06)
    netting.set_faults()
    netting.call("Risk", "HaltTrading", pb.HaltTradingRequest(mode=pb.TRADING_MODE_HALTED))
    assert netting.refused("ClosePosition", ticket=held).reason == "TRADING_HALTED"
    assert netting.trade("ClosePosition", ticket=held, volume=0.04).intent.executed
    netting.wait_for_end(key)
    assert netting.trade("ClosePosition", ticket=held).intent.executed
    assert not netting.positions()


def guarded(start: Start, folder: Path, **limits: Any) -> TradingServer:
    """A server of a netting account with guards."""
    file = folder / "guards.json"
    file.write_text(json.dumps(limits), encoding="utf-8")
    return start("--guards", str(file), **NETTING)


def test_a_reversal_of_which_nothing_is_known_counts_as_executed_or_not(start: Start, tmp_path: Path) -> None:
    server, key = guarded(start, tmp_path, maxVolumePerSymbol=0.25), new_key()
    held = server.buy().intent.position
    server.set_faults(**LOST)
    server.trade_many("ReversePosition", key, ticket=held)
    server.set_faults()
    denied = server.refused("SubmitOrder", **{**SELL, "volume": 0.2})
    assert (denied.metadata["guard"], denied.metadata["actual"]) == ("maxVolumePerSymbol", "0.3")
    denied = server.refused("SubmitOrder", **{**BUY, "volume": 0.2})
    assert (denied.metadata["guard"], denied.metadata["actual"]) == ("maxVolumePerSymbol", "0.3")
    server.wait_for_end(key)
    assert server.trade("SubmitOrder", **{**SELL, "volume": 0.2}).intent.executed


def test_reversals_count_for_the_pace_and_closes_do_not(start: Start, tmp_path: Path) -> None:
    server = guarded(start, tmp_path, ordersPerMinute=3)
    server.buy()
    for _ in range(2):
        (turned,) = server.trade_many("ReversePosition", ticket=server.positions()[0].ticket)
        assert turned.intent.executed
    ticket = server.positions()[0].ticket
    assert server.refused_many("ReversePosition", ticket=ticket).metadata["guard"] == "ordersPerMinute"
    assert server.trade("ClosePosition", ticket=ticket, volume=0.05).intent.executed
    assert send(server, pb.TRADE_ACTION_DEAL, symbol="EURUSD", volume=0.05, type=pb.ORDER_TYPE_SELL).executed
    assert not server.positions()
