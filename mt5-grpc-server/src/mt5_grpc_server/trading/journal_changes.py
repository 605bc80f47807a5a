"""The changes of intents in the order in which they became durable, read from the lines of the audit log.

A point between two records is the number of the one before it with the beginning of its hash, as "17-3fa9c1d2e4b7":
in another journal, or in an older one that was put back, it is no point.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from mt5_grpc_server.trading import journal_rows as rows
from mt5_grpc_server.trading.audit import Head
from mt5_grpc_server.trading.intent import Identity, Intent, Outcome
from mt5_grpc_server.trading.states import State

# Published: so long a change can be read again.
KEPT_SECONDS = 7 * 86400.0
_WRITTEN = "audit_written"
_CHECK = 12
_POINT = re.compile(r"([0-9]{1,18})-([0-9a-f]{12})")
_EVENTS = ("accepted", "sending", "settled", "corrected")
_OUTCOME = frozenset(each.name for each in fields(Outcome)) - {"state"}
Line = tuple[int, str]


class PointGone(Exception):
    """What follows a point cannot be told; the message says why."""


@dataclass(frozen=True)
class Point:
    """After the record `number`, whose hash begins with `check`."""

    number: int
    check: str

    def __str__(self) -> str:
        return f"{self.number}-{self.check}"


@dataclass(frozen=True)
class Change:
    """What became known of an intent: as it was before (None: not written down) and as it was then.

    `point` is the one after the change, `time` is in UTC epoch seconds.
    """

    point: Point
    time: float
    before: State | None
    intent: Intent


@dataclass(frozen=True)
class Page:
    """Some changes, the point after the newest record that was looked at, and whether there may be more."""

    changes: Sequence[Change]
    end: Point
    is_full: bool


def parse_point(text: str) -> Point | None:
    """The point that is written so, None where it is none."""
    found = _POINT.fullmatch(text)
    return None if found is None else Point(int(found[1]), found[2])


def point_of(head: Head) -> Point:
    """The point after a record."""
    return Point(head.number, head.hash[:_CHECK])


def lines_to_write(connection: sqlite3.Connection) -> list[Line]:
    """Lines that are not known to be in the file of the audit log."""
    return _lines(connection, int(rows.fact(connection, _WRITTEN) or 0), -1)


def note_written(connection: sqlite3.Connection, last: int) -> None:
    """Remember that the lines up to this number are in the file."""
    rows.set_fact(connection, _WRITTEN, last)


def prune(connection: sqlite3.Connection, now: float, limit: int) -> int:
    """Forget lines that are in the file and old, so many at most; how many."""
    written = int(rows.fact(connection, _WRITTEN) or 0)
    last = count = 0
    for number, line in _lines(connection, 0, limit):
        if number > written or json.loads(line)["time"] >= now - KEPT_SECONDS:
            break
        last, count = number, count + 1
    connection.execute("DELETE FROM outbox WHERE number <= ?", (last,))
    return count


def lines_after(connection: sqlite3.Connection, after: Point, limit: int) -> list[Line]:
    """So many lines after a point at most. Raises PointGone where it is no point of this log or not kept any more."""
    lines = _lines(connection, after.number, limit)
    if lines:
        if lines[0][0] != after.number + 1:
            raise PointGone(f'what followed the point is not kept any more, it is "{after}"')
        before = str(json.loads(lines[0][1])["previous"])
    else:
        head = rows.audit_head(connection)
        if after.number > head.number:
            raise PointGone(
                f'the point is of another journal, this one has {head.number} records only, it is "{after}"'
            )
        if after.number < head.number:
            raise PointGone(f'what followed the point is not kept any more, it is "{after}"')
        before = head.hash
    if not before.startswith(after.check):
        raise PointGone(f'the point is of another journal, this one has another such record, it is "{after}"')
    return lines


def page(
    lines: Sequence[Line],
    after: Point,
    key_ids: Sequence[str],
    limit: int,
    find: Callable[[Identity], Intent | None],
) -> Page:
    """The changes that lines after a point tell of the intents of some keys. Raises PointGone."""
    changes, end = [], after
    for number, line in lines:
        record = json.loads(line)
        end = Point(number, record["hash"][:_CHECK])
        if record["event"] in _EVENTS and record["keyId"] in key_ids:
            changes.append(_change(end, record, find))
    return Page(changes, end, len(lines) == limit)


def _lines(connection: sqlite3.Connection, after: int, limit: int) -> list[Line]:
    query = "SELECT number, line FROM outbox WHERE number > ? ORDER BY number LIMIT ?"
    return connection.execute(query, (after, limit)).fetchall()


def _change(point: Point, record: dict[str, Any], find: Callable[[Identity], Intent | None]) -> Change:
    present = find(Identity(record["account"], record["keyId"], record["clientOrderId"]))
    if present is None:
        raise PointGone(f'the request "{record["clientOrderId"]}" that changed is not kept any more, at "{point}"')
    before = {"accepted": None, "sending": State.ACCEPTED}.get(record["event"], record.get("stateBefore"))
    return Change(point, record["time"], None if before is None else State(before), _as_of(record, present))


def _as_of(record: dict[str, Any], present: Intent) -> Intent:
    """The intent as it was then. Its row may be further, and of another attempt since: one that was not sent."""
    after = record.get("after", {"state": record["event"].upper()})
    outcome = Outcome(State(after["state"]), **{name: after[name] for name in _OUTCOME & after.keys()})
    time, attempt = record["time"], record["attempt"]
    if attempt != present.attempt:
        created = time if outcome.state is State.ACCEPTED else 0.0
        return Intent(present.id, present.draft, attempt, created, time, outcome)
    intent = replace(present, updated=time, outcome=outcome, corrected=after.get("corrected", False))
    if record.get("sequence", 0) == 0:
        return replace(intent, sequence=0, sent=0.0, sending=None)
    return intent
