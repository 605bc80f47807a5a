"""Writes a journal anew that somebody deleted while it was open: its connections still have all of it."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path


def rescue(writer: sqlite3.Connection, reader: sqlite3.Connection | None, path: Path) -> None:
    """Put everything that `writer` has where the file was. Both connections are closed where that is done.

    Raises sqlite3.Error or OSError where the file could not be written.
    """
    if path.exists():
        raise OSError("the file was replaced by another one while it was open")
    draft = path.with_name(f"{path.name}.rescued")
    _copy(writer, draft)
    # First the new file: whoever is killed from here on finds it.
    os.replace(draft, path)
    _sync(path.parent)
    for connection in (writer, reader):
        if connection is not None:
            connection.close()
    # They belong to the deleted file: with another one they would be read as newer parts of it.
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _copy(source: sqlite3.Connection, draft: Path) -> None:
    draft.unlink(missing_ok=True)
    copy = sqlite3.connect(draft)
    try:
        source.backup(copy)
        # All in one file, which can be moved.
        copy.execute("PRAGMA journal_mode=DELETE")
    finally:
        copy.close()
    _sync(draft)


def _sync(place: Path) -> None:
    handle = os.open(place, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
