"""Two terminal servers on one account: one trades, the other one reads, and takes over when the first is gone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from server.conftest import StartServer, start_server
from server.failures import failure_of
from server.running_server import eventually

from mt5_grpc_server.gen import mt5_pb2 as pb

from .conftest import Start
from .trading_server import BUY, TradingServer, new_key

__all__ = ["start_server"]

OWNED = "another terminal server owns account Paper-Demo/1000001"
NETTING = 1000002


@pytest.fixture
def second(start: Start, tmp_path: Path) -> Callable[[], TradingServer]:
    """Starts a server with a journal of its own on the account of the first one."""

    def start_second() -> TradingServer:
        server = start("--data", str(tmp_path / "data-of-the-second"), "--heartbeat", "0.2", wait=False)
        server.wait_for_state(pb.TERMINAL_STATE_CONNECTED)
        return server

    return start_second


def owns(server: TradingServer) -> bool:
    return server.status().trade_allowed and server.trades()


def test_the_second_server_of_an_account_reads_and_does_not_trade(
    start: Start, second: Callable[[], TradingServer]
) -> None:
    one = start()
    one.buy()
    two = second()
    told = two.refused("SubmitOrder", **BUY)
    assert told.reason == "ACCOUNT_OWNED" and OWNED in told.message and told.retry_after
    assert two.refused("ClosePosition", ticket=one.positions()[0].ticket).reason == "ACCOUNT_OWNED"
    assert [outcome.intent.executed for outcome in two.trade_many("ClosePositions", all=True)] == [False]
    assert len(two.positions()) == 1
    status = two.status()
    assert not status.trade_allowed and OWNED in status.message and not two.trades()
    one.buy()
    assert owns(one) and len(two.positions()) == 2


@pytest.mark.parametrize("how", ["killed", "disconnected", "on another account"])
def test_the_second_server_takes_over_by_itself_once_the_account_is_let_go(
    start: Start, second: Callable[[], TradingServer], how: str
) -> None:
    one = start()
    two = second()
    two.refused("SubmitOrder", **BUY)
    if how == "killed":
        one.stop()
    elif how == "disconnected":
        one.call("Terminal", "Disconnect", pb.DisconnectRequest())
    else:
        one.call("Terminal", "Login", pb.LoginRequest(login=NETTING, password="paper", server="Paper-Demo"))
    eventually(lambda: owns(two), "the second server trades")
    assert two.buy().intent.executed
    if how == "disconnected":
        one.call("Terminal", "Connect", pb.ConnectRequest())
        assert one.refused("SubmitOrder", **BUY).reason == "ACCOUNT_OWNED"
    if how == "on another account":
        assert one.buy().intent.executed and len(two.positions()) == 1


def test_an_order_of_the_other_server_is_told_and_never_doubled(
    start: Start, second: Callable[[], TradingServer]
) -> None:
    one, key, later = start(), new_key(), new_key()
    order = one.buy(key).intent.order
    two = second()
    assert two.buy(key).intent.order == order, "while it is owned, the broker's records tell"
    one.buy(later)
    one.stop()
    eventually(lambda: owns(two), "the second server trades")
    told = two.buy(later).intent
    assert told.executed and len(two.positions()) == 2


def test_an_order_that_its_dead_server_left_on_its_way_is_never_doubled(
    start: Start, second: Callable[[], TradingServer]
) -> None:
    one, key = start(), new_key()
    one.buy()
    two = second()
    one.set_faults(latency_ms=1000, functions=["order_send"])
    request = pb.SubmitOrderRequest(options={"client_key": key}, **BUY)
    lost = one.stub("Trade").SubmitOrder.future(request)
    one.wait_until_sending()
    one.stop()
    assert lost.exception() is not None
    two.set_faults()
    eventually(lambda: owns(two), "the second server trades")
    assert two.buy(key).intent.executed
    assert len(two.positions()) == 2


def test_a_server_that_owns_again_knows_what_another_one_traded_meanwhile(
    start: Start, second: Callable[[], TradingServer]
) -> None:
    one, key = start("--heartbeat", "0.2"), new_key()
    one.buy()
    two = second()
    one.call("Terminal", "Disconnect", pb.DisconnectRequest())
    eventually(lambda: owns(two), "the second server trades")
    order = two.buy(key).intent.order
    one.call("Terminal", "Connect", pb.ConnectRequest())
    two.stop()
    eventually(lambda: owns(one), "the first server trades again")
    assert one.buy(key).intent.order == order
    assert len(one.positions()) == 2


def test_paper_accounts_in_memory_are_accounts_of_their_own(start_server: StartServer) -> None:
    assert [start_server().trades() for _ in range(2)] == [True, True]


def test_servers_with_one_folder_of_locks_meet_in_it(start_server: StartServer, tmp_path: Path) -> None:
    start_server("--locks", str(tmp_path / "locks"))
    two = start_server("--locks", str(tmp_path / "locks"), wait=False)
    two.wait_for_state(pb.TERMINAL_STATE_CONNECTED)
    request = pb.SubmitOrderRequest(options={"client_key": new_key()}, **BUY)
    assert failure_of(lambda: two.call("Trade", "SubmitOrder", request)).reason == "ACCOUNT_OWNED"
