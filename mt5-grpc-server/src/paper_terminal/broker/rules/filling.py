"""Filling policies and lifetimes."""

from __future__ import annotations

from paper_terminal import constants as c
from paper_terminal.broker.desk import Desk
from paper_terminal.broker.records import LIMIT_TYPES, STOP_LIMIT_TYPES
from paper_terminal.broker.results import Refused
from paper_terminal.catalog import FILL_BOC, FILL_FOK, FILL_IOC, SymbolSpec

DAY_MSC = 86_400_000
# End of the year 3000, the last that a terminal shows.
LATEST_MSC = 32_535_216_000_000
FREE_FILLING = (c.SYMBOL_TRADE_EXECUTION_REQUEST, c.SYMBOL_TRADE_EXECUTION_INSTANT)
NEEDED_BIT = {c.ORDER_FILLING_FOK: FILL_FOK, c.ORDER_FILLING_IOC: FILL_IOC}


def check_market_filling(spec: SymbolSpec, filling: int) -> None:
    """10030 for a market order whose filling the symbol does not have (reference 4.5)."""
    if filling == c.ORDER_FILLING_RETURN:
        allowed = spec.exemode != c.SYMBOL_TRADE_EXECUTION_MARKET
    elif filling in NEEDED_BIT:
        allowed = spec.exemode in FREE_FILLING or bool(spec.filling_mode & NEEDED_BIT[filling])
    else:
        allowed = False
    if not allowed:
        raise Refused(c.TRADE_RETCODE_INVALID_FILL)


def check_pending_filling(spec: SymbolSpec, order_type: int, filling: int) -> None:
    """10030 for a pending order: RETURN, FOK and IOC are always taken, BOC for limit orders where the symbol has it."""
    if filling == c.ORDER_FILLING_BOC:
        allowed = order_type in LIMIT_TYPES | STOP_LIMIT_TYPES and bool(spec.filling_mode & FILL_BOC)
    else:
        allowed = filling in (c.ORDER_FILLING_FOK, c.ORDER_FILLING_IOC, c.ORDER_FILLING_RETURN)
    if not allowed:
        raise Refused(c.TRADE_RETCODE_INVALID_FILL)


def expiry(desk: Desk, spec: SymbolSpec, type_time: int, expiration: int) -> int:
    """Moment at which an order ends, 0 = never; `expiration` in seconds of the broker's clock.

    10022 when the symbol does not have this lifetime or the moment is not in the future.
    """
    if type_time > c.ORDER_TIME_SPECIFIED_DAY or not spec.expiration_mode & (1 << type_time):
        raise Refused(c.TRADE_RETCODE_INVALID_EXPIRATION)
    if type_time == c.ORDER_TIME_GTC:
        return 0
    if type_time == c.ORDER_TIME_DAY:
        return (desk.at_msc // DAY_MSC + 1) * DAY_MSC
    ends = expiration * 1000
    if type_time == c.ORDER_TIME_SPECIFIED_DAY:
        ends = (ends // DAY_MSC + 1) * DAY_MSC - 1000
    if not desk.at_msc < ends < LATEST_MSC:
        raise Refused(c.TRADE_RETCODE_INVALID_EXPIRATION)
    return ends


def shown_expiration(type_time: int, expiration: int) -> int:
    """`time_expiration` of an order: what the request said, for the lifetimes that use it."""
    return expiration if type_time in (c.ORDER_TIME_SPECIFIED, c.ORDER_TIME_SPECIFIED_DAY) else 0
