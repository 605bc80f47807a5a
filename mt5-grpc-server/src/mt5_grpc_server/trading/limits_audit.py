"""The limits of accounts as the audit log tells them, for a journal that does not know them any more."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

LIMITS_EVENT = "limits"
# As the lines are written: JSON without blanks.
_MARK = f'"event":"{LIMITS_EVENT}"'.encode()


def newest_limits(log: Path, account: str) -> dict[str, Any] | None:
    """The record of the newest version of the limits of an account, None where there is none. Raises OSError."""
    if not log.exists():
        return None
    with open(log, "rb") as file:
        records = [_record(line) for line in file if _MARK in line]
    own = [record for record in records if record.get("account") == account and "version" in record]
    return max(own, key=lambda record: int(record["version"]), default=None)


def _record(line: bytes) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except ValueError:  # half a line, which a crash can leave, comes again
        return {}
    return found if isinstance(found, dict) else {}
