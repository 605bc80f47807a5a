"""The audit log: one JSON object a line, each with the hash of the line before, so that no line can be changed,
taken out or put in without a trace.

A record is {"number", "time", "event", ..., "previous", "hash"}; `hash` is SHA-256 in hex over the record without it,
as sorted JSON without blanks in ASCII; `previous` of the first record is 64 zeros.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

START = "0" * 64


@dataclass(frozen=True)
class Head:
    """The newest record: its number, 0 where there is none, and its hash."""

    number: int = 0
    hash: str = START


@dataclass(frozen=True)
class Verification:
    """How many records are whole, the last of them, and the first that is not (None where all are)."""

    records: int
    head: Head
    problem: str | None


def chain(head: Head, event: Mapping[str, Any]) -> tuple[str, Head]:
    """The line that follows `head`, and the head it makes. Raises ValueError for names that the chain itself uses."""
    taken = event.keys() & {"number", "previous", "hash"}
    if taken:
        raise ValueError(f"Cannot write to the audit log: {sorted(taken)[0]} is a name of the chain itself")
    text = _json({**event, "number": head.number + 1, "previous": head.hash})
    digest = _hash(text)
    return _line(text, digest), Head(head.number + 1, digest)


def verify(lines: Iterable[str]) -> Verification:
    """Check every line of an audit log."""
    head = Head()
    for line in lines:
        problem = _problem(line, head)
        if problem is not None:
            return Verification(head.number, head, f"Record {head.number + 1} is not whole: {problem}")
        head = Head(head.number + 1, json.loads(line)["hash"])
    return Verification(head.number, head, None)


def _problem(line: str, head: Head) -> str | None:
    try:
        record = json.loads(line)
    except ValueError:
        return "it is not JSON"
    if not isinstance(record, dict):
        return "it is not an object"
    told = record.pop("hash", None)
    if record.get("number") != head.number + 1:
        return f"its number is {record.get('number')}, a record is missing or was put in"
    if record.get("previous") != head.hash:
        return "it does not follow the record before it"
    text = _json(record)
    # Exactly as it was written: of a name that is there twice only the last one would be read.
    is_whole = told == _hash(text) and line == _line(text, told)
    return None if is_whole else "its content does not match its hash"


def _line(text: str, digest: object) -> str:
    return f'{text[:-1]},"hash":"{digest}"}}'


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def _json(record: Mapping[str, Any]) -> str:
    return json.dumps(record, sort_keys=True, separators=(",", ":"))
