"""Which filling policy an order gets (reference: MT5 symbol properties FILLING_MODE and TRADE_EXEMODE)."""

from __future__ import annotations

from mt5_grpc_server.trading.normalise.answers import Refused
from mt5_grpc_server.trading.normalise.scene import Scene
from mt5_grpc_server.trading.normalise.wishes import Filling

REQUEST, INSTANT, MARKET, EXCHANGE = range(4)
NUMBERS: dict[Filling, int] = {"FOK": 0, "IOC": 1, "RETURN": 2, "BOC": 3}
_BITS: dict[Filling, int] = {"FOK": 1, "IOC": 2, "BOC": 4}


def market_filling(scene: Scene, wanted: Filling | None) -> int:
    """The filling of a market order: the wanted one where the symbol allows it, else the most careful that it allows.

    All or nothing comes first; on exchange execution, where the book may hold less, as much as there is.
    """
    exchange = scene.symbol["trade_exemode"] == EXCHANGE
    order: tuple[Filling, ...] = ("IOC", "FOK", "RETURN") if exchange else ("FOK", "IOC", "RETURN")
    return _choose(scene, wanted, [filling for filling in order if _allowed_at_market(scene, filling)], "market")


def pending_filling(scene: Scene, kind: str, wanted: Filling | None) -> int:
    """The filling of a pending order: RETURN unless another is wanted, BOC for limit prices where the symbol has it."""
    allowed: list[Filling] = ["RETURN", "FOK", "IOC"]
    passive = kind in ("limit", "stopLimit") and scene.symbol["trade_exemode"] in (MARKET, EXCHANGE)
    if passive and scene.symbol["filling_mode"] & _BITS["BOC"]:
        allowed.append("BOC")
    return _choose(scene, wanted, allowed, kind)


def _allowed_at_market(scene: Scene, filling: Filling) -> bool:
    mode = scene.symbol["trade_exemode"]
    if filling == "RETURN":
        return bool(mode != MARKET)
    return mode in (REQUEST, INSTANT) or bool(scene.symbol["filling_mode"] & _BITS[filling])


def _choose(scene: Scene, wanted: Filling | None, allowed: list[Filling], kind: str) -> int:
    if wanted is None and allowed:
        return NUMBERS[allowed[0]]
    if wanted in allowed:
        return NUMBERS[wanted]
    subject = (
        f'"{scene.name}" allows no filling policy' if wanted is None else f'"{scene.name}" does not allow {wanted}'
    )
    advice = f": use {' or '.join(allowed)}" if allowed else ""
    raise Refused("INVALID_FILLING", f"{subject} for {kind} orders{advice}", nearest=",".join(allowed))
