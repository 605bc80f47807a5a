"""Closing: a whole position or a part, one by another, and turning one round."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from mt5_grpc_server.trading.mt5 import BUY, CLOSE_BY, DEAL, MARKET_TYPES, SELL
from mt5_grpc_server.trading.normalise import access, fields, frozen
from mt5_grpc_server.trading.normalise.answers import Prepared, Refused
from mt5_grpc_server.trading.normalise.decimals import exact
from mt5_grpc_server.trading.normalise.expiry import default_lifetime
from mt5_grpc_server.trading.normalise.filling import market_filling
from mt5_grpc_server.trading.normalise.levels import Ground, level_price
from mt5_grpc_server.trading.normalise.placing import place
from mt5_grpc_server.trading.normalise.scene import Scene
from mt5_grpc_server.trading.normalise.volume import check_total, closing_volume, order_volume
from mt5_grpc_server.trading.normalise.wishes import (
    DEFAULT_DEVIATION,
    CloseByWish,
    CloseWish,
    Filling,
    OrderWish,
    ReverseWish,
)


def close(wish: CloseWish, scene: Scene) -> Prepared:
    """The deal that closes a position or a part of it; it always names the position and never exceeds its volume."""
    access.check_permissions(scene)
    position = scene.position(wish.ticket)
    is_buy = position["type"] != 0
    access.check_symbol(scene, is_buy, opens=False)
    access.check_kind(scene, "market")
    _check_oldest(scene, position)
    frozen.check_position(scene, position)
    volume, notes = closing_volume(scene, position, wish.volume)
    request = _deal(scene, position, volume, wish.deviation, wish.filling)
    request.update(fields.labels_of(position, wish.magic, wish.comment))
    return Prepared(request, notes, target=position, whole=volume == exact(position["volume"]))


def close_by(wish: CloseByWish, scene: Scene) -> Prepared:
    """The request that closes two opposite positions by each other; the smaller volume of both is closed."""
    access.check_permissions(scene)
    if not scene.hedging:
        raise Refused("INVALID_ORDER", "a netting account has no opposite positions")
    position, other = scene.position(wish.ticket), scene.position(wish.by)
    if position["symbol"] != other["symbol"]:
        why = f'position {wish.by} is of "{other["symbol"]}", not of "{position["symbol"]}"'
        raise Refused("INVALID_ORDER", why, field="by")
    if position["type"] == other["type"]:
        side = "buy" if position["type"] == 0 else "sell"
        raise Refused("INVALID_ORDER", f"both are {side} positions: name an opposite one", field="by")
    access.check_symbol(scene, position["type"] != 0, opens=False)
    access.check_kind(scene, "closeBy")
    for each in (position, other):
        frozen.check_position(scene, each)
    request = {
        "action": CLOSE_BY,
        "symbol": scene.name,
        "position": int(position["ticket"]),
        "position_by": int(other["ticket"]),
        **fields.labels_of(position, wish.magic, wish.comment),
    }
    return Prepared(request, target=position, whole=exact(position["volume"]) <= exact(other["volume"]))


def reverse(wish: ReverseWish, scene: Scene) -> Prepared:
    """On a netting account one deal over twice the volume; on a hedging account a close, `then` an order."""
    position = scene.position(wish.ticket)
    is_buy = position["type"] != 0
    access.check_symbol(scene, is_buy, opens=True)
    if scene.hedging:
        closing = close(CloseWish(wish.ticket, None, wish.deviation, wish.magic, wish.comment, wish.filling), scene)
        opening = OrderWish(
            kind="market",
            side="buy" if is_buy else "sell",
            symbol=scene.name,
            volume=position["volume"],
            sl=wish.sl,
            tp=wish.tp,
            deviation=wish.deviation,
            magic=int(position["magic"]) if wish.magic is None else wish.magic,
            comment=wish.comment,
            filling=wish.filling,
        )
        # Prepared now as well, so that no half of a reversal is sent whose other half must fail. The position is still
        # in the scene: it takes no room on the other side, and while it is there nobody asks for margin that it frees.
        return replace(closing, then=opening, then_request=place(opening, scene).request)
    access.check_permissions(scene)
    access.check_kind(scene, "market", sl=wish.sl is not None, tp=wish.tp is not None)
    frozen.check_position(scene, position)
    _check_settled(scene)
    held = exact(position["volume"])
    volume = order_volume(scene, float(held * 2))
    check_total(scene, is_buy, volume)
    price = scene.opening_price(is_buy)
    ground = Ground(is_buy, held, origin=price, reference=scene.closing_price(is_buy))
    sl, notes = level_price(scene, ground, "sl", wish.sl)
    tp, more = level_price(scene, ground, "tp", wish.tp)
    request = _deal(scene, position, volume, wish.deviation, wish.filling)
    request.update(fields.levels(sl, tp))
    request.update(fields.labels_of(position, wish.magic, wish.comment))
    return Prepared(request, tuple(notes + more), target=position)


def _deal(
    scene: Scene, position: Mapping[str, Any], volume: Decimal, deviation: int | None, filling: Filling | None
) -> dict[str, Any]:
    is_buy = position["type"] != 0
    return {
        "action": DEAL,
        "symbol": scene.name,
        "position": int(position["ticket"]),
        "volume": float(volume),
        "type": BUY if is_buy else SELL,
        "price": float(scene.opening_price(is_buy)),
        "deviation": fields.points(deviation, DEFAULT_DEVIATION),
        "type_filling": market_filling(scene, filling),
        "type_time": default_lifetime(scene),
    }


def _check_settled(scene: Scene) -> None:
    # Twice the volume of now is not twice the volume of the position that the deal will meet.
    for order in scene.orders:
        if order["symbol"] == scene.name and order["type"] in MARKET_TYPES:
            ticket = order["ticket"]
            why = f'order {ticket} of "{scene.name}" is still being filled, which changes the position: ask again'
            raise Refused("UNRESOLVED_INTENT", why, ticket=ticket)


def _check_oldest(scene: Scene, position: Mapping[str, Any]) -> None:
    if not (scene.hedging and scene.account["fifo_close"]):
        return
    of_symbol = [each for each in scene.positions if each["symbol"] == position["symbol"]]
    oldest = min(of_symbol, key=lambda each: (each["time_msc"], each["ticket"]))
    if oldest["ticket"] != position["ticket"]:
        why = f"the account closes the oldest position of a symbol first: close {oldest['ticket']}"
        raise Refused("FIFO_CLOSE", why, nearest=oldest["ticket"])
