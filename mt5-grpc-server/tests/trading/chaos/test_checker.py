"""The checker sees every way in which an answer and the broker can disagree."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest

from .checker import check
from .operations import Kind, Operation
from .recorder import ASK, NOT_SENT, SUBMIT, Answer, Call
from .truth import CANCELED, REJECTED, Truth

PLACED, FILLED = 1, 4
DONE, REFUSED, UNKNOWN = Answer(True, "FILLED"), Answer(False, "REJECTED"), Answer(None, "UNKNOWN")
NOWHERE, CUT_OFF = Answer(False, NOT_SENT), Answer(None, told="UNAVAILABLE")


NOW = 1_000.0
LATER, EARLIER = NOW + 1, NOW - 1


def order(ticket: int, number: int, state: int = FILLED, price: float = 0.0, at: float = LATER) -> dict[str, Any]:
    moment = round(at * 1000)
    shown = {"ticket": ticket, "magic": number, "state": state, "price_open": price, "time_setup_msc": moment}
    return {**shown, "reason": 3, "comment": ""}


AT_ENTRY, FAR = {"ticket": 7, "sl": 1.1, "price_open": 1.1}, {"ticket": 7, "sl": 0.0, "price_open": 1.1}
STOPPED = {"position_id": 7, "reason": 4, "magic": 0, "entry": 1}
CLOSED = {**STOPPED, "reason": 3}


@dataclass(frozen=True)
class Case:
    """What was told of wishes 1, 2, ..., what the broker has, and the sizes of the report's lists."""

    kind: Kind
    told: list[list[Answer]]
    orders: list[dict[str, Any]] = field(default_factory=list)
    positions: list[dict[str, Any]] = field(default_factory=list)
    deals: list[dict[str, Any]] = field(default_factory=list)
    seen: tuple[int, int, int, int] = (0, 0, 0, 0)  # duplicates, lost, wrong, unresolved


