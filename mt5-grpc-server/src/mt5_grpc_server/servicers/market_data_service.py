"""MarketDataService: ticks, bars and depth."""

from __future__ import annotations

from collections.abc import Iterator

import grpc

from mt5_grpc_server import validation
from mt5_grpc_server.client import Client
from mt5_grpc_server.convert import to_message
from mt5_grpc_server.gen import mt5_pb2, mt5_pb2_grpc
from mt5_grpc_server.lane_queue import Priority
from mt5_grpc_server.servicers import bulk
from mt5_grpc_server.streams import Streams
from mt5_grpc_server.terminal import Terminal

MOST_WATCHED_SYMBOLS = 200


class MarketDataServicer(mt5_pb2_grpc.MarketDataServiceServicer):
    """See MarketDataService in proto/mt5.proto."""

    def __init__(self, terminal: Terminal, streams: Streams) -> None:
        self._terminal = terminal
        self._streams = streams

    def GetTick(self, request: mt5_pb2.GetTickRequest, context: grpc.ServicerContext) -> mt5_pb2.GetTickResponse:
        symbol = validation.symbol(request.symbol)
        tick = self._terminal.read(Client(context), Priority.QUOTE, "symbol_info_tick", symbol=symbol)
        return mt5_pb2.GetTickResponse(tick=to_message(mt5_pb2.Tick, tick))

    def CopyRatesFrom(
        self, request: mt5_pb2.CopyRatesFromRequest, context: grpc.ServicerContext
    ) -> Iterator[mt5_pb2.CopyRatesFromResponse]:
        for records in bulk.rates_from(self._terminal, Client(context), request):
            yield mt5_pb2.CopyRatesFromResponse(records=records)

    def CopyRatesFromPosition(
        self, request: mt5_pb2.CopyRatesFromPositionRequest, context: grpc.ServicerContext
    ) -> Iterator[mt5_pb2.CopyRatesFromPositionResponse]:
        for records in bulk.rates_from_position(self._terminal, Client(context), request):
            yield mt5_pb2.CopyRatesFromPositionResponse(records=records)

    def CopyRatesRange(
        self, request: mt5_pb2.CopyRatesRangeRequest, context: grpc.ServicerContext
    ) -> Iterator[mt5_pb2.CopyRatesRangeResponse]:
        for records in bulk.rates_range(self._terminal, Client(context), request):
            yield mt5_pb2.CopyRatesRangeResponse(records=records)

    def CopyTicksFrom(
        self, request: mt5_pb2.CopyTicksFromRequest, context: grpc.ServicerContext
    ) -> Iterator[mt5_pb2.CopyTicksFromResponse]:
        for records in bulk.ticks_from(self._terminal, Client(context), request):
            yield mt5_pb2.CopyTicksFromResponse(records=records)

    def CopyTicksRange(
        self, request: mt5_pb2.CopyTicksRangeRequest, context: grpc.ServicerContext
    ) -> Iterator[mt5_pb2.CopyTicksRangeResponse]:
        for records in bulk.ticks_range(self._terminal, Client(context), request):
            yield mt5_pb2.CopyTicksRangeResponse(records=records)

    def AddMarketBook(
        self, request: mt5_pb2.AddMarketBookRequest, context: grpc.ServicerContext
    ) -> mt5_pb2.AddMarketBookResponse:
        symbol = validation.symbol(request.symbol)
        self._terminal.read(Client(context), Priority.QUOTE, "market_book_add", symbol=symbol)
        return mt5_pb2.AddMarketBookResponse()

    def GetMarketBook(
        self, request: mt5_pb2.GetMarketBookRequest, context: grpc.ServicerContext
    ) -> mt5_pb2.GetMarketBookResponse:
        symbol = validation.symbol(request.symbol)
        levels = self._terminal.read(Client(context), Priority.QUOTE, "market_book_get", symbol=symbol)
        return to_message(mt5_pb2.GetMarketBookResponse, {"levels": levels})

    def ReleaseMarketBook(
        self, request: mt5_pb2.ReleaseMarketBookRequest, context: grpc.ServicerContext
    ) -> mt5_pb2.ReleaseMarketBookResponse:
        symbol = validation.symbol(request.symbol)
        self._terminal.read(Client(context), Priority.QUOTE, "market_book_release", symbol=symbol)
        return mt5_pb2.ReleaseMarketBookResponse()

    def GetMarketDepth(
        self, request: mt5_pb2.GetMarketDepthRequest, context: grpc.ServicerContext
    ) -> mt5_pb2.GetMarketDepthResponse:
        symbol = validation.symbol(request.symbol)
        levels = self._terminal.read(Client(context), Priority.QUOTE, "market_depth", symbol=symbol)
        return to_message(mt5_pb2.GetMarketDepthResponse, {"levels": levels})

    def WatchTicks(
        self, request: mt5_pb2.WatchTicksRequest, context: grpc.ServicerContext
    ) -> Iterator[mt5_pb2.WatchTicksResponse]:
        symbols = validation.symbols(list(request.symbols), MOST_WATCHED_SYMBOLS)
        yield from self._streams.watch_ticks(symbols, request.interval_msc, context)
