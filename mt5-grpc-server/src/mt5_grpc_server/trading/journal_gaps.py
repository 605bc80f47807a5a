"""Whether orders of an account may be at the broker and not in the journal: it began anew, it was put back from a
backup, or another server traded the account. For a day after that such orders are searched at the broker.
"""

from __future__ import annotations

import logging
import sqlite3

from mt5_grpc_server.trading import journal_rows as rows
from mt5_grpc_server.trading.audit import Head

log = logging.getLogger(__name__)

SEARCHED_SECONDS = 86400.0
_OVERTAKEN = "taken_over"
_RESTORED = "restored"


def may_lack_orders(connection: sqlite3.Connection, account: str | None, written: Head, now: float) -> bool:
    """True where orders of this account, or of any, may be missing; see `note_backup` for `written`."""
    taken = rows.fact(connection, _OVERTAKEN) or {}
    others = taken.values() if account is None else [taken.get(account)]
    moments = [rows.fact(connection, "created"), rows.fact(connection, _RESTORED), *others]
    if moments[0] is None or written.number > rows.audit_head(connection).number:
        return True
    return any(now - moment < SEARCHED_SECONDS for moment in moments if moment is not None)


def was_put_back(connection: sqlite3.Connection, written: Head) -> bool:
    """True where `note_backup` has found so, or will; see there for `written`."""
    return rows.fact(connection, _RESTORED) is not None or written.number > rows.audit_head(connection).number


def note_takeover(connection: sqlite3.Connection, account: str, now: float) -> None:
    """Remember that another server has traded this account, and what it did is not in the journal."""
    rows.set_fact(connection, _OVERTAKEN, {**(rows.fact(connection, _OVERTAKEN) or {}), account: now})


def note_backup(connection: sqlite3.Connection, written: Head, now: float) -> None:
    """Remember that the journal is an older one that was put back, where that is so.

    `written` is the newest record in the file of the audit log, to which each is copied after it is in the journal: one
    that the journal does not know tells that the journal is older. The log goes on after it.
    """
    own = rows.audit_head(connection)
    if written.number <= own.number:
        return
    log.warning("The journal is an older one: the audit log is %s records ahead of it", written.number - own.number)
    rows.set_fact(connection, _RESTORED, now)
    # What was not copied yet when the backup was made has been copied since.
    connection.execute("DELETE FROM outbox")
    rows.set_fact(connection, "audit_head", [written.number, written.hash])
    rows.add_audit(connection, {"time": now, "event": "restored", "missing": written.number - own.number})
