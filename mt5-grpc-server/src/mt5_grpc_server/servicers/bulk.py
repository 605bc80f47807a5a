"""Long reads of bars and ticks: checked, read in slices, given in chunks of packed records."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mt5_grpc_server import history, validation
from mt5_grpc_server.client import Client
from mt5_grpc_server.convert import to_dict
from mt5_grpc_server.gen import mt5_pb2
from mt5_grpc_server.lane_queue import Priority
from mt5_grpc_server.terminal import Terminal


def rates_from(terminal: Terminal, client: Client, request: mt5_pb2.CopyRatesFromRequest) -> Iterator[bytes]:
    """The last `count` bars that open at or before a date."""
    symbol, timeframe = validation.symbol(request.symbol), validation.timeframe(request.timeframe)
    date_from = validation.date("date_from", request.date_from)
    count = validation.count(request.count, terminal.maximum_bars)
    older = _older(terminal, client, symbol, timeframe)
    asked = min(count, history.SLICE_RECORDS)
    for records in history.bars_back(older(date_from, asked), asked, count, older):
        yield from history.chunks(records)


def rates_from_position(
    terminal: Terminal, client: Client, request: mt5_pb2.CopyRatesFromPositionRequest
) -> Iterator[bytes]:
    """`count` bars back from a bar counted from the newest."""
    symbol, timeframe = validation.symbol(request.symbol), validation.timeframe(request.timeframe)
    start = validation.position_in_history(request.start_position)
    count = validation.count(request.count, terminal.maximum_bars)
    asked = min(count, history.SLICE_RECORDS)
    first = terminal.read(
        client,
        Priority.HISTORY,
        "copy_rates_from_pos",
        symbol=symbol,
        timeframe=timeframe,
        start_pos=start,
        count=asked,
    )
    for records in history.bars_back(first, asked, count, _older(terminal, client, symbol, timeframe)):
        yield from history.chunks(records)


def rates_range(terminal: Terminal, client: Client, request: mt5_pb2.CopyRatesRangeRequest) -> Iterator[bytes]:
    """The bars that open in a span of time."""
    symbol, timeframe = validation.symbol(request.symbol), validation.timeframe(request.timeframe)
    date_from, date_to = validation.date_range(request.date_from, request.date_to)

    def read(start: int, end: int) -> bytes:
        records: bytes = terminal.read(
            client,
            Priority.HISTORY,
            "copy_rates_range",
            symbol=symbol,
            timeframe=timeframe,
            date_from=start,
            date_to=end,
        )
        return records

    maximum_bars = terminal.maximum_bars or history.WIDEST_WINDOW
    for records in history.bars_between(date_from, date_to, timeframe, maximum_bars, read):
        yield from history.chunks(records)


def ticks_from(terminal: Terminal, client: Client, request: mt5_pb2.CopyTicksFromRequest) -> Iterator[bytes]:
    """The first `count` ticks at or after a date."""
    symbol = validation.symbol(request.symbol)
    date_from, count = validation.date("date_from", request.date_from), validation.count(request.count)
    read = _ticks(terminal, client, symbol, to_dict(request)["flags"])
    for records in history.ticks(date_from, count, None, read):
        yield from history.chunks(records)


def ticks_range(terminal: Terminal, client: Client, request: mt5_pb2.CopyTicksRangeRequest) -> Iterator[bytes]:
    """The ticks of a span of time."""
    symbol = validation.symbol(request.symbol)
    date_from, date_to = validation.date_range(request.date_from, request.date_to)
    read = _ticks(terminal, client, symbol, to_dict(request)["flags"])
    for records in history.ticks(date_from, None, date_to, read):
        yield from history.chunks(records)


def _older(terminal: Terminal, client: Client, symbol: str, timeframe: int) -> Callable[[int, int], bytes]:
    def read(date_from: int, count: int) -> bytes:
        records: bytes = terminal.read(
            client,
            Priority.HISTORY,
            "copy_rates_from",
            symbol=symbol,
            timeframe=timeframe,
            date_from=date_from,
            count=count,
        )
        return records

    return read


def _ticks(terminal: Terminal, client: Client, symbol: str, flags: int) -> Callable[[int, int], bytes]:
    def read(date_from: int, count: int) -> bytes:
        records: bytes = terminal.read(
            client,
            Priority.HISTORY,
            "copy_ticks_from",
            symbol=symbol,
            date_from=date_from,
            count=count,
            flags=flags,
        )
        return records

    return read
