"""CalculationService: "what if" questions."""

from __future__ import annotations

import grpc

from mt5_grpc_server import validation
from mt5_grpc_server.client import Client
from mt5_grpc_server.convert import to_dict, to_message
from mt5_grpc_server.gen import mt5_pb2, mt5_pb2_grpc
from mt5_grpc_server.lane_queue import Priority
from mt5_grpc_server.servicers.orders import order_request
from mt5_grpc_server.terminal import Terminal


class CalculationServicer(mt5_pb2_grpc.CalculationServiceServicer):
    """See CalculationService in proto/mt5.proto."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal

    def CalculateMargin(
        self, request: mt5_pb2.CalculateMarginRequest, context: grpc.ServicerContext
    ) -> mt5_pb2.CalculateMarginResponse:
        validation.symbol(request.symbol)
        values = to_dict(request)
        order_type = values.pop("type")
        margin = self._terminal.read(
            Client(context), Priority.ACCOUNT, "order_calc_margin", order_type=order_type, **values
        )
        return mt5_pb2.CalculateMarginResponse(margin=margin)

    def CalculateProfit(
        self, request: mt5_pb2.CalculateProfitRequest, context: grpc.ServicerContext
    ) -> mt5_pb2.CalculateProfitResponse:
        validation.symbol(request.symbol)
        values = to_dict(request)
        order_type = values.pop("type")
        profit = self._terminal.read(
            Client(context), Priority.ACCOUNT, "order_calc_profit", order_type=order_type, **values
        )
        return mt5_pb2.CalculateProfitResponse(profit=profit)

    def CheckOrder(
        self, request: mt5_pb2.CheckOrderRequest, context: grpc.ServicerContext
    ) -> mt5_pb2.CheckOrderResponse:
        order = order_request(request)
        result = self._terminal.read(Client(context), Priority.ACCOUNT, "order_check", request=order)
        return to_message(mt5_pb2.CheckOrderResponse, {"result": result})
