"""Whether this account may trade this symbol in this way at all."""

from __future__ import annotations

from mt5_grpc_server.trading.normalise.answers import Refused
from mt5_grpc_server.trading.normalise.scene import Scene

DISABLED, LONG_ONLY, SHORT_ONLY, CLOSE_ONLY = range(4)
# Bits of the symbol's order_mode.
_KINDS = {"market": 1, "limit": 2, "stop": 4, "stopLimit": 8, "closeBy": 64}
STOP_LOSS, TAKE_PROFIT = 16, 32


def check_permissions(scene: Scene) -> None:
    """Refuse while the terminal is offline, trading by programs is off, or the account may not trade."""
    terminal, account = scene.terminal, scene.account
    if not terminal["connected"]:
        raise Refused("NOT_CONNECTED", "the terminal has no connection to the trade server")
    if terminal["tradeapi_disabled"]:
        raise Refused("API_TRADING_DISABLED", "the terminal forbids trading through its Python API")
    if not terminal["trade_allowed"]:
        raise Refused("AUTOTRADING_OFF", "AutoTrading is off in the terminal")
    if not account["trade_allowed"]:
        raise Refused("TRADE_DISABLED", f"the account {account['login']} may not trade", login=account["login"])
    if not account["trade_expert"]:
        raise Refused("AUTOTRADING_FORBIDDEN", f"the broker forbids programs to trade on account {account['login']}")


def check_symbol(scene: Scene, is_buy: bool, opens: bool) -> None:
    """Refuse a symbol that is not traded, and opening what the symbol does not allow; closing stays free."""
    mode, name = scene.symbol["trade_mode"], scene.name
    if mode == DISABLED:
        raise Refused("TRADE_DISABLED", f'trading of "{name}" is switched off', symbol=name)
    if not opens:
        return
    if mode == CLOSE_ONLY:
        raise Refused("CLOSE_ONLY", f'positions of "{name}" can only be closed', symbol=name)
    if mode == LONG_ONLY and not is_buy:
        raise Refused("LONG_ONLY", f'"{name}" can only be bought', symbol=name)
    if mode == SHORT_ONLY and is_buy:
        raise Refused("SHORT_ONLY", f'"{name}" can only be sold', symbol=name)


def check_kind(scene: Scene, kind: str, *, sl: bool = False, tp: bool = False) -> None:
    """Refuse a kind of order, a stop loss or a take profit that the symbol does not take."""
    if not scene.symbol["order_mode"] & _KINDS[kind]:
        _refuse_kind(scene, f"{kind} orders")
    check_levels(scene, sl=sl, tp=tp)


def check_levels(scene: Scene, *, sl: bool, tp: bool) -> None:
    """Refuse a stop loss or a take profit where the symbol takes none."""
    if sl and not scene.symbol["order_mode"] & STOP_LOSS:
        _refuse_kind(scene, "a stop loss")
    if tp and not scene.symbol["order_mode"] & TAKE_PROFIT:
        _refuse_kind(scene, "a take profit")


def check_order_count(scene: Scene) -> None:
    """Refuse another pending order once the account has as many as it may have."""
    limit = scene.account["limit_orders"]
    if 0 < limit <= len(scene.orders):
        why = f"the account has {len(scene.orders)} pending orders, its limit is {limit}"
        raise Refused("LIMIT_ORDERS", why, limit=limit, actual=len(scene.orders))


def _refuse_kind(scene: Scene, what: str) -> None:
    allowed = [kind for kind, bit in _KINDS.items() if scene.symbol["order_mode"] & bit]
    advice = f": it takes {', '.join(allowed)}" if "orders" in what and allowed else ""
    raise Refused("ORDER_TYPE_NOT_ALLOWED", f'"{scene.name}" does not take {what}{advice}', nearest=",".join(allowed))
