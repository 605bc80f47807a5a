"""Levels of open positions: changed, removed, or moved to break-even."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from mt5_grpc_server.trading.mt5 import SLTP
from mt5_grpc_server.trading.normalise import access, fields, frozen
from mt5_grpc_server.trading.normalise.answers import Prepared, Refused, Unchanged
from mt5_grpc_server.trading.normalise.decimals import exact, finite, step_down, step_up, text
from mt5_grpc_server.trading.normalise.levels import Ground, check_level
from mt5_grpc_server.trading.normalise.pending import changed_level
from mt5_grpc_server.trading.normalise.scene import Scene
from mt5_grpc_server.trading.normalise.wishes import BreakEvenWish, PositionChangeWish


def change_position(wish: PositionChangeWish, scene: Scene) -> Prepared | Unchanged:
    """The request that sets both levels of a position; what is kept is sent as it is, since MT5 removes what is not."""
    position, ground = _ground(wish.ticket, scene)
    sl, notes = changed_level(scene, ground, "sl", wish.sl, position)
    tp, more = changed_level(scene, ground, "tp", wish.tp, position)
    return _levels(scene, position, sl, tp, notes + more, wish.comment)


def break_even(wish: BreakEvenWish, scene: Scene) -> Prepared | Unchanged:
    """The request that moves the stop loss to the opening price plus an offset; a better stop loss stays."""
    position, ground = _ground(wish.ticket, scene)
    if not finite(wish.offset) or wish.offset < 0:
        raise Refused("INVALID_STOPS", f"the offset must be a number of points from 0 on, it is {wish.offset}")
    offset, step = exact(wish.offset) * scene.point, scene.tick_size
    # Rounded so that the position never closes worse than asked.
    sl = step_up(ground.origin + offset, step) if ground.is_buy else step_down(ground.origin - offset, step)
    present, tp = exact(position["sl"]), exact(position["tp"])
    if present and (present >= sl if ground.is_buy else present <= sl):
        return Unchanged(f"The stop loss {text(present)} of position {wish.ticket} already is at {text(sl)} or better")
    if (ground.reference <= sl) if ground.is_buy else (ground.reference >= sl):
        advice = "wait, or use a smaller offset" if offset else "wait"
        why = f"the market at {text(ground.reference)} has not passed {text(sl)}: {advice}"
        raise Refused("INVALID_STOPS", why, field="offset", market=text(ground.reference))
    check_level(scene, ground, "sl", sl)
    return _levels(scene, position, sl, tp, [], "")


def _ground(ticket: int, scene: Scene) -> tuple[Mapping[str, Any], Ground]:
    access.check_permissions(scene)
    position = scene.position(ticket)
    is_buy = position["type"] == 0
    access.check_symbol(scene, is_buy, opens=False)
    frozen.check_position(scene, position)
    volume, origin = exact(position["volume"]), exact(position["price_open"])
    return position, Ground(is_buy, volume, origin=origin, reference=scene.closing_price(is_buy))


def _levels(
    scene: Scene, position: Mapping[str, Any], sl: Decimal, tp: Decimal, notes: list[str], comment: str
) -> Prepared | Unchanged:
    access.check_levels(scene, sl=sl > 0, tp=tp > 0)
    if (sl, tp) == (exact(position["sl"]), exact(position["tp"])):
        return Unchanged(f"Position {position['ticket']} already has these levels")
    request = {
        "action": SLTP,
        "position": int(position["ticket"]),
        "symbol": scene.name,
        "sl": float(sl),
        "tp": float(tp),
        **fields.labels_of(position, None, comment),
    }
    return Prepared(request, tuple(notes), target=position)
