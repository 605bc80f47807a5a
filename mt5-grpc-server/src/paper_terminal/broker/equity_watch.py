"""Finds the first tick at which the equity of an account no longer carries its positions."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from paper_terminal import constants as c
from paper_terminal.broker.conversion import Hop, factor, takes_bid
from paper_terminal.broker.desk import Desk
from paper_terminal.broker.figures import account_figures
from paper_terminal.broker.ports import PriceArray, TickArray
from paper_terminal.broker.profit import raw_profit
from paper_terminal.broker.records import Position


def first_stop_out(desk: Desk, after_msc: int, until_msc: int) -> int | None:
    """Moment of the first tick in (after, until] at which the account is stopped out; margin is fixed in between."""
    state = desk.state
    if not state.positions:
        return None
    desk.move(after_msc)
    figures = account_figures(desk)
    if desk.terms.margin_so_mode == c.ACCOUNT_STOPOUT_MODE_MONEY:
        floor = desk.terms.margin_so_so
    elif figures.margin > 0:
        floor = figures.margin * desk.terms.margin_so_so / 100
    else:
        return None
    # Half a cent of slack: the exact, rounded check is made when the account is settled at that moment.
    floor += 10.0**-desk.terms.currency_digits
    fixed = state.balance + state.credit + sum(position.swap for position in state.positions.values())
    windows = {symbol: desk.ticks(symbol, after_msc, until_msc) for symbol in sorted(_symbols(desk))}
    if fixed + _worst_profit(desk, windows) > floor:
        return None
    times, prices = _timeline(desk, windows)
    equity = np.full(len(times), fixed)
    for position in state.positions.values():
        equity += _profits(desk, position, prices)
    hits = equity <= floor
    index = int(hits.argmax()) if len(hits) else 0
    return int(times[index]) if len(hits) and hits[index] else None


def _symbols(desk: Desk) -> set[str]:
    symbols = {position.symbol for position in desk.state.positions.values()}
    for symbol in list(symbols):
        symbols.update(hop.symbol for hop in desk.routes.find(desk.spec(symbol).currency_profit, desk.terms.currency))
    return symbols


def _worst_profit(desk: Desk, windows: Mapping[str, TickArray]) -> float:
    # If every price stood at its worst at the same time: what this cannot do, no tick of the windows does.
    lowest, highest = {}, {}
    for symbol, window in windows.items():
        quote = desk.quote(symbol)
        lowest[symbol] = float(window["bid"].min(initial=quote.bid))
        highest[symbol] = float(window["ask"].max(initial=quote.ask))
    return sum(_worst_of(desk, position, lowest, highest) for position in desk.state.positions.values())


def _worst_of(desk: Desk, position: Position, lowest: Mapping[str, float], highest: Mapping[str, float]) -> float:
    spec = desk.spec(position.symbol)
    close = (lowest if position.is_buy else highest)[position.symbol]
    raw = raw_profit(spec, position.is_buy, position.volume, position.price_open, close)

    def price_of(hop: Hop) -> float:
        return (highest if (raw < 0) != hop.inverse else lowest)[hop.symbol]

    return raw * factor(desk.routes.find(spec.currency_profit, desk.terms.currency), price_of)


def _timeline(
    desk: Desk, windows: Mapping[str, TickArray]
) -> tuple[PriceArray, Mapping[str, Mapping[str, PriceArray]]]:
    times = np.sort(np.concatenate([window["time_msc"] for window in windows.values()]), kind="stable")
    prices: dict[str, Mapping[str, PriceArray]] = {}
    for symbol, window in windows.items():
        quote = desk.quote(symbol)
        last = np.searchsorted(window["time_msc"], times, side="right")
        prices[symbol] = {side: np.concatenate(([getattr(quote, side)], window[side]))[last] for side in ("bid", "ask")}
    return times, prices


def _profits(desk: Desk, position: Position, prices: Mapping[str, Mapping[str, PriceArray]]) -> PriceArray:
    spec = desk.spec(position.symbol)
    close = prices[position.symbol]["bid" if position.is_buy else "ask"]
    raw = raw_profit(spec, position.is_buy, position.volume, position.price_open, close)
    route = desk.routes.find(spec.currency_profit, desk.terms.currency)

    def side(gain: bool) -> PriceArray | float:
        def price_of(hop: Hop) -> PriceArray:
            if hop.symbol == position.symbol:
                return close
            return prices[hop.symbol]["bid" if takes_bid(hop, gain) else "ask"]

        return factor(route, price_of)

    profits: PriceArray = raw * np.where(raw > 0, side(True), side(False))
    return profits
