from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pytest

from mt5_grpc_server.errors import CallError
from mt5_grpc_server.poller import Event, Poller, Subscription

from .running_server import eventually

QUICK = 0.001


class Source:
    """What a poller reads: values that a test sets, and how often each was read."""

    def __init__(self) -> None:
        self.values: dict[str, object] = defaultdict(int)
        self.reads: dict[str, int] = defaultdict(int)

    def read(self, key: str) -> object:
        self.reads[key] += 1
        value = self.values[key]
        if isinstance(value, Exception):
            raise value
        return value

    def wait_for_reads(self, key: str) -> None:
        seen = self.reads[key]
        eventually(lambda: self.reads[key] > seen + 2, f"{key} was read again")


@pytest.fixture
def source() -> Source:
    return Source()


@pytest.fixture
def poller(source: Source) -> Iterator[Poller]:
    poller = Poller("poll of a test", source.read, repeat=False)
    yield poller
    poller.close()


def take(subscription: Subscription) -> Event:
    event = subscription.take(10)
    assert event is not None
    return event


def test_a_slow_subscriber_gets_the_newest_value_of_each_key_only(poller: Poller, source: Source) -> None:
    subscription = poller.join(["a", "b"], QUICK)
    for number in range(1, 10):
        source.values["a"] = number
        source.wait_for_reads("a")
    source.values["b"] = "changed"
    source.wait_for_reads("b")
    found = {take(subscription).key: None for _ in range(2)}
    assert set(found) == {"a", "b"}
    assert subscription.take(0) is None


def test_what_did_not_change_is_not_told_again(poller: Poller, source: Source) -> None:
    subscription = poller.join(["a"], QUICK)
    assert take(subscription).value == 0
    source.wait_for_reads("a")
    assert subscription.take(0) is None
    source.values["a"] = 1
    assert take(subscription).value == 1


def test_a_lasting_failure_is_told_once_and_its_end_too(poller: Poller, source: Source) -> None:
    subscription = poller.join(["a"], QUICK)
    take(subscription)
    source.values["a"] = CallError("NOT_CONNECTED", "Cannot read")
    failure = take(subscription).failure
    assert failure is not None
    assert failure.reason == "NOT_CONNECTED"
    source.wait_for_reads("a")
    assert subscription.take(0) is None
    source.values["a"] = 0
    assert take(subscription).value == 0


def test_a_fault_of_the_software_is_a_failure_without_details(poller: Poller, source: Source) -> None:
    source.values["a"] = KeyError("secret")
    failure = take(poller.join(["a"], QUICK)).failure
    assert failure is not None
    assert failure.reason == "INTERNAL"
    assert "secret" not in failure.message


def test_a_key_is_read_for_all_at_the_shortest_interval_and_no_longer_than_watched(
    poller: Poller, source: Source
) -> None:
    slow, fast = poller.join(["a"], 1000), poller.join(["a"], QUICK)
    source.wait_for_reads("a")
    fast.close()
    reads = source.reads["a"]
    source.values["a"] = "only slow would see this"
    other = poller.join(["b"], QUICK)
    source.wait_for_reads("b")
    assert source.reads["a"] <= reads + 1
    slow.close()
    other.close()
    reads = source.reads["b"]
    again = poller.join(["c"], QUICK)
    source.wait_for_reads("c")
    assert source.reads["b"] <= reads + 1
    assert again.take(10) is not None


def test_closing_ends_a_waiting_subscriber(poller: Poller) -> None:
    subscription = poller.join(["a"], 1000)
    take(subscription)
    poller.close()
    assert subscription.take(None) is None
    assert subscription.closed
