"""How records become rows: one table per kind of record, one column per field."""

from __future__ import annotations

import sqlite3
from dataclasses import astuple, dataclass, fields
from typing import Generic, TypeVar

from paper_terminal.broker.records import Deal, Order, Position

R = TypeVar("R", Position, Order, Deal)

COLUMN_TYPES = {"int": "INTEGER", "float": "REAL", "str": "TEXT"}
# SQLite integers are signed; a magic number uses all 64 bits.
SIGN, RANGE = 1 << 63, 1 << 64


@dataclass(frozen=True)
class Table(Generic[R]):
    """The table of one kind of record; `version` is the version of the account that wrote the row last."""

    name: str
    kind: type[R]

    @property
    def schema(self) -> str:
        """Statement that creates the table and its index."""
        columns = ", ".join(f'"{field.name}" {COLUMN_TYPES[str(field.type)]} NOT NULL' for field in fields(self.kind))
        return (
            f"CREATE TABLE IF NOT EXISTS {self.name} "
            f"(login INTEGER NOT NULL, version INTEGER NOT NULL, {columns}, PRIMARY KEY (ticket));\n"
            f"CREATE INDEX IF NOT EXISTS {self.name}_of_account ON {self.name} (login, version);"
        )

    @property
    def upsert(self) -> str:
        """Statement that writes one row."""
        return f"INSERT OR REPLACE INTO {self.name} VALUES ({', '.join('?' * (len(fields(self.kind)) + 2))})"

    def values(self, login: int, version: int, record: R) -> tuple[object, ...]:
        """Row of a record."""
        stored: list[object] = []
        for value in astuple(record):
            stored.append(value - RANGE if isinstance(value, int) and value >= SIGN else value)
        return (login, version, *stored)

    def record(self, row: sqlite3.Row) -> R:
        """Record of a row."""
        values = {field.name: row[field.name] for field in fields(self.kind)}
        if values["magic"] < 0:
            values["magic"] += RANGE
        return self.kind(**values)


POSITIONS = Table("positions", Position)
ORDERS = Table("orders", Order)
DEALS = Table("deals", Deal)
