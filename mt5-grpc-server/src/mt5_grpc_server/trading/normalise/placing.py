"""New orders: market, limit, stop and stop-limit."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from mt5_grpc_server.trading.mt5 import BUY, DEAL, PENDING, SELL
from mt5_grpc_server.trading.normalise import access, fields
from mt5_grpc_server.trading.normalise.answers import Prepared, Refused
from mt5_grpc_server.trading.normalise.decimals import exact, finite, text
from mt5_grpc_server.trading.normalise.expiry import default_lifetime, lifetime
from mt5_grpc_server.trading.normalise.filling import NUMBERS, market_filling, pending_filling
from mt5_grpc_server.trading.normalise.levels import Ground, level_price
from mt5_grpc_server.trading.normalise.money import check_margin
from mt5_grpc_server.trading.normalise.prices import EXCHANGE, LIMIT, check_passive, entry
from mt5_grpc_server.trading.normalise.scene import Scene
from mt5_grpc_server.trading.normalise.volume import check_total, closing_volume, order_volume, within
from mt5_grpc_server.trading.normalise.wishes import DEFAULT_DEVIATION, Level, OrderWish

_BUY_TYPE_OF_KIND = {"limit": 2, "stop": 4, "stopLimit": 6}


def place(wish: OrderWish, scene: Scene) -> Prepared:
    """The request that places an order."""
    if wish.side not in ("buy", "sell"):
        raise Refused("INVALID_ORDER", f'side must be buy or sell, it is "{wish.side}"', field="side")
    access.check_permissions(scene)
    if wish.kind == "market":
        return _market(wish, scene)
    if wish.kind not in _BUY_TYPE_OF_KIND:
        why = f'the kind of order must be market, limit, stop or stopLimit, it is "{wish.kind}"'
        raise Refused("INVALID_ORDER", why, field="kind")
    return _pending(wish, scene)


def _market(wish: OrderWish, scene: Scene) -> Prepared:
    is_buy = wish.side == "buy"
    if wish.stop_limit is not None or wish.lifetime is not None or wish.expiration is not None:
        raise Refused("INVALID_ORDER", "a market order takes neither a limit price nor an expiration")
    held = scene.netting_position()
    opens = held is None or _adds(held, is_buy) or not within(scene, held, wish.volume)
    access.check_symbol(scene, is_buy, opens)
    access.check_kind(scene, "market", sl=opens and wish.sl is not None, tp=opens and wish.tp is not None)
    price, notes = scene.opening_price(is_buy), list[str]()
    deviation = fields.points(wish.deviation, DEFAULT_DEVIATION)
    _check_expected(scene, wish.price, price, deviation)
    if held is not None and not opens:
        volume, left = closing_volume(scene, held, wish.volume)
        sl = tp = Decimal(0)
        notes += left
        if wish.sl is not None or wish.tp is not None:
            notes.append("sl and tp are not used: the order only reduces the position")
    else:
        volume = order_volume(scene, wish.volume)
        check_total(scene, is_buy, volume)
        ground = Ground(is_buy, volume, origin=price, reference=scene.closing_price(is_buy))
        sl, tp, notes = _levels(scene, ground, wish, held if held is not None and _adds(held, is_buy) else None)
        check_margin(scene, is_buy, volume, price)
    request = {
        "action": DEAL,
        "symbol": scene.name,
        "volume": float(volume),
        "type": BUY if is_buy else SELL,
        "price": float(price),
        "deviation": deviation,
        "type_filling": market_filling(scene, wish.filling),
        "type_time": default_lifetime(scene),
        **fields.levels(sl, tp),
        **fields.labels(wish.magic, wish.comment),
    }
    return Prepared(request, tuple(notes))


def _pending(wish: OrderWish, scene: Scene) -> Prepared:
    is_buy = wish.side == "buy"
    access.check_symbol(scene, is_buy, opens=True)
    access.check_kind(scene, wish.kind, sl=wish.sl is not None, tp=wish.tp is not None)
    access.check_order_count(scene)
    volume = order_volume(scene, wish.volume)
    check_total(scene, is_buy, volume)
    prices, notes = entry(scene, wish.kind, is_buy, wish.price, wish.stop_limit)
    ground = Ground(is_buy, volume, origin=prices.base, reference=prices.base)
    sl, tp, more = _levels(scene, ground, wish, None)
    filling = pending_filling(scene, wish.kind, wish.filling)
    if filling == NUMBERS["BOC"] and wish.kind == LIMIT and scene.symbol["trade_exemode"] == EXCHANGE:
        check_passive(scene, is_buy, prices.price)
    type_time, expiration = lifetime(scene, wish.lifetime, wish.expiration)
    request: dict[str, Any] = {
        "action": PENDING,
        "symbol": scene.name,
        "volume": float(volume),
        "type": _BUY_TYPE_OF_KIND[wish.kind] + (0 if is_buy else 1),
        "price": float(prices.price),
        "type_filling": filling,
        "type_time": type_time,
        **fields.levels(sl, tp),
        **fields.labels(wish.magic, wish.comment),
    }
    if prices.stop_limit is not None:
        request["stoplimit"] = float(prices.stop_limit)
    if expiration:
        request["expiration"] = expiration
    return Prepared(request, tuple(notes + more))


def _levels(
    scene: Scene, ground: Ground, wish: OrderWish, added_to: Mapping[str, Any] | None
) -> tuple[Decimal, Decimal, list[str]]:
    prices, notes = [], []
    for name, wanted in (("sl", wish.sl), ("tp", wish.tp)):
        level = wanted
        if level is None and added_to is not None and added_to[name]:
            # A deal that adds to a netting position gives it its own levels: none would take a stop loss away.
            level = Level(added_to[name])
            notes.append(f"{name} stays at {text(exact(added_to[name]))}, as the position has it")
        price, more = level_price(scene, ground, name, level)
        prices.append(price)
        notes += more
    return prices[0], prices[1], notes


def _check_expected(scene: Scene, expected: float | None, market: Decimal, deviation: int) -> None:
    if expected is None:
        return
    if not finite(expected) or expected <= 0:
        raise Refused("INVALID_PRICE", f"price {expected:.15g} is no price above zero", field="price")
    away = abs(market - exact(expected)) / scene.point
    if away > deviation:
        why = f"the market is at {text(market)}, {text(round(away, 1))} points from the price {expected}"
        raise Refused("PRICE_CHANGED", f"{why}, the deviation allows {deviation}", market=text(market))


def _adds(held: Mapping[str, Any], is_buy: bool) -> bool:
    return bool((held["type"] == 0) == is_buy)
