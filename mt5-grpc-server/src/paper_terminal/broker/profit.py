"""Profit of positions, in the deposit currency."""

from __future__ import annotations

from paper_terminal import constants as c
from paper_terminal.broker.desk import Desk
from paper_terminal.broker.ports import P
from paper_terminal.broker.records import Position
from paper_terminal.catalog import SymbolSpec


def raw_profit(spec: SymbolSpec, is_buy: bool, volume: float, price_open: float, price_close: P) -> P:
    """Profit in the profit currency, unrounded: price difference x contract x lots; none for collateral.

    `price_close` is one price or an array of them. For futures the tick value is tick size
    x contract size, so that one formula serves all modes.
    """
    if spec.calc_mode == c.SYMBOL_CALC_MODE_SERV_COLLATERAL:
        return price_close * 0.0
    difference = price_close - price_open if is_buy else price_open - price_close
    return difference * spec.contract_size * volume


def profit(desk: Desk, spec: SymbolSpec, is_buy: bool, volume: float, price_open: float, price_close: float) -> float:
    """Profit in the deposit currency, rounded to its digits. Raises NoPrice when it cannot be converted."""
    raw = raw_profit(spec, is_buy, volume, price_open, price_close)
    return desk.money(desk.deposit_money(raw, spec.currency_profit, own=(spec.name, price_close)))


def floating_profit(desk: Desk, position: Position) -> float:
    """Profit of an open position at the current closing price, without swap."""
    close = desk.closing_price(position.symbol, position.is_buy)
    return profit(desk, desk.spec(position.symbol), position.is_buy, position.volume, position.price_open, close)


def tick_values(desk: Desk, spec: SymbolSpec) -> tuple[float, float]:
    """Deposit money of one tick of one lot, for a winning and for a losing position."""
    tick = spec.tick_size * spec.contract_size
    return desk.deposit_money(tick, spec.currency_profit), -desk.deposit_money(-tick, spec.currency_profit)
