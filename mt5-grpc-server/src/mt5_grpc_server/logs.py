"""Plain lines on standard error: time, level, request id, what happened. Secrets are never handed to a logger."""

from __future__ import annotations

import logging
import sys
from contextvars import ContextVar

# The id of the call that the current thread serves; every call sets its own before anything else.
request_id: ContextVar[str] = ContextVar("request_id", default="-")


def set_up_logs(level: str) -> None:
    """Send everything from `level` on (a name such as "info") to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s [%(request_id)s] %(message)s"))
    handler.addFilter(_add_request_id)
    logging.basicConfig(level=level.upper(), handlers=[handler])


def _add_request_id(record: logging.LogRecord) -> bool:
    record.request_id = request_id.get()
    return True
