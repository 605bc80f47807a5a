"""The look at the terminal on which a turn decides: what it asks for, and what follows from it alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from mt5_grpc_server.trading import normalise
from mt5_grpc_server.trading.guards import Snapshot
from mt5_grpc_server.trading.mt5 import BUY, DEAL, HEDGING, MODIFY, REMOVE, SELL, SLTP, SMALLEST_VOLUME
from mt5_grpc_server.trading.normalise import Prepared, Wish
from mt5_grpc_server.trading.orders import RawWish


def place_of(wish: Wish | RawWish) -> dict[str, Any]:
    """Which symbol, position or order the look is about: the arguments of the adapter's trade_scene."""
    if isinstance(wish, RawWish):
        return {
            "symbol": wish.request.get("symbol"),
            "position": wish.request.get("position"),
            "order": wish.request.get("order"),
        }
    if isinstance(wish, normalise.OrderWish):
        deal = (BUY if wish.side == "buy" else SELL, wish.volume) if wish.kind == "market" else None
        return {"symbol": wish.symbol, "deal": deal}
    is_order = isinstance(wish, (normalise.OrderChangeWish, normalise.CancelWish))
    return {"order" if is_order else "position": wish.ticket}


def raw_trade(wish: RawWish, looked: Mapping[str, Any]) -> Prepared:
    """A request in the terminal's own form with the order or position that it changes."""
    request = dict(wish.request)
    of_order = request["action"] in (MODIFY, REMOVE)
    ticket = request.get("order") if of_order else request.get("position")
    records = looked["orders"] if of_order else looked["positions"]
    # Without a ticket new levels are those of the symbol's one position on a netting account.
    by_symbol = request["action"] == SLTP and not ticket and looked["account"]["margin_mode"] != HEDGING
    field, wanted = ("symbol", request.get("symbol")) if by_symbol else ("ticket", ticket)
    target = next((record for record in records if record[field] == wanted), None)
    whole = target is not None and not of_order and target["volume"] == request.get("volume")
    return Prepared(request, target=target, whole=whole)


def without(snapshot: Snapshot, position: Mapping[str, Any] | None) -> Snapshot:
    """What the guards see once this position is closed."""
    ticket = None if position is None else position["ticket"]
    return replace(snapshot, positions=[held for held in snapshot.positions if held["ticket"] != ticket])


def position_of(request: Mapping[str, Any], answer: Mapping[str, Any], looked: Mapping[str, Any]) -> int:
    """The ticket of the position that an executed request was about, 0 where it is a new one or not told yet."""
    named = int(request.get("position") or 0)
    if request["action"] != DEAL or looked["account"]["margin_mode"] == HEDGING:
        return named
    for held in looked["positions"]:
        if held["symbol"] == request["symbol"]:
            # A position that is turned round gets the ticket of the order that did it. Source: MQL5 reference,
            # POSITION_TICKET.
            done = (answer["result"] or request)["volume"]
            turned = request["type"] != held["type"] and done - held["volume"] > SMALLEST_VOLUME
            return 0 if turned else int(held["ticket"])
    return named
