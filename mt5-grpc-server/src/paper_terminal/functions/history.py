"""history_orders_total, history_orders_get, history_deals_total, history_deals_get."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from paper_terminal.arguments import LONGEST_GROUP, optional_text, optional_unsigned, seconds
from paper_terminal.errors import ArgumentRefused
from paper_terminal.functions.call import module_function
from paper_terminal.groups import group_filter
from paper_terminal.structures import TradeDeal, TradeOrder
from paper_terminal.terminal import TERMINAL

Record = TypeVar("Record", TradeOrder, TradeDeal)


@dataclass(frozen=True)
class Selection:
    """Which records: a range of seconds with an optional group, or one ticket, or one position."""

    dates: tuple[int, int] | None = None
    group: str | None = None
    ticket: int | None = None
    position: int | None = None


@module_function()
def history_orders_total(*arguments: object) -> int | None:
    """How many orders were done between two dates, both included."""
    dates = _dates("history_orders_total", arguments)
    paper = TERMINAL.use("history_orders_total")
    return len(_select(paper.broker.history_orders(paper.login), _done, Selection(dates)))


@module_function()
def history_orders_get(*arguments: object, **keywords: object) -> tuple[TradeOrder, ...] | None:
    """Finished orders: (date_from, date_to[, group=]), (ticket=) or (position=); dates refer to the done time."""
    selection = _selection("history_orders_get", arguments, keywords)
    paper = TERMINAL.use("history_orders_get")
    orders = paper.broker.history_orders(paper.login)
    if selection.ticket is not None:
        return tuple(order for order in orders if order.ticket == selection.ticket)[:1]
    return _select(orders, _done, selection)


@module_function()
def history_deals_total(*arguments: object) -> int | None:
    """How many deals were made between two dates, both included."""
    dates = _dates("history_deals_total", arguments)
    paper = TERMINAL.use("history_deals_total")
    return len(_select(paper.broker.history_deals(paper.login), _dealt, Selection(dates)))


@module_function()
def history_deals_get(*arguments: object, **keywords: object) -> tuple[TradeDeal, ...] | None:
    """Deals: (date_from, date_to[, group=]), (ticket=) or (position=).

    `ticket` is looked for among deal tickets first, then among the tickets of the orders that caused deals.
    """
    selection = _selection("history_deals_get", arguments, keywords)
    paper = TERMINAL.use("history_deals_get")
    deals = paper.broker.history_deals(paper.login)
    if selection.ticket is not None:
        own = tuple(deal for deal in deals if deal.ticket == selection.ticket)
        return own or tuple(deal for deal in deals if deal.order and deal.order == selection.ticket)
    return _select(deals, _dealt, selection)


def _done(order: TradeOrder) -> int:
    return order.time_done


def _dealt(deal: TradeDeal) -> int:
    return deal.time


def _select(records: tuple[Record, ...], time: Callable[[Record], int], selection: Selection) -> tuple[Record, ...]:
    if selection.dates is None:
        return tuple(record for record in records if record.position_id == selection.position)
    keeps, (first, last) = group_filter(selection.group or "*"), selection.dates
    return tuple(record for record in records if first <= time(record) <= last and keeps(record.symbol))


def _dates(function: str, arguments: tuple[object, ...]) -> tuple[int, int]:
    if len(arguments) != 2:
        raise ArgumentRefused
    return seconds(function, arguments[0]), seconds(function, arguments[1])


def _selection(function: str, arguments: tuple[object, ...], keywords: Mapping[str, object]) -> Selection:
    if len(arguments) == 2:
        return Selection(_dates(function, arguments), optional_text(keywords, "group", LONGEST_GROUP))
    if "ticket" in keywords:
        selection = Selection(ticket=optional_unsigned(function, keywords, "ticket"))
    elif "position" in keywords:
        selection = Selection(position=optional_unsigned(function, keywords, "position"))
    else:
        raise ArgumentRefused
    if arguments:
        raise ArgumentRefused("Unnamed arguments not allowed")
    return selection
