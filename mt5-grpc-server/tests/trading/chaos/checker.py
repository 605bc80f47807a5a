"""Compares what clients were told with what happened at the broker. Pure: it cannot be talked out of anything."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from .group_checker import check_group, orders_of_parts
from .operations import GROUPS, Kind, Operation
from .recorder import NOT_SENT, Answer, Call
from .report import Report, name_of, said
from .truth import CANCELED, Truth

TRACED = (Kind.MARKET, Kind.PENDING, Kind.REDUCE, Kind.CLOSE, Kind.CLOSE_BY)


def check(operations: Iterable[Operation], calls: Iterable[Call], truth: Truth) -> Report:
    """The report on all operations; the last call about each of them must be one that asked for its end, and the last
    but one about a request of several trades one that asked for its parts.
    """
    told: dict[int, list[Call]] = defaultdict(list)
    for call in calls:
        told[call.operation.number].append(call)
    report = Report()
    ends = {operation.number: _end(operation, told[operation.number], report) for operation in operations}
    by_target: dict[tuple[int, Kind], list[Operation]] = defaultdict(list)
    # What closes a position carries its number, unless the request gave it another one.
    rest = truth.without(orders_of_parts(told, truth))
    for operation in operations:
        if operation.kind in GROUPS:
            check_group(operation, told[operation.number], truth, rest, report)
        elif operation.kind in TRACED:
            _check_trace(operation, ends[operation.number], rest, report)
            _check_unsent(operation, told[operation.number], rest, report)
        else:
            by_target[operation.target, operation.kind].append(operation)
    for (ticket, kind), group in by_target.items():
        later = by_target.get((ticket, Kind.BREAK_EVEN), ())
        if kind is Kind.PROTECT and any(ends[operation.number] for operation in later):
            continue  # it is the last that is asked of a position, and sets another value
        CHECKS[kind](ticket, group, ends, truth, report)
    report.tell_stories(told)
    return report


def _end(operation: Operation, calls: list[Call], report: Report) -> bool | None:
    """The end as it was told at last; an end that was told may never be taken back."""
    told = [call.answer for call in calls]
    if operation.kind in GROUPS:  # its own name tells less than its parts
        told = [answer for answer in told if answer.parts is not None] or told
    last = told[-1] if told else Answer(None)
    for earlier in told:
        if earlier.final and earlier.executed is not last.executed:
            report.wrong.append(f"{name_of(operation)}: told {said(earlier)}, and later {said(last)}")
    report.ends[last.state or last.told or "never answered"] += 1
    return last.executed


def _check_trace(operation: Operation, executed: bool | None, truth: Truth, report: Report) -> None:
    orders = truth.orders_of(operation.number)
    if len(orders) > 1:
        tickets = ", ".join(str(order["ticket"]) for order in orders)
        report.duplicates.append(f"{name_of(operation)}: executed {len(orders)} times, orders {tickets}")
    if executed is True and not orders:
        report.lost.append(f"{name_of(operation)}: told executed, without a trace at the broker")
    if executed is False and orders:
        report.wrong.append(f"{name_of(operation)}: told not executed, the broker has order {orders[0]['ticket']}")
    if executed is None:
        trace = f"the broker has order {orders[0]['ticket']}" if orders else "the broker has no trace"
        report.unresolved.append(f"{name_of(operation)}: its end was never told, {trace}")


def _check_unsent(operation: Operation, calls: list[Call], truth: Truth, report: Report) -> None:
    """Who is told that nothing was sent may ask again; what is executed then must be younger than that answer."""
    told = max((call.ended for call in calls if call.answer.state == NOT_SENT), default=0.0)
    for order in truth.orders_of(operation.number):
        if order["time_setup_msc"] / 1000 < told:
            report.wrong.append(f"{name_of(operation)}: told not sent after order {order['ticket']} was executed")


def _check_cancel(
    ticket: int, group: list[Operation], ends: Mapping[int, bool | None], truth: Truth, report: Report
) -> None:
    order = truth.order(ticket)
    gone = order is not None and order["state"] == CANCELED
    _check_fact(group, ends, gone, ("the order is gone", "the order stands"), report)


def _check_stop(
    ticket: int, group: list[Operation], ends: Mapping[int, bool | None], truth: Truth, report: Report
) -> None:
    position = truth.position(ticket)
    _check_value(group, ends, None if position is None else float(position["sl"]), report)


def _check_break_even(
    ticket: int, group: list[Operation], ends: Mapping[int, bool | None], truth: Truth, report: Report
) -> None:
    position = truth.position(ticket)
    # Only this can have triggered: all other stops are far from any price.
    moved = truth.was_stopped(ticket)
    if position is not None:
        moved = math.isclose(position["sl"], position["price_open"], abs_tol=1e-9)
    elif not moved and truth.was_closed(ticket) and None not in [ends[operation.number] for operation in group]:
        return  # something else has closed it since, and its stop is not known
    _check_fact(group, ends, moved, ("the stop was moved", "the stop was not moved"), report)


def _check_entry(
    ticket: int, group: list[Operation], ends: Mapping[int, bool | None], truth: Truth, report: Report
) -> None:
    order = truth.order(ticket)
    _check_value(group, ends, None if order is None else float(order["price_open"]), report)


def _check_fact(
    group: list[Operation], ends: Mapping[int, bool | None], is_so: bool, words: tuple[str, str], report: Report
) -> None:
    """What only these do, as often as they are executed: it is so, or it is not, which the two `words` say."""
    told, name, fact = [ends[operation.number] for operation in group], name_of(group[-1]), words[not is_so]
    if None in told:
        report.unresolved.append(f"{name}: its end was never told, {fact}")
    elif True in told and not is_so:
        report.lost.append(f"{name}: told executed, {fact}")
    elif True not in told and is_so:
        report.wrong.append(f"{name}: told not executed, {fact}")


def _check_value(group: list[Operation], ends: Mapping[int, bool | None], value: float | None, report: Report) -> None:
    """One client sets values one after the other: the present one is that of the last that was executed."""
    unknown = [operation for operation in group if ends[operation.number] is None]
    for operation in unknown:
        report.unresolved.append(f"{name_of(operation)}: its end was never told, the value is {value}")
    done = [operation for operation in group if ends[operation.number] is True]
    if value is None or unknown:
        return
    last = done[-1] if done else None
    if last is not None and math.isclose(last.price, value, abs_tol=1e-9):
        return
    setter = next((operation for operation in group if math.isclose(operation.price, value, abs_tol=1e-9)), None)
    if setter is not None and ends[setter.number] is False:
        report.wrong.append(f"{name_of(setter)}: told not executed, the value is set")
    elif last is not None:
        report.lost.append(f"{name_of(last)}: told executed, the value is {value} instead of {last.price}")


CHECKS: dict[Kind, Callable[[int, list[Operation], Mapping[int, bool | None], Truth, Report], None]] = {
    Kind.CANCEL: _check_cancel,
    Kind.PROTECT: _check_stop,
    Kind.MOVE: _check_entry,
    Kind.BREAK_EVEN: _check_break_even,
}
