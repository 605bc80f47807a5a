from __future__ import annotations

from typing import Any

import grpc
import pytest

from mt5_grpc_server.gen import mt5_pb2 as pb
from mt5_grpc_server.running_calls import MAXIMUM_STREAMS

from .conftest import StartServer
from .failures import failure_of
from .running_server import RunningServer, eventually
from .test_worker_death import kill_worker

BUY = pb.OrderRequest(action=pb.TRADE_ACTION_DEAL, symbol="EURUSD", volume=0.1, type=pb.ORDER_TYPE_BUY)


def watch_ticks(server: RunningServer, *symbols: str, interval_msc: int = 50) -> Any:
    request = pb.WatchTicksRequest(symbols=symbols, interval_msc=interval_msc)
    return server.stub("MarketData").WatchTicks(request, timeout=30)


def watch_positions(server: RunningServer, interval_msc: int = 50) -> Any:
    return server.stub("Position").WatchPositions(pb.WatchPositionsRequest(interval_msc=interval_msc), timeout=30)


def test_ticks_come_at_once_and_then_when_they_change(failing_server: RunningServer) -> None:
    stream = watch_ticks(failing_server, "EURUSD", "XAUUSD")
    events = [next(stream) for _ in range(6)]
    stream.cancel()
    assert {event.tick.symbol for event in events[:2]} == {"EURUSD", "XAUUSD"}
    sequences = [event.sequence for event in events]
    assert sequences == sorted(set(sequences))
    for symbol in ("EURUSD", "XAUUSD"):
        times = [event.tick.tick.time_msc for event in events if event.tick.symbol == symbol]
        assert times == sorted(set(times))


def test_a_watcher_that_comes_later_gets_the_newest_tick_at_once(shared_server: RunningServer) -> None:
    # The clock of this server stands: without a change only a watcher's own arrival brings it a tick.
    first, second = watch_ticks(shared_server, "EURUSD"), watch_ticks(shared_server, "EURUSD", interval_msc=60_000)
    assert next(first).tick == next(second).tick
    first.cancel()
    second.cancel()


def test_a_quiet_market_is_bridged_by_heartbeats(shared_server: RunningServer) -> None:
    stream = watch_ticks(shared_server, "EURUSD")
    tick, heartbeat = next(stream), next(stream)
    stream.cancel()
    assert (tick.WhichOneof("event"), heartbeat.WhichOneof("event")) == ("tick", "heartbeat")
    assert heartbeat.sequence > tick.sequence


def test_an_unknown_symbol_is_an_event_and_the_others_go_on(failing_server: RunningServer) -> None:
    stream = watch_ticks(failing_server, "NOPE", "EURUSD")
    events = [next(stream) for _ in range(4)]
    stream.cancel()
    failures = [event.failure for event in events if event.WhichOneof("event") == "failure"]
    assert [failure.reason for failure in failures] == [pb.ERROR_REASON_SYMBOL_NOT_FOUND]
    assert "NOPE" in failures[0].message


def test_positions_come_at_once_and_at_every_interval(failing_server: RunningServer) -> None:
    stream = watch_positions(failing_server)
    before = len(next(stream).snapshot.positions)
    assert failing_server.call("Trade", "SendOrder", pb.SendOrderRequest(request=BUY)).executed is True
    eventually(lambda: len(next(stream).snapshot.positions) == before + 1, "the new position is shown")
    stream.cancel()


def test_all_watchers_share_one_poll_at_the_shortest_interval(start_server: StartServer) -> None:
    server = start_server("--log-level", "debug")
    slow = watch_positions(server, interval_msc=60_000)
    next(slow)
    fast = watch_positions(server)
    events = {"slow": [next(slow).sequence for _ in range(8)], "fast": [next(fast).sequence for _ in range(10)]}
    # Every poll has a number of its own: polls that were not shared could not have the same.
    assert len(set(events["slow"]) & set(events["fast"])) >= 6
    slow.cancel()
    fast.cancel()
    eventually(lambda: any("poll positions ends" in line for line in server.log), "nobody polls for nobody")
    assert sum("poll positions begins" in line for line in server.log) == 1


def test_a_watch_survives_the_death_of_the_worker(start_server: StartServer) -> None:
    server = start_server()
    stream = watch_positions(server)
    assert next(stream).WhichOneof("event") == "snapshot"
    kill_worker(server)
    failure = next(event for event in stream if event.WhichOneof("event") == "failure")
    assert failure.failure.reason == pb.ERROR_REASON_NOT_CONNECTED
    assert failure.failure.message.startswith("Cannot ")
    snapshot = next(event for event in stream if event.WhichOneof("event") == "snapshot")
    assert snapshot.sequence > failure.sequence
    stream.cancel()


def test_there_is_a_limit_of_open_streams_and_a_watcher_that_goes_frees_its_place(start_server: StartServer) -> None:
    server = start_server()
    streams = [watch_positions(server, interval_msc=60_000) for _ in range(MAXIMUM_STREAMS)]
    for stream in streams:
        next(stream)
    refused = failure_of(lambda: next(watch_positions(server)))
    assert (refused.code, refused.reason) == (grpc.StatusCode.RESOURCE_EXHAUSTED, "QUEUE_FULL")
    assert refused.retry_after is not None
    assert server.call("Order", "CountOrders", pb.CountOrdersRequest()).total == 0
    for stream in streams:
        stream.cancel()
    eventually(lambda: can_watch(server), "there is room again")


def can_watch(server: RunningServer) -> bool:
    """Whether one more stream is admitted."""
    stream = watch_positions(server)
    try:
        return bool(next(stream).sequence)
    except grpc.RpcError:
        return False
    finally:
        stream.cancel()


@pytest.mark.parametrize("interval_msc", [0, 1, 2**31])
def test_strange_intervals_are_bounded(shared_server: RunningServer, interval_msc: int) -> None:
    stream = watch_positions(shared_server, interval_msc)
    assert next(stream).WhichOneof("event") == "snapshot"
    stream.cancel()
