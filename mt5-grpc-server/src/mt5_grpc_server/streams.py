"""WatchTicks and WatchPositions: events of the shared polls as messages."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import grpc

from mt5_grpc_server.convert import to_message
from mt5_grpc_server.errors import CallError
from mt5_grpc_server.gen import mt5_pb2
from mt5_grpc_server.lane import stopping
from mt5_grpc_server.lane_queue import Priority
from mt5_grpc_server.poller import Event, Poller, Subscription
from mt5_grpc_server.status import timestamp
from mt5_grpc_server.terminal import Terminal

DEFAULT_INTERVAL_MSC = 1000
SHORTEST_INTERVAL_MSC = 50
LONGEST_INTERVAL_MSC = 60_000
HEARTBEAT_SECONDS = 5.0
ALL = "all"


class Streams:
    """The two topics that can be watched."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        self._ticks = Poller("poll ticks", self._read_tick, repeat=False)
        self._positions = Poller("poll positions", self._read_positions, repeat=True)
        self._stopping = False

    def watch_ticks(
        self, symbols: list[str], interval_msc: int, context: grpc.ServicerContext
    ) -> Iterator[mt5_pb2.WatchTicksResponse]:
        """Newest ticks and their changes, until the caller goes. Raises CallError when the server stops."""
        subscription = self._ticks.join(symbols, _seconds(interval_msc))
        for event in self._events(subscription, HEARTBEAT_SECONDS, context):
            if event is None:
                heartbeat = mt5_pb2.StreamHeartbeat()
                sequence = self._ticks.next_sequence()
                yield mt5_pb2.WatchTicksResponse(sequence=sequence, time=timestamp(time.time()), heartbeat=heartbeat)
            elif event.failure is not None:
                yield mt5_pb2.WatchTicksResponse(**_head(event), failure=_failure(event.failure))
            else:
                update = to_message(mt5_pb2.TickUpdate, {"symbol": event.key, "tick": event.value})
                yield mt5_pb2.WatchTicksResponse(**_head(event), tick=update)

    def watch_positions(
        self, interval_msc: int, context: grpc.ServicerContext
    ) -> Iterator[mt5_pb2.WatchPositionsResponse]:
        """All open positions again and again, until the caller goes. Raises CallError when the server stops."""
        subscription = self._positions.join([ALL], _seconds(interval_msc))
        for event in self._events(subscription, None, context):
            if event is None:
                continue
            if event.failure is not None:
                yield mt5_pb2.WatchPositionsResponse(**_head(event), failure=_failure(event.failure))
            else:
                snapshot = to_message(mt5_pb2.PositionsSnapshot, {"positions": event.value})
                yield mt5_pb2.WatchPositionsResponse(**_head(event), snapshot=snapshot)

    def close(self) -> None:
        """End every stream."""
        self._stopping = True
        self._ticks.close()
        self._positions.close()

    def _events(
        self, subscription: Subscription, patience: float | None, context: grpc.ServicerContext
    ) -> Iterator[Event | None]:
        try:
            if not context.add_callback(subscription.close):
                return
            while not subscription.closed:
                event = subscription.take(patience)
                if subscription.closed:
                    break
                yield event
            if self._stopping:
                raise stopping()
        finally:
            subscription.close()

    def _read_tick(self, symbol: str) -> Any:
        return self._terminal.read(None, Priority.QUOTE, "symbol_info_tick", symbol=symbol)

    def _read_positions(self, _: str) -> Any:
        return self._terminal.read(None, Priority.ACCOUNT, "positions_get")


def _seconds(interval_msc: int) -> float:
    asked = interval_msc or DEFAULT_INTERVAL_MSC
    return min(max(asked, SHORTEST_INTERVAL_MSC), LONGEST_INTERVAL_MSC) / 1000


def _head(event: Event) -> dict[str, Any]:
    return {"sequence": event.sequence, "time": timestamp(event.time)}


def _failure(error: CallError) -> mt5_pb2.StreamFailure:
    return mt5_pb2.StreamFailure(reason=f"ERROR_REASON_{error.reason}", message=error.message)
