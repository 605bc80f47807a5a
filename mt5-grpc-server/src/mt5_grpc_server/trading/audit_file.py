"""The audit log on disk. Lines are first durable in the journal, in the transaction of the event they tell of, and
then copied here, so that neither a crash nor a full disk loses one or writes one twice.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from mt5_grpc_server.trading.audit import Head

NAME = "audit.jsonl"
_BLOCK = 64 * 1024


class AuditFile:
    """Appends lines to the log. Its owner calls from one thread."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._last: int | None = None

    def append(self, lines: Sequence[tuple[int, str]]) -> None:
        """Make numbered lines durable that are not there yet. Raises OSError; then nothing counts as written."""
        last, self._last = self._last, None
        with open(self._path, "a+b") as file:
            if last is None:
                last = _last_number(file)
            new = [line for number, line in lines if number > last]
            file.write("".join(line + "\n" for line in new).encode("ascii"))
            file.flush()
            os.fsync(file.fileno())
        self._last = max(last, lines[-1][0]) if lines else last


def newest(path: Path) -> Head:
    """The newest record of the log that is whole, the start of a log where there is none. Raises OSError."""
    try:
        with open(path, "rb") as file:
            lines, _ = _tail(file)
        record = json.loads(lines[-1])
        return Head(int(record["number"]), str(record["hash"]))
    except (FileNotFoundError, IndexError, KeyError, TypeError, ValueError):
        return Head()


def _last_number(file: BinaryIO) -> int:
    """The number of the last whole line; half a line, which a crash can leave, is cut off, it will come again."""
    lines, end = _tail(file)
    file.truncate(end)
    return int(json.loads(lines[-1])["number"]) if lines else 0


def _tail(file: BinaryIO) -> tuple[list[bytes], int]:
    """Whole lines up to the last one, and where that ends."""
    end = file.seek(0, os.SEEK_END)
    tail, start = b"", end
    while start > 0 and tail.count(b"\n") < 2:
        start = max(0, start - _BLOCK)
        file.seek(start)
        tail = file.read(end - start)
    whole = tail.rfind(b"\n") + 1
    return tail[:whole].splitlines(), start + whole
