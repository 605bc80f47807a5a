"""One account at one moment: everything that a trading rule reads, and where it writes."""

from __future__ import annotations

from collections.abc import Callable

from paper_terminal.broker import rounding
from paper_terminal.broker.accounts import AccountTerms
from paper_terminal.broker.conversion import Hop, NoPrice, Routes, factor, takes_bid
from paper_terminal.broker.ports import MarketPort, TickArray
from paper_terminal.broker.state import AccountState
from paper_terminal.catalog import SymbolSpec
from paper_terminal.market.quotes import Quote


class Desk:
    """The market as seen from one account at `at_msc`; `next_ticket("order" | "deal")` gives fresh tickets.

    `fill_delay_msc` is how late market orders are filled.
    """

    def __init__(
        self, market: MarketPort, routes: Routes, state: AccountState, next_ticket: Callable[[str], int], at_msc: int
    ) -> None:
        self.market = market
        self.routes = routes
        self.state = state
        self.next_ticket = next_ticket
        self.at_msc = at_msc
        self.fill_delay_msc = 0
        self._quotes: dict[str, Quote | None] = {}
        self._windows: dict[str, tuple[int, int, TickArray]] = {}

    @property
    def terms(self) -> AccountTerms:
        """Terms of the account."""
        return self.state.terms

    def move(self, at_msc: int) -> None:
        """Go to another moment."""
        self.at_msc = at_msc
        self._quotes.clear()

    def spec(self, symbol: str) -> SymbolSpec:
        """Facts of a symbol that is known to exist."""
        return self.market.symbols[symbol]

    def quote(self, symbol: str) -> Quote:
        """Last quote of a symbol. Raises NoPrice when there is none."""
        if symbol not in self._quotes:
            self._quotes[symbol] = self.market.quote(symbol, self.at_msc)
        quote = self._quotes[symbol]
        if quote is None or quote.bid <= 0 or quote.ask <= 0:
            raise NoPrice(f'Cannot price "{symbol}": it has no quote')
        return quote

    def opening_price(self, symbol: str, is_buy: bool) -> float:
        """Ask for a buy, bid for a sell."""
        quote = self.quote(symbol)
        return quote.ask if is_buy else quote.bid

    def closing_price(self, symbol: str, is_buy: bool) -> float:
        """Bid to close a long, ask to close a short."""
        return self.opening_price(symbol, not is_buy)

    def ticks(self, symbol: str, after_msc: int, until_msc: int) -> TickArray:
        """Ticks with after < time_msc <= until; a narrower window of the one asked last is cut out of it."""
        held = self._windows.get(symbol)
        if held is None or after_msc < held[0] or until_msc > held[1]:
            held = (after_msc, until_msc, self.market.ticks(symbol, after_msc, until_msc))
            self._windows[symbol] = held
        times = held[2]["time_msc"]
        first, last = times.searchsorted((after_msc, until_msc), side="right")
        return held[2][first:last]

    def money(self, amount: float) -> float:
        """Round an amount to the digits of the deposit currency."""
        return rounding.money(amount, self.terms.currency_digits)

    def deposit_money(self, amount: float, currency: str, own: tuple[str, float] | None = None) -> float:
        """Convert an amount into the deposit currency, unrounded, at the side that is worse for the account.

        `own` is a symbol and the price to take for it: a traded pair that is itself the conversion pair converts at
        its closing price. Raises NoPrice.
        """

        def price_of(hop: Hop) -> float:
            if own is not None and hop.symbol == own[0]:
                return own[1]
            quote = self.quote(hop.symbol)
            return quote.bid if takes_bid(hop, amount > 0) else quote.ask

        return amount * factor(self.routes.find(currency, self.terms.currency), price_of)

    def margin_rate(self, spec: SymbolSpec, is_buy: bool, price: float) -> float:
        """Rate from margin currency to deposit currency: ask for buys, bid for sells, `price` for the pair itself."""

        def price_of(hop: Hop) -> float:
            return price if hop.symbol == spec.name and price > 0 else self.opening_price(hop.symbol, is_buy)

        return factor(self.routes.find(spec.currency_margin, self.terms.currency), price_of)
