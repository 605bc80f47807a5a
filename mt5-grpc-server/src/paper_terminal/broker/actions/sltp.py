"""TRADE_ACTION_SLTP: sets stop loss and take profit of a position."""

from __future__ import annotations

from dataclasses import replace

from paper_terminal import constants as c
from paper_terminal.broker.actions.plan import Outcome, Plan, current_margin
from paper_terminal.broker.desk import Desk
from paper_terminal.broker.records import Position
from paper_terminal.broker.results import Refused
from paper_terminal.broker.rules import access, levels
from paper_terminal.structures import TradeRequest


def plan(desk: Desk, request: TradeRequest, final: bool) -> Plan:
    """Check new levels; a level that the request leaves at 0 is deleted."""
    position = _position(desk, request)
    spec = desk.spec(position.symbol)
    access.check_trade_mode(spec, position.is_buy, opens=False)
    access.check_order_mode(spec, (access.ALLOW_SL if request.sl else 0) | (access.ALLOW_TP if request.tp else 0))
    if final:
        access.check_open_market(desk, spec.name)
    sl, tp = levels.level(spec, request.sl), levels.level(spec, request.tp)
    levels.check_stops(spec, position.is_buy, desk.closing_price(spec.name, position.is_buy), sl, tp)
    levels.check_position_frozen(desk, position)
    if (sl, tp) == (position.sl, position.tp):
        raise Refused(c.TRADE_RETCODE_NO_CHANGES)
    return Plan(current_margin(desk), lambda: _change(desk, replace(position, sl=sl, tp=tp)))


def _change(desk: Desk, position: Position) -> Outcome:
    desk.state.put_position(position)
    return Outcome(symbol=position.symbol)


def _position(desk: Desk, request: TradeRequest) -> Position:
    if request.symbol:
        access.known_symbol(desk, request.symbol)
    elif not request.position:
        raise Refused(c.TRADE_RETCODE_INVALID)
    if request.position:
        position = desk.state.positions.get(request.position)
    elif desk.terms.is_hedging:
        raise Refused(c.TRADE_RETCODE_INVALID)
    else:
        position = next(iter(desk.state.symbol_positions(request.symbol)), None)
    if position is None:
        raise Refused(c.TRADE_RETCODE_POSITION_CLOSED)
    if request.symbol and position.symbol != request.symbol:
        raise Refused(c.TRADE_RETCODE_INVALID)
    return position
