"""orders_total, orders_get, positions_total, positions_get."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from paper_terminal.arguments import LONGEST_GROUP, LONGEST_SYMBOL, optional_text, optional_unsigned
from paper_terminal.errors import ArgumentRefused
from paper_terminal.functions.call import module_function
from paper_terminal.groups import group_filter
from paper_terminal.structures import TradeOrder, TradePosition
from paper_terminal.terminal import TERMINAL

Record = TypeVar("Record", TradeOrder, TradePosition)
Choice = tuple[int | None, str | None, str | None]


@module_function()
def orders_total() -> int | None:
    """How many orders are active."""
    paper = TERMINAL.use("orders_total")
    return len(paper.broker.orders(paper.login))


@module_function()
def orders_get(*arguments: object, **keywords: object) -> tuple[TradeOrder, ...] | None:
    """Active orders; keywords ticket, symbol or group choose among them, the first of these that is given."""
    choice = _choice("orders_get", arguments, keywords)
    paper = TERMINAL.use("orders_get")
    return _chosen(paper.broker.orders(paper.login), choice)


@module_function()
def positions_total() -> int | None:
    """How many positions are open."""
    paper = TERMINAL.use("positions_total")
    return len(paper.broker.positions(paper.login))


@module_function()
def positions_get(*arguments: object, **keywords: object) -> tuple[TradePosition, ...] | None:
    """Open positions; keywords ticket, symbol or group choose among them, the first of these that is given."""
    choice = _choice("positions_get", arguments, keywords)
    paper = TERMINAL.use("positions_get")
    return _chosen(paper.broker.positions(paper.login), choice)


def _choice(function: str, arguments: tuple[object, ...], keywords: Mapping[str, object]) -> Choice:
    if arguments:
        raise ArgumentRefused("Unnamed arguments not allowed")
    return (
        optional_unsigned(function, keywords, "ticket"),
        optional_text(keywords, "symbol", LONGEST_SYMBOL),
        optional_text(keywords, "group", LONGEST_GROUP),
    )


def _chosen(records: tuple[Record, ...], choice: Choice) -> tuple[Record, ...]:
    ticket, symbol, group = choice
    if ticket is not None:
        return tuple(record for record in records if record.ticket == ticket)
    if symbol is not None:
        return tuple(record for record in records if record.symbol == symbol)
    keeps = group_filter(group or "*")
    return tuple(record for record in records if keeps(record.symbol))
