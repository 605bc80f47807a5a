"""The tables of the journal, and how its file is opened."""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path

VERSION = 1
BUSY_SECONDS = 2.0

_TABLES = """
CREATE TABLE intents (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account TEXT NOT NULL,
  key_id TEXT NOT NULL,
  client_key TEXT NOT NULL,
  parent_key TEXT NOT NULL,
  token TEXT NOT NULL,
  state TEXT NOT NULL,
  updated REAL NOT NULL,
  record TEXT NOT NULL,
  UNIQUE (client_key, key_id, account)
) STRICT;
CREATE INDEX intents_by_state ON intents (state);
CREATE INDEX intents_by_parent ON intents (parent_key) WHERE parent_key <> '';
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
-- Lines of the audit log: they wait here for its file, and stay for those who watch the changes.
CREATE TABLE outbox (number INTEGER PRIMARY KEY, line TEXT NOT NULL) STRICT;
"""


class UnknownSchema(Exception):
    """The file was written by a newer version of this software."""


def open_for_writing(path: Path) -> sqlite3.Connection:
    """A connection whose commits survive a power cut; makes the tables where the file is new.

    Raises sqlite3.Error, or UnknownSchema.
    """
    connection = _connect(path, "rwc")
    try:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        # Python programs of one machine may differ in their SQLite: none may read the file by memory mapping.
        connection.execute("PRAGMA mmap_size=0")
        _make_tables(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def open_for_reading(path: Path) -> sqlite3.Connection:
    """A connection that never waits for the writer. Raises sqlite3.Error."""
    connection = _connect(path, "rw")
    connection.execute("PRAGMA query_only=ON")
    connection.execute("PRAGMA user_version").fetchone()  # else the file is not opened before the first look
    return connection


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    # Its owner holds a lock around every use. Elsewhere than on Windows the index is kept in memory, not in a file that
    # is mapped into it: where a disk becomes read-only, a write to such a file ends the process.
    kind = "" if sys.platform == "win32" else "&vfs=unix-excl"
    name = f"{path.absolute().as_uri()}?mode={mode}{kind}"
    return sqlite3.connect(name, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False, uri=True)


def _make_tables(connection: sqlite3.Connection, path: Path) -> None:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if version == VERSION:
        return
    if version > VERSION:
        raise UnknownSchema(f'Cannot open "{path}": its format {version} is newer than {VERSION}, which is known here')
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statement in _TABLES.split(";"):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version={VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise
