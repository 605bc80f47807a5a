"""Counts of what became of requests, for those who watch the server."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from mt5_grpc_server.trading.guards import GUARD_NAMES
from mt5_grpc_server.trading.states import IN_PROGRESS, State


class Tally:
    """Counts audit records, since every end and every refusal makes one in the transaction that makes it durable: so
    nothing is counted that did not happen, and no trade waits for it. Starts with 0, also after a restart.

    One thread takes in, any may read.
    """

    def __init__(self) -> None:
        self._last = 0
        self._states = {state.value: 0 for state in State if state not in IN_PROGRESS}
        self._guards = dict.fromkeys(GUARD_NAMES, 0)

    @property
    def states(self) -> Mapping[str, int]:
        """How many requests came to each state that tells something new of them."""
        return dict(self._states)

    @property
    def guards(self) -> Mapping[str, int]:
        """How many requests each guard refused."""
        return dict(self._guards)

    def take_in(self, lines: Sequence[tuple[int, str]]) -> None:
        """Count numbered lines of the audit log, in their order; those that were counted before are passed over."""
        for number, line in lines:
            if number > self._last:
                self._last = number
                self._count(json.loads(line))

    def _count(self, record: Mapping[str, Any]) -> None:
        # A request of several trades ends with the words of a part, which has a record of its own.
        if record["event"] not in ("settled", "corrected") or "group" in record:
            return
        after = record["after"]
        # Another version of this software may have written words that are not known here.
        for counts, word in ((self._states, after["state"]), (self._guards, after["metadata"].get("guard"))):
            if word in counts:
                counts[word] += 1
