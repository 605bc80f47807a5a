from __future__ import annotations

import itertools

import pytest

from mt5_grpc_server.trading.states import EXECUTED, IN_PROGRESS, NOT_EXECUTED, UNRESOLVED, State, check_move, executed

FINAL = EXECUTED - {State.PLACED} | {State.REJECTED, State.SUPERSEDED}


def test_every_state_says_whether_it_was_executed() -> None:
    told = {state: executed(state) for state in State}
    assert {state for state in State if told[state] is True} == EXECUTED
    assert {state for state in State if told[state] is False} == NOT_EXECUTED
    assert {state for state in State if told[state] is None} == IN_PROGRESS | UNRESOLVED | {State.SUPERSEDED}


@pytest.mark.parametrize("state", sorted(FINAL))
def test_nothing_follows_an_end(state: State) -> None:
    for after in State:
        with pytest.raises(ValueError, match="it is no move of its states"):
            check_move(state, after)


@pytest.mark.parametrize(
    ("before", "after"), [*itertools.product(sorted(set(State) - {State.NOT_SENT}), [State.ACCEPTED])]
)
def test_only_what_was_not_sent_is_accepted_again(before: State, after: State) -> None:
    with pytest.raises(ValueError, match="Cannot change an intent"):
        check_move(before, after)


def test_only_what_was_accepted_is_sent() -> None:
    for before in set(State) - {State.ACCEPTED}:
        with pytest.raises(ValueError, match="to SENDING"):
            check_move(before, State.SENDING)
    check_move(State.ACCEPTED, State.SENDING)
