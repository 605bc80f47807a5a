"""How long an order lasts (reference: MT5 symbol property EXPIRATION_MODE)."""

from __future__ import annotations

from mt5_grpc_server.trading.normalise.answers import Refused
from mt5_grpc_server.trading.normalise.decimals import finite
from mt5_grpc_server.trading.normalise.scene import Scene
from mt5_grpc_server.trading.normalise.wishes import Lifetime

NUMBERS: dict[Lifetime, int] = {"GTC": 0, "DAY": 1, "SPECIFIED": 2, "SPECIFIED_DAY": 3}
SPECIFIED, SPECIFIED_DAY = 2, 3
DAY_SECONDS = 86_400
# The end of the year 3000, the last that a terminal shows.
_LATEST = 32_535_216_000


def default_lifetime(scene: Scene) -> int:
    """Until cancelled where the symbol allows it, else the rest of the day."""
    return NUMBERS["DAY"] if scene.symbol["expiration_mode"] & 3 == 2 else NUMBERS["GTC"]


def lifetime(scene: Scene, wanted: Lifetime | None, expiration: float | None) -> tuple[int, int]:
    """`type_time` and `expiration` of a request, the latter in seconds of the broker's clock, 0 where none is needed.

    `expiration` is UTC epoch seconds; given without a lifetime it means SPECIFIED.
    """
    if wanted is None:
        wanted = "SPECIFIED" if expiration is not None else _first_allowed(scene)
    allowed = [name for name, number in NUMBERS.items() if scene.symbol["expiration_mode"] & (1 << number)]
    if wanted not in allowed:
        why = f'"{scene.name}" does not allow orders that last {wanted}: use {" or ".join(allowed) or "market orders"}'
        raise Refused("INVALID_EXPIRATION", why, nearest=",".join(allowed))
    number = NUMBERS[wanted]
    if number < SPECIFIED:
        if expiration is not None:
            raise Refused("INVALID_EXPIRATION", f"an order that lasts {wanted} takes no expiration")
        return number, 0
    return number, _moment(scene, number, expiration)


def _first_allowed(scene: Scene) -> Lifetime:
    mode = scene.symbol["expiration_mode"]
    if mode & 3 == 0:
        raise Refused("INVALID_EXPIRATION", f'orders of "{scene.name}" need an expiration, there is none')
    return "GTC" if mode & 1 else "DAY"


def _moment(scene: Scene, number: int, expiration: float | None) -> int:
    if expiration is None:
        name = next(name for name, each in NUMBERS.items() if each == number)
        raise Refused("INVALID_EXPIRATION", f"an order that lasts {name} needs an expiration, which is missing")
    if not finite(expiration) or not 0 < expiration < _LATEST:
        why = f"the expiration must be a moment from 1970 to 3000, it is {expiration:g} seconds after 1970 began"
        raise Refused("INVALID_EXPIRATION", why)
    moment = scene.broker_time(expiration)
    if moment is None:
        why = "it is not known yet how the broker's clock stands to UTC: use GTC or DAY, or set --broker-timezone"
        raise Refused("INVALID_EXPIRATION", why)
    end = (moment // DAY_SECONDS + 1) * DAY_SECONDS - 1 if number == SPECIFIED_DAY else moment
    # Where no tick was seen the broker judges: its clock is the one that counts, whatever this machine's says.
    now = scene.broker_now
    if now is not None and end <= now:
        ago = f"it passed {now - end} seconds ago" if end < now else "it is now"
        raise Refused("INVALID_EXPIRATION", f"the expiration must be in the future, {ago}", expiration=expiration)
    return moment
