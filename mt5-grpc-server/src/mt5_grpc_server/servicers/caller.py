"""Who calls: the name under which the journal keeps requests apart."""

from __future__ import annotations

import re

import grpc

from mt5_grpc_server.errors import CallError
from mt5_grpc_server.trading.key_ids import SERVER_KEY_IDS

HEADER = "x-key-id"
DEFAULT_KEY_ID = "default"
_PATTERN = re.compile(r"[A-Za-z0-9._-]{1,64}")


def key_id(context: grpc.ServicerContext) -> str:
    """The metadata `x-key-id`, by which callers tell themselves apart. Raises CallError where it is no name, or one of
    those under which the server keeps its own requests.
    """
    given = {name: value for name, value in context.invocation_metadata() or ()}.get(HEADER, DEFAULT_KEY_ID)
    if not isinstance(given, str) or _PATTERN.fullmatch(given) is None:
        message = f"Cannot use the request: {HEADER} must have 1 to 64 letters, digits, . _ and -"
        raise CallError("VALIDATION_FAILED", message, {"field": HEADER, "executed": "false"})
    if given in SERVER_KEY_IDS:
        message = f'Cannot use the request: {HEADER} must not be a name of the server itself, it is "{given}"'
        raise CallError("VALIDATION_FAILED", message, {"field": HEADER, "executed": "false"})
    return given
