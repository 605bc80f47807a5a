"""The helpers that the real package writes in Python: Buy, Sell, Close, _RawOrder."""

from __future__ import annotations

from paper_terminal import constants as c
from paper_terminal.functions.orders import positions_get
from paper_terminal.functions.symbols import symbol_info_tick
from paper_terminal.functions.trading import order_send
from paper_terminal.structures import OrderSendResult, TradePosition

ATTEMPTS = 10
DEVIATION = 10
TRY_AGAIN = (c.TRADE_RETCODE_REQUOTE, c.TRADE_RETCODE_PRICE_OFF)


def _RawOrder(
    order_type: int, symbol: str, volume: float, price: float, comment: str | None = None, ticket: int | None = None
) -> OrderSendResult | None:
    request: dict[str, object] = {
        "action": c.TRADE_ACTION_DEAL,
        "symbol": symbol,
        "volume": volume,
        "type": order_type,
        "price": price,
        "deviation": DEVIATION,
    }
    if comment is not None:
        request["comment"] = comment
    if ticket is not None:
        request["position"] = ticket
    return order_send(request)


def Buy(
    symbol: str, volume: float, price: float | None = None, *, comment: str | None = None, ticket: int | None = None
) -> OrderSendResult | None:
    """Buy at `price`, or at the current ask with up to ten attempts while the answer is a requote or no prices."""
    return _trade(c.ORDER_TYPE_BUY, symbol, volume, price, comment, ticket)


def Sell(
    symbol: str, volume: float, price: float | None = None, *, comment: str | None = None, ticket: int | None = None
) -> OrderSendResult | None:
    """Sell at `price`, or at the current bid with up to ten attempts while the answer is a requote or no prices."""
    return _trade(c.ORDER_TYPE_SELL, symbol, volume, price, comment, ticket)


def Close(symbol: str, *, comment: str | None = None, ticket: int | None = None) -> bool | str | None:
    """Close every position of the symbol, or the one with `ticket`.

    Returns True when all were closed, "Partially" when some were, False when none was, None when a call failed.
    """
    closed = 0
    # None after a failed call raises TypeError, as in the real package.
    positions = positions_get(ticket=ticket) if ticket is not None else positions_get(symbol=symbol)
    for position in positions:  # type: ignore[union-attr]
        result = _close(symbol, position, comment)
        if result is None:
            return None
        closed += result.retcode == c.TRADE_RETCODE_DONE
    if not closed:
        return False
    return True if closed == len(positions) else "Partially"  # type: ignore[arg-type]


def _trade(
    order_type: int, symbol: str, volume: float, price: float | None, comment: str | None, ticket: int | None
) -> OrderSendResult | None:
    if price is not None:
        return _RawOrder(order_type, symbol, volume, price, comment, ticket)
    result = None
    for _ in range(ATTEMPTS):
        tick = symbol_info_tick(symbol)
        # A missing tick raises AttributeError, as in the real package.
        current = tick.ask if order_type == c.ORDER_TYPE_BUY else tick.bid  # type: ignore[union-attr]
        result = _RawOrder(order_type, symbol, volume, current, comment, ticket)
        if result is None or result.retcode not in TRY_AGAIN:
            break
    return result


def _close(symbol: str, position: TradePosition, comment: str | None) -> OrderSendResult | None:
    opposite = c.ORDER_TYPE_SELL if position.type == c.POSITION_TYPE_BUY else c.ORDER_TYPE_BUY
    result = None
    for _ in range(ATTEMPTS):
        tick = symbol_info_tick(symbol)
        if tick is None:
            return None
        price = tick.ask if opposite == c.ORDER_TYPE_BUY else tick.bid
        result = _RawOrder(opposite, symbol, position.volume, price, comment, position.ticket)
        if result is None or result.retcode not in TRY_AGAIN:
            break
    return result
