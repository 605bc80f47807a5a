"""Stop out: finds the first tick at which the equity no longer carries the positions, and closes them."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from paper_terminal import constants as c
from paper_terminal.broker.closing import close_position
from paper_terminal.broker.conversion import Hop, factor, takes_bid
from paper_terminal.broker.desk import Desk
from paper_terminal.broker.figures import Figures, account_figures, is_stopped_out
from paper_terminal.broker.ports import PriceArray
from paper_terminal.broker.profit import floating_profit, raw_profit
from paper_terminal.broker.records import Position


def stop_out(desk: Desk) -> None:
    """Close the most losing position again and again while the account is stopped out.

    Pending orders hold no margin here, so cancelling them first would free nothing. Positions whose market is closed
    cannot be closed.
    """
    figures = account_figures(desk)
    while is_stopped_out(desk, figures):
        open_now = [p for p in desk.state.positions.values() if desk.market.is_open(p.symbol, desk.at_msc)]
        if not open_now:
            return
        worst = min(open_now, key=lambda position: (floating_profit(desk, position) + position.swap, position.ticket))
        price = desk.closing_price(worst.symbol, worst.is_buy)
        close_position(desk, worst, price, c.ORDER_REASON_SO, 0.0, _comment(figures))
        figures = account_figures(desk)


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
    times, prices = _timeline(desk, after_msc, until_msc)
    if not len(times):
        return None
    swap = sum(position.swap for position in state.positions.values())
    equity = state.balance + state.credit + swap + np.zeros(len(times))
    for position in state.positions.values():
        equity += _profits(desk, position, prices)
    # Half a cent of slack: the exact, rounded check is made when the account is settled at that moment.
    hits = equity <= floor + 10.0**-desk.terms.currency_digits
    index = int(hits.argmax())
    return int(times[index]) if hits[index] else None


def _timeline(desk: Desk, after_msc: int, until_msc: int) -> tuple[PriceArray, Mapping[str, Mapping[str, PriceArray]]]:
    symbols = {position.symbol for position in desk.state.positions.values()}
    for symbol in list(symbols):
        symbols.update(hop.symbol for hop in desk.routes.find(desk.spec(symbol).currency_profit, desk.terms.currency))
    windows = {symbol: desk.ticks(symbol, after_msc, until_msc) for symbol in sorted(symbols)}
    times = np.unique(np.concatenate([window["time_msc"] for window in windows.values()]))
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


def _comment(figures: Figures) -> str:
    return f"[so {figures.margin_level:.2f}%/{figures.equity:.2f}/{figures.margin:.2f}]"
