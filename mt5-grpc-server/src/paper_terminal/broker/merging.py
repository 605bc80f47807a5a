"""Hedging and netting: which position a fill opens, adds to, reduces or reverses."""

from __future__ import annotations

from collections.abc import Mapping

from paper_terminal.broker.accounts import AccountTerms
from paper_terminal.broker.change import Change, Fill, increased, opened, reduced, reversed_
from paper_terminal.broker.records import Order, Position
from paper_terminal.broker.rounding import VOLUME_TOLERANCE
from paper_terminal.catalog import SymbolSpec


def change_of(
    terms: AccountTerms, spec: SymbolSpec, positions: Mapping[int, Position], order: Order, fill: Fill
) -> Change:
    """What `fill` of `order` does to `positions` under the margin mode of the account."""
    if terms.is_hedging:
        position = positions.get(order.position_id or order.ticket)
    else:
        position = next((held for held in positions.values() if held.symbol == spec.name), None)
    if position is None:
        return opened(order, fill)
    if position.is_buy == order.is_buy:
        return increased(spec, position, order, fill)
    if not terms.is_hedging and fill.volume > position.volume + VOLUME_TOLERANCE:
        return reversed_(spec, position, order, fill)
    return reduced(spec, position, fill)