CASES = {
    "told executed, and it was": Case(Kind.MARKET, [[DONE]], [order(11, 1)]),
    "refused, and it was": Case(Kind.MARKET, [[REFUSED]]),
    "refused by the broker after it was taken in": Case(Kind.MARKET, [[REFUSED]], [order(11, 1, REJECTED)]),
    "not sent at first, executed later": Case(Kind.MARKET, [[NOWHERE, CUT_OFF, UNKNOWN, DONE]], [order(11, 1)]),
    "told not sent after it was executed": Case(
        Kind.MARKET, [[NOWHERE, DONE]], [order(11, 1, at=EARLIER)], seen=(0, 0, 1, 0)
    ),
    "executed twice": Case(Kind.MARKET, [[DONE]], [order(11, 1), order(12, 1)], seen=(1, 0, 0, 0)),
    "closed twice": Case(Kind.REDUCE, [[DONE]], [order(11, 1), order(12, 1)], seen=(1, 0, 0, 0)),
    "told executed without a trace": Case(Kind.PENDING, [[DONE]], seen=(0, 1, 0, 0)),
    "told refused with a trace": Case(Kind.CLOSE, [[REFUSED]], [order(11, 1)], seen=(0, 0, 1, 0)),
    "told not sent with a trace": Case(Kind.MARKET, [[NOWHERE]], [order(11, 1)], seen=(0, 0, 1, 0)),
    "never told, with a trace": Case(Kind.MARKET, [[CUT_OFF]], [order(11, 1)], seen=(0, 0, 0, 1)),
    "never told, without a trace": Case(Kind.MARKET, [[UNKNOWN]], seen=(0, 0, 0, 1)),
    "told refused, then executed": Case(Kind.MARKET, [[REFUSED, DONE]], [order(11, 1)], seen=(0, 0, 1, 0)),
    "told executed, then unknown": Case(Kind.MARKET, [[DONE, UNKNOWN]], [order(11, 1)], seen=(0, 0, 1, 1)),
    "cancelled": Case(Kind.CANCEL, [[REFUSED], [DONE]], [order(7, 0, CANCELED)]),
    "told cancelled, it stands": Case(Kind.CANCEL, [[DONE]], [order(7, 0, PLACED)], seen=(0, 1, 0, 0)),
    "told not cancelled, it is gone": Case(Kind.CANCEL, [[REFUSED]], [order(7, 0, CANCELED)], seen=(0, 0, 1, 0)),
    "moved twice": Case(Kind.MOVE, [[DONE], [DONE]], [order(7, 0, PLACED, 0.2)]),
    "the second move is lost": Case(Kind.MOVE, [[DONE], [DONE]], [order(7, 0, PLACED, 0.1)], seen=(0, 1, 0, 0)),
    "told not moved, it was": Case(Kind.MOVE, [[DONE], [REFUSED]], [order(7, 0, PLACED, 0.2)], seen=(0, 0, 1, 0)),
    "protected": Case(Kind.PROTECT, [[DONE], [REFUSED]], positions=[{"ticket": 7, "sl": 0.1}]),
    "closed by another once": Case(Kind.CLOSE_BY, [[DONE]], [order(11, 1)]),
    "closed by another twice": Case(Kind.CLOSE_BY, [[DONE]], [order(11, 1), order(12, 1)], seen=(1, 0, 0, 0)),
    "closed by another without a trace": Case(Kind.CLOSE_BY, [[DONE]], seen=(0, 1, 0, 0)),
    "told not closed by another, it was": Case(Kind.CLOSE_BY, [[REFUSED]], [order(11, 1)], seen=(0, 0, 1, 0)),
    "a stop loss is nobody's order": Case(Kind.MARKET, [[DONE]], [order(11, 1), {**order(12, 1), "reason": 4}]),
    "broken even": Case(Kind.BREAK_EVEN, [[NOWHERE, DONE]], positions=[AT_ENTRY]),
    "broken even, and closed since": Case(Kind.BREAK_EVEN, [[DONE]], deals=[STOPPED]),
    "not broken even": Case(Kind.BREAK_EVEN, [[NOWHERE]], positions=[FAR]),
    "the break-even is lost": Case(Kind.BREAK_EVEN, [[DONE]], positions=[FAR], seen=(0, 1, 0, 0)),
    "the break-even of a closed position is lost": Case(Kind.BREAK_EVEN, [[DONE]], seen=(0, 1, 0, 0)),
    "told not broken even, it was": Case(Kind.BREAK_EVEN, [[REFUSED]], positions=[AT_ENTRY], seen=(0, 0, 1, 0)),
    "told not broken even, it closed": Case(Kind.BREAK_EVEN, [[NOWHERE]], deals=[STOPPED], seen=(0, 0, 1, 0)),
    "a break-even of a position that was closed since": Case(Kind.BREAK_EVEN, [[DONE]], deals=[CLOSED]),
    "never told of a break-even of a position that was closed since": Case(
        Kind.BREAK_EVEN, [[UNKNOWN]], deals=[CLOSED], seen=(0, 0, 0, 1)
    ),
    "never told of a break-even": Case(Kind.BREAK_EVEN, [[UNKNOWN]], positions=[FAR], seen=(0, 0, 0, 1)),
    "the protection is lost": Case(Kind.PROTECT, [[DONE]], positions=[{"ticket": 7, "sl": 0.0}], seen=(0, 1, 0, 0)),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_an_answer_is_compared_with_the_broker(case: Case) -> None:
    operations, calls = [], []
    for number, answers in enumerate(case.told, start=1):
        operation = Operation(number, case.kind, "EURUSD", price=round(number / 10, 1), target=7)
        operations.append(operation)
        calls += [Call(operation, f"chaos-{number}", SUBMIT, answer, NOW, NOW) for answer in answers]
    report = check(operations, calls, Truth(case.orders, case.positions, case.deals))
    lists = (report.duplicates, report.lost, report.wrong, report.unresolved)
    assert tuple(map(len, lists)) == case.seen, report.violations


@pytest.mark.parametrize(("method", "at", "wrong"), [(SUBMIT, NOW, 1), (ASK, NOW, 1), (ASK, LATER, 0)])
def test_a_violation_comes_with_the_calls_about_it(method: str, at: float, wrong: int) -> None:
    operation = Operation(1, Kind.MARKET, "EURUSD")
    told = [(method, NOWHERE, EARLIER, LATER), (SUBMIT, DONE, LATER, LATER)]
    calls = [Call(operation, "chaos-1", name, answer, began, ended) for name, answer, began, ended in told]
    report = check([operation], calls, Truth([order(11, 1, at=at)], [], []))
    assert len(report.wrong) == wrong, report.violations
    assert len(report.stories) == 2 * wrong
