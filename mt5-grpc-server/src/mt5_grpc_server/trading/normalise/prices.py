"""Prices on the symbol's grid and on the side of the market where MT5 takes them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from mt5_grpc_server.trading.normalise.answers import Refused
from mt5_grpc_server.trading.normalise.decimals import exact, finite, is_multiple, step_down, step_up, text
from mt5_grpc_server.trading.normalise.scene import Scene

LIMIT, STOP, STOP_LIMIT = "limit", "stop", "stopLimit"
EXCHANGE = 3
# No instrument costs as much; beyond it floats no longer hold the ticks of a price.
HIGHEST_PRICE = 10**12


@dataclass(frozen=True)
class Entry:
    """The prices of a pending order; `base` is the price from which its levels are measured."""

    price: Decimal
    stop_limit: Decimal | None = None

    @property
    def base(self) -> Decimal:
        """The price at which the order is executed at best: the limit price where there is one."""
        return self.price if self.stop_limit is None else self.stop_limit


def on_grid(
    scene: Scene, value: float, name: str, *, up: bool, code: str = "INVALID_PRICE"
) -> tuple[Decimal, list[str]]:
    """A price rounded to the symbol's tick size, up or down, with a note where that changed it."""
    if not finite(value) or not 0 < value < HIGHEST_PRICE:
        raise Refused(code, f"{name} {value:.15g} is no price above zero", field=name)
    price, step = exact(value), scene.tick_size
    if is_multiple(price, step):
        return (step_up(price, step)), []
    rounded = step_up(price, step) if up else step_down(price, step)
    if rounded <= 0:
        raise Refused(code, f"{name} {text(price)} is less than the tick size {text(step)}", field=name)
    return rounded, [f"{name} {text(price)} lies between two ticks of {text(step)} and became {text(rounded)}"]


def entry(
    scene: Scene, kind: str, is_buy: bool, price: float | None, stop_limit: float | None
) -> tuple[Entry, list[str]]:
    """The checked prices of a pending order; rounding never makes an entry worse than asked."""
    if price is None:
        raise Refused("INVALID_PRICE", f"a {kind} order needs a price", field="price")
    if (stop_limit is None) == (kind == STOP_LIMIT):
        why = "a stopLimit order needs a limit price" if kind == STOP_LIMIT else f"a {kind} order takes no limit price"
        raise Refused("INVALID_PRICE", why, field="stopLimit")
    at, notes = on_grid(scene, price, "price", up=not is_buy)
    _check_side(scene, kind, is_buy, at)
    if stop_limit is None:
        return Entry(at), notes
    limit, more = on_grid(scene, stop_limit, "stopLimit", up=not is_buy)
    if limit > at if is_buy else limit < at:
        side = "above" if is_buy else "below"
        why = f"the limit price {text(limit)} is {side} the stop price {text(at)}: use at {_most(is_buy)} {text(at)}"
        raise Refused("INVALID_PRICE", why, field="stopLimit", nearest=text(at))
    return Entry(at, limit), notes + more


def waits_below(kind: str, is_buy: bool) -> bool:
    """Whether an order of this kind waits below the market: buy limits and sell stops do."""
    return is_buy == (kind == LIMIT)


def points_to_trigger(scene: Scene, kind: str, is_buy: bool, price: Decimal) -> Decimal:
    """How many points the market is away from activating a pending order; negative once it is past it."""
    market = scene.opening_price(is_buy)
    return (market - price if waits_below(kind, is_buy) else price - market) / scene.point


def check_passive(scene: Scene, is_buy: bool, price: Decimal) -> None:
    """Refuse the price of an order that must not be executed at once."""
    market = scene.opening_price(is_buy)
    if price >= market if is_buy else price <= market:
        nearest = market - scene.tick_size if is_buy else market + scene.tick_size
        why = f"price {text(price)} would be executed at once against {text(market)}, filling BOC forbids that"
        raise Refused("INVALID_PRICE", f"{why}: use at {_most(is_buy)} {text(nearest)}", nearest=text(nearest))


def _check_side(scene: Scene, kind: str, is_buy: bool, price: Decimal) -> None:
    if kind == LIMIT and scene.symbol["trade_exemode"] == EXCHANGE:
        return
    least = int(scene.symbol["trade_stops_level"])
    if points_to_trigger(scene, kind, is_buy, price) >= least:
        return
    market = scene.opening_price(is_buy)
    below = waits_below(kind, is_buy)
    bound = market - least * scene.point if below else market + least * scene.point
    nearest = step_down(bound, scene.tick_size) if below else step_up(bound, scene.tick_size)
    allowed, forbidden = ("below", "above") if below else ("above", "below")
    distance = f"at least {least} points {allowed}" if least else f"not {forbidden}"
    quote = f"the {'ask' if is_buy else 'bid'} {text(market)}"
    why = f"price {text(price)} of a {'buy' if is_buy else 'sell'} {kind} order must lie {distance} {quote}"
    advice = f"use at {_most(below)} {text(nearest)}"
    raise Refused("INVALID_PRICE", f"{why}: {advice}", price=text(price), market=text(market), nearest=text(nearest))


def _most(below: bool) -> str:
    return "most" if below else "least"
