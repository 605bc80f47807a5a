"""HistoryService: finished orders and deals."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import grpc

from mt5_grpc_server import history, validation
from mt5_grpc_server.client import Client
from mt5_grpc_server.convert import to_message
from mt5_grpc_server.gen import mt5_pb2, mt5_pb2_grpc
from mt5_grpc_server.lane_queue import Priority
from mt5_grpc_server.servicers.selection import single
from mt5_grpc_server.terminal import Terminal

RECORDS_IN_MESSAGE = 1000


class HistoryServicer(mt5_pb2_grpc.HistoryServiceServicer):
    """See HistoryService in proto/mt5.proto."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal

    def CountHistoryOrders(
        self, request: mt5_pb2.CountHistoryOrdersRequest, context: grpc.ServicerContext
    ) -> mt5_pb2.CountHistoryOrdersResponse:
        span = validation.date_range(request.date_from, request.date_to)
        total = self._total(Client(context), "history_orders_total", *span)
        return mt5_pb2.CountHistoryOrdersResponse(total=total)

    def ListHistoryOrders(
        self, request: mt5_pb2.ListHistoryOrdersRequest, context: grpc.ServicerContext
    ) -> Iterator[mt5_pb2.ListHistoryOrdersResponse]:
        for orders in self._records(request, Client(context), "history_orders"):
            yield to_message(mt5_pb2.ListHistoryOrdersResponse, {"orders": orders})

    def CountHistoryDeals(
        self, request: mt5_pb2.CountHistoryDealsRequest, context: grpc.ServicerContext
    ) -> mt5_pb2.CountHistoryDealsResponse:
        span = validation.date_range(request.date_from, request.date_to)
        total = self._total(Client(context), "history_deals_total", *span)
        return mt5_pb2.CountHistoryDealsResponse(total=total)

    def ListHistoryDeals(
        self, request: mt5_pb2.ListHistoryDealsRequest, context: grpc.ServicerContext
    ) -> Iterator[mt5_pb2.ListHistoryDealsResponse]:
        for deals in self._records(request, Client(context), "history_deals"):
            yield to_message(mt5_pb2.ListHistoryDealsResponse, {"deals": deals})

    def _records(
        self,
        request: mt5_pb2.ListHistoryOrdersRequest | mt5_pb2.ListHistoryDealsRequest,
        client: Client,
        kind: str,
    ) -> Iterator[list[dict[str, Any]]]:
        selection = single(request)
        if selection is not None:
            yield from _chunks(self._terminal.read(client, Priority.HISTORY, f"{kind}_get", **selection))
            return
        span = validation.date_range(request.range.date_from, request.range.date_to)
        group = validation.group(request.range.group) if request.range.HasField("group") else None

        def total(start: int, end: int) -> int:
            return self._total(client, f"{kind}_total", start, end)

        def read(start: int, end: int) -> list[dict[str, Any]]:
            records: list[dict[str, Any]] = self._terminal.read(
                client, Priority.HISTORY, f"{kind}_get", date_from=start, date_to=end, group=group
            )
            return records

        for records in history.trades_between(*span, total, read):
            yield from _chunks(records)

    def _total(self, client: Client, operation: str, date_from: int, date_to: int) -> int:
        return int(self._terminal.read(client, Priority.HISTORY, operation, date_from=date_from, date_to=date_to))


def _chunks(records: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    for start in range(0, len(records), RECORDS_IN_MESSAGE):
        yield records[start : start + RECORDS_IN_MESSAGE]
