from __future__ import annotations

import random
from dataclasses import replace

import pytest

from mt5_grpc_server.trading.evidence import AMBIGUOUS, NOTHING, Finding, Verdict
from mt5_grpc_server.trading.intent import Outcome
from mt5_grpc_server.trading.reconcile import Progress, Timing, decide, history_span, needs_looks, period
from mt5_grpc_server.trading.states import State

from .journal_samples import NOW, buying, draft, unknown

TIMING = Timing(settle=120.0, between_looks=5.0)
FOUND = Finding(Verdict.FOUND, Outcome(State.FILLED, order=1001, evidence="comment"))


def end_of(looks: list[tuple[float, Finding, float]], sent: float = 0.0) -> tuple[float, State] | None:
    """The time and state of the decision that looks (time, finding, start of the connection) lead to."""
    progress = Progress(sent)
    for now, finding, since in looks:
        decision = decide(unknown(), finding, progress, since, now, TIMING)
        progress = decision.progress
        if decision.outcome is not None:
            return now, decision.outcome.state
    return None


def every(
    step: float, until: float, finding: Finding = NOTHING, since: float = -100.0
) -> list[tuple[float, Finding, float]]:
    return [(number * step, finding, since) for number in range(int(until / step) + 1)]


def test_what_is_found_is_told_at_once() -> None:
    assert end_of([(0.1, FOUND, 0.0)]) == (0.1, State.FILLED)


def test_no_trace_is_declared_after_the_settle_time() -> None:
    assert end_of(every(2.0, 118.0)) is None
    assert end_of(every(2.0, 140.0)) == (120.0, State.NOT_FOUND)


def test_no_trace_needs_three_looks_apart() -> None:
    assert end_of([(119.0, NOTHING, 0.0), (121.0, NOTHING, 0.0), (122.0, NOTHING, 0.0), (123.9, NOTHING, 0.0)]) is None
    assert end_of([(119.0, NOTHING, 0.0), (124.0, NOTHING, 0.0), (129.0, NOTHING, 0.0)]) == (129.0, State.NOT_FOUND)


def test_a_reconnect_starts_the_settle_time_and_the_looks_anew() -> None:
    looks = every(5.0, 100.0) + [(105.0 + 5 * number, NOTHING, 104.0) for number in range(40)]
    assert end_of(looks) == (225.0, State.NOT_FOUND)


def test_an_order_sent_within_a_long_connection_waits_from_its_sending() -> None:
    assert end_of([(1000.0 + 5 * number, NOTHING, 0.0) for number in range(40)], sent=1000.0) == (
        1120.0,
        State.NOT_FOUND,
    )


def test_what_stays_ambiguous_is_for_a_person() -> None:
    assert end_of(every(5.0, 200.0, AMBIGUOUS)) == (120.0, State.MANUAL)


def test_a_late_trace_corrects_what_was_declared() -> None:
    for declared in (State.NOT_FOUND, State.MANUAL):
        intent = unknown(outcome=Outcome(declared))
        assert decide(intent, FOUND, Progress(0.0), 0.0, 999.0, TIMING).outcome == FOUND.outcome
        assert decide(intent, NOTHING, Progress(0.0), 0.0, 999.0, TIMING).outcome is None


@pytest.mark.parametrize("evidence", ["target", "likeness"])
def test_only_a_trace_of_this_very_order_corrects(evidence: str) -> None:
    alike = Finding(Verdict.FOUND, Outcome(State.DONE, evidence=evidence))
    intent = unknown(outcome=Outcome(State.NOT_FOUND))
    assert decide(intent, alike, Progress(0.0), 0.0, 999.0, TIMING).outcome is None


def test_a_market_order_that_was_only_taken_in_is_looked_after() -> None:
    taken_in = unknown(outcome=Outcome(State.PLACED, order=1001))
    still = Finding(Verdict.FOUND, Outcome(State.PLACED, order=1001, evidence="ticket"))
    assert needs_looks(taken_in)
    assert decide(taken_in, still, Progress(0.0), 0.0, 999.0, TIMING).outcome is None
    assert decide(taken_in, FOUND, Progress(0.0), 0.0, 999.0, TIMING).outcome == FOUND.outcome
    assert not needs_looks(replace(taken_in, sending=buying(draft(), action=5)))
    assert not needs_looks(unknown(outcome=Outcome(State.FILLED)))


def test_looks_are_frequent_at_first() -> None:
    assert [period(unknown(), age, 120.0) for age in (0.0, 29.9, 30.0, 3000.0)] == [2.0, 2.0, 10.0, 10.0]
    assert [period(unknown(), age, 3.0) for age in (0.0, 3000.0)] == [1.0, 1.0]
    assert period(unknown(outcome=Outcome(State.NOT_FOUND)), 0.0, 3.0) == 60.0


@pytest.mark.parametrize("broker_offset", [-12, -5, 0, 3, 14])
@pytest.mark.parametrize("clock_error", [-2, 0, 2])
def test_the_span_of_history_covers_any_brokers_clock(broker_offset: int, clock_error: int) -> None:
    span = history_span(NOW + clock_error * 3600)
    executed = NOW + 30 + broker_offset * 3600
    assert span["date_from"] <= executed <= span["date_to"]


def test_the_span_of_history_stays_within_the_packages_dates() -> None:
    assert history_span(0.0) == {"date_from": 0, "date_to": 2**31 - 1}
    assert history_span(2.0**32) == {"date_from": 2**31 - 1, "date_to": 2**31 - 1}


@pytest.mark.parametrize(("settle", "may_be_wrong"), [(20.0, False), (3.0, True)])
def test_a_settle_time_beyond_the_latest_execution_is_never_wrong(settle: float, may_be_wrong: bool) -> None:
    """Orders are executed up to 10 seconds late. With too short a settle time this test must see mistakes."""
    dice, wrong = random.Random(7), 0
    timing = Timing(settle=settle, between_looks=1.0)
    for _ in range(500):
        executed_at = dice.uniform(0.0, 10.0) if dice.random() < 0.7 else None
        progress, now = Progress(0.0), 0.0
        outcome = None
        while outcome is None:
            now += dice.uniform(0.5, 2.0)
            seen = FOUND if executed_at is not None and executed_at <= now else NOTHING
            decision = decide(unknown(), seen, progress, -50.0, now, timing)
            progress, outcome = decision.progress, decision.outcome
        wrong += (outcome.state is State.FILLED) is not (executed_at is not None)
    assert (wrong > 0) is may_be_wrong
