"""Margin of orders and positions by calculation mode, in the deposit currency."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from paper_terminal import constants as c
from paper_terminal.broker import rounding
from paper_terminal.broker.accounts import AccountTerms
from paper_terminal.broker.desk import Desk
from paper_terminal.broker.records import Position
from paper_terminal.catalog import SymbolSpec

WITH_LEVERAGE = (c.SYMBOL_CALC_MODE_FOREX, c.SYMBOL_CALC_MODE_CFDLEVERAGE)
WITHOUT_PRICE = (c.SYMBOL_CALC_MODE_FOREX, c.SYMBOL_CALC_MODE_FOREX_NO_LEVERAGE)


def raw_margin(spec: SymbolSpec, leverage: int, volume: float, price: float, per_lot: float) -> float:
    """Margin in the margin currency; `per_lot` is the fixed money of one lot and replaces the formula when it is set.

    Index CFDs count with tick value = tick size x contract size. The broker has no margin rates per order type.
    """
    if spec.calc_mode == c.SYMBOL_CALC_MODE_SERV_COLLATERAL:
        return 0.0
    if per_lot > 0:
        return volume * per_lot
    amount = volume * spec.contract_size
    if spec.calc_mode not in WITHOUT_PRICE:
        amount *= price
    return amount / leverage if spec.calc_mode in WITH_LEVERAGE else amount


def order_margin(desk: Desk, spec: SymbolSpec, is_buy: bool, volume: float, price: float) -> float:
    """Margin that opening `volume` lots at `price` takes, without regard to what is already open. Raises NoPrice."""
    raw = raw_margin(spec, desk.terms.leverage, volume, price, spec.margin_initial)
    return desk.money(raw * desk.margin_rate(spec, is_buy, price))


def total_margin(terms: AccountTerms, symbols: Mapping[str, SymbolSpec], positions: Iterable[Position]) -> float:
    """Margin of a set of positions, where opposite positions of a symbol count as hedged."""
    by_symbol: dict[str, list[Position]] = {}
    for position in positions:
        by_symbol.setdefault(position.symbol, []).append(position)
    total = sum(_symbol_margin(terms, symbols[symbol], held) for symbol, held in by_symbol.items())
    return rounding.money(total, terms.currency_digits)


def _symbol_margin(terms: AccountTerms, spec: SymbolSpec, positions: list[Position]) -> float:
    volumes, margins, rates = {True: 0.0, False: 0.0}, {True: 0.0, False: 0.0}, 0.0
    for position in positions:
        volumes[position.is_buy] += position.volume
        margins[position.is_buy] += _position_margin(terms, spec, position)
        rates += position.margin_rate * position.volume
    hedged = min(volumes.values())
    if hedged < rounding.VOLUME_TOLERANCE:
        return sum(margins.values())
    if spec.margin_hedged_use_leg:
        return max(margins.values())
    larger = volumes[True] >= volumes[False]
    uncovered = (volumes[larger] - hedged) * margins[larger] / volumes[larger]
    both = sum(volumes.values())
    if spec.margin_initial > 0:
        return uncovered + hedged * spec.margin_hedged * rates / both
    return uncovered + hedged * spec.margin_hedged / spec.contract_size * sum(margins.values()) / both


def _position_margin(terms: AccountTerms, spec: SymbolSpec, position: Position) -> float:
    per_lot = spec.margin_maintenance or spec.margin_initial
    return raw_margin(spec, terms.leverage, position.volume, position.price_open, per_lot) * position.margin_rate
