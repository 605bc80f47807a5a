"""Money of the account's currency: how far it reaches, and whether there is enough."""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_FLOOR, Decimal

from mt5_grpc_server.trading.mt5 import BUY, EXCHANGE_MARGIN, SELL
from mt5_grpc_server.trading.normalise.answers import Refused
from mt5_grpc_server.trading.normalise.decimals import exact, finite, text
from mt5_grpc_server.trading.normalise.scene import Scene
from mt5_grpc_server.trading.normalise.volume import lower_volume

# More ticks than any price has.
MOST_STEPS = 10**9


def steps_for_money(money: Decimal, tick_value: Decimal, worth: Callable[[int], Decimal | None]) -> int:
    """The largest number of ticks that is worth at most `money`; 0 where not even one is.

    `worth(steps)` is None where the price would not be above zero. The search starts from the value of one tick, so a
    few calculations of the terminal find the end, also where the rate of exchange depends on the price itself.
    """

    def fits(steps: int) -> bool:
        value = worth(steps)
        return value is not None and value <= money

    guess = int((money / tick_value).to_integral_value(ROUND_FLOOR)) if tick_value > 0 else 1
    low, high, stride = 0, min(max(guess, 1), MOST_STEPS), 1
    while high < MOST_STEPS and fits(high):
        low, high, stride = high, high + stride, stride * 2
    stride = 1
    while low == 0 and high > 1:
        lower = max(1, high - stride)
        if fits(lower):
            low = lower
        else:
            high, stride = lower, stride * 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if fits(middle) else (low, middle)
    return low


def check_margin(scene: Scene, is_buy: bool, volume: Decimal, price: Decimal) -> None:
    """Refuse a market order that the free margin cannot carry, where that can be known before it is sent.

    It cannot on exchange accounts, nor beside an opposite position of the symbol, which frees margin.
    """
    opposite = any(
        position["symbol"] == scene.name and (position["type"] == BUY) != is_buy for position in scene.positions
    )
    if opposite or scene.account["margin_mode"] == EXCHANGE_MARGIN:
        return
    margin = scene.margin(BUY if is_buy else SELL, float(volume), float(price))
    free = scene.account["margin_free"]
    if margin is None or not finite(margin) or not finite(free) or margin <= free:
        return
    needed, there, currency = exact(margin), exact(free), scene.account["currency"]
    most = lower_volume(scene, volume * there / needed) if there > 0 else Decimal(0)
    why = f"volume {text(volume)} needs a margin of {text(needed)} {currency}, {text(there)} {currency} are free"
    advice = f": use at most {text(most)}" if most > 0 else ""
    raise Refused("NO_MONEY", why + advice, margin=text(needed), free=text(there), nearest=text(most))
