"""What a request of order_send() would do to the account, as the guards see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from mt5_grpc_server.trading.guards.snapshot import MissingInput, Snapshot, as_number, number
from mt5_grpc_server.trading.mt5 import (
    BUY,
    BUY_TYPES,
    CLOSE_BY,
    DEAL,
    HEDGING,
    MODIFY,
    NEW_ORDERS,
    PENDING,
    REMOVE,
    SELL,
    SLTP,
)

_LIMIT_TYPES = frozenset({2, 3})
_STOP_LIMIT_TYPES = frozenset({6, 7})


@dataclass(frozen=True)
class Proposal:
    """A request that makes exposure or changes a pending order. `joins_position` marks one on a symbol whose netting
    position is open, `moves_stop_only` a change of a position's levels.
    """

    symbol: str
    is_buy: bool
    volume: Decimal
    prices: tuple[Decimal, ...]
    pending: bool
    makes_order: bool
    has_stop_loss: bool
    deviation: int
    joins_position: bool = False
    moves_stop_only: bool = False


def reduces(request: Mapping[str, Any], snapshot: Snapshot) -> bool:
    """Whether a request only takes exposure away: it cancels, closes, closes by, or tightens stops.

    Raises MissingInput where that cannot be told.
    """
    action = request["action"]
    if action in (REMOVE, CLOSE_BY):
        return True
    if action == SLTP:
        return _tightens(request, _position(request, snapshot))
    if action != DEAL or request.get("type", BUY) not in (BUY, SELL):
        return False
    target = _deal_target(request, snapshot)
    if target is None or target["type"] == request.get("type", BUY):
        return False
    left = number(target, "volume") - _closing(target, snapshot)
    return as_number(request.get("volume"), "volume") <= left


def lacks_target(request: Mapping[str, Any], snapshot: Snapshot) -> bool:
    """Whether a request changes a position or a pending order that is not there: the broker refuses it."""
    if request["action"] == MODIFY:
        return all(order["ticket"] != request.get("order") for order in snapshot.orders)
    return request["action"] == SLTP and _find_position(request, snapshot) is None


def proposal_of(request: Mapping[str, Any], snapshot: Snapshot) -> Proposal:
    """The request in the terms of the guards; raises MissingInput for a number that is missing or none."""
    action = request["action"]
    if action == SLTP:
        return _levels(request, snapshot)
    if action == MODIFY:
        return _modification(request, snapshot)
    if action not in NEW_ORDERS:
        raise MissingInput(f"action {action} is not known")
    order_type = request.get("type", BUY)
    return Proposal(
        symbol=request["symbol"],
        is_buy=order_type in BUY_TYPES,
        volume=as_number(request.get("volume"), "volume"),
        prices=_prices(request, order_type) if action == PENDING else (),
        pending=action == PENDING,
        makes_order=True,
        has_stop_loss=bool(request.get("sl")),
        deviation=int(request.get("deviation", 0)),
        joins_position=_netting_position(request["symbol"], snapshot) is not None,
    )


def _levels(request: Mapping[str, Any], snapshot: Snapshot) -> Proposal:
    position = _position(request, snapshot)
    return Proposal(
        symbol=position["symbol"],
        is_buy=position["type"] == 0,
        volume=number(position, "volume"),
        prices=(),
        pending=False,
        makes_order=False,
        has_stop_loss=bool(request.get("sl")),
        deviation=0,
        moves_stop_only=True,
    )


def _modification(request: Mapping[str, Any], snapshot: Snapshot) -> Proposal:
    order = next((order for order in snapshot.orders if order["ticket"] == request["order"]), None)
    if order is None:
        raise MissingInput(f"order {request['order']} is missing")
    return Proposal(
        symbol=order["symbol"],
        is_buy=order["type"] in BUY_TYPES,
        volume=number(order, "volume_current"),
        prices=_prices(request, order["type"]),
        pending=True,
        makes_order=False,
        has_stop_loss=bool(request.get("sl")),
        deviation=0,
    )


def _prices(request: Mapping[str, Any], order_type: int) -> tuple[Decimal, ...]:
    fields = ("price", "stoplimit") if order_type in _STOP_LIMIT_TYPES else ("price",)
    return tuple(as_number(request.get(field), field) for field in fields)


def _deal_target(request: Mapping[str, Any], snapshot: Snapshot) -> Mapping[str, Any] | None:
    if snapshot.account["margin_mode"] != HEDGING:
        return _netting_position(request["symbol"], snapshot)
    return _position(request, snapshot) if request.get("position") else None


def _closing(target: Mapping[str, Any], snapshot: Snapshot) -> Decimal:
    """What may yet be taken from a netting position: by deals in flight, whether they name it or not, and by market
    orders that the broker has accepted and not filled.
    """
    if snapshot.account["margin_mode"] == HEDGING:
        return Decimal(0)
    symbol, side = target["symbol"], SELL if target["type"] == BUY else BUY
    flying = [
        each.volume
        for each in snapshot.in_flight
        if (each.symbol, each.is_buy) == (symbol, side == BUY) and not each.pending
    ]
    accepted = [
        order["volume_current"] for order in snapshot.orders if (order["symbol"], order["type"]) == (symbol, side)
    ]
    return sum((as_number(volume, "volume") for volume in (*flying, *accepted)), Decimal(0))


def _netting_position(symbol: object, snapshot: Snapshot) -> Mapping[str, Any] | None:
    if snapshot.account["margin_mode"] == HEDGING:
        return None
    return next((position for position in snapshot.positions if position["symbol"] == symbol), None)


def _position(request: Mapping[str, Any], snapshot: Snapshot) -> Mapping[str, Any]:
    found, symbol = _find_position(request, snapshot), request.get("symbol")
    if found is None:
        raise MissingInput(f"position {request.get('position')} is missing")
    if symbol and found["symbol"] != symbol:
        raise MissingInput(f'position {found["ticket"]} of "{symbol}" is missing')
    return found


def _find_position(request: Mapping[str, Any], snapshot: Snapshot) -> Mapping[str, Any] | None:
    ticket = request.get("position")
    named = (position for position in snapshot.positions if ticket and position["ticket"] == ticket)
    # A broker may go by the symbol alone, whatever position is named.
    return next(named, None) or _netting_position(request.get("symbol"), snapshot)


def _tightens(request: Mapping[str, Any], position: Mapping[str, Any]) -> bool:
    before, after = number(position, "sl"), as_number(request.get("sl", 0.0), "sl")
    if after == before or before == 0:
        return after == before or after > 0
    return after >= before if position["type"] == 0 else 0 < after <= before
