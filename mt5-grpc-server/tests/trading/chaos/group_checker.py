"""Compares what clients were told of requests of several trades with what happened at the broker."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from .operations import Kind, Operation
from .recorder import NOT_SENT, Call, Part
from .report import Report, name_of
from .truth import Truth

ENDED = ("DONE", "DONE_NOCHANGE")


def orders_of_parts(told: Mapping[int, Iterable[Call]], truth: Truth) -> set[int]:
    """Tickets of all orders at the broker that carry the comment of a part that was told."""
    parts = [part for calls in told.values() for call in calls for part in call.answer.parts or ()]
    return {order["ticket"] for part in parts for order in truth.orders_with(part.comment)}


def check_group(operation: Operation, calls: Sequence[Call], truth: Truth, rest: Truth, report: Report) -> None:
    """Each part is executed once at most and told as it was, and asked again there are no others. `rest` is the truth
    without the orders of parts that were told.
    """
    name = name_of(operation)
    told = [call for call in calls if call.answer.parts is not None]
    for order in rest.orders_of(operation.number):
        report.wrong.append(f"{name}: order {order['ticket']} is of none of its parts")
    _check_own_word(operation, calls, report)
    if not told:
        return
    _check_names(operation, [{part.name for part in call.answer.parts or ()} for call in told], report)
    parts = told[-1].answer.parts or ()
    for part in parts:
        _check_part(name, part, told, truth, report)
    unsent = max(
        (call.ended for call in calls if call.answer.parts is None and call.answer.state == NOT_SENT), default=0.0
    )
    orders = [order for part in parts for order in truth.orders_with(part.comment)]
    if any(order["time_setup_msc"] / 1000 < unsent for order in orders):
        report.wrong.append(f"{name}: told not sent after parts of it were executed")
    turned = truth.was_turned(operation.number)
    if operation.kind is Kind.REVERSE and told[-1].answer.executed and not turned:
        report.lost.append(f"{name}: told executed, the position was not turned round")


def _check_own_word(operation: Operation, calls: Sequence[Call], report: Report) -> None:
    """What the name of the request tells at last must fit what its parts told."""
    name, own = name_of(operation), calls[-1].answer
    parts = next((call.answer.parts for call in reversed(calls) if call.answer.parts is not None), None)
    ends = [] if parts is None else [part.executed for part in parts]
    if None in ends or (parts is None and own.executed is None):
        report.unresolved.append(f"{name}: its end was never told")
    elif own.state in ENDED and False in ends:
        report.wrong.append(f"{name}: told {own.state}, with parts that were not executed")
    elif own.executed is False and True in ends:
        report.wrong.append(f"{name}: told not executed, with parts that were")
    elif own.executed is True and parts is None:
        report.wrong.append(f"{name}: told executed, without parts")


def _check_names(operation: Operation, names: Sequence[set[str]], report: Report) -> None:
    for earlier, later in pairwise(names):
        # A reversal opens once it has closed.
        more = operation.kind is Kind.REVERSE and earlier < later
        if earlier != later and not more:
            report.wrong.append(f"{name_of(operation)}: asked again it took other trades than before")
            return


def _check_part(name: str, part: Part, told: Sequence[Call], truth: Truth, report: Report) -> None:
    orders, name = truth.orders_with(part.comment), f"{name}, part {part.name}"
    if len(orders) > 1:
        tickets = ", ".join(str(order["ticket"]) for order in orders)
        report.duplicates.append(f"{name}: executed {len(orders)} times, orders {tickets}")
    if part.executed is True and not orders:
        report.lost.append(f"{name}: told executed, without a trace at the broker")
    if part.executed is False and orders:
        report.wrong.append(f"{name}: told not executed, the broker has order {orders[0]['ticket']}")
    unsent = 0.0
    for call in told:
        for earlier in call.answer.parts or ():
            if earlier.name != part.name:
                continue
            if earlier.state == NOT_SENT:
                unsent = call.ended
            elif earlier.executed is not None and earlier.executed is not part.executed:
                report.wrong.append(f"{name}: told executed {earlier.executed}, and later {part.executed}")
    if any(order["time_setup_msc"] / 1000 < unsent for order in orders):
        report.wrong.append(f"{name}: told not sent after it was executed")
