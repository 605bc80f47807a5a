"""The mark that an order carries in its comment, the only place at a broker for a name of ours.

The token follows from the identity of the request alone, so that a server that lost its journal, or another machine,
finds the order again. Comments have at most 26 characters, the shortest limit known of brokers that keep them at all.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from mt5_grpc_server.trading.intent import Identity

MARK = "oa"
TOKEN_LENGTH = 13
COMMENT_LENGTH = 26
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O, U
_NAMESPACE = "oamt5/1"
_BITS = 5 * TOKEN_LENGTH
_FOUND = re.compile(rf"(?<![A-Za-z0-9]){MARK}([{_ALPHABET}]{{{TOKEN_LENGTH}}})(?![A-Za-z0-9])")
_FORBIDDEN = re.compile(r"[^A-Za-z0-9_-]")


@dataclass(frozen=True)
class Comment:
    """The comment of an order; `truncated` says that the caller's own text did not fit in unchanged."""

    text: str
    truncated: bool


def token_of(identity: Identity) -> str:
    """The 13 characters of a request: the first 65 bits of SHA-256 over its identity, in Crockford's base 32."""
    text = "\0".join((_NAMESPACE, identity.account, identity.key_id, identity.client_key))
    digest = hashlib.sha256(text.encode()).digest()
    number = int.from_bytes(digest, "big") >> (8 * len(digest) - _BITS)
    return "".join(_ALPHABET[number >> shift & 31] for shift in range(_BITS - 5, -5, -5))


def comment_of(token: str, wish: str = "") -> Comment:
    """The comment with the token and as much of the caller's own text as fits."""
    if not wish:
        return Comment(MARK + token, False)
    own = _FORBIDDEN.sub("_", wish)
    whole = f"{MARK}{token}-{own}"
    text = whole[:COMMENT_LENGTH]
    return Comment(text, text != whole or own != wish)


def find_token(comment: str) -> str | None:
    """The token in a comment of the broker's records, None where there is none."""
    found = _FOUND.search(comment)
    return found[1] if found else None
