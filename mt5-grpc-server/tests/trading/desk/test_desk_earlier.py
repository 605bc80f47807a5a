"""Where an earlier request of a name may have been executed, nobody is told that it was not."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from server.failures import Told, failure_of
from server.running_server import eventually

from mt5_grpc_server.gen import mt5_pb2 as pb

from .conftest import Start
from .trading_server import BUY, TradingServer, make_old, new_key

SETTLES_LATE = ("--settle", "60")


@pytest.fixture
def start_old(start: Start) -> Callable[..., TradingServer]:
    """Starts a server whose journal began long ago."""

    def start_old(*flags: str, wait: bool = True) -> TradingServer:
        first = start(*flags)
        first.stop()
        make_old(Path(flags[flags.index("--data") + 1]) if "--data" in flags else first.data)
        return start(*flags, wait=wait)

    return start_old


def not_told(server: TradingServer, key: str) -> Told:
    """What an order tells that is not sent now, and may have been executed before."""
    told = failure_of(lambda: server.buy(key))
    assert told.metadata["sent"] == "false" and "executed" not in told.metadata
    return told


def assert_unknown(server: TradingServer, key: str) -> None:
    intent = server.intent(key)
    assert (intent.state, intent.HasField("executed")) == (pb.INTENT_STATE_UNKNOWN, False)
    assert "ask again under that name" in intent.message


def connected(server: TradingServer) -> TradingServer:
    server.wait_for_state(pb.TERMINAL_STATE_CONNECTED)
    return server


def test_after_a_takeover_an_order_of_the_other_server_is_unknown_until_somebody_looked(
    start: Start, start_old: Callable[..., TradingServer], tmp_path: Path
) -> None:
    data = ("--data", str(tmp_path / "data-of-the-second"))
    start_old(*data).stop()
    one, key = start(), new_key()
    order = one.buy(key).intent.order
    one.stop()
    two = connected(start(*data, *SETTLES_LATE, wait=False))
    assert not_told(two, key).reason == "TRADING_NOT_READY"
    assert_unknown(two, key)
    request = pb.SubmitOrderRequest(**BUY)
    assert failure_of(lambda: two.call("Trade", "SubmitOrder", request)).metadata["executed"] == "false"
    two.stop()
    two = start(*data)
    assert two.buy(key).intent.order == order
    assert len(two.positions()) == 1


def test_what_was_not_known_is_known_once_the_brokers_records_were_read(start: Start) -> None:
    server, key, other = start(), new_key(), new_key()
    server.buy(key)
    server.stop()
    shutil.rmtree(server.data)
    server.set_faults(disconnected=True)
    server = connected(start(wait=False))
    for each in (key, other):
        assert not_told(server, each).reason == "TRADING_NOT_READY"
        assert_unknown(server, each)
    server.set_faults()
    server.wait_until_trading()
    assert_unknown(server, key)
    intent = server.intent(other)
    assert (intent.state, intent.executed) == (pb.INTENT_STATE_NOT_SENT, False)
    assert server.buy(key).intent.executed and len(server.positions()) == 1


def test_a_server_that_died_before_the_turn_of_an_order_had_not_looked_for_it(start: Start) -> None:
    server, key = start(), new_key()
    order = server.buy(key).intent.order
    server.stop()
    shutil.rmtree(server.data)
    server.set_faults(disconnected=True)
    server = connected(start(wait=False))
    call = server.stub("Trade").SubmitOrder.future(pb.SubmitOrderRequest(options={"client_key": key}, **BUY))
    accepted = pb.ListIntentsRequest(states=[pb.INTENT_STATE_ACCEPTED])
    eventually(lambda: server.call("Intent", "ListIntents", accepted).intents, "it waits for its turn")
    server.stop()
    assert call.exception() is not None
    server = connected(start(wait=False))
    intent = server.intent(key)
    assert (intent.state, intent.HasField("executed")) == (pb.INTENT_STATE_UNKNOWN, False)
    server.set_faults()
    server.wait_until_trading()
    assert server.buy(key).intent.order == order


@pytest.mark.parametrize("is_old", [False, True])
def test_without_a_session_only_a_journal_that_knows_all_tells_that_nothing_was_executed(
    start: Start, start_old: Callable[..., TradingServer], is_old: bool
) -> None:
    server = start()
    server.set_faults(initialize_error=-10003)
    server.stop()
    if is_old:
        make_old(server.data)
    server, key = start(wait=False), new_key()
    if is_old:
        assert server.refused("SubmitOrder", key, **BUY).reason == "NOT_CONNECTED"
    else:
        assert not_told(server, key).reason == "NOT_CONNECTED"


def test_an_old_journal_on_an_account_of_its_own_tells_that_nothing_was_executed(
    start_old: Callable[..., TradingServer],
) -> None:
    server, key = start_old(), new_key()
    server.set_faults(disconnected=True)
    assert server.refused("SubmitOrder", key, **BUY).reason
    assert server.intent(key).state == pb.INTENT_STATE_NOT_SENT
    server.call("Terminal", "Disconnect", pb.DisconnectRequest())
    assert server.refused("SubmitOrder", key, **BUY).reason == "NOT_CONNECTED"


def test_a_look_that_failed_tells_nothing_of_what_the_other_server_did(start: Start, tmp_path: Path) -> None:
    one, key = start(), new_key()
    order = one.buy(key).intent.order
    two = connected(start("--data", str(tmp_path / "data-of-the-second"), wait=False))
    one.set_faults(error=-1, functions=["history_deals_get"])
    not_told(two, key)
    assert_unknown(two, key)
    one.set_faults()
    assert two.buy(key).intent.order == order
    assert two.refused("SubmitOrder", **BUY).reason == "ACCOUNT_OWNED"


def test_a_request_of_many_that_could_not_begin_tells_nothing_of_an_earlier_one(start: Start) -> None:
    server = start()
    server.stop()
    shutil.rmtree(server.data)
    server.set_faults(disconnected=True)
    server = connected(start(wait=False))
    server.set_faults(disconnected=True, error=-1, functions=["positions_get"])
    told = failure_of(lambda: server.trade_many("ClosePositions", all=True))
    assert told.metadata["sent"] == "false" and "executed" not in told.metadata
