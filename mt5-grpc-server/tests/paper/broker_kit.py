"""A market with scripted ticks and a clock that is stepped by hand, for tests of the broker."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from paper_terminal import constants as c
from paper_terminal.broker import AccountTerms, Broker, TradePermissions
from paper_terminal.broker.ports import TickArray
from paper_terminal.catalog import CATALOG, SymbolSpec
from paper_terminal.market.quotes import TICKS_DTYPE, Level, Quote
from paper_terminal.options import PaperOptions
from paper_terminal.structures import (
    OrderCheckResult,
    OrderSendResult,
    TradeDeal,
    TradeOrder,
    TradePosition,
    TradeRequest,
    build,
)

SECOND, HOUR, DAY = 1000, 3_600_000, 86_400_000
# Monday 2026-03-02 10:00:00 on the broker's clock.
START = 1772445600 * SECOND
HEDGING, NETTING, EXCHANGE = 1000001, 1000002, 1000003

PRICES = {
    "EURUSD": (1.10000, 1.10010), "GBPUSD": (1.27000, 1.27010), "USDJPY": (150.000, 150.010),
    "USDCHF": (0.89000, 0.89010), "EURJPY": (165.000, 165.020), "XAUUSD": (2650.00, 2650.20),
    "EURGBP": (0.86600, 0.86614), "US500": (5900.0, 5900.5), "BTCUSD": (68000.0, 68018.0), "ACME": (120.00, 120.02),
}  # fmt: skip


class SteppedClock:
    """Shows what it was set to."""

    def __init__(self, at_msc: int = START) -> None:
        self.at_msc = at_msc

    def now_msc(self) -> int:
        return self.at_msc


@dataclass
class ScriptedMarket:
    """Ticks exactly as the test wrote them; books and closed hours likewise."""

    symbols: Mapping[str, SymbolSpec] = field(default_factory=lambda: dict(CATALOG))
    books: dict[str, tuple[Level, ...]] = field(default_factory=dict)
    closed: list[tuple[str, int, int]] = field(default_factory=list)
    script: dict[str, list[tuple[int, float, float]]] = field(default_factory=dict)

    def tick(self, symbol: str, bid: float, ask: float, at_msc: int) -> None:
        self.script.setdefault(symbol, []).append((at_msc, bid, ask))

    def quote(self, symbol: str, at_msc: int) -> Quote | None:
        past = [tick for tick in self.script.get(symbol, []) if tick[0] <= at_msc]
        if not past:
            return None
        time_msc, bid, ask = past[-1]
        return Quote(time_msc, bid, ask, bid, 0.0, 6)

    def ticks(self, symbol: str, after_msc: int, until_msc: int) -> TickArray:
        rows = [
            (time_msc // 1000, bid, ask, bid, 0, time_msc, 6, 0.0)
            for time_msc, bid, ask in self.script.get(symbol, [])
            if after_msc < time_msc <= until_msc
        ]
        return np.array(rows, dtype=TICKS_DTYPE)

    def book(self, symbol: str, at_msc: int) -> tuple[Level, ...]:
        return self.books.get(symbol, ())

    def is_open(self, symbol: str, at_msc: int) -> bool:
        return not any(symbol == name and start <= at_msc < end for name, start, end in self.closed)


class Desk:
    """A broker on a scripted market, with short words for what a trader does."""

    def __init__(
        self,
        login: int = HEDGING,
        *,
        market: ScriptedMarket | None = None,
        clock: SteppedClock | None = None,
        db: Path | None = None,
        deposit: float = 10000.0,
        currency: str = "USD",
        terms: AccountTerms | None = None,
        facts: Mapping[str, Mapping[str, object]] | None = None,
    ) -> None:
        self.login = terms.login if terms else login
        self.clock = clock or SteppedClock()
        self.market = market or ScriptedMarket()
        if market is None:
            for symbol, (bid, ask) in PRICES.items():
                self.market.tick(symbol, bid, ask, START - SECOND)
            changed = {name: replace(CATALOG[name], **values) for name, values in (facts or {}).items()}  # type: ignore[arg-type]
            self.market.symbols = {**CATALOG, **changed}
        self.options = PaperOptions(db=db, deposit=deposit, currency=currency)
        accounts: Iterable[AccountTerms] | None = [terms] if terms else None
        self.broker = Broker(self.market, self.clock, self.options, accounts=accounts)

    def tick(self, symbol: str, bid: float, ask: float, after_msc: int = SECOND) -> None:
        """Let time pass, to the moment of a new tick."""
        self.clock.at_msc += after_msc
        self.market.tick(symbol, bid, ask, self.clock.at_msc)

    def send(self, **fields: object) -> OrderSendResult:
        return self.broker.send(self.login, build(TradeRequest, **fields), TradePermissions())

    def check(self, **fields: object) -> OrderCheckResult:
        return self.broker.check(self.login, build(TradeRequest, **fields), TradePermissions())

    def deal(self, order_type: int, volume: float, symbol: str = "EURUSD", **fields: object) -> OrderSendResult:
        fields = {"type_filling": c.ORDER_FILLING_FOK, **fields}
        return self.send(action=c.TRADE_ACTION_DEAL, symbol=symbol, volume=volume, type=order_type, **fields)

    def buy(self, volume: float, symbol: str = "EURUSD", **fields: object) -> OrderSendResult:
        return self.deal(c.ORDER_TYPE_BUY, volume, symbol, **fields)

    def sell(self, volume: float, symbol: str = "EURUSD", **fields: object) -> OrderSendResult:
        return self.deal(c.ORDER_TYPE_SELL, volume, symbol, **fields)

    def pending(
        self, order_type: int, volume: float, price: float, symbol: str = "EURUSD", **fields: object
    ) -> OrderSendResult:
        fields = {"type_filling": c.ORDER_FILLING_RETURN, **fields}
        return self.send(
            action=c.TRADE_ACTION_PENDING, symbol=symbol, volume=volume, type=order_type, price=price, **fields
        )

    @property
    def positions(self) -> list[TradePosition]:
        return list(self.broker.positions(self.login))

    @property
    def position(self) -> TradePosition:
        (position,) = self.positions
        return position

    @property
    def orders(self) -> list[TradeOrder]:
        return list(self.broker.orders(self.login))

    @property
    def history(self) -> list[TradeOrder]:
        return list(self.broker.history_orders(self.login))

    @property
    def deals(self) -> list[TradeDeal]:
        """Deals without the deposit."""
        return [deal for deal in self.broker.history_deals(self.login) if deal.type != c.DEAL_TYPE_BALANCE]
