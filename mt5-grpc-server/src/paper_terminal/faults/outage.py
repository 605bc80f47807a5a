"""What a terminal knows while it has no connection to its trade server."""

from __future__ import annotations

from paper_terminal.clock import Clock
from paper_terminal.faults.file import FaultFile


class KnownTime:
    """The moment up to which the terminal knows the market and the account: now, or when the connection was lost.

    The server goes on meanwhile; what it did shows, with its true times, when the connection is back.
    """

    def __init__(self, clock: Clock, faults: FaultFile) -> None:
        self._clock = clock
        self._faults = faults
        self._lost_msc: int | None = None

    def now_msc(self) -> int:
        """Broker wall clock in epoch milliseconds."""
        if not self._faults.current().disconnected:
            self._lost_msc = None
            return self._clock.now_msc()
        if self._lost_msc is None:
            self._lost_msc = self._clock.now_msc()
        return self._lost_msc
