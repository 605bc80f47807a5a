"""A reversal on a hedging account whose new position may not be opened does not close the old one either."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from mt5_grpc_server.gen import mt5_pb2 as pb
from mt5_grpc_server.trading.token import MARK, find_token

from .conftest import Start
from .trading_server import BUY, TradingServer, new_key


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"sl": {"price": 1.0}}, "INVALID_STOPS"),
        ({"tp": {"price": 9.0}}, "INVALID_STOPS"),
        ({"tp": {"money": 0.001}}, "MONEY_TOO_SMALL"),
    ],
)
def test_stops_that_the_new_position_cannot_have(server: TradingServer, fields: dict[str, Any], reason: str) -> None:
    key, held = new_key(), server.buy().intent.position
    told = server.refused_many("ReversePosition", key=key, ticket=held, **fields)
    assert told.reason == reason and told.message.startswith(f"Cannot reverse position {held}: ")
    assert [position.ticket for position in server.positions()] == [held]
    intent = server.intent(key)
    assert (intent.state, intent.executed) == (pb.INTENT_STATE_NOT_SENT, False)


@pytest.mark.parametrize("mode", [pb.TRADING_MODE_HALTED, pb.TRADING_MODE_REDUCING])
def test_a_mode_that_lets_nothing_be_opened(server: TradingServer, mode: pb.TradingMode) -> None:
    held = server.buy().intent.position
    server.call("Risk", "HaltTrading", pb.HaltTradingRequest(mode=mode))
    assert server.refused_many("ReversePosition", ticket=held).reason == "TRADING_HALTED"
    assert [position.ticket for position in server.positions()] == [held]
    assert server.trade("ClosePosition", ticket=held).intent.executed


def test_an_equal_order_that_may_have_been_executed(server: TradingServer) -> None:
    held, key = server.buy().intent.position, new_key()
    unanswered = ["order_send", "history_orders_get", "history_deals_get"]
    server.set_faults(error=-10000, functions=unanswered)
    server.trade("SubmitOrder", key, **{**BUY, "side": pb.TRADE_SIDE_SELL})
    server.set_faults(error=-10000, functions=unanswered[1:])
    told = server.refused_many("ReversePosition", ticket=held)
    assert (told.reason, told.metadata["unresolved_client_key"]) == ("UNRESOLVED_INTENT", key)
    assert [position.ticket for position in server.positions()] == [held]


@pytest.mark.parametrize(
    "limits", [{"requireStopLoss": True}, {"symbolAllow": ["XAUUSD"]}, {"maxVolumePerOrder": 0.05}], ids=" ".join
)
def test_a_guard_that_denies_the_new_position(start: Start, tmp_path: Path, limits: dict[str, Any]) -> None:
    server = start()
    held = server.buy().intent.position
    server.kill()
    file = tmp_path / "guards.json"
    file.write_text(json.dumps(limits), encoding="utf-8")
    server = start("--guards", str(file))
    told = server.refused_many("ReversePosition", ticket=held)
    assert (told.reason, told.metadata["guard"]) == ("RISK_DENIED", *limits)
    assert [position.ticket for position in server.positions()] == [held]


def test_limits_do_not_count_the_position_that_is_closed(start: Start, tmp_path: Path) -> None:
    file = tmp_path / "guards.json"
    limits = {"maxOpenPositions": 1, "maxVolumePerSymbol": 0.1, "maxPriceDeviationPoints": 5}
    file.write_text(json.dumps(limits), encoding="utf-8")
    server = start("--guards", str(file))
    held = server.buy().intent.position
    told = server.trade_many("ReversePosition", ticket=held)
    assert [part.intent.executed for part in told] == [True, True]


def test_the_callers_comment_stands_on_both_halves_behind_a_mark_of_each(server: TradingServer) -> None:
    held = server.buy().intent.position
    close, opening = server.trade_many("ReversePosition", ticket=held, comment="mybot")
    (position,) = server.positions()
    comments = [part.intent.comment for part in (close, opening)]
    tokens = [find_token(comment) for comment in comments]
    assert comments == [f"{MARK}{token}-mybot" for token in tokens] and tokens[0] != tokens[1]
    assert position.comment == comments[1]
