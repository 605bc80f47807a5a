"""What a person says about one order, as a file in the data folder: written by command, read by the server."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

_PREFIX = "RESOLVE-"


@dataclass(frozen=True)
class Resolution:
    """What became of the intent with the number `intent`: `order` is the ticket that executed it, 0 where it was not
    executed. `reason` is how the person knows.
    """

    intent: int
    order: int
    reason: str


def write_resolution(folder: Path, resolution: Resolution) -> Path:
    """Leave it for the server, in place of an earlier one for the same intent; the file. Raises OSError."""
    file = folder / f"{_PREFIX}{resolution.intent}"
    draft = folder / f"draft-{file.name}"
    draft.write_text(json.dumps(asdict(resolution)), "utf-8")
    os.replace(draft, file)
    return file


def resolution_files(folder: Path) -> list[Path]:
    """The files that lie there. Raises OSError."""
    return sorted(folder.glob(f"{_PREFIX}*"))


def read_resolution(file: Path) -> Resolution:
    """What a file says. Raises ValueError where it is none of these, or OSError."""
    found = json.loads(file.read_text("utf-8"))
    types = {"intent": int, "order": int, "reason": str}
    if not isinstance(found, dict) or {name: type(value) for name, value in found.items()} != types:
        raise ValueError(f"it must have {', '.join(types)}")
    return Resolution(**found)
