"""TRADE_ACTION_DEAL: opens, adds to, reduces, closes or reverses a position at the market."""

from __future__ import annotations

from dataclasses import replace

from paper_terminal import constants as c
from paper_terminal.broker import rounding
from paper_terminal.broker.actions.plan import Outcome, Plan, order_of, sized
from paper_terminal.broker.change import Fill
from paper_terminal.broker.desk import Desk
from paper_terminal.broker.execution import execute, market_fills
from paper_terminal.broker.records import MARKET_TYPES, Order, Position
from paper_terminal.broker.results import RETCODE_HEDGE_PROHIBITED, Refused
from paper_terminal.broker.rules import access, filling, levels, money, volume
from paper_terminal.catalog import SymbolSpec
from paper_terminal.structures import TradeRequest

PRICED_MODES = (c.SYMBOL_TRADE_EXECUTION_REQUEST, c.SYMBOL_TRADE_EXECUTION_INSTANT)


def plan(desk: Desk, request: TradeRequest, final: bool) -> Plan:
    """Check a market order."""
    if request.type not in MARKET_TYPES:
        raise Refused(c.TRADE_RETCODE_INVALID)
    spec = access.known_symbol(desk, request.symbol)
    order = order_of(desk, request, spec.name)
    target = _target(desk, request)
    opens = target is None or target.is_buy == order.is_buy or _reverses(desk, target, request.volume)
    access.check_trade_mode(spec, order.is_buy, opens)
    access.check_order_type(spec, request.type, request.sl if opens else 0.0, request.tp if opens else 0.0)
    _check_target(desk, request, order, target)
    _check_volume(desk, spec, request, order, target, opens)
    order = sized(spec, order, request.volume)
    filling.check_market_filling(spec, request.type_filling)
    if final:
        access.check_open_market(desk, spec.name)
    if spec.exemode in PRICED_MODES:
        order = replace(order, price_open=levels.order_price(spec, request.price))
        if final:
            _check_deviation(desk, spec, order, request.deviation)
    if opens:
        order = replace(order, sl=levels.level(spec, request.sl), tp=levels.level(spec, request.tp))
        levels.check_stops(spec, order.is_buy, desk.closing_price(spec.name, order.is_buy), order.sl, order.tp)
    if target is not None and target.is_buy != order.is_buy:
        levels.check_position_frozen(desk, target)
    if desk.terms.is_hedging:
        _check_hedging(desk, order, target)
        order = replace(order, position_id=target.ticket if target else 0)
    fills = _fills(desk, order)
    if opens:
        money.check_money(desk, order, fills)
    return Plan(money.margin_after(desk, order, fills), lambda: _execute(desk, order, fills))


def _execute(desk: Desk, order: Order, fills: list[Fill]) -> Outcome:
    order = replace(order, ticket=desk.next_ticket("order"))
    if desk.fill_delay_msc:
        return _postpone(desk, order)
    order, deals = execute(desk, order, fills)
    done = sum(deal.volume for deal in deals)
    spec = desk.spec(order.symbol)
    return Outcome(
        symbol=order.symbol,
        retcode=c.TRADE_RETCODE_DONE_PARTIAL if order.volume_current > 0 else c.TRADE_RETCODE_DONE,
        deal=deals[0].ticket,
        order=order.ticket,
        volume=rounding.lots(spec, done),
        price=rounding.price(spec, sum(deal.price * deal.volume for deal in deals) / done),
    )


def _postpone(desk: Desk, order: Order) -> Outcome:
    desk.state.put_order(replace(order, state=c.ORDER_STATE_PLACED, fills_msc=desk.at_msc + desk.fill_delay_msc))
    return Outcome(symbol=order.symbol, retcode=c.TRADE_RETCODE_PLACED, order=order.ticket, volume=order.volume_initial)


def _target(desk: Desk, request: TradeRequest) -> Position | None:
    if desk.terms.is_hedging:
        return desk.state.positions.get(request.position)
    return next(iter(desk.state.symbol_positions(request.symbol)), None)


def _reverses(desk: Desk, target: Position, wanted: float) -> bool:
    return not desk.terms.is_hedging and wanted > target.volume + rounding.VOLUME_TOLERANCE


def _check_target(desk: Desk, request: TradeRequest, order: Order, target: Position | None) -> None:
    if request.position and (target is None or target.ticket != request.position):
        raise Refused(c.TRADE_RETCODE_POSITION_CLOSED)
    if desk.terms.is_hedging and target is not None:
        if target.symbol != order.symbol or target.is_buy == order.is_buy:
            raise Refused(c.TRADE_RETCODE_INVALID)


def _check_volume(
    desk: Desk, spec: SymbolSpec, request: TradeRequest, order: Order, target: Position | None, opens: bool
) -> None:
    if target is not None and not opens:
        volume.check_close_volume(desk, spec, target, request.volume)
        return
    volume.check_volume(spec, request.volume)
    volume.check_total_volume(desk, spec, order.is_buy, request.volume)
    if target is None:
        volume.check_position_count(desk)


def _check_deviation(desk: Desk, spec: SymbolSpec, order: Order, deviation: int) -> None:
    market = desk.opening_price(spec.name, order.is_buy)
    if rounding.points(spec, abs(market - order.price_open)) > deviation:
        quote = desk.quote(spec.name)
        raise Refused(c.TRADE_RETCODE_REQUOTE, quote.bid, quote.ask)


def _check_hedging(desk: Desk, order: Order, target: Position | None) -> None:
    held = desk.state.symbol_positions(order.symbol)
    if target is not None and desk.terms.fifo_close:
        if target != min(held, key=lambda position: (position.time_msc, position.ticket)):
            raise Refused(c.TRADE_RETCODE_FIFO_CLOSE)
    if target is None and desk.terms.hedge_prohibited:
        if any(position.is_buy != order.is_buy for position in held):
            raise Refused(RETCODE_HEDGE_PROHIBITED)


def _fills(desk: Desk, order: Order) -> list[Fill]:
    fills = market_fills(desk, order)
    if fills:
        return fills
    if market_fills(desk, replace(order, type_filling=c.ORDER_FILLING_IOC)):
        raise Refused(c.TRADE_RETCODE_REJECT)
    raise Refused(c.TRADE_RETCODE_PRICE_OFF)
