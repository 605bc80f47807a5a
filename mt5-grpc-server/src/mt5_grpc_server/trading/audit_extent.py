"""How many records the audit log must have, as the journal beside it tells.

The owner of a journal lets nobody open its files, so they are copied; that works while a server runs as well.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from mt5_grpc_server.trading import journal_changes as changes
from mt5_grpc_server.trading import journal_rows as rows
from mt5_grpc_server.trading.audit import Head, Verification

_ATTEMPTS, _PAUSE_SECONDS = 20, 0.1


@dataclass(frozen=True)
class Extent:
    """`head` is the newest record that was made, `written` the number of those that are known to be in the log."""

    head: Head
    written: int

    def problem(self, found: Verification) -> str | None:
        """What a log that is whole lacks, None where that is nothing. The extent must have been read before the log."""
        if found.records < self.written:
            return (
                f"Records are missing at the end: the log has {found.records}, "
                f"and the journal beside it has written {self.written}"
            )
        if found.records == self.head.number and found.head.hash != self.head.hash:
            return f"Record {found.records} is not whole: the journal beside the log has another hash, {self.head.hash}"
        return None


def extent_of(journal: Path) -> Extent:
    """Read it from a copy of the files of a journal. Raises OSError or sqlite3.Error."""
    for attempt in range(_ATTEMPTS):
        with tempfile.TemporaryDirectory(prefix="mt5-grpc-server-") as folder:
            copy = Path(folder) / journal.name
            if _copy(journal, copy):
                return _read(copy)
        time.sleep(_PAUSE_SECONDS * (attempt < _ATTEMPTS - 1))
    raise OSError(f'the journal "{journal}" is written all the time')


def _copy(journal: Path, copy: Path) -> bool:
    files = journal, _log_of(journal)
    before = [_mark(path) for path in files]
    for source, target in zip(files, (copy, _log_of(copy)), strict=True):
        if source.exists():
            shutil.copyfile(source, target)
    return before == [_mark(path) for path in files]


def _log_of(journal: Path) -> Path:
    return journal.with_name(f"{journal.name}-wal")


def _mark(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_size, found.st_mtime_ns


def _read(copy: Path) -> Extent:
    with closing(sqlite3.connect(copy)) as connection:
        head = rows.audit_head(connection)
        waiting = changes.lines_to_write(connection)
        return Extent(head, waiting[0][0] - 1 if waiting else head.number)
