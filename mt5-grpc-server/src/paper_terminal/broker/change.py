"""What one fill does to the positions of an account, worked out before anything is written."""

from __future__ import annotations

from dataclasses import dataclass, replace

from paper_terminal import constants as c
from paper_terminal.broker import rounding
from paper_terminal.broker.records import Order, Position
from paper_terminal.catalog import SymbolSpec


@dataclass(frozen=True)
class Fill:
    """A part of an order that is executed at one price; `margin_rate` as in Position."""

    volume: float
    price: float
    margin_rate: float
    at_msc: int


@dataclass(frozen=True)
class Change:
    """Position before and after a fill (None: there was none, none is left), deal entry, and the lots it closes."""

    before: Position | None
    after: Position | None
    entry: int
    closed: float

    @property
    def identifier(self) -> int:
        """Identifier of the position that the deal belongs to."""
        position = self.before or self.after
        assert position is not None
        return position.identifier


def opened(order: Order, fill: Fill) -> Change:
    """A new position with the ticket of its order."""
    position = Position(
        ticket=order.ticket, identifier=order.ticket, symbol=order.symbol,
        type=c.POSITION_TYPE_BUY if order.is_buy else c.POSITION_TYPE_SELL,
        volume=fill.volume, price_open=fill.price, margin_rate=fill.margin_rate, sl=order.sl, tp=order.tp, swap=0.0,
        magic=order.magic, reason=order.reason, comment=order.comment, time_msc=fill.at_msc,
        time_update_msc=fill.at_msc,
    )  # fmt: skip
    return Change(None, position, c.DEAL_ENTRY_IN, 0.0)


def increased(spec: SymbolSpec, position: Position, order: Order, fill: Fill) -> Change:
    """More of the same side: mean price weighted by volume; levels and magic of the newer order."""
    volume = rounding.lots(spec, position.volume + fill.volume)
    price = (position.price_open * position.volume + fill.price * fill.volume) / volume
    rate = (position.margin_rate * position.volume + fill.margin_rate * fill.volume) / volume
    after = replace(
        position, volume=volume, price_open=rounding.average_price(spec, price), margin_rate=rate,
        sl=order.sl, tp=order.tp, magic=order.magic, time_update_msc=fill.at_msc,
    )  # fmt: skip
    return Change(position, after, c.DEAL_ENTRY_IN, 0.0)


def reduced(spec: SymbolSpec, position: Position, fill: Fill) -> Change:
    """Less of a position, or nothing: opening price, levels and tickets stay."""
    left = rounding.lots(spec, position.volume - fill.volume)
    if left <= 0:
        return Change(position, None, c.DEAL_ENTRY_OUT, position.volume)
    return Change(position, replace(position, volume=left, time_update_msc=fill.at_msc), c.DEAL_ENTRY_OUT, fill.volume)


def reversed_(spec: SymbolSpec, position: Position, order: Order, fill: Fill) -> Change:
    """More than the position has, on the other side: the identifier stays, the ticket is that of the new order."""
    excess = replace(fill, volume=rounding.lots(spec, fill.volume - position.volume))
    after = opened(order, excess).after
    assert after is not None
    return Change(position, replace(after, identifier=position.identifier), c.DEAL_ENTRY_INOUT, position.volume)
