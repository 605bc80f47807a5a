"""Another terminal answers than the one of the session, with the same account: nothing is sent through it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from server.running_server import eventually

from mt5_grpc_server.gen import mt5_pb2 as pb

from .conftest import Start
from .trading_server import BUY, STANDSTILL, TradingServer, new_key

BUILD_ELSEWHERE = 9999
ELSEWHERE = "C:\\Program Files\\Another Terminal"


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A file that holds the path of the terminal that answers, while it exists."""
    return tmp_path / "other-terminal"


@pytest.fixture
def server(start: Start, other: Path) -> TradingServer:
    """A server with an open position that looks at its terminal again and again."""
    folders = [str(Path(__file__).with_name("other_terminal")), os.environ.get("PYTHONPATH", "")]
    switched = {"PYTHONPATH": os.pathsep.join(filter(None, folders)), "OTHER_TERMINAL_FILE": str(other)}
    server = start("--heartbeat", "0.2", **switched, **STANDSTILL)
    server.buy()
    return server


def test_nothing_is_sent_while_another_terminal_answers(server: TradingServer, other: Path) -> None:
    (position,), key = server.positions(), new_key()
    other.write_text(ELSEWHERE, encoding="utf-8")
    eventually(lambda: server.status().terminal_build == BUILD_ELSEWHERE, "the server has looked at it too")
    told = server.refused("SubmitOrder", key, **BUY)
    assert told.reason == "WRONG_ACCOUNT" and ELSEWHERE in told.message
    assert server.intent(key).state == pb.INTENT_STATE_NOT_SENT
    assert server.refused("ClosePosition", ticket=position.ticket).reason == "WRONG_ACCOUNT"
    assert server.refused("ModifyPosition", ticket=position.ticket, sl={"price": 0.5}).reason == "WRONG_ACCOUNT"
    other.unlink()
    assert server.positions() == [position]
    assert server.buy(key).intent.state == pb.INTENT_STATE_FILLED
