"""Where prices, stop losses and take profits may lie (reference 4.7)."""

from __future__ import annotations

from dataclasses import replace

from paper_terminal import constants as c
from paper_terminal.broker import rounding
from paper_terminal.broker.desk import Desk
from paper_terminal.broker.execution import is_exchange
from paper_terminal.broker.records import LIMIT_TYPES, STOP_LIMIT_TYPES, Order, Position
from paper_terminal.broker.results import Refused
from paper_terminal.catalog import SymbolSpec
from paper_terminal.structures import TradeRequest


def level(spec: SymbolSpec, value: float) -> float:
    """A stop loss or take profit rounded to digits; 10016 when it is negative or between two ticks."""
    if value < 0 or not rounding.on_grid(spec, value):
        raise Refused(c.TRADE_RETCODE_INVALID_STOPS)
    return rounding.price(spec, value)


def order_price(spec: SymbolSpec, value: float) -> float:
    """A price rounded to digits; 10015 when it is missing, negative or between two ticks."""
    if value <= 0 or not rounding.on_grid(spec, value):
        raise Refused(c.TRADE_RETCODE_INVALID_PRICE)
    return rounding.price(spec, value)


def check_stops(spec: SymbolSpec, is_buy: bool, price: float, sl: float, tp: float) -> None:
    """10016 when a level is on the wrong side of `price` or closer to it than the stops level."""
    sign = 1 if is_buy else -1
    for distance in ([sign * (price - sl)] if sl else []) + ([sign * (tp - price)] if tp else []):
        points = rounding.points(spec, distance)
        if points <= 0 or points < spec.stops_level:
            raise Refused(c.TRADE_RETCODE_INVALID_STOPS)


def check_pending_price(desk: Desk, spec: SymbolSpec, order_type: int, is_buy: bool, price: float) -> None:
    """10015 when a pending price is on the wrong side of the market or too close to it.

    On exchange execution a limit order may lie through the market: it is executed at once.
    """
    if order_type in LIMIT_TYPES and is_exchange(desk, spec.name):
        return
    if _points_to_trigger(desk, spec, order_type, is_buy, price) < spec.stops_level:
        raise Refused(c.TRADE_RETCODE_INVALID_PRICE)


def check_stop_limit(spec: SymbolSpec, is_buy: bool, price: float, stoplimit: float) -> None:
    """10015 when the limit price of a stop-limit order is on the wrong side of its stop price."""
    if rounding.points(spec, price - stoplimit if is_buy else stoplimit - price) < 0:
        raise Refused(c.TRADE_RETCODE_INVALID_PRICE)


def check_position_frozen(desk: Desk, position: Position) -> None:
    """10029 when a stop loss or take profit is within the freeze level of its trigger."""
    spec = desk.spec(position.symbol)
    if spec.freeze_level <= 0:
        return
    close = desk.closing_price(position.symbol, position.is_buy)
    sign = 1 if position.is_buy else -1
    for distance in (sign * (close - position.sl) if position.sl else None,
                     sign * (position.tp - close) if position.tp else None):  # fmt: skip
        if distance is not None and rounding.points(spec, distance) <= spec.freeze_level:
            raise Refused(c.TRADE_RETCODE_FROZEN)


def check_order_frozen(desk: Desk, order: Order) -> None:
    """10029 when the market is within the freeze level of activating a pending order."""
    spec = desk.spec(order.symbol)
    if spec.freeze_level <= 0:
        return
    if _points_to_trigger(desk, spec, order.type, order.is_buy, order.price_open) <= spec.freeze_level:
        raise Refused(c.TRADE_RETCODE_FROZEN)


def with_prices(desk: Desk, order: Order, request: TradeRequest) -> Order:
    """A pending order with the prices and levels of a request, checked against the market."""
    spec = desk.spec(order.symbol)
    price, stoplimit = order_price(spec, request.price), order.price_stoplimit
    check_pending_price(desk, spec, order.type, order.is_buy, price)
    if order.type in STOP_LIMIT_TYPES:
        stoplimit = order_price(spec, request.stoplimit)
        check_stop_limit(spec, order.is_buy, price, stoplimit)
    sl, tp = level(spec, request.sl), level(spec, request.tp)
    check_stops(spec, order.is_buy, stoplimit if order.type in STOP_LIMIT_TYPES else price, sl, tp)
    return replace(order, price_open=price, price_stoplimit=stoplimit, sl=sl, tp=tp)


def _points_to_trigger(desk: Desk, spec: SymbolSpec, order_type: int, is_buy: bool, price: float) -> float:
    market = desk.opening_price(spec.name, is_buy)
    waits_below = is_buy == (order_type in LIMIT_TYPES)
    return rounding.points(spec, market - price if waits_below else price - market)
