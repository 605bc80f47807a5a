"""Netting accounts: a symbol has one position, which a request may mean without naming it."""

from __future__ import annotations

from typing import Any

import pytest
from server.failures import Told, failure_of

from mt5_grpc_server.gen import mt5_pb2 as pb

from .conftest import Start
from .trading_server import TradingServer

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
