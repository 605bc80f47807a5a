"""The SQLite database behind the broker, in memory or in a file that several processes share."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from paper_terminal.broker.rows import DEALS, ORDERS, POSITIONS

T = TypeVar("T", str, int, float)

BUSY_SECONDS = 30.0
FIRST_TICKETS = {"order": 500000001, "deal": 700000001}

SCHEMA = f"""
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS tickets (kind TEXT PRIMARY KEY, next INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS accounts (
    login INTEGER PRIMARY KEY, version INTEGER NOT NULL, caught_up_msc INTEGER NOT NULL,
    balance REAL NOT NULL, credit REAL NOT NULL, terms TEXT NOT NULL
);
{POSITIONS.schema}
{ORDERS.schema}
{DEALS.schema}
"""


class Store:
    """One connection to the database; `path` None keeps it in memory.

    Every change is made inside `writing()`, so a process that dies at any moment leaves either all of a change or
    nothing of it. Not safe for threads by itself: the broker holds a lock.
    """

    def __init__(self, path: Path | None) -> None:
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
        self._connection = sqlite3.connect(
            path or ":memory:", timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        self._connection.row_factory = sqlite3.Row
        if path is not None:
            # A killed process cannot lose what WAL has committed; only a power cut could take the last moments.
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = NORMAL")
        with self.writing():
            for statement in SCHEMA.split(";"):
                self._connection.execute(statement)

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction that excludes every other writer from its start; an exception undoes it."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    @contextmanager
    def reading(self) -> Iterator[None]:
        """One snapshot for several reads; inside `writing()` it adds nothing."""
        if self._connection.in_transaction:
            yield
            return
        self._connection.execute("BEGIN")
        try:
            yield
        finally:
            self._connection.execute("COMMIT")

    def execute(self, statement: str, values: tuple[object, ...] = ()) -> list[sqlite3.Row]:
        """Run one statement and return its rows."""
        return self._connection.execute(statement, values).fetchall()

    def setting(self, name: str, default: Callable[[], T]) -> T:
        """Value kept under `name`; the first process that asks stores `default()`, all others get what it stored."""
        with self.writing():
            rows = self.execute("SELECT value FROM settings WHERE name = ?", (name,))
            if rows:
                value: T = json.loads(rows[0]["value"])
            else:
                value = default()
                self.execute("INSERT INTO settings VALUES (?, ?)", (name, json.dumps(value)))
        return value

    def next_ticket(self, kind: str) -> int:
        """Next ticket of the `order` or the `deal` sequence; only inside `writing()`."""
        rows = self.execute("SELECT next FROM tickets WHERE kind = ?", (kind,))
        ticket: int = rows[0]["next"] if rows else FIRST_TICKETS[kind]
        self.execute("INSERT OR REPLACE INTO tickets VALUES (?, ?)", (kind, ticket + 1))
        return ticket
