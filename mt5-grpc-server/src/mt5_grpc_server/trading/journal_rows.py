"""Intents as rows of the journal."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from mt5_grpc_server.trading.audit import START, Head, chain
from mt5_grpc_server.trading.intent import Identity, Intent
from mt5_grpc_server.trading.states import State

_SELECT = "SELECT id, record FROM intents"


def find(connection: sqlite3.Connection, identity: Identity) -> Intent | None:
    """The intent with this identity."""
    where = "WHERE account = ? AND key_id = ? AND client_key = ?"
    found = select(connection, where, (identity.account, identity.key_id, identity.client_key))
    return found[0] if found else None


def load(connection: sqlite3.Connection, row: int) -> Intent:
    """The intent with this id. Raises KeyError where it was pruned."""
    found = select(connection, "WHERE id = ?", (row,))
    if not found:
        raise KeyError(row)
    return found[0]


def progress(connection: sqlite3.Connection, row: int) -> tuple[State, int]:
    """State and attempt of the intent with this id. Raises KeyError where it was pruned."""
    query = "SELECT state, json_extract(record, '$.attempt') FROM intents WHERE id = ?"
    found = connection.execute(query, (row,)).fetchone()
    if found is None:
        raise KeyError(row)
    return State(found[0]), int(found[1])


def select(connection: sqlite3.Connection, where: str, values: Sequence[Any] = ()) -> list[Intent]:
    """Intents by a condition, which is part of this software and never of a request."""
    return [_intent(row, record) for row, record in connection.execute(f"{_SELECT} {where}", values)]


def in_states(connection: sqlite3.Connection, states: Iterable[State]) -> list[Intent]:
    """Intents in one of these states, the oldest first."""
    names = sorted(state.value for state in states)
    return select(connection, f"WHERE state IN ({','.join('?' * len(names))}) ORDER BY id", names)


def insert(connection: sqlite3.Connection, intent: Intent) -> Intent:
    """A new row; the intent with its id."""
    columns = "account, key_id, client_key, parent_key, token, state, updated, record"
    cursor = connection.execute(f"INSERT INTO intents ({columns}) VALUES (?,?,?,?,?,?,?,?)", _values(intent))
    return replace(intent, id=int(cursor.lastrowid or 0))


def update(connection: sqlite3.Connection, intent: Intent) -> Intent:
    """Write anew what changes of a row: its identity never does."""
    values = (intent.state.value, intent.updated, _record(intent), intent.id)
    connection.execute("UPDATE intents SET state=?, updated=?, record=? WHERE id=?", values)
    return intent


def fact(connection: sqlite3.Connection, name: str) -> Any:
    """A value that outlives the process, None where there is none."""
    row = connection.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
    return None if row is None else json.loads(row[0])


def set_fact(connection: sqlite3.Connection, name: str, value: Any) -> None:
    """Keep a value, which must be plain data."""
    # Replacing the row would also write the index of the names anew.
    known = "ON CONFLICT (name) DO UPDATE SET value = excluded.value"
    connection.execute(f"INSERT INTO facts VALUES (?, ?) {known}", (name, json.dumps(value)))


def count(connection: sqlite3.Connection, name: str) -> None:
    """Add one to a value that is a number, 0 where there is none."""
    set_fact(connection, name, int(fact(connection, name) or 0) + 1)


def audit_head(connection: sqlite3.Connection) -> Head:
    """The newest record of the audit log."""
    number, digest = fact(connection, "audit_head") or (0, START)
    return Head(number, digest)


def add_audit(connection: sqlite3.Connection, event: dict[str, Any]) -> None:
    """Put an event into the audit log, in the transaction that makes it true."""
    line, head = chain(audit_head(connection), event)
    set_fact(connection, "audit_head", [head.number, head.hash])
    connection.execute("INSERT INTO outbox VALUES (?, ?)", (head.number, line))


def _values(intent: Intent) -> tuple[Any, ...]:
    draft, identity = intent.draft, intent.identity
    return (
        identity.account,
        identity.key_id,
        identity.client_key,
        draft.parent_key,
        draft.token,
        intent.state.value,
        intent.updated,
        _record(intent),
    )


def _record(intent: Intent) -> str:
    return json.dumps({**intent.as_dict(), "id": 0})


def _intent(row: int, record: str) -> Intent:
    return replace(Intent.from_dict(json.loads(record)), id=row)
