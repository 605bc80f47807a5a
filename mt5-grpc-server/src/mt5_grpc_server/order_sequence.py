"""The last door before order_send(): only what the journal has written down may pass, and each number once."""

from __future__ import annotations

from typing import Any

from mt5_grpc_server.adapter.failure import TerminalFailure


class OrderSequence:
    """Remembers the highest sequence number of the journal that has passed."""

    def __init__(self) -> None:
        self._last = 0

    def take(self, arguments: dict[str, Any]) -> None:
        """Take `sequence` out of the arguments of order_send(). Raises TerminalFailure with `executed` "false"."""
        sequence = arguments.pop("sequence", None)
        if not isinstance(sequence, int) or sequence <= self._last:
            why = f"its sequence number must be above {self._last}, it is {sequence}"
            message = f"Cannot send the order: it is not in the journal, or was sent before: {why}"
            raise TerminalFailure("INTERNAL", message, None, {"executed": "false"})
        self._last = sequence
