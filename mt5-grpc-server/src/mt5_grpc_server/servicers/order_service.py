"""OrderService: active orders."""

from __future__ import annotations

import grpc

from mt5_grpc_server.client import Client
from mt5_grpc_server.convert import to_message
from mt5_grpc_server.gen import mt5_pb2, mt5_pb2_grpc
from mt5_grpc_server.lane_queue import Priority
from mt5_grpc_server.servicers.selection import record_filter
from mt5_grpc_server.terminal import Terminal


class OrderServicer(mt5_pb2_grpc.OrderServiceServicer):
    """See OrderService in proto/mt5.proto."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal

    def CountOrders(
        self, request: mt5_pb2.CountOrdersRequest, context: grpc.ServicerContext
    ) -> mt5_pb2.CountOrdersResponse:
        total = self._terminal.read(Client(context), Priority.ACCOUNT, "orders_total")
        return mt5_pb2.CountOrdersResponse(total=total)

    def ListOrders(
        self, request: mt5_pb2.ListOrdersRequest, context: grpc.ServicerContext
    ) -> mt5_pb2.ListOrdersResponse:
        selection = record_filter(request)
        orders = self._terminal.read(Client(context), Priority.ACCOUNT, "orders_get", **selection)
        return to_message(mt5_pb2.ListOrdersResponse, {"orders": orders})
