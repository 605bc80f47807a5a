"""A store of computed arrays that forgets the least recently used ones."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable

from paper_terminal.market.base import Records

CACHE_BYTES = 32_000_000
ENTRY_BYTES = 500


class ArrayCache:
    """Keeps arrays up to a budget of bytes."""

    def __init__(self, budget: int = CACHE_BYTES) -> None:
        self._budget = budget
        self._used = 0
        self._arrays: OrderedDict[Hashable, Records] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], Records]) -> Records:
        """The array under `key`, made when it is not there. Callers must not write to it."""
        array = self._arrays.get(key)
        if array is not None:
            self._arrays.move_to_end(key)
            return array
        array = make()
        array.setflags(write=False)
        self._arrays[key] = array
        self._used += array.nbytes + ENTRY_BYTES
        while self._used > self._budget and len(self._arrays) > 1:
            _, oldest = self._arrays.popitem(last=False)
            self._used -= oldest.nbytes + ENTRY_BYTES
        return array
