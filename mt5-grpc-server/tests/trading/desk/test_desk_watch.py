"""Who watches requests is told every change of them once, in order, whatever ends in between."""

from __future__ import annotations

import signal
from pathlib import Path

import grpc
import pytest
from server.failures import failure_of

from mt5_grpc_server.gen import mt5_pb2 as pb
from mt5_grpc_server.trading.journal_file import NAME as JOURNAL

from .conftest import Start
from .trading_server import BUY, TradingServer, new_key
from .watching import ACCEPTED, CORRECTED, SENDING, SETTLED, START, Watcher, all_since, kill_with_terminal, put_back


def test_every_change_of_an_order_is_told_in_order_with_the_request_as_it_was_then(server: TradingServer) -> None:
    watcher, key = Watcher(server), new_key()
    outcome = server.buy(key)
    assert watcher.take(3) == [(key, ACCEPTED, "ACCEPTED"), (key, SENDING, "SENDING"), (key, SETTLED, "FILLED")]
    accepted, sending, filled = (each.change for each in watcher.messages)
    assert [each.state_before for each in (accepted, sending, filled)] == [
        pb.INTENT_STATE_UNSPECIFIED,
        pb.INTENT_STATE_ACCEPTED,
        pb.INTENT_STATE_SENDING,
    ]
    assert not accepted.intent.HasField("request") and not accepted.intent.HasField("send_time")
    assert sending.intent.request.symbol == "EURUSD" and not sending.intent.HasField("executed")
    assert filled.intent == outcome.intent == server.intent(key)
    sequences = [each.sequence for each in watcher.messages]
    assert sequences == sorted(set(sequences))
    assert watcher.messages[-1].time == filled.intent.update_time


def test_a_refused_order_and_one_that_is_asked_again_are_told_too(server: TradingServer) -> None:
    watcher, refused, unsent = Watcher(server), new_key(), new_key()
    server.refused("SubmitOrder", unsent, **{**BUY, "volume": 0.001})
    assert watcher.take(2) == [(unsent, ACCEPTED, "ACCEPTED"), (unsent, SETTLED, "NOT_SENT")]
    assert watcher.messages[-1].change.intent.reason == pb.ERROR_REASON_INVALID_VOLUME
    server.set_faults(retcodes=[10006], functions=["order_send"])
    server.buy(refused)
    server.set_faults()
    assert watcher.take(3)[-1] == (refused, SETTLED, "REJECTED")
    server.refused("SubmitOrder", unsent, **{**BUY, "volume": 0.001})
    assert watcher.take(2) == [(unsent, ACCEPTED, "ACCEPTED"), (unsent, SETTLED, "NOT_SENT")]
    live, later = watcher.messages, all_since(server, watcher.messages[0].resume_point, 6)
    first = live[1].change.intent
    assert later[0].change.intent.message == first.message and not later[0].change.intent.HasField("accept_time")
    later[0].change.intent.accept_time.CopyFrom(first.accept_time)
    assert later == live[1:]


def test_a_watcher_goes_on_where_it_was_when_the_server_is_killed_in_the_middle_of_an_order(start: Start) -> None:
    server = start(MT5_GRPC_SERVER_KILL_POINT="ANSWERED:2")
    watcher, known, key = Watcher(server), new_key(), new_key()
    server.buy(known)
    sent = server.stub("Trade").SubmitOrder.future(pb.SubmitOrderRequest(options={"client_key": key}, **BUY))
    told = watcher.rest()
    assert sent.exception() is not None
    assert server.process.wait(20)
    server = start()
    second = Watcher(server, watcher.point)
    told += second.until((key, SETTLED, "FILLED"))
    assert [(kind, state) for of, kind, state in told if of == known] == [
        (ACCEPTED, "ACCEPTED"),
        (SENDING, "SENDING"),
        (SETTLED, "FILLED"),
    ]
    assert [(kind, state) for of, kind, state in told if of == key] == [
        (ACCEPTED, "ACCEPTED"),
        (SENDING, "SENDING"),
        (SETTLED, "UNKNOWN"),
        (SETTLED, "FILLED"),
    ]
    assert second.messages[-1].change.intent.evidence == "comment"
    live = [*watcher.messages, *second.messages]
    # The same from the beginning: what was told live and what is read later are one.
    assert all_since(server, START, len(live)) == live


