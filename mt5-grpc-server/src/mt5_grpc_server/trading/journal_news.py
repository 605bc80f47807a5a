"""Tells those who wait for it that the journal was written. Whoever writes never waits for them."""

from __future__ import annotations

import threading


class News:
    """Counts what was told, so that nothing told between a look and the wait after it is missed."""

    def __init__(self) -> None:
        self._told = threading.Condition()
        self.count = 0
        """How often something was told."""

    def tell(self) -> None:
        """Wake everybody who waits."""
        with self._told:
            self.count += 1
            self._told.notify_all()

    def wait(self, seen: int, seconds: float) -> None:
        """Wait until more was told than `seen`, so many seconds at most."""
        with self._told:
            self._told.wait_for(lambda: self.count != seen, seconds)
