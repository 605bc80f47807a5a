"""The checker sees every way in which the answers about several trades and the broker can disagree."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest

from .checker import check
from .operations import Kind, Operation
from .recorder import NOT_SENT, SUBMIT, Answer, Call, Part
from .truth import Truth

NOW = 1_000.0
NUMBER = 1
FILLED = 4


def order(ticket: int, comment: str, number: int = 0, at: float = NOW + 1) -> dict[str, Any]:
    """An order at the broker."""
    moment = round(at * 1000)
    shown = {"ticket": ticket, "comment": comment, "magic": number, "state": FILLED, "time_setup_msc": moment}
    return {**shown, "reason": 3}


def deals(*entries: int) -> list[dict[str, Any]]:
    """Deals of the operation: 0 opens, 1 closes, 2 does both."""
    return [{"magic": NUMBER, "entry": entry, "position_id": 7, "reason": 3} for entry in entries]


def parts(**told: bool | str | None) -> Answer:
    """What is told of parts: an end, or a state of one that was not sent."""
    return Answer.of_parts(
        tuple(
            Part(name, False if isinstance(end, str) else end, end if isinstance(end, str) else ENDS[end], f"oa{name}")
            for name, end in told.items()
        )
    )


ENDS = {True: "FILLED", False: "REJECTED", None: "UNKNOWN"}
DONE, PARTIAL, LOST = Answer(True, "DONE"), Answer(None, "PARTIAL"), Answer(None, told="UNAVAILABLE")
REFUSED, NOWHERE = Answer(False, "REJECTED"), Answer(False, NOT_SENT)
A, B = order(11, "oaA"), order(12, "oaB")
BOTH = parts(A=True, B=True)


@dataclass(frozen=True)
class Case:
    """What was told, at last by the name of the request, what the broker has, and the sizes of the report's lists."""

    kind: Kind
    told: list[Answer]
    orders: list[dict[str, Any]] = field(default_factory=list)
    deals: list[dict[str, Any]] = field(default_factory=list)
    seen: tuple[int, int, int, int] = (0, 0, 0, 0)  # duplicates, lost, wrong, unresolved


MANY, TURN = Kind.CLOSE_MANY, Kind.REVERSE
CASES = {
    "all were closed": Case(MANY, [BOTH, DONE], [A, B]),
    "nothing fitted": Case(MANY, [parts(), Answer(True, "DONE_NOCHANGE")]),
    "nothing was sent": Case(MANY, [NOWHERE, NOWHERE]),
    "the rest was sent later": Case(MANY, [LOST, parts(A=True, B=NOT_SENT), PARTIAL, BOTH, DONE], [A, B]),
    "one was refused": Case(MANY, [parts(A=True, B=False), PARTIAL], [A]),
    "a part twice": Case(MANY, [BOTH, DONE], [A, B, order(13, "oaB")], seen=(1, 0, 0, 0)),
    "a part without a trace": Case(MANY, [BOTH, DONE], [A], seen=(0, 1, 0, 0)),
    "a part told refused with a trace": Case(MANY, [parts(A=True, B=False), PARTIAL], [A, B], seen=(0, 0, 1, 0)),
    "a part told not sent with a trace": Case(MANY, [parts(A=True, B=NOT_SENT), PARTIAL], [A, B], seen=(0, 0, 1, 0)),
    "a part never told": Case(MANY, [parts(A=True, B=None), LOST], [A], seen=(0, 0, 0, 1)),
    "no part ever told": Case(MANY, [LOST, LOST], seen=(0, 0, 0, 1)),
    "a part taken back": Case(MANY, [parts(A=False, B=None), BOTH, DONE], [A, B], seen=(0, 0, 1, 0)),
    "others when asked again": Case(MANY, [parts(A=True), BOTH, DONE], [A, B], seen=(0, 0, 1, 0)),
    "fewer when asked again": Case(MANY, [BOTH, parts(A=True), DONE], [A, B], seen=(0, 0, 1, 0)),
    "not sent after it was": Case(
        MANY, [parts(A=True, B=NOT_SENT), BOTH, DONE], [A, order(12, "oaB", at=NOW - 1)], seen=(0, 0, 1, 0)
    ),
    "nothing sent after a part was": Case(
        MANY, [NOWHERE, BOTH, DONE], [order(11, "oaA", at=NOW - 1), B], seen=(0, 0, 1, 0)
    ),
    "its name tells too much": Case(MANY, [parts(A=True, B=False), DONE], [A], seen=(0, 0, 1, 0)),
    "its name tells too little": Case(MANY, [BOTH, REFUSED], [A, B], seen=(0, 0, 1, 0)),
    "its name alone tells": Case(MANY, [LOST, DONE], seen=(0, 0, 1, 0)),
    "turned round": Case(TURN, [parts(A=True), BOTH, DONE], [A, B], deals(1, 0)),
    "turned round in one": Case(TURN, [parts(A=True), DONE], [A], deals(2)),
    "turned half": Case(TURN, [parts(A=True), DONE], [A], deals(1), seen=(0, 1, 0, 0)),
    "an order that no part told": Case(TURN, [parts(A=False), REFUSED], [order(13, "", NUMBER)], seen=(0, 0, 1, 0)),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_what_is_told_of_several_trades_is_compared_with_the_broker(case: Case) -> None:
    operation = Operation(NUMBER, case.kind, "EURUSD", target=7)
    calls = [Call(operation, "chaos-1", SUBMIT, answer, NOW, NOW) for answer in case.told]
    report = check([operation], calls, Truth(case.orders, [], case.deals))
    lists = (report.duplicates, report.lost, report.wrong, report.unresolved)
    assert tuple(map(len, lists)) == case.seen, report.violations


def test_what_closes_a_position_is_not_another_order_of_the_one_that_opened_it() -> None:
    opening, closing = Operation(2, Kind.MARKET, "EURUSD"), Operation(NUMBER, MANY, "EURUSD")
    calls = [
        Call(opening, "chaos-2", SUBMIT, Answer(True, "FILLED"), NOW, NOW),
        *(Call(closing, "chaos-1", SUBMIT, answer, NOW, NOW) for answer in (parts(A=True), DONE)),
    ]
    truth = Truth([order(10, "oaX", 2), order(11, "oaA", 2)], [], [])
    assert check([opening, closing], calls, truth).violations == []
    untold = Truth([*truth.orders, order(12, "oaY", 2)], [], [])
    assert len(check([opening, closing], calls, untold).duplicates) == 1
