"""Names of files that people can read and that no two things share."""

from __future__ import annotations

import hashlib
import re


def file_name(readable: str, exact: str, digits: int, longest: int | None = None) -> str:
    """A name that every file system takes: what is readable, and so many hex digits that tell `exact` from others.

    `longest` is how many characters of the readable part are kept, None = all.
    """
    plain = re.sub(r"[^A-Za-z0-9-]+", "_", readable)[:longest]
    return f"{plain}-{hashlib.sha256(exact.encode()).hexdigest()[:digits]}"
