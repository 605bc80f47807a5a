"""What is asked of the order journal."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from mt5_grpc_server.trading import journal_changes as changes
from mt5_grpc_server.trading import journal_rows as rows
from mt5_grpc_server.trading.intent import Intent
from mt5_grpc_server.trading.journal_changes import Page, Point
from mt5_grpc_server.trading.journal_file import JournalFile
from mt5_grpc_server.trading.mt5 import MODIFY, REMOVE
from mt5_grpc_server.trading.states import UNRESOLVED, State


class JournalReader:
    """The reading half of the journal. All methods may be called from any thread and raise JournalUnavailable."""

    def __init__(self, file: JournalFile) -> None:
        self._file = file

    def find(self, key_id: str, client_key: str, account: str | None = None) -> Intent | None:
        """The intent with this key of an account; without one the newest of any, what was not sent after all others."""
        found = [each for each in self.named(key_id, client_key) if account in (None, each.identity.account)]
        return min(found, key=lambda each: each.state is State.NOT_SENT, default=None)

    def named(self, key_id: str, client_key: str) -> list[Intent]:
        """The intents with this key, one of each account at most, the newest first."""
        with self._file.read() as connection:
            where = "WHERE client_key = ? AND key_id = ? ORDER BY id DESC"
            return rows.select(connection, where, (client_key, key_id))

    def find_number(self, key_ids: Sequence[str], number: int) -> Intent | None:
        """The intent with this number in the journal, where it is one of these keys."""
        with self._file.read() as connection:
            # SQLite has no number beyond 63 bits.
            where = f"WHERE id = ? AND key_id IN ({','.join('?' * len(key_ids))})"
            found = rows.select(connection, where, (min(number, 2**63 - 1), *key_ids))
            return found[0] if found else None

    def parts(self, account: str, key_id: str, parent_key: str) -> list[Intent]:
        """The intents that were made for one request with several orders, the oldest first."""
        with self._file.read() as connection:
            where = "WHERE parent_key = ? AND parent_key <> '' AND key_id = ? AND account = ? ORDER BY id"
            return rows.select(connection, where, (parent_key, key_id, account))

    def newest(self, key_ids: Sequence[str], states: Sequence[State], before: int, limit: int) -> list[Intent]:
        """Intents of some keys, the newest first: with an id below `before` (0 = all), in some states (none = all)."""
        names = [state.value for state in states]
        condition = f"AND state IN ({','.join('?' * len(names))})" if names else ""
        of_keys = f"key_id IN ({','.join('?' * len(key_ids))})"
        where = f"WHERE {of_keys} AND (id < ? OR ? = 0) {condition} ORDER BY id DESC LIMIT ?"
        with self._file.read() as connection:
            return rows.select(connection, where, (*key_ids, before, before, *names, limit))

    def in_states(self, *states: State) -> list[Intent]:
        """All intents in these states, the oldest first."""
        with self._file.read() as connection:
            return rows.in_states(connection, states)

    def unresolved(self) -> list[Intent]:
        """Intents whose end is not known, the oldest first."""
        return self.in_states(*UNRESOLVED)

    def claimed(self, account: str, tickets: Collection[int], but: int) -> set[int]:
        """Which of these tickets are of orders that intents of the account have made, not counting the intent `but`."""
        # By no time: this machine's clock may have been moved, and a broker's day may be days after the one before.
        order, action = "json_extract(record, '$.outcome.order')", "json_extract(record, '$.sending.request.action')"
        made = f"{order} IN ({','.join('?' * len(tickets))}) AND coalesce({action}, 0) NOT IN (?, ?)"
        query = f"SELECT {order} FROM intents WHERE account = ? AND id <> ? AND {made}"
        with self._file.read() as connection:
            found = connection.execute(query, (account, but, *tickets, MODIFY, REMOVE))
            return {int(ticket) for (ticket,) in found}

    def fact(self, name: str) -> Any:
        """A value that outlives the process, None where there is none."""
        with self._file.read() as connection:
            return rows.fact(connection, name)

    def audit_lines(self) -> list[tuple[int, str]]:
        """Lines of the audit log that are not known to be in its file."""
        with self._file.read() as connection:
            return changes.lines_to_write(connection)

    def present_point(self) -> Point:
        """Where the changes of intents stand now."""
        with self._file.read() as connection:
            return changes.point_of(rows.audit_head(connection))

    def changes(self, after: Point, key_ids: Sequence[str], limit: int) -> Page:
        """The changes of intents of some keys after this point, looked for in so many records at most.

        Raises PointGone.
        """
        # The lock is held for short looks only: trades read as well.
        with self._file.read() as connection:
            lines = changes.lines_after(connection, after, limit)
        return changes.page(
            lines, after, key_ids, limit, lambda each: self.find(each.key_id, each.client_key, each.account)
        )
