"""How much may be traded."""

from __future__ import annotations

from paper_terminal import constants as c
from paper_terminal.broker.desk import Desk
from paper_terminal.broker.records import Position
from paper_terminal.broker.results import Refused
from paper_terminal.broker.rounding import VOLUME_TOLERANCE
from paper_terminal.catalog import SymbolSpec


def check_volume(spec: SymbolSpec, volume: float) -> None:
    """10014 below the minimum, above the maximum, or off the step."""
    steps = (volume - spec.volume_min) / spec.volume_step
    if (
        volume < spec.volume_min - VOLUME_TOLERANCE
        or volume > spec.volume_max + VOLUME_TOLERANCE
        or abs(steps - round(steps)) * spec.volume_step > VOLUME_TOLERANCE
    ):
        raise Refused(c.TRADE_RETCODE_INVALID_VOLUME)


def check_close_volume(desk: Desk, spec: SymbolSpec, position: Position, volume: float) -> None:
    """10038 more than the position has, 10039 when active close orders leave less than that.

    The whole rest of a position may always be closed, even below the minimum volume.
    """
    if volume > position.volume + VOLUME_TOLERANCE:
        raise Refused(c.TRADE_RETCODE_INVALID_CLOSE_VOLUME)
    if abs(volume - position.volume) > VOLUME_TOLERANCE:
        check_volume(spec, volume)
    closing = sum(
        order.volume_current
        for order in desk.state.orders.values()
        if order.position_id == position.ticket and order.is_buy != position.is_buy
    )
    if closing and volume > position.volume - closing + VOLUME_TOLERANCE:
        raise Refused(c.TRADE_RETCODE_CLOSE_ORDER_EXIST)


def check_total_volume(desk: Desk, spec: SymbolSpec, is_buy: bool, volume: float) -> None:
    """10034 when positions and pending orders of one direction would exceed the limit of the symbol."""
    if spec.volume_limit <= 0:
        return
    total = volume
    for position in desk.state.symbol_positions(spec.name):
        if position.is_buy == is_buy:
            total += position.volume
        elif not desk.terms.is_hedging:
            total -= position.volume
    total += sum(
        order.volume_current
        for order in desk.state.orders.values()
        if order.symbol == spec.name and order.is_buy == is_buy
    )
    if total > spec.volume_limit + VOLUME_TOLERANCE:
        raise Refused(c.TRADE_RETCODE_LIMIT_VOLUME)


def check_order_count(desk: Desk) -> None:
    """10033 when the account has as many pending orders as it may have."""
    limit = desk.terms.limit_orders
    if limit and len(desk.state.orders) >= limit:
        raise Refused(c.TRADE_RETCODE_LIMIT_ORDERS)


def check_position_count(desk: Desk) -> None:
    """10040 when positions (and on hedging accounts pending orders) reach the cap of the account."""
    limit = desk.terms.limit_positions
    count = len(desk.state.positions) + (len(desk.state.orders) if desk.terms.is_hedging else 0)
    if limit and count >= limit:
        raise Refused(c.TRADE_RETCODE_LIMIT_POSITIONS)
