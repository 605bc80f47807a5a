"""WatchIntents: the changes of intents as they become durable, each watcher reading the journal at its own pace."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

import grpc

from mt5_grpc_server.errors import CallError
from mt5_grpc_server.lane import stopping
from mt5_grpc_server.trading.journal import Journal
from mt5_grpc_server.trading.journal_changes import Change, Point, PointGone, parse_point
from mt5_grpc_server.trading.journal_file import JournalUnavailable

HEARTBEAT_SECONDS = 5.0
# Changes come in bursts, and whoever reads each at once takes time from the order that makes them.
GATHER_SECONDS = 0.02
# So many records are looked at before they are sent.
PAGE = 50


class IntentStream:
    """Nothing waits here for a slow watcher, and nothing is left out for it: the journal keeps what it has not read."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._stopping = False

    def watch(self, key_ids: Sequence[str], after: str, context: grpc.ServicerContext) -> Iterator[Change | Point]:
        """Changes of the intents of some keys, those after a point where one is given, until the caller goes; points
        at once and whenever five seconds brought no change. Raises CallError, also when the server stops.
        """
        if not context.add_callback(self._journal.news.tell):
            return
        try:
            yield from self._watch(key_ids, after, context)
        except PointGone as error:
            raise CallError("RESUME_POINT_GONE", f"Cannot tell the changes of intents: {error}") from error
        except JournalUnavailable as error:
            raise CallError("JOURNAL_UNAVAILABLE", f"Cannot tell the changes of intents: {error}") from error

    def close(self) -> None:
        """End every stream."""
        self._stopping = True
        self._journal.news.tell()

    def _watch(self, key_ids: Sequence[str], after: str, context: grpc.ServicerContext) -> Iterator[Change | Point]:
        news, point, due = self._journal.news, self._begin(after), 0.0
        while context.is_active():
            if self._stopping:
                raise stopping()
            seen = news.count
            page = self._journal.changes(point, key_ids, PAGE)
            if not due:
                yield point  # only now is it known to be one
            yield from page.changes
            point = page.end
            now = time.monotonic()
            if page.changes or not due:
                due = now + HEARTBEAT_SECONDS
            elif now >= due:
                due = now + HEARTBEAT_SECONDS
                yield point
            if not page.is_full:
                news.wait(seen, due - now)
                time.sleep(GATHER_SECONDS)

    def _begin(self, after: str) -> Point:
        if not after:
            return self._journal.present_point()
        point = parse_point(after)
        if point is None:
            message = f'Cannot tell the changes of intents: after must be a resume point of a message, it is "{after}"'
            raise CallError("VALIDATION_FAILED", message[:500], {"field": "after"})
        return point
