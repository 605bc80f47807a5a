"""What the name of a request of several trades tells, from what is known of its parts."""

from __future__ import annotations

from typing import Any

import pytest

from mt5_grpc_server.trading.group_outcome import TICKETS, executed_by_parts, told_by_parts
from mt5_grpc_server.trading.intent import Intent, Outcome
from mt5_grpc_server.trading.states import State

from .journal_samples import NOW, draft

FILLED, PARTIAL, UNKNOWN, DONE = State.FILLED, State.PARTIAL, State.UNKNOWN, State.DONE
REJECTED, NOT_FOUND, NOT_SENT = State.REJECTED, State.NOT_FOUND, State.NOT_SENT


def intent(state: State, *tickets: int) -> Intent:
    """A request of several trades, or a part of one."""
    asked: dict[str, Any] = {TICKETS: list(tickets)}
    return Intent(1, draft("group-0001", **asked), 1, NOW, NOW, Outcome(state))


@pytest.mark.parametrize(
    ("group", "parts", "told"),
    [
        (DONE, [FILLED, FILLED], DONE),
        (DONE, [FILLED, REJECTED], PARTIAL),
        (DONE, [REJECTED, NOT_FOUND], REJECTED),
        (DONE, [FILLED, UNKNOWN], UNKNOWN),
        # Asked again, the rest of it is sent: nothing of that is an end.
        (NOT_SENT, [FILLED], PARTIAL),
        (NOT_SENT, [REJECTED], NOT_SENT),
        (NOT_SENT, [REJECTED, NOT_SENT], NOT_SENT),
        (NOT_SENT, [], NOT_SENT),
        # Every part has ended, so that asking again tells the same.
        (NOT_SENT, [REJECTED, NOT_FOUND], REJECTED),
    ],
)
def test_a_request_of_which_more_may_be_sent_is_told_no_end(group: State, parts: list[State], told: State) -> None:
    assert told_by_parts(intent(group, 11, 12), [intent(part) for part in parts]).state is told


def test_a_reversal_whose_close_was_found_too_late_was_not_executed() -> None:
    group, parts = intent(DONE, 11), [intent(FILLED), intent(NOT_SENT)]
    assert told_by_parts(group, parts).state is PARTIAL
    assert not executed_by_parts(group, parts)
