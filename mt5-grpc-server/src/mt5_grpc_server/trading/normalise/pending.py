"""Changes and the end of pending orders."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from mt5_grpc_server.trading.mt5 import BUY_TYPES, MODIFY, REMOVE
from mt5_grpc_server.trading.normalise import access, fields, frozen
from mt5_grpc_server.trading.normalise.answers import Prepared, Refused, Unchanged
from mt5_grpc_server.trading.normalise.decimals import exact
from mt5_grpc_server.trading.normalise.expiry import NUMBERS, SPECIFIED, lifetime
from mt5_grpc_server.trading.normalise.levels import Ground, check_level, level_price
from mt5_grpc_server.trading.normalise.prices import STOP_LIMIT, entry
from mt5_grpc_server.trading.normalise.scene import Scene
from mt5_grpc_server.trading.normalise.wishes import KEEP, CancelWish, Keep, Level, Lifetime, OrderChangeWish


def change_order(wish: OrderChangeWish, scene: Scene) -> Prepared | Unchanged:
    """The request that changes prices, levels or lifetime of a pending order; what is kept is sent as it is."""
    access.check_permissions(scene)
    order = _pending_order(scene, wish.ticket)
    kind, is_buy = frozen.KIND_OF_TYPE[order["type"]], order["type"] in BUY_TYPES
    access.check_symbol(scene, is_buy, opens=False)
    frozen.check_order(scene, order)
    price = order["price_open"] if isinstance(wish.price, Keep) else wish.price
    stop_limit: float | None = order["price_stoplimit"] if isinstance(wish.stop_limit, Keep) else wish.stop_limit
    if kind != STOP_LIMIT and wish.stop_limit is KEEP:
        stop_limit = None
    prices, notes = entry(scene, kind, is_buy, price, stop_limit)
    ground = Ground(is_buy, exact(order["volume_current"]), origin=prices.base, reference=prices.base)
    sl, more = changed_level(scene, ground, "sl", wish.sl, order)
    tp, most = changed_level(scene, ground, "tp", wish.tp, order)
    access.check_levels(scene, sl=sl > 0, tp=tp > 0)
    type_time, expiration = _lifetime(scene, wish, order)
    request: dict[str, Any] = {
        "action": MODIFY,
        "order": int(order["ticket"]),
        "symbol": scene.name,
        "price": float(prices.price),
        "sl": float(sl),
        "tp": float(tp),
        "type_time": type_time,
        "expiration": expiration,
    }
    if prices.stop_limit is not None:
        request["stoplimit"] = float(prices.stop_limit)
    if _same(request, order):
        return Unchanged(f"Order {wish.ticket} already has these values")
    return Prepared(request, tuple(notes + more + most), target=order)


def cancel(wish: CancelWish, scene: Scene) -> Prepared:
    """The request that cancels an active order."""
    access.check_permissions(scene)
    order = scene.order(wish.ticket)
    access.check_symbol(scene, order["type"] in BUY_TYPES, opens=False)
    frozen.check_order(scene, order)
    request = {
        "action": REMOVE,
        "order": int(order["ticket"]),
        "symbol": scene.name,
        **fields.labels(int(order["magic"]), wish.comment),
    }
    return Prepared(request, target=order)


def changed_level(
    scene: Scene, ground: Ground, name: str, wanted: Level | Keep | None, record: Mapping[str, Any]
) -> tuple[Decimal, list[str]]:
    """The level `name` of an order or position after a change: kept, removed (0), or the wanted one."""
    if isinstance(wanted, Keep):
        price = exact(record[name])
        check_level(scene, ground, name, price)
        return price, []
    return level_price(scene, ground, name, wanted)


def _pending_order(scene: Scene, ticket: int) -> Mapping[str, Any]:
    order = scene.order(ticket)
    if order["type"] not in frozen.KIND_OF_TYPE:
        raise Refused("INVALID_ORDER", f"order {ticket} is no pending order", ticket=ticket)
    return order


def _lifetime(scene: Scene, wish: OrderChangeWish, order: Mapping[str, Any]) -> tuple[int, int]:
    own = int(order["type_time"]), int(order["time_expiration"])
    if isinstance(wish.expiration, Keep):
        if isinstance(wish.lifetime, Keep):
            return own
        # The same lifetime again keeps its moment as the broker told it, which needs no clock.
        if wish.lifetime == _name(own[0]) and own[0] >= SPECIFIED:
            return own
        # Another lifetime does not take the moment of the old one over: the one that needs a moment is refused.
        return lifetime(scene, wish.lifetime, None)
    if not isinstance(wish.lifetime, Keep):
        return lifetime(scene, wish.lifetime, wish.expiration)
    # A new moment of an order that already had one leaves its lifetime: SPECIFIED_DAY stays the end of a day.
    if wish.expiration is not None and own[0] >= SPECIFIED:
        return lifetime(scene, _name(own[0]), wish.expiration)
    # Else the moment decides about the lifetime: with one the order lasts until then, without until cancelled.
    return lifetime(scene, None, wish.expiration)


def _name(type_time: int) -> Lifetime:
    return next(name for name, number in NUMBERS.items() if number == type_time)


def _same(request: Mapping[str, Any], order: Mapping[str, Any]) -> bool:
    pairs = (("price", "price_open"), ("stoplimit", "price_stoplimit"), ("sl", "sl"), ("tp", "tp"),
             ("type_time", "type_time"), ("expiration", "time_expiration"))  # fmt: skip
    return all(exact(request[field]) == exact(order[own]) for field, own in pairs if field in request)
