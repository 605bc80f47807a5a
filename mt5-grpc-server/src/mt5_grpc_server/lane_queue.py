"""The order in which calls wait for the terminal."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from enum import IntEnum
from typing import Generic, TypeVar

T = TypeVar("T")

# Longest wait of a call, in seconds, before one slot is given to it ahead of more urgent ones.
AGEING_SECONDS = 10.0


class Priority(IntEnum):
    """How urgent a call is; the lowest number goes first."""

    CLOSE = 0
    ORDER = 1
    ACCOUNT = 2
    QUOTE = 3
    HISTORY = 4


CAPACITY = {
    # Closing reduces risk: room for a program that flattens a large account at once.
    Priority.CLOSE: 64,
    # An order that waits behind 32 others is late; better refused, so that its owner can decide again.
    Priority.ORDER: 32,
    # Account, positions, orders, calculations: the reads of every client's refresh.
    Priority.ACCOUNT: 128,
    # Quotes go stale while they wait.
    Priority.QUOTE: 64,
    # A slice of history takes long: more than a few waiting ones would only time out.
    Priority.HISTORY: 8,
}


class LaneQueue(Generic[T]):
    """Bounded queues, one for each priority. Not safe for threads by itself: its owner holds a lock."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._waiting: dict[Priority, deque[tuple[float, T]]] = {priority: deque() for priority in Priority}
        self._served_aged = False

    def __len__(self) -> int:
        return sum(len(waiting) for waiting in self._waiting.values())

    def put(self, priority: Priority, item: T) -> bool:
        """Add an item; False when the queue of its priority is full."""
        waiting = self._waiting[priority]
        if len(waiting) >= CAPACITY[priority]:
            return False
        waiting.append((self._clock(), item))
        return True

    def take(self) -> T | None:
        """Remove the next item: the most urgent, the oldest of them; None when empty.

        An item that waited for AGEING_SECONDS goes first, but never two such in a row while others wait.
        """
        aged = None if self._served_aged else self._aged()
        self._served_aged = aged is not None
        for priority in Priority if aged is None else (aged,):
            if self._waiting[priority]:
                return self._waiting[priority].popleft()[1]
        return None

    def remove(self, item: T) -> bool:
        """Take out an item that nobody waits for any more; False when it is not here."""
        for waiting in self._waiting.values():
            for entry in waiting:
                if entry[1] is item:
                    waiting.remove(entry)
                    return True
        return False

    def remove_all(self, priority: Priority, condition: Callable[[T], bool]) -> list[T]:
        """Take out and return the items of a priority for which a condition holds, the oldest first."""
        waiting = self._waiting[priority]
        found = [item for _, item in waiting if condition(item)]
        self._waiting[priority] = deque(entry for entry in waiting if not condition(entry[1]))
        return found

    def clear(self) -> list[T]:
        """Remove and return everything, the most urgent first."""
        items = [item for waiting in self._waiting.values() for _, item in waiting]
        for waiting in self._waiting.values():
            waiting.clear()
        return items

    def _aged(self) -> Priority | None:
        limit = self._clock() - AGEING_SECONDS
        aged = [(waiting[0][0], priority) for priority, waiting in self._waiting.items() if waiting]
        oldest = min(aged, default=None)
        return oldest[1] if oldest is not None and oldest[0] <= limit else None
