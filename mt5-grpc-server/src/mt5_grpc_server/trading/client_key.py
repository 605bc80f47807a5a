"""The name that a caller gives to a request, so that asking again is never a second order."""

from __future__ import annotations

import hashlib
import re
import secrets

PATTERN = re.compile(r"[A-Za-z0-9_-]{8,64}")
_GENERATED_BYTES = 16
_CHILD_LENGTH = 24


def is_client_key(text: str) -> bool:
    """True for 8 to 64 letters, digits, `_` and `-`."""
    return PATTERN.fullmatch(text) is not None


def generate_client_key() -> str:
    """A new key, for a caller that gave none; it cannot be guessed."""
    return secrets.token_hex(_GENERATED_BYTES)


def child_key(parent: str, part: str) -> str:
    """The key of one part of a request that takes several orders; the same parts have the same keys for ever."""
    digest = hashlib.sha256(f"{parent}\0{part}".encode()).hexdigest()
    return f"part-{digest[:_CHILD_LENGTH]}"
