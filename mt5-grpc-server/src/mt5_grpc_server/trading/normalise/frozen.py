"""Orders and positions too near to their trigger to be changed (reference: MT5 symbol property FREEZE_LEVEL)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from mt5_grpc_server.trading.mt5 import BUY_TYPES
from mt5_grpc_server.trading.normalise.answers import Refused
from mt5_grpc_server.trading.normalise.decimals import exact, text
from mt5_grpc_server.trading.normalise.prices import LIMIT, STOP, STOP_LIMIT, points_to_trigger
from mt5_grpc_server.trading.normalise.scene import Scene

KIND_OF_TYPE = {2: LIMIT, 3: LIMIT, 4: STOP, 5: STOP, 6: STOP_LIMIT, 7: STOP_LIMIT}


def check_position(scene: Scene, position: Mapping[str, Any]) -> None:
    """Refuse to close or change a position whose stop loss or take profit is about to be hit."""
    level = int(scene.symbol["trade_freeze_level"])
    if level <= 0:
        return
    is_buy = position["type"] == 0
    close = scene.closing_price(is_buy)
    for name in ("sl", "tp"):
        price = exact(position[name])
        above = (name == "tp") == is_buy
        if price:
            _check(level, (price - close if above else close - price) / scene.point, name)


def check_order(scene: Scene, order: Mapping[str, Any]) -> None:
    """Refuse to change or cancel a pending order that is about to be activated."""
    level = int(scene.symbol["trade_freeze_level"])
    if level > 0 and order["type"] in KIND_OF_TYPE:
        is_buy = order["type"] in BUY_TYPES
        price = exact(order["price_open"])
        _check(level, points_to_trigger(scene, KIND_OF_TYPE[order["type"]], is_buy, price), "price")


def _check(level: int, points: Decimal, name: str) -> None:
    if points <= level:
        why = f"its {name} is {text(points)} points from the market, within the freeze level of {level} points"
        raise Refused("FROZEN", why, freezeLevel=level, actual=text(points))
