"""TradeService: orders."""

from __future__ import annotations

import grpc

from mt5_grpc_server.adapter.failure import TerminalFailure
from mt5_grpc_server.client import Client
from mt5_grpc_server.convert import to_message
from mt5_grpc_server.errors import CallError
from mt5_grpc_server.gen import mt5_pb2, mt5_pb2_grpc
from mt5_grpc_server.servicers.orders import order_request
from mt5_grpc_server.terminal import Terminal


class TradeServicer(mt5_pb2_grpc.TradeServiceServicer):
    """See TradeService in proto/mt5.proto."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal

    def SendOrder(self, request: mt5_pb2.SendOrderRequest, context: grpc.ServicerContext) -> mt5_pb2.SendOrderResponse:
        try:
            order = order_request(request)
        except (CallError, TerminalFailure) as error:
            error.metadata["executed"] = "false"
            raise
        answer = self._terminal.send_order(Client(context), order)
        # The code matters only where no answer arrived.
        code = answer["last_error"][0] if answer["result"] is None and answer["last_error"] else None
        return to_message(mt5_pb2.SendOrderResponse, {**answer, "last_error_code": code})
