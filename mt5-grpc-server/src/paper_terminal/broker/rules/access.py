"""Who may trade, what, and in which way."""

from __future__ import annotations

from paper_terminal import constants as c
from paper_terminal.broker.desk import Desk
from paper_terminal.broker.permissions import TradePermissions
from paper_terminal.broker.records import LIMIT_TYPES, MARKET_TYPES, STOP_TYPES
from paper_terminal.broker.results import Refused
from paper_terminal.catalog import SymbolSpec

ALLOW_MARKET, ALLOW_LIMIT, ALLOW_STOP, ALLOW_STOP_LIMIT, ALLOW_SL, ALLOW_TP, ALLOW_CLOSE_BY = (1 << n for n in range(7))


def check_permissions(permissions: TradePermissions) -> None:
    """10031 offline, 10027 and 10026 automated trading off, 10017 account may not trade."""
    if not permissions.connected:
        raise Refused(c.TRADE_RETCODE_CONNECTION)
    if not permissions.trade_allowed:
        raise Refused(c.TRADE_RETCODE_CLIENT_DISABLES_AT)
    if not permissions.expert_allowed:
        raise Refused(c.TRADE_RETCODE_SERVER_DISABLES_AT)
    if not permissions.account_allowed:
        raise Refused(c.TRADE_RETCODE_TRADE_DISABLED)


def known_symbol(desk: Desk, symbol: str) -> SymbolSpec:
    """Facts of the symbol of a request; 10013 when there is no such symbol."""
    if symbol not in desk.market.symbols:
        raise Refused(c.TRADE_RETCODE_INVALID)
    return desk.spec(symbol)


def check_trade_mode(spec: SymbolSpec, is_buy: bool, opens: bool) -> None:
    """10017 symbol disabled, 10044 close only, 10042 long only, 10043 short only; closing is free in the last three."""
    if spec.trade_mode == c.SYMBOL_TRADE_MODE_DISABLED:
        raise Refused(c.TRADE_RETCODE_TRADE_DISABLED)
    if not opens:
        return
    if spec.trade_mode == c.SYMBOL_TRADE_MODE_CLOSEONLY:
        raise Refused(c.TRADE_RETCODE_CLOSE_ONLY)
    if spec.trade_mode == c.SYMBOL_TRADE_MODE_LONGONLY and not is_buy:
        raise Refused(c.TRADE_RETCODE_LONG_ONLY)
    if spec.trade_mode == c.SYMBOL_TRADE_MODE_SHORTONLY and is_buy:
        raise Refused(c.TRADE_RETCODE_SHORT_ONLY)


def check_order_type(spec: SymbolSpec, order_type: int, sl: float, tp: float) -> None:
    """10035 when the symbol does not take orders of this type, or no stop loss or take profit."""
    if order_type in MARKET_TYPES:
        needed = ALLOW_MARKET
    elif order_type in LIMIT_TYPES:
        needed = ALLOW_LIMIT
    elif order_type in STOP_TYPES:
        needed = ALLOW_STOP
    elif order_type == c.ORDER_TYPE_CLOSE_BY:
        needed = ALLOW_CLOSE_BY
    else:
        needed = ALLOW_STOP_LIMIT
    check_order_mode(spec, needed | (ALLOW_SL if sl else 0) | (ALLOW_TP if tp else 0))


def check_order_mode(spec: SymbolSpec, needed: int) -> None:
    """10035 when one of the needed bits is missing in the symbol's order mode."""
    if spec.order_mode & needed != needed:
        raise Refused(c.TRADE_RETCODE_INVALID_ORDER)


def check_open_market(desk: Desk, symbol: str) -> None:
    """10018 outside the trade session."""
    if not desk.market.is_open(symbol, desk.at_msc):
        raise Refused(c.TRADE_RETCODE_MARKET_CLOSED)
