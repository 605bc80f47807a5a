"""How much may be traded (reference: MT5 symbol properties VOLUME_MIN, _MAX, _STEP, _LIMIT)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from mt5_grpc_server.trading.mt5 import BUY_TYPES
from mt5_grpc_server.trading.normalise.answers import Refused
from mt5_grpc_server.trading.normalise.decimals import exact, finite, is_multiple, step_down, step_up, steps_in, text
from mt5_grpc_server.trading.normalise.scene import Scene


def order_volume(scene: Scene, value: float) -> Decimal:
    """A volume on the symbol's steps between its smallest and its largest; refused with the nearest valid ones."""
    volume = _positive(value)
    least, most, step = _limits(scene)
    if volume < least:
        _refuse(volume, f'is below the minimum {text(least)} for "{scene.name}"', least)
    if volume > most:
        _refuse(volume, f'is above the maximum {text(most)} for "{scene.name}"', most)
    # Steps count from the minimum: with 0.15 and steps of 0.1, 0.25 is a volume and 0.2 is none.
    above = volume - least
    if is_multiple(above, step):
        return steps_in(above, step) * step + least
    lower, upper = least + step_down(above, step), least + step_up(above, step)
    counted = "" if is_multiple(least, step) else f" counted from {text(least)}"
    nearest = [lower] if upper > most else [lower, upper]
    return _refuse(volume, f"is not a multiple of {text(step)}{counted}", *nearest)


def closing_volume(scene: Scene, position: Mapping[str, Any], value: float | None) -> tuple[Decimal, tuple[str, ...]]:
    """The volume that closes a position or a part of it, and a note where the part leaves less than the minimum.

    The whole rest may always be closed, even below the minimum; never more than the position has, and not more than
    the maximum of one deal.
    """
    held = exact(position["volume"])
    most = _limits(scene)[1]
    volume = held if value is None else _positive(value)
    if steps_in(volume, held) == 1:
        if held <= most:
            return held, ()
        return most, (
            f"{text(most)} of {text(held)} lots are closed, the maximum of one deal: close again for the rest",
        )
    if volume > held:
        _refuse(volume, f"is above the volume {text(held)} of the position", held)
    part = order_volume(scene, float(volume))
    left, least = held - part, _limits(scene)[0]
    if left >= least:
        return part, ()
    return part, (f"{text(left)} lots stay open, less than the minimum {text(least)}: they can only be closed whole",)


def within(scene: Scene, position: Mapping[str, Any], value: float) -> bool:
    """Whether a volume on the other side only reduces or closes a position."""
    volume, held = _positive(value), exact(position["volume"])
    if volume > _limits(scene)[1]:
        order_volume(scene, value)
    return volume <= held or steps_in(volume, held) == 1


def check_total(scene: Scene, is_buy: bool, volume: Decimal) -> None:
    """Refuse what would take positions and pending orders of one direction over the symbol's limit."""
    limit = exact(scene.symbol["volume_limit"])
    if limit <= 0:
        return
    used = Decimal(0)
    for position in scene.positions:
        if position["symbol"] == scene.name:
            if (position["type"] == 0) == is_buy:
                used += exact(position["volume"])
            elif not scene.hedging:
                used -= exact(position["volume"])
    for order in scene.orders:
        if order["symbol"] == scene.name and (order["type"] in BUY_TYPES) == is_buy:
            used += exact(order["volume_current"])
    if used + volume <= limit:
        return
    least, _, step = _limits(scene)
    room = max(step_down(limit - used, step), Decimal(0))
    why = f'volume {text(volume)} and {text(used)} already there are above the limit {text(limit)} for "{scene.name}"'
    advice = f": use at most {text(room)}" if room >= least else ""
    raise Refused("LIMIT_VOLUME", f"{why} in one direction{advice}", limit=text(limit), actual=text(used + volume))


def lower_volume(scene: Scene, value: Decimal) -> Decimal:
    """The largest volume on the symbol's steps that is not above `value`; 0 where there is none."""
    least, most, step = _limits(scene)
    return Decimal(0) if value < least else least + step_down(min(value, most) - least, step)


def _limits(scene: Scene) -> tuple[Decimal, Decimal, Decimal]:
    least, most, step = (exact(scene.symbol[field]) for field in ("volume_min", "volume_max", "volume_step"))
    return least, most, step if step > 0 else least


def _positive(value: float) -> Decimal:
    if not finite(value) or value <= 0:
        raise Refused("INVALID_VOLUME", f"volume {value} is no number above zero", volume=value)
    return exact(value)


def _refuse(volume: Decimal, why: str, *nearest: Decimal) -> Decimal:
    valid = [text(value) for value in nearest]
    sentence = f"volume {text(volume)} {why}: use {' or '.join(valid)}"
    raise Refused("INVALID_VOLUME", sentence, volume=text(volume), nearest=",".join(valid))
