"""Orders whose answer is lost: nobody sends them again, and what became of them is found out."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time

from server.failures import failure_of
from server.running_server import clean_environment, eventually

from mt5_grpc_server.gen import mt5_pb2 as pb

from .conftest import Start
from .trading_server import BUY, LIMIT, TradingServer, new_key

KILL = getattr(signal, "SIGKILL", signal.SIGTERM)


def test_an_executed_order_without_an_answer_is_found(server: TradingServer) -> None:
    key = new_key()
    server.set_faults(error=-10000, functions=["order_send"], after=True)
    outcome = server.buy(key)
    assert outcome.intent.state == pb.INTENT_STATE_UNKNOWN
    assert not outcome.intent.HasField("executed")
    assert outcome.intent.reason == pb.ERROR_REASON_ORDER_OUTCOME_UNKNOWN
    assert outcome.intent.message.count("It is not known whether the order was executed") == 1
    server.set_faults()
    found = server.wait_for_end(key)
    (position,) = server.positions()
    assert (found.state, found.position, found.evidence) == (pb.INTENT_STATE_FILLED, position.ticket, "comment")
    replay = server.buy(key)
    assert replay.replayed and replay.intent == found


def test_an_order_that_never_arrived_is_not_found_and_stays_so(server: TradingServer) -> None:
    key = new_key()
    server.set_faults(error=-10000, functions=["order_send"])
    assert server.buy(key).intent.state == pb.INTENT_STATE_UNKNOWN
    server.set_faults()
    found = server.wait_for_end(key)
    assert (found.state, found.executed) == (pb.INTENT_STATE_NOT_FOUND, False)
    assert server.buy(key).replayed
    assert not server.positions()


def test_an_order_like_an_unknown_one_waits_for_it(server: TradingServer) -> None:
    key = new_key()
    server.set_faults(error=-10000, functions=["order_send"])
    server.buy(key)
    told = server.refused("SubmitOrder", **BUY)
    assert (told.reason, told.metadata["unresolved_client_key"]) == ("UNRESOLVED_INTENT", key)
    server.set_faults()
    assert server.buy(volume=0.2).intent.executed
    server.wait_for_end(key)
    assert server.buy().intent.executed


def test_changes_and_removals_without_an_answer_are_found_by_their_targets(server: TradingServer) -> None:
    position = server.buy().intent.position
    order = server.trade("SubmitOrder", **LIMIT).intent.order
    keys = [new_key() for _ in range(4)]
    server.set_faults(error=-10000, functions=["order_send"], after=True)
    server.trade("ModifyPosition", keys[0], ticket=position, sl={"price": 0.5})
    server.trade("ModifyOrder", keys[1], ticket=order, price=0.6)
    server.trade("CancelOrder", keys[2], ticket=order)
    server.trade("ClosePosition", keys[3], ticket=position)
    server.set_faults()
    ends = [server.wait_for_end(key).executed for key in keys[2:]]
    assert ends == [True, True]
    states = {server.intent(key).state for key in keys[:2]}
    assert states <= {pb.INTENT_STATE_DONE, pb.INTENT_STATE_SUPERSEDED}
    assert not server.positions() and not server.orders()


def test_a_worker_that_dies_with_an_order_leaves_it_unknown_until_it_is_found(start: Start) -> None:
    server, key = start(), new_key()
    server.set_faults(latency_ms=3000, functions=["order_send"])
    call = server.stub("Trade").SubmitOrder.future(
        pb.SubmitOrderRequest(options={"client_key": key}, **BUY), timeout=20
    )
    server.wait_until_sending()
    os.kill(server.worker_pids()[-1], KILL)
    assert call.result().outcome.intent.state == pb.INTENT_STATE_UNKNOWN
    server.set_faults()
    executed = server.wait_for_end(key).executed
    assert executed is (len(server.positions()) == 1)


def test_a_server_that_dies_with_orders_tells_the_next_one(start: Start) -> None:
    server, keys = start(), [new_key() for _ in range(3)]
    server.set_faults(latency_ms=1000, functions=["order_send"])
    calls = [
        server.stub("Trade").SubmitOrder.future(
            pb.SubmitOrderRequest(options={"client_key": key}, magic=number, **BUY), timeout=20
        )
        for number, key in enumerate(keys)
    ]
    accepted = pb.ListIntentsRequest(states=[pb.INTENT_STATE_ACCEPTED])
    eventually(lambda: len(server.call("Intent", "ListIntents", accepted).intents) == 2, "two wait behind one")
    server.wait_until_sending()
    server.kill()
    assert all(call.exception() for call in calls)
    server.set_faults()
    server = start()
    states = [server.wait_for_end(key).state for key in keys]
    assert states.count(pb.INTENT_STATE_NOT_SENT) == 2
    assert states.count(pb.INTENT_STATE_FILLED) + states.count(pb.INTENT_STATE_NOT_FOUND) == 1
    assert len(server.positions()) == states.count(pb.INTENT_STATE_FILLED)
    for number, key in enumerate(keys):
        server.buy(key, magic=number)
    assert len(server.positions()) == 2 + states.count(pb.INTENT_STATE_FILLED)


def test_a_lost_journal_makes_no_second_orders(start: Start) -> None:
    server, keys = start(), [new_key() for _ in range(10)]
    tickets = [server.buy(key).intent.order for key in keys[:5]]
    tickets += [server.trade("SubmitOrder", key, **LIMIT).intent.order for key in keys[5:]]
    server.kill()
    shutil.rmtree(server.data)
    server = start()
    found = [server.buy(key).intent for key in keys[:5]]
    found += [server.trade("SubmitOrder", key, **LIMIT).intent for key in keys[5:]]
    assert [intent.order for intent in found] == tickets
    assert all(intent.executed for intent in found)
    assert (len(server.positions()), len(server.orders())) == (5, 5)


def test_a_second_server_on_the_folder_ends_at_once(start: Start) -> None:
    server = start()
    command = [
        sys.executable,
        "-m",
        "mt5_grpc_server",
        "--terminal",
        "paper",
        "--port",
        "0",
        "--data",
        str(server.data),
    ]
    second = subprocess.run(
        command, env=clean_environment(server.home), capture_output=True, text=True, timeout=20, check=False
    )
    assert second.returncode == 3
    assert "another terminal server owns it" in second.stderr


def test_intents_are_told_while_the_terminal_hangs(start: Start) -> None:
    server, key = start("--read-budget", "3"), new_key()
    server.buy(key)
    hung = server.hold(hang=True)
    answered = [server.intent(key).state for _ in range(100)]
    assert set(answered) == {pb.INTENT_STATE_FILLED}
    assert not hung.done()
    assert hung.exception() is not None


def test_an_order_that_waits_too_long_is_not_sent(start: Start) -> None:
    server, key = start(), new_key()
    server.wait_until_quiet()
    busy = server.hold(latency_ms=1000)
    told = server.refused("SubmitOrder", key, options={"max_age_msc": 100}, **BUY)
    assert told.reason == "ORDER_EXPIRED"
    busy.result()
    past = pb.TradeOptions(client_key=new_key())
    past.not_after.FromSeconds(int(time.time()) - 5)
    late = server.refused("SubmitOrder", options={"not_after": past.not_after}, **BUY)
    assert late.reason == "ORDER_EXPIRED"
    assert late.message.endswith(past.not_after.ToDatetime().strftime("after %Y-%m-%dT%H:%M:%S.000+00:00"))
    assert not server.positions()


def test_an_order_for_an_account_that_was_changed_in_the_terminal_is_not_sent(start: Start) -> None:
    server = start("--heartbeat", "60")
    server.buy()
    server.wait_until_quiet()
    server.set_faults(switch_account=1000002)
    assert server.refused("SubmitOrder", **BUY).reason == "WRONG_ACCOUNT"


def test_a_session_is_not_left_while_an_end_is_looked_for_in_it(start: Start) -> None:
    server, key = start("--settle", "600"), new_key()
    server.set_faults(error=-10000, functions=["order_send"])
    server.buy(key)
    server.set_faults()
    requests = {
        "Connect": pb.ConnectRequest(),
        "Login": pb.LoginRequest(login=1000002, password="paper"),
        "Disconnect": pb.DisconnectRequest(),
    }
    for method, request in requests.items():
        told = failure_of(lambda: server.call("Terminal", method, request))  # noqa: B023
        assert (told.reason, told.metadata["unresolved_client_key"]) == ("UNRESOLVED_INTENT", key)
    server.call("Terminal", "Disconnect", pb.DisconnectRequest(force=True))
    assert server.call("Terminal", "Connect", pb.ConnectRequest()).account.login == 1000001


def test_an_order_is_looked_for_in_its_own_account_only(start: Start) -> None:
    server, lost, other = start(), new_key(), new_key()

    def connect(login: int) -> None:
        request = pb.ConnectRequest(login=login, password="paper", server="Paper-Demo", force=True)
        server.call("Terminal", "Connect", request)

    server.set_faults(error=-10000, functions=["order_send", "history_orders_get", "history_deals_get"], after=True)
    assert server.buy(lost).intent.state == pb.INTENT_STATE_UNKNOWN
    connect(1000002)
    server.set_faults(error=-10000, functions=["order_send"])
    server.wait_until_trading()
    assert server.buy(other).intent.state == pb.INTENT_STATE_UNKNOWN  # equal to the one of the other account
    server.set_faults()
    assert server.wait_for_end(other).state == pb.INTENT_STATE_NOT_FOUND
    assert server.intent(lost).state == pb.INTENT_STATE_UNKNOWN
    connect(1000001)
    assert server.wait_for_end(lost).state == pb.INTENT_STATE_FILLED
