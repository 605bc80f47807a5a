"""PositionService: open positions."""

from __future__ import annotations

from collections.abc import Iterator

import grpc

from mt5_grpc_server.client import Client
from mt5_grpc_server.convert import to_message
from mt5_grpc_server.gen import mt5_pb2, mt5_pb2_grpc
from mt5_grpc_server.lane_queue import Priority
from mt5_grpc_server.servicers.selection import record_filter
from mt5_grpc_server.streams import Streams
from mt5_grpc_server.terminal import Terminal


class PositionServicer(mt5_pb2_grpc.PositionServiceServicer):
    """See PositionService in proto/mt5.proto."""

    def __init__(self, terminal: Terminal, streams: Streams) -> None:
        self._terminal = terminal
        self._streams = streams

    def CountPositions(
        self, request: mt5_pb2.CountPositionsRequest, context: grpc.ServicerContext
    ) -> mt5_pb2.CountPositionsResponse:
        total = self._terminal.read(Client(context), Priority.ACCOUNT, "positions_total")
        return mt5_pb2.CountPositionsResponse(total=total)

    def ListPositions(
        self, request: mt5_pb2.ListPositionsRequest, context: grpc.ServicerContext
    ) -> mt5_pb2.ListPositionsResponse:
        selection = record_filter(request)
        positions = self._terminal.read(Client(context), Priority.ACCOUNT, "positions_get", **selection)
        return to_message(mt5_pb2.ListPositionsResponse, {"positions": positions})

    def WatchPositions(
        self, request: mt5_pb2.WatchPositionsRequest, context: grpc.ServicerContext
    ) -> Iterator[mt5_pb2.WatchPositionsResponse]:
        yield from self._streams.watch_positions(request.interval_msc, context)
