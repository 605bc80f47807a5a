"""The terminal is asked once, whatever it answers: a price that has gone or a lost answer is told, not tried again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from mt5_grpc_server.gen import mt5_pb2 as pb

from .trading_server import LIMIT, TradingServer, new_key

# What the next order that reaches the terminal is answered: an answer that was taken twice shows by the one after it.
FIRST, SECOND, THIRD = 10018, 10014, 10019


def market(server: TradingServer, magic: int) -> pb.Intent:
    return server.buy(new_key(), magic=magic).intent


def pending(server: TradingServer, magic: int) -> pb.Intent:
    return server.trade("SubmitOrder", new_key(), **{**LIMIT, "magic": magic}).intent


def closing(server: TradingServer, magic: int) -> pb.Intent:
    ticket = server.positions()[0].ticket
    return server.trade("ClosePosition", new_key(), ticket=ticket, volume=0.05, magic=magic).intent


def raw(server: TradingServer, magic: int) -> Any:
    request = pb.OrderRequest(
        action=pb.TRADE_ACTION_DEAL, symbol="EURUSD", volume=0.1, type=pb.ORDER_TYPE_BUY, magic=magic
    )
    return server.call("Trade", "SendOrder", pb.SendOrderRequest(request=request)).result


@pytest.mark.parametrize("send", [market, pending, closing, raw])
@pytest.mark.parametrize("retcode", [10004, 10020, 10012])
def test_an_answer_is_taken_once(
    server: TradingServer, send: Callable[[TradingServer, int], Any], retcode: int
) -> None:
    server.buy()
    server.set_faults(retcodes=[retcode, FIRST, SECOND, THIRD])
    assert [send(server, magic).retcode for magic in range(1, 4)] == [retcode, FIRST, SECOND]


@pytest.mark.parametrize(
    "faults",
    [
        {"retcodes": [10012] * 9},
        {"retcodes": [10004] * 9},
        {"retcodes": [10020] * 9},
        {"error": -10005, "functions": ["order_send"]},
        {"error": -10001, "functions": ["order_send"]},
    ],
    ids=["10012", "10004", "10020", "-10005", "-10001"],
)
def test_an_order_that_was_executed_and_is_answered_so_is_not_made_again(
    server: TradingServer, faults: dict[str, Any]
) -> None:
    key = new_key()
    server.set_faults(**faults, after=True)
    server.buy(key)
    server.buy(key)
    server.set_faults()
    server.wait_for_end(key)
    assert server.buy(key).replayed
    # Every order that reached the broker is a position of its own.
    assert len(server.positions()) == 1
