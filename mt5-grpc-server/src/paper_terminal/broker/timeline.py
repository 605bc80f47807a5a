"""Brings an account up to the clock: finds the next moment at which the broker must act, and acts, until now."""

from __future__ import annotations

from dataclasses import dataclass

from paper_terminal.broker.conditions import order_condition, sl_condition, tp_condition
from paper_terminal.broker.desk import Desk
from paper_terminal.broker.equity_watch import first_stop_out
from paper_terminal.broker.rollover import next_midnight, roll_over
from paper_terminal.broker.rules.filling import DAY_MSC
from paper_terminal.broker.settle import expire_orders, fill_late_orders, settle_ticks, waits_for_session

# Where much happens the next event is near, so the search looks there before it computes hours of equity.
FIRST_WINDOW_MSC = 300_000
WINDOW_GROWTH = 4


@dataclass(frozen=True)
class Event:
    """A moment to act on: `symbols` of the account have a tick then; None when a lifetime or the day ends."""

    at_msc: int
    symbols: frozenset[str] | None


def catch_up(desk: Desk, until_msc: int) -> None:
    """Do everything that was due up to `until_msc`; the result depends on the market only, not on who does it when."""
    while (event := next_event(desk, until_msc)) is not None:
        desk.move(event.at_msc)
        if event.symbols is not None:
            settle_ticks(desk, event.symbols)
        else:
            expire_orders(desk)
            fill_late_orders(desk)
            if event.at_msc % DAY_MSC == 0:
                roll_over(desk)
        desk.state.caught_up_msc = max(event.at_msc, desk.state.caught_up_msc)
    desk.move(until_msc)
    desk.state.caught_up_msc = until_msc


def next_event(desk: Desk, until_msc: int) -> Event | None:
    """First event after the moment the account is caught up to, at `until_msc` at the latest; changes nothing."""
    state = desk.state
    if not state.positions and not state.orders:
        return None
    after = state.caught_up_msc
    due = _next_due(desk, after)
    horizon = min(until_msc, due)
    symbols = _symbols(desk)
    for symbol in symbols:
        desk.ticks(symbol, after, horizon)
    width = FIRST_WINDOW_MSC
    while after < horizon:
        at_msc = _first_in(desk, after, min(after + width, horizon))
        if at_msc is not None:
            ticking = (symbol for symbol in symbols if len(desk.ticks(symbol, at_msc - 1, at_msc)))
            return Event(at_msc, frozenset(ticking))
        after, width = after + width, width * WINDOW_GROWTH
    return Event(due, None) if due <= until_msc else None


def _first_in(desk: Desk, after_msc: int, until_msc: int) -> int | None:
    found = _first_trigger(desk, after_msc, until_msc)
    stopped = first_stop_out(desk, after_msc, until_msc if found is None else found)
    return found if stopped is None else stopped


def _symbols(desk: Desk) -> set[str]:
    state = desk.state
    return {record.symbol for records in (state.positions, state.orders) for record in records.values()}


def _next_due(desk: Desk, after_msc: int) -> int:
    due = next_midnight(after_msc)
    for order in desk.state.orders.values():
        if order.expires_msc and not waits_for_session(desk, order):
            due = min(due, max(order.expires_msc, after_msc))
        if order.fills_msc:
            due = min(due, max(order.fills_msc, after_msc))
    return due


def _first_trigger(desk: Desk, after_msc: int, until_msc: int) -> int | None:
    found = until_msc + 1
    for order in desk.state.orders.values():
        ticks = desk.ticks(order.symbol, after_msc, until_msc)
        index = order_condition(desk.spec(order.symbol), order).first(ticks)
        if index is not None:
            found = min(found, int(ticks["time_msc"][index]))
        if order.expires_msc:
            late = ticks["time_msc"] >= order.expires_msc
            if late.any():
                found = min(found, int(ticks["time_msc"][late.argmax()]))
    for position in desk.state.positions.values():
        spec = desk.spec(position.symbol)
        ticks = desk.ticks(position.symbol, after_msc, until_msc)
        for condition in (sl_condition(spec, position), tp_condition(spec, position)):
            index = condition.first(ticks) if condition else None
            if index is not None:
                found = min(found, int(ticks["time_msc"][index]))
    return found if found <= until_msc else None
