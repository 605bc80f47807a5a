"""The limits of accounts as the audit log tells them, also to a journal that does not know them any more."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mt5_grpc_server.trading.key_ids import OWNER_KEY_ID

_EVENT = "limits"
# As the lines are written: JSON without blanks.
_MARK = f'"event":"{_EVENT}"'.encode()


def limits_event(
    account: str,
    how: str,
    version: int,
    since: float,
    is_real: bool,
    before: Mapping[str, Any] | None,
    after: Mapping[str, Any],
) -> dict[str, Any]:
    """The event of limits that are in force from now on, as their keys and values; `before` is None for the first."""
    return {
        "event": _EVENT,
        "account": account,
        "keyId": OWNER_KEY_ID,
        "reason": how,
        "since": since,
        "real": is_real,
        "versionBefore": version - 1,
        "version": version,
        "before": before,
        "after": after,
    }


def newest_limits(log: Path, account: str) -> dict[str, Any] | None:
    """The event of the newest version of the limits of an account, None where there is none. Raises OSError."""
    if not log.exists():
        return None
    with open(log, "rb") as file:
        records = [_record(line) for line in file if _MARK in line]
    own = [record for record in records if record.get("account") == account]
    return max(own, key=lambda record: int(record["version"]), default=None)


def _record(line: bytes) -> dict[str, Any]:
    try:
        return dict(json.loads(line))
    except ValueError:  # half a line, which a crash can leave, comes again
        return {}
