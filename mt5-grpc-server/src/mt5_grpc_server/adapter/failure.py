"""The one exception of the adapter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class TerminalFailure(Exception):
    """A call that the terminal did not answer with data.

    `reason` is a code of the error table, `message` a whole sentence, `last_error` what last_error() said right after
    the call (None where the terminal was not asked), `metadata` the values a program needs (symbol, maxbars, field,
    executed).
    """

    def __init__(
        self,
        reason: str,
        message: str,
        last_error: tuple[int, str] | None = None,
        metadata: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.reason = reason
        self.message = message
        self.last_error = last_error
        self.metadata: dict[str, str] = dict(metadata or {})

    def as_dict(self) -> dict[str, Any]:
        """The failure as plain data, for a frame."""
        return {
            "reason": self.reason,
            "message": self.message,
            "last_error": self.last_error,
            "metadata": self.metadata,
        }

    @staticmethod
    def from_dict(values: Mapping[str, Any]) -> TerminalFailure:
        """The failure that as_dict() was made of."""
        return TerminalFailure(values["reason"], values["message"], values["last_error"], values["metadata"])
