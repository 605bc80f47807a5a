"""Compares what clients were told with what happened at the broker. Pure: it cannot be talked out of anything."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from .operations import Kind, Operation
from .recorder import NOT_SENT, Answer, Call
from .truth import CANCELED, Truth

TRACED = (Kind.MARKET, Kind.PENDING, Kind.REDUCE, Kind.CLOSE)


@dataclass
class Report:
    """Sentences about everything that went wrong, and how many operations there were of which end."""

    duplicates: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    unresolved: list[str] = field(default_factory=list)
    ends: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    @property
    def violations(self) -> list[str]:
        """All of them, the worst first."""
        return [*self.duplicates, *self.lost, *self.wrong, *self.unresolved]


def check(operations: Iterable[Operation], calls: Iterable[Call], truth: Truth) -> Report:
    """The report on all operations; the last call about each of them must be one that asked for its end."""
    told: dict[int, list[Call]] = defaultdict(list)
    for call in calls:
        told[call.operation.number].append(call)
    report = Report()
    ends = {operation.number: _end(operation, told[operation.number], report) for operation in operations}
    by_target: dict[tuple[int, Kind], list[Operation]] = defaultdict(list)
    for operation in operations:
        if operation.kind in TRACED:
            _check_trace(operation, ends[operation.number], truth, report)
            _check_unsent(operation, told[operation.number], truth, report)
        else:
            by_target[operation.target, operation.kind].append(operation)
    for (ticket, kind), group in by_target.items():
        CHECKS[kind](ticket, group, ends, truth, report)
    return report


def _end(operation: Operation, calls: list[Call], report: Report) -> bool | None:
    """The end as it was told at last; an end that was told may never be taken back."""
    told = [call.answer for call in calls]
    last = told[-1] if told else Answer(None)
    for earlier in told:
        if earlier.final and earlier.executed is not last.executed:
            report.wrong.append(f"{_name(operation)}: told {_said(earlier)}, and later {_said(last)}")
    report.ends[last.state or last.told or "never answered"] += 1
    return last.executed


def _check_trace(operation: Operation, executed: bool | None, truth: Truth, report: Report) -> None:
    orders = truth.orders_of(operation.number)
    if len(orders) > 1:
        tickets = ", ".join(str(order["ticket"]) for order in orders)
        report.duplicates.append(f"{_name(operation)}: executed {len(orders)} times, orders {tickets}")
    if executed is True and not orders:
        report.lost.append(f"{_name(operation)}: told executed, without a trace at the broker")
    if executed is False and orders:
        report.wrong.append(f"{_name(operation)}: told not executed, the broker has order {orders[0]['ticket']}")
    if executed is None:
        trace = f"the broker has order {orders[0]['ticket']}" if orders else "the broker has no trace"
        report.unresolved.append(f"{_name(operation)}: its end was never told, {trace}")


def _check_unsent(operation: Operation, calls: list[Call], truth: Truth, report: Report) -> None:
    """Who is told that nothing was sent may ask again; what is executed then must be younger than that answer."""
    told = max((call.ended for call in calls if call.answer.state == NOT_SENT), default=0.0)
    for order in truth.orders_of(operation.number):
        if order["time_setup_msc"] / 1000 < told:
            report.wrong.append(f"{_name(operation)}: told not sent after order {order['ticket']} was executed")


def _check_cancel(
    ticket: int, group: list[Operation], ends: Mapping[int, bool | None], truth: Truth, report: Report
) -> None:
    order = truth.order(ticket)
    gone = order is not None and order["state"] == CANCELED
    told = [ends[operation.number] for operation in group]
    name = _name(group[-1])
    if None in told:
        report.unresolved.append(f"{name}: its end was never told, the order is {'gone' if gone else 'there'}")
    elif True in told and not gone:
        report.lost.append(f"{name}: told executed, the order stands")
    elif True not in told and gone:
        report.wrong.append(f"{name}: told not executed, the order is gone")


def _check_stop(
    ticket: int, group: list[Operation], ends: Mapping[int, bool | None], truth: Truth, report: Report
) -> None:
    position = truth.position(ticket)
    _check_value(group, ends, None if position is None else float(position["sl"]), report)


def _check_entry(
    ticket: int, group: list[Operation], ends: Mapping[int, bool | None], truth: Truth, report: Report
) -> None:
    order = truth.order(ticket)
    _check_value(group, ends, None if order is None else float(order["price_open"]), report)


def _check_value(group: list[Operation], ends: Mapping[int, bool | None], value: float | None, report: Report) -> None:
    """One client sets values one after the other: the present one is that of the last that was executed."""
    unknown = [operation for operation in group if ends[operation.number] is None]
    for operation in unknown:
        report.unresolved.append(f"{_name(operation)}: its end was never told, the value is {value}")
    done = [operation for operation in group if ends[operation.number] is True]
    if value is None or unknown:
        return
    last = done[-1] if done else None
    if last is not None and math.isclose(last.price, value, abs_tol=1e-9):
        return
    setter = next((operation for operation in group if math.isclose(operation.price, value, abs_tol=1e-9)), None)
    if setter is not None and ends[setter.number] is False:
        report.wrong.append(f"{_name(setter)}: told not executed, the value is set")
    elif last is not None:
        report.lost.append(f"{_name(last)}: told executed, the value is {value} instead of {last.price}")


CHECKS: dict[Kind, Callable[[int, list[Operation], Mapping[int, bool | None], Truth, Report], None]] = {
    Kind.CANCEL: _check_cancel,
    Kind.PROTECT: _check_stop,
    Kind.MOVE: _check_entry,
}


def _name(operation: Operation) -> str:
    about = f" of {operation.target}" if operation.target else ""
    return f"operation {operation.number} ({operation.kind.name.lower()}{about})"


def _said(answer: Answer) -> str:
    return f"executed {answer.executed} ({answer.state})"
