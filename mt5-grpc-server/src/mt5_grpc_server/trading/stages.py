"""Where the time of one order goes, for the log at debug."""

from __future__ import annotations

import time


class Stages:
    """Wall time by stage, from the moment this is made; each begins where the one before it ended."""

    def __init__(self) -> None:
        self._began = self._last = time.perf_counter()
        self._seconds: dict[str, float] = {}

    def end(self, stage: str, **parts: float) -> None:
        """The time since the stage before was spent on this one; `parts` are seconds of it that count by themselves."""
        now = time.perf_counter()
        self._seconds.update(parts)
        self._seconds[stage] = now - self._last - sum(parts.values())
        self._last = now

    @property
    def age(self) -> float:
        """Seconds since the order came."""
        return time.perf_counter() - self._began

    def __str__(self) -> str:
        """Milliseconds, as in "accepted 0.214, wait 0.051, ..., total 1.480"."""
        taken = {**self._seconds, "total": self.age}
        return ", ".join(f"{stage} {seconds * 1000:.3f}" for stage, seconds in taken.items())
