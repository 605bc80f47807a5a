"""What a trade action found out about a request, ready to be executed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from paper_terminal import constants as c
from paper_terminal.broker import rounding
from paper_terminal.broker.desk import Desk
from paper_terminal.broker.margin import total_margin
from paper_terminal.broker.records import Order
from paper_terminal.catalog import SymbolSpec
from paper_terminal.structures import TradeRequest


@dataclass(frozen=True)
class Outcome:
    """The numbers of a successful OrderSendResult."""

    symbol: str
    retcode: int = c.TRADE_RETCODE_DONE
    deal: int = 0
    order: int = 0
    volume: float = 0.0
    price: float = 0.0


@dataclass(frozen=True)
class Plan:
    """Margin of the account after a request, and the function that executes it."""

    margin: float
    execute: Callable[[], Outcome]


def current_margin(desk: Desk) -> float:
    """Margin of the account as it is."""
    return total_margin(desk.terms, desk.market.symbols, desk.state.positions.values())


def order_of(desk: Desk, request: TradeRequest, symbol: str) -> Order:
    """An order of a program as its request describes it, without ticket, volume and prices, which are checked first."""
    return Order(
        ticket=0, symbol=symbol, type=request.type, state=c.ORDER_STATE_STARTED, reason=c.ORDER_REASON_EXPERT,
        type_time=request.type_time, type_filling=request.type_filling, volume_initial=0.0, volume_current=0.0,
        price_open=0.0, price_stoplimit=0.0, price_current=0.0, sl=0.0, tp=0.0, magic=request.magic,
        comment=request.comment, position_id=0, position_by_id=0, time_setup_msc=desk.at_msc, time_done_msc=0,
        time_expiration=0, expires_msc=0,
    )  # fmt: skip


def sized(spec: SymbolSpec, order: Order, volume: float) -> Order:
    """An order over a volume that has been checked, rounded to the step."""
    lots = rounding.lots(spec, volume)
    return replace(order, volume_initial=lots, volume_current=lots)
