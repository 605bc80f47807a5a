"""Long reads in slices, each a turn of its own in the lane, so that an order never waits behind more than one.

A read is a function of the adapter's keywords; every function here gives exactly the records of one direct call.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from typing import Any

from mt5_grpc_server.timeframes import bar_seconds

RECORD = 60
CHUNK_RECORDS = 2000
# About 100 ms of a slow terminal; a slice is what an order may have to wait for.
SLICE_RECORDS = 5000
SLICE_DEALS = 2000
# A window grows over empty time up to this; the first busy one after it must still be a bearable slice.
WIDEST_WINDOW = 20_000

_TIME = struct.Struct("<q")
_TIME_MSC_OFFSET = 40


def chunks(records: bytes) -> Iterator[bytes]:
    """Cut packed records into messages of a comfortable size."""
    for start in range(0, len(records), CHUNK_RECORDS * RECORD):
        yield records[start : start + CHUNK_RECORDS * RECORD]


def bars_back(first: bytes, asked: int, count: int, older: Callable[[int, int], bytes]) -> list[bytes]:
    """`count` bars back from the newest, as slices oldest first.

    `first` is the newest slice, of which `asked` bars were asked for; `older(date, count)` reads the last `count` bars
    that open at or before `date`.
    """
    slices, left, newest = [first], count - asked, first
    while left > 0 and len(newest) >= asked * RECORD:
        asked = min(left, SLICE_RECORDS)
        oldest = _time(newest, 0)
        if oldest <= 1:
            break
        newest = older(oldest - 1, asked)
        slices.append(newest)
        left -= asked
    return slices[::-1]


def bars_between(
    date_from: int, date_to: int, timeframe: int, maximum_bars: int, read: Callable[[int, int], bytes]
) -> Iterator[bytes]:
    """The bars that open in a span, both ends included; `read(from, to)` reads one window.

    A window must be narrower than the terminal's `maximum_bars`.
    Windows grow while the market was closed, or history is thin, so that a long empty span costs few calls.
    """
    step = bar_seconds(timeframe)
    widest = min(WIDEST_WINDOW, maximum_bars - 1)
    bars = SLICE_RECORDS
    while date_from <= date_to:
        window_end = min(date_to, date_from + min(bars, widest) * step - 1)
        records = read(date_from, window_end)
        yield records
        date_from = window_end + 1
        thin = len(records) < SLICE_RECORDS * RECORD // 2
        bars = min(widest, bars * 2) if thin else SLICE_RECORDS


def ticks(date_from: int, count: int | None, date_to: int | None, read: Callable[[int, int], bytes]) -> Iterator[bytes]:
    """Ticks at or after `date_from`: the first `count`, or all to `date_to` included; None = no such limit.

    `read(date, count)` reads the first `count` ticks at or after a second. Seconds are coarser than ticks, so each
    slice begins with the second the last one ended in and drops what was given already.
    """
    second, given, left = date_from, 0, count
    while left is None or left > 0:
        asked = given + (SLICE_RECORDS if left is None else min(left, SLICE_RECORDS))
        records = read(second, asked)
        complete = len(records) < asked * RECORD
        fresh = records[given * RECORD :]
        if date_to is not None:
            kept = _ticks_until(fresh, date_to * 1000)
            complete = complete or len(kept) < len(fresh)
            fresh = kept
        if fresh:
            yield fresh
        if complete:
            return
        if left is not None:
            left -= len(fresh) // RECORD
        second = _time(records, len(records) - RECORD)
        given = _records_of_last_second(records)


def trades_between(
    date_from: int,
    date_to: int,
    total: Callable[[int, int], int],
    read: Callable[[int, int], list[dict[str, Any]]],
) -> Iterator[list[dict[str, Any]]]:
    """Deals or orders of a span, both ends included, in windows of about SLICE_DEALS records.

    Neighbouring windows share their common second, since times are finer than that; what both give is given once.
    """
    seen: set[int] = set()
    waiting = [(date_from, date_to)]
    while waiting:
        start, end = waiting.pop()
        if end - start > 1 and total(start, end) > SLICE_DEALS:
            middle = (start + end) // 2
            waiting += [(middle, end), (start, middle)]
            continue
        records = [record for record in read(start, end) if record["ticket"] not in seen]
        seen = {record["ticket"] for record in records} if records else seen
        if records:
            yield records


def _time(records: bytes, at: int) -> int:
    return int(_TIME.unpack_from(records, at)[0])


def _records_of_last_second(records: bytes) -> int:
    last = at = len(records) - RECORD
    while at >= 0 and _time(records, at) == _time(records, last):
        at -= RECORD
    return (last - at) // RECORD


def _ticks_until(records: bytes, last_msc: int) -> bytes:
    kept = len(records)
    while kept > 0 and _time(records, kept - RECORD + _TIME_MSC_OFFSET) > last_msc:
        kept -= RECORD
    return records[:kept]
