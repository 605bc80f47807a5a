"""SymbolService: symbols and Market Watch."""

from __future__ import annotations

from collections.abc import Iterator

import grpc

from mt5_grpc_server import validation
from mt5_grpc_server.client import Client
from mt5_grpc_server.convert import to_message
from mt5_grpc_server.gen import mt5_pb2, mt5_pb2_grpc
from mt5_grpc_server.lane_queue import Priority
from mt5_grpc_server.terminal import Terminal

SYMBOLS_IN_MESSAGE = 200


class SymbolServicer(mt5_pb2_grpc.SymbolServiceServicer):
    """See SymbolService in proto/mt5.proto."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal

    def CountSymbols(
        self, request: mt5_pb2.CountSymbolsRequest, context: grpc.ServicerContext
    ) -> mt5_pb2.CountSymbolsResponse:
        total = self._terminal.read(Client(context), Priority.ACCOUNT, "symbols_total")
        return mt5_pb2.CountSymbolsResponse(total=total)

    def ListSymbols(
        self, request: mt5_pb2.ListSymbolsRequest, context: grpc.ServicerContext
    ) -> Iterator[mt5_pb2.ListSymbolsResponse]:
        group = validation.group(request.group) if request.group else None
        symbols = self._terminal.read(Client(context), Priority.HISTORY, "symbols_get", group=group)
        for start in range(0, len(symbols), SYMBOLS_IN_MESSAGE):
            chunk = symbols[start : start + SYMBOLS_IN_MESSAGE]
            yield to_message(mt5_pb2.ListSymbolsResponse, {"symbols": chunk})

    def GetSymbol(self, request: mt5_pb2.GetSymbolRequest, context: grpc.ServicerContext) -> mt5_pb2.GetSymbolResponse:
        symbol = validation.symbol(request.symbol)
        info = self._terminal.read(Client(context), Priority.QUOTE, "symbol_info", symbol=symbol)
        return mt5_pb2.GetSymbolResponse(symbol=to_message(mt5_pb2.SymbolInfo, info))

    def SelectSymbol(
        self, request: mt5_pb2.SelectSymbolRequest, context: grpc.ServicerContext
    ) -> mt5_pb2.SelectSymbolResponse:
        symbol = validation.symbol(request.symbol)
        enable = request.enable if request.HasField("enable") else True
        self._terminal.read(Client(context), Priority.QUOTE, "symbol_select", symbol=symbol, enable=enable)
        return mt5_pb2.SelectSymbolResponse()
