"""Stop loss and take profit: from price, points or money to a price that MT5 takes (reference: stops level)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from mt5_grpc_server.trading.mt5 import BUY, SELL
from mt5_grpc_server.trading.normalise.answers import Refused
from mt5_grpc_server.trading.normalise.decimals import exact, finite, step_down, step_up, text
from mt5_grpc_server.trading.normalise.money import MOST_STEPS, steps_for_money
from mt5_grpc_server.trading.normalise.prices import HIGHEST_PRICE, on_grid
from mt5_grpc_server.trading.normalise.scene import Scene
from mt5_grpc_server.trading.normalise.wishes import Level


@dataclass(frozen=True)
class Ground:
    """What levels are measured from: `origin` for points and money, `reference` for the stops level."""

    is_buy: bool
    volume: Decimal
    origin: Decimal
    reference: Decimal


def level_price(scene: Scene, ground: Ground, name: str, level: Level | None) -> tuple[Decimal, list[str]]:
    """The price of the level `name` ("sl" or "tp"), 0 for none, and notes; checked against the stops level.

    Rounding goes toward the entry: a stop loss never costs more than asked, a take profit is never harder to reach.
    """
    if level is None:
        return Decimal(0), []
    above = (name == "tp") == ground.is_buy
    if level.unit == "price":
        price, notes = on_grid(scene, level.value, name, up=not above, code="INVALID_STOPS")
    else:
        price, notes = _from_distance(scene, ground, name, level, above), []
    check_level(scene, ground, name, price)
    return price, notes


def check_level(scene: Scene, ground: Ground, name: str, price: Decimal) -> None:
    """Refuse a level on the wrong side of the reference price or closer to it than the stops level."""
    if not price:
        return
    above = (name == "tp") == ground.is_buy
    points = (price - ground.reference if above else ground.reference - price) / scene.point
    least = int(scene.symbol["trade_stops_level"])
    if points > 0 and points >= least:
        return
    distance = max(least * scene.point, scene.tick_size)
    bound = ground.reference + distance if above else ground.reference - distance
    nearest = step_up(bound, scene.tick_size) if above else step_down(bound, scene.tick_size)
    side, position = "above" if above else "below", "buy" if ground.is_buy else "sell"
    rule = f"{least} points {side}" if least else side
    why = f"{name} {text(price)} of a {position} must lie {'at least ' if least else ''}{rule} {text(ground.reference)}"
    advice = f"use at {'least' if above else 'most'} {text(nearest)}"
    raise Refused("INVALID_STOPS", f"{why}: {advice}", field=name, nearest=text(nearest), stopsLevel=least)


def _from_distance(scene: Scene, ground: Ground, name: str, level: Level, above: bool) -> Decimal:
    if not finite(level.value) or level.value <= 0:
        raise Refused("INVALID_STOPS", f"{name} of {level.value} {level.unit} is no number above zero", field=name)
    step = scene.tick_size
    price_at = _grid(ground.origin, step, above)
    if level.unit == "points":
        bound = exact(level.value) * scene.point
        target = ground.origin + bound if above else ground.origin - bound
        price = step_down(target, step) if above else step_up(target, step)
        if price <= ground.origin if above else price >= ground.origin:
            why = f"{name} of {text(exact(level.value))} points is less than one tick of {text(step)}"
            raise Refused("INVALID_STOPS", why, field=name)
    else:
        price = price_at(_money_steps(scene, ground, name, level, price_at))
    if not 0 < price < HIGHEST_PRICE:
        raise Refused("INVALID_STOPS", f"{name} of {level.value} {level.unit} is beyond every price", field=name)
    return price


def _money_steps(scene: Scene, ground: Ground, name: str, level: Level, price_at: Callable[[int], Decimal]) -> int:
    money, currency = exact(level.value), scene.account["currency"]
    order_type, volume, entry = BUY if ground.is_buy else SELL, float(ground.volume), float(ground.origin)

    def worth(steps: int) -> Decimal | None:
        price = price_at(steps)
        if price <= 0:
            return None
        result = scene.profit(order_type, volume, entry, float(price))
        if result is None or not finite(result):
            why = f'the value of "{scene.name}" in {currency} is not known now'
            raise Refused("PRICE_OFF", f"{name} of {text(money)} {currency} has no price, {why}", field=name)
        return abs(exact(result))

    tick_value = exact(scene.symbol["trade_tick_value"]) * ground.volume
    steps = steps_for_money(money, tick_value, worth)
    if steps < 1:
        one = worth(1)
        cost = "" if one is None else f", one tick is worth {text(one)}"
        why = f"{name} of {text(money)} {currency} is less than one tick{cost}"
        raise Refused("MONEY_TOO_SMALL", why, field=name, nearest="" if one is None else text(one))
    most = worth(steps)
    if most is not None and most < money and (steps >= MOST_STEPS - 1 or worth(steps + 1) is None):
        # The price at the edge would stand for far less money than was asked for, and nobody would notice.
        why = f"{name} of {text(money)} {currency} is beyond every price"
        raise Refused("INVALID_STOPS", f"{why}: use at most {text(most)}", field=name, nearest=text(most))
    return steps


def _grid(origin: Decimal, step: Decimal, above: bool) -> Callable[[int], Decimal]:
    # Counted on the symbol's grid: the average price of a netting position stands between two ticks.
    base = step_down(origin, step) if above else step_up(origin, step)
    return lambda steps: base + steps * step if above else base - steps * step