def test_an_order_that_was_told_as_not_found_and_appears_later_is_told_as_corrected(start: Start) -> None:
    server, key = start(), new_key()
    empty = kill_with_terminal(server)
    server = start(MT5_GRPC_SERVER_KILL_POINT="ANSWERED")
    sent = server.stub("Trade").SubmitOrder.future(pb.SubmitOrderRequest(options={"client_key": key}, **BUY))
    assert sent.exception() is not None
    executed = kill_with_terminal(server)
    put_back(server, empty)
    server = start(wait=False)
    first = Watcher(server, START)
    assert first.take(4)[2:] == [(key, SETTLED, "UNKNOWN"), (key, SETTLED, "NOT_FOUND")]
    kill_with_terminal(server)
    put_back(server, executed)
    server = start(wait=False)
    second = Watcher(server, first.point)
    assert second.take(1) == [(key, CORRECTED, "FILLED")]
    change = second.messages[0].change
    assert change.state_before == pb.INTENT_STATE_NOT_FOUND
    assert change.intent.corrected and change.intent.executed and change.intent == server.intent(key)


def test_a_watcher_that_reads_nothing_holds_up_no_order_and_misses_none(server: TradingServer) -> None:
    # Some kilobytes are all that the network takes for a program that does not read.
    little = [("grpc.http2.lookahead_bytes", 4096), ("grpc.http2.bdp_probe", 0)]
    keys = [new_key() for _ in range(60)]
    with grpc.insecure_channel(server.address, options=little) as channel:
        watcher = Watcher(server, channel=channel)
        for key in keys:
            server.refused("SubmitOrder", key, **{**BUY, "volume": 0.001})
        assert watcher.take(2 * len(keys)) == [
            step for key in keys for step in ((key, ACCEPTED, "ACCEPTED"), (key, SETTLED, "NOT_SENT"))
        ]


def test_a_caller_is_told_of_its_own_requests_only_and_goes_on_behind_those_of_others(server: TradingServer) -> None:
    watcher, other = Watcher(server), Watcher(server, caller="other")
    server.buy()
    watcher.take(3)
    moved = other.quiet()
    assert moved.resume_point == watcher.point and moved.sequence == watcher.messages[-1].sequence


@pytest.mark.parametrize("after", ["7", "7-", "x", "-1-000000000000", "7-00000000000g", "9" * 19 + "-000000000000"])
def test_a_point_that_is_none_is_refused(server: TradingServer, after: str) -> None:
    told = failure_of(lambda: Watcher(server, after))
    assert (told.code, told.reason) == (grpc.StatusCode.INVALID_ARGUMENT, "VALIDATION_FAILED")
    assert told.metadata["field"] == "after" and told.message.endswith(f'it is "{after}"')


@pytest.mark.parametrize("after", ["0-3fa9c1d2e4b7", "1-3fa9c1d2e4b7", "999999-3fa9c1d2e4b7"])
def test_a_point_of_another_journal_is_refused(server: TradingServer, after: str) -> None:
    server.buy()
    told = failure_of(lambda: Watcher(server, after))
    assert (told.code, told.reason) == (grpc.StatusCode.OUT_OF_RANGE, "RESUME_POINT_GONE")
    assert told.message.startswith("Cannot tell the changes of intents: the point is of another journal, this one has")
    assert ("records only" in told.message) is after.startswith("999999")
    assert told.message.endswith(f'it is "{after}"')


def test_without_a_journal_that_can_be_read_there_is_no_stream(start: Start, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / JOURNAL).write_bytes(b"no journal" * 1000)
    told = failure_of(lambda: Watcher(start(wait=False)))
    assert (told.code, told.reason) == (grpc.StatusCode.UNAVAILABLE, "JOURNAL_UNAVAILABLE")
    assert told.message.startswith("Cannot tell the changes of intents: the journal cannot be ")


def test_watchers_are_told_that_the_server_stops(start: Start) -> None:
    server = start()
    watcher = Watcher(server)
    server.process.send_signal(signal.SIGTERM)
    assert failure_of(lambda: next(watcher.stream)).reason == "SERVER_UNAVAILABLE"
    assert server.process.wait(10) == 0
