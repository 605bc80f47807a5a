"""Positions that the broker closes by itself: stop loss, take profit, stop out."""

from __future__ import annotations

from paper_terminal import constants as c
from paper_terminal.broker.booking import book_fill, finish
from paper_terminal.broker.desk import Desk
from paper_terminal.broker.execution import fill_at
from paper_terminal.broker.records import Order, Position


def close_position(desk: Desk, position: Position, price: float, reason: int, level: float, comment: str) -> None:
    """Close a whole position at `price`; `level` is what the history shows as the price of the order.

    The broker fills such orders whole, also on exchange symbols.
    """
    order = Order(
        ticket=desk.next_ticket("order"), symbol=position.symbol,
        type=c.ORDER_TYPE_SELL if position.is_buy else c.ORDER_TYPE_BUY, state=c.ORDER_STATE_STARTED, reason=reason,
        type_time=c.ORDER_TIME_GTC, type_filling=c.ORDER_FILLING_FOK, volume_initial=position.volume,
        volume_current=position.volume, price_open=level, price_stoplimit=0.0, price_current=0.0, sl=position.sl,
        tp=position.tp, magic=position.magic, comment=comment, position_id=position.ticket, position_by_id=0,
        time_setup_msc=desk.at_msc, time_done_msc=0, time_expiration=0, expires_msc=0,
    )  # fmt: skip
    order, _ = book_fill(desk, order, fill_at(desk, order, position.volume, price))
    finish(desk, order, c.ORDER_STATE_FILLED)
