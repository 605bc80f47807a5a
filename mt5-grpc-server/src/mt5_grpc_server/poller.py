"""One poll of the terminal shared by any number of subscribers."""

from __future__ import annotations

import itertools
import logging
import math
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from mt5_grpc_server.errors import CallError, as_call_error

log = logging.getLogger(__name__)

# The same failure is told to a subscriber again after this many seconds, to show that it lasts.
FAILURE_REPEAT_SECONDS = 5.0


@dataclass(frozen=True)
class Event:
    """Something that a poll found: a value, or a failure. `time` is in UTC epoch seconds."""

    sequence: int
    time: float
    key: str
    value: Any = None
    failure: CallError | None = None


class Subscription:
    """What waits for one subscriber: the newest event of each key, so that a slow one costs bounded memory."""

    def __init__(self, poller: Poller, keys: Sequence[str], interval: float, lock: threading.Lock) -> None:
        self.keys = keys
        self.interval = interval
        self.closed = False
        self._poller = poller
        self._changed = threading.Condition(lock)
        self._waiting: OrderedDict[tuple[str, str], Event] = OrderedDict()
        self._told_failures: dict[str, float] = {}

    def take(self, timeout: float | None) -> Event | None:
        """The oldest waiting event; None when `timeout` seconds brought none, or when closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self.closed, timeout)
            return None if self.closed or not self._waiting else self._waiting.popitem(last=False)[1]

    def close(self) -> None:
        """End the subscription; a waiting take() returns at once."""
        self._poller.leave(self)

    def put(self, event: Event) -> None:
        """Add an event in place of an older one of the same key. The poller's lock is held."""
        kind = ""
        if event.failure is not None:
            kind = event.failure.message
            now = time.monotonic()
            if now - self._told_failures.get(kind, -math.inf) < FAILURE_REPEAT_SECONDS:
                return
            self._told_failures[kind] = now
        self._waiting.pop((event.key, kind), None)
        self._waiting[event.key, kind] = event
        self._changed.notify()

    def end(self) -> None:
        """Mark as closed. The poller's lock is held."""
        self.closed = True
        self._changed.notify()


@dataclass
class Topic:
    """One key that is polled: the shortest interval asked for, in seconds, and what the newest poll found."""

    interval: float = math.inf
    due: float = 0.0
    newest: Event | None = None
    subscriptions: list[Subscription] = field(default_factory=list)


class Poller:
    """Polls each key that somebody watches, in one thread that lives while there are subscribers.

    With `repeat` every poll is an event, otherwise only a change.
    """

    def __init__(self, name: str, read: Callable[[str], Any], repeat: bool) -> None:
        self._name = name
        self._read = read
        self._repeat = repeat
        self._lock = threading.Lock()
        self._changed = threading.Condition(self._lock)
        self._topics: dict[str, Topic] = {}
        self._sequence = itertools.count(1)
        self._polling = False

    def join(self, keys: Sequence[str], interval: float) -> Subscription:
        """Subscribe to some keys; what is known of them already waits in the subscription at once."""
        subscription = Subscription(self, keys, interval, self._lock)
        with self._changed:
            topics = [self._topics.setdefault(key, Topic()) for key in keys]
            known = [topic.newest for topic in topics if topic.newest is not None]
            for event in sorted(known, key=lambda event: event.sequence):
                subscription.put(event)
            for topic in topics:
                topic.subscriptions.append(subscription)
                topic.interval = min(topic.interval, interval)
                topic.due = min(topic.due, time.monotonic() + interval)
            if not self._polling:
                self._polling = True
                threading.Thread(target=self._run, name=self._name, daemon=True).start()
            self._changed.notify()
        return subscription

    def leave(self, subscription: Subscription) -> None:
        """Unsubscribe; a key that nobody watches any more is not polled."""
        with self._changed:
            if subscription.closed:
                return
            subscription.end()
            for key in subscription.keys:
                topic = self._topics[key]
                topic.subscriptions.remove(subscription)
                topic.interval = min((each.interval for each in topic.subscriptions), default=math.inf)
                if not topic.subscriptions:
                    del self._topics[key]
            self._changed.notify()

    def close(self) -> None:
        """End every subscription."""
        with self._lock:
            subscriptions = {subscription for topic in self._topics.values() for subscription in topic.subscriptions}
        for subscription in subscriptions:
            self.leave(subscription)

    def next_sequence(self) -> int:
        """A number for an event that concerns one subscriber only."""
        return next(self._sequence)

    def _run(self) -> None:
        log.debug("%s begins", self._name)
        while True:
            with self._changed:
                while self._topics and (delay := self._next()[1].due - time.monotonic()) > 0:
                    self._changed.wait(delay)
                if not self._topics:
                    self._polling = False
                    log.debug("%s ends", self._name)
                    return
                key, topic = self._next()
                topic.due = time.monotonic() + topic.interval
            self._poll(key, topic)

    def _next(self) -> tuple[str, Topic]:
        return min(self._topics.items(), key=lambda item: item[1].due)

    def _poll(self, key: str, topic: Topic) -> None:
        value, failure = None, None
        try:
            value = self._read(key)
        except Exception as error:
            failure = as_call_error(error)
        with self._changed:
            before = topic.newest
            if not self._repeat and failure is None and before is not None and before.value == value:
                return
            event = Event(next(self._sequence), time.time(), key, value, failure)
            # A failure is not remembered, so that the value after it is told even when it did not change.
            topic.newest = event if failure is None else None
            for subscription in topic.subscriptions:
                subscription.put(event)
