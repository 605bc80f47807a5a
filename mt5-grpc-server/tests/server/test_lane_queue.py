from __future__ import annotations

import pytest

from mt5_grpc_server.lane_queue import AGEING_SECONDS, CAPACITY, LaneQueue, Priority


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_the_most_urgent_goes_first_and_equals_in_their_order() -> None:
    queue: LaneQueue[str] = LaneQueue(Clock())
    for priority in (Priority.HISTORY, Priority.QUOTE, Priority.ORDER, Priority.CLOSE, Priority.ACCOUNT):
        queue.put(priority, f"{priority.name} 1")
        queue.put(priority, f"{priority.name} 2")
    taken = [queue.take() for _ in range(10)]
    assert taken == [f"{name} {n}" for name in ("CLOSE", "ORDER", "ACCOUNT", "QUOTE", "HISTORY") for n in (1, 2)]
    assert queue.take() is None


@pytest.mark.parametrize("priority", list(Priority))
def test_each_priority_has_room_of_its_own(priority: Priority) -> None:
    queue: LaneQueue[int] = LaneQueue(Clock())
    assert all(queue.put(priority, number) for number in range(CAPACITY[priority]))
    assert not queue.put(priority, -1)
    assert all(queue.put(other, 0) for other in Priority if other != priority)
    assert len(queue) == CAPACITY[priority] + len(Priority) - 1
    queue.take()
    assert len(queue.clear()) == CAPACITY[priority] + len(Priority) - 2
    assert queue.put(priority, 1)


def test_a_slice_of_history_that_waited_long_gets_every_second_turn() -> None:
    clock = Clock()
    queue: LaneQueue[str] = LaneQueue(clock)
    queue.put(Priority.HISTORY, "history 1")
    queue.put(Priority.HISTORY, "history 2")
    clock.now += AGEING_SECONDS
    for number in range(3):
        queue.put(Priority.CLOSE, f"close {number}")
    assert [queue.take() for _ in range(5)] == ["history 1", "close 0", "history 2", "close 1", "close 2"]


def test_without_long_waits_urgency_decides_alone() -> None:
    clock = Clock()
    queue: LaneQueue[str] = LaneQueue(clock)
    queue.put(Priority.QUOTE, "quote")
    clock.now += AGEING_SECONDS - 0.01
    queue.put(Priority.ORDER, "order")
    assert [queue.take(), queue.take()] == ["order", "quote"]


def test_what_nobody_waits_for_can_be_taken_out() -> None:
    queue: LaneQueue[object] = LaneQueue(Clock())
    first, second = object(), object()
    queue.put(Priority.QUOTE, first)
    queue.put(Priority.QUOTE, second)
    assert queue.remove(first)
    assert not queue.remove(first)
    assert queue.take() is second
