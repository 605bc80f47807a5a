"""The broker as the terminal sees it; every call first brings the account up to the clock."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from paper_terminal import constants as c
from paper_terminal.broker import actions, views
from paper_terminal.broker.accounts import PASSWORD, SERVER, AccountTerms, known_accounts
from paper_terminal.broker.balance import change_balance
from paper_terminal.broker.conversion import NoPrice, Routes
from paper_terminal.broker.desk import Desk
from paper_terminal.broker.figures import account_figures
from paper_terminal.broker.history import HistoryViews
from paper_terminal.broker.ledger import Ledger
from paper_terminal.broker.margin import order_margin
from paper_terminal.broker.permissions import TradePermissions
from paper_terminal.broker.ports import ClockPort, MarketPort
from paper_terminal.broker.profit import profit, tick_values
from paper_terminal.broker.records import BUY_TYPES, MARKET_TYPES, PENDING_TYPES
from paper_terminal.broker.results import COMMENTS, Refused, checked, rejection
from paper_terminal.broker.store import Store
from paper_terminal.broker.timeline import catch_up, next_event
from paper_terminal.options import PaperOptions
from paper_terminal.structures import (
    AccountInfo,
    OrderCheckResult,
    OrderSendResult,
    TradeDeal,
    TradeOrder,
    TradePosition,
    TradeRequest,
    build,
)

# How far the account may be ahead of what the store says, when nothing happened in between, before it is written.
STORE_AFTER_MSC = 3_600_000


class Broker:
    """Trades for the accounts of one store; safe to call from several threads and from several processes at once.

    `accounts` replaces the three known accounts, `store` the database named by the options. Raises ValueError when the
    database has positions or orders of symbols that the market does not have.
    """

    def __init__(
        self,
        market: MarketPort,
        clock: ClockPort,
        options: PaperOptions,
        accounts: Iterable[AccountTerms] | None = None,
        store: Store | None = None,
    ) -> None:
        self._market = market
        self._clock = clock
        self._accounts = {terms.login: terms for terms in accounts or known_accounts(options)}
        self._routes = Routes(market.symbols)
        self._store = store or Store(options.db)
        self._ledger = Ledger(self._store)
        self._history = HistoryViews()
        self._lock = threading.RLock()
        self._requests = 0
        unknown = [symbol for symbol in self._ledger.symbols() if symbol not in market.symbols]
        if unknown:
            reason = "it has positions or orders of a symbol that this market does not offer"
            raise ValueError(f'Cannot use the paper database: {reason}, "{unknown[0]}"')

    def close(self) -> None:
        """Close the store."""
        with self._lock:
            self._store.close()

    def authorize(self, login: int, password: str | None, server: str | None) -> bool:
        """Whether the account exists and password and server are right; None stands for the saved value."""
        return login in self._accounts and password in (None, PASSWORD) and server in (None, SERVER)

    def account(self, login: int) -> AccountInfo:
        """Figures and terms of the account."""
        with self._reading(login) as desk:
            return views.account_view(desk, account_figures(desk))

    def positions(self, login: int) -> tuple[TradePosition, ...]:
        """Open positions, oldest first."""
        with self._reading(login) as desk:
            return tuple(views.position_view(desk, position) for position in desk.state.positions.values())

    def orders(self, login: int) -> tuple[TradeOrder, ...]:
        """Active orders, oldest first."""
        with self._reading(login) as desk:
            return tuple(views.active_order_view(desk, order) for order in desk.state.orders.values())

    def history_orders(self, login: int) -> tuple[TradeOrder, ...]:
        """Orders that are done, ascending by the time they were done."""
        with self._reading(login) as desk:
            return self._history.orders(desk.state)

    def history_deals(self, login: int) -> tuple[TradeDeal, ...]:
        """All deals, ascending by time."""
        with self._reading(login) as desk:
            return self._history.deals(desk.state)

    def symbol_in_use(self, login: int, symbol: str) -> bool:
        """Whether the account has a position or an active order of the symbol."""
        with self._reading(login) as desk:
            state = desk.state
            return bool(state.symbol_positions(symbol)) or any(o.symbol == symbol for o in state.orders.values())

    def send(
        self, login: int, request: TradeRequest, permissions: TradePermissions, fill_delay_msc: int = 0
    ) -> OrderSendResult:
        """Check a trade request and execute it; a refusal is a result with its return code, never an exception.

        A market order is only placed, and filled by itself `fill_delay_msc` later, when that is not 0.
        """
        with self._writing(login) as desk:
            desk.fill_delay_msc = fill_delay_msc
            try:
                outcome = actions.plan(desk, request, permissions, final=True).execute()
                quote = desk.quote(outcome.symbol)
            except Refused as refusal:
                return rejection(request, refusal.retcode, refusal.bid, refusal.ask)
            except NoPrice:
                return rejection(request, c.TRADE_RETCODE_PRICE_OFF)
            self._requests += 1
            return build(
                OrderSendResult, retcode=outcome.retcode, deal=outcome.deal, order=outcome.order, volume=outcome.volume,
                price=outcome.price, bid=quote.bid, ask=quote.ask, comment=COMMENTS[outcome.retcode],
                request_id=self._requests, request=request,
            )  # fmt: skip

    def check(self, login: int, request: TradeRequest, permissions: TradePermissions) -> OrderCheckResult:
        """Check a trade request without executing it; `margin` is that of the whole account afterwards."""
        with self._reading(login) as desk:
            try:
                margin = actions.plan(desk, request, permissions, final=False).margin
                return checked(request, 0, account_figures(desk).with_margin(margin))
            except Refused as refusal:
                figures = None if refusal.margin is None else account_figures(desk).with_margin(refusal.margin)
                return checked(request, refusal.retcode, figures)
            except NoPrice:
                return checked(request, c.TRADE_RETCODE_PRICE_OFF, None)

    def deposit(self, login: int, amount: float, comment: str) -> int:
        """Pay money into an account, or out of it when negative; returns the deal ticket. Raises ValueError."""
        if login not in self._accounts:
            raise ValueError(f"Cannot change the balance: there is no such account, the login is {login}")
        with self._writing(login) as desk:
            return change_balance(desk, amount, comment)

    def margin(self, login: int, order_type: int, symbol: str, volume: float, price: float) -> float | None:
        """Margin of an order by itself, in the deposit currency; None when it cannot be worked out."""
        if symbol not in self._market.symbols or order_type not in MARKET_TYPES | PENDING_TYPES:
            return None
        with self._reading(login) as desk:
            try:
                return order_margin(desk, desk.spec(symbol), order_type in BUY_TYPES, volume, price)
            except NoPrice:
                return None

    def profit(
        self, login: int, order_type: int, symbol: str, volume: float, price_open: float, price_close: float
    ) -> float | None:
        """Profit between two prices, in the deposit currency; None when it cannot be worked out."""
        if symbol not in self._market.symbols or order_type not in MARKET_TYPES:
            return None
        with self._reading(login) as desk:
            try:
                return profit(desk, desk.spec(symbol), order_type in BUY_TYPES, volume, price_open, price_close)
            except (NoPrice, ZeroDivisionError):
                return None

    def tick_values(self, login: int, symbol: str) -> tuple[float, float]:
        """Deposit money of one tick of one lot when it is won and when it is lost; zeros without a conversion rate."""
        with self._reading(login) as desk:
            try:
                return tick_values(desk, desk.spec(symbol))
            except NoPrice:
                return 0.0, 0.0

    @contextmanager
    def _reading(self, login: int) -> Iterator[Desk]:
        with self._lock:
            desk = self._desk(login)
            now = desk.at_msc
            idle = next_event(desk, now) is None
            if idle:
                desk.state.caught_up_msc = now
            if not idle or now - desk.state.stored_msc >= STORE_AFTER_MSC:
                with self._writing(login) as desk:
                    now = desk.at_msc
            desk.move(now)
            yield desk

    @contextmanager
    def _writing(self, login: int) -> Iterator[Desk]:
        with self._lock:
            self._desk(login)
            try:
                with self._store.writing():
                    desk = self._desk(login)
                    catch_up(desk, desk.at_msc)
                    yield desk
                    if desk.state.changes or desk.at_msc - desk.state.stored_msc >= STORE_AFTER_MSC:
                        self._ledger.save(desk.state)
            except BaseException:
                self._ledger.forget(login)
                raise

    def _desk(self, login: int) -> Desk:
        now = self._clock.now_msc()
        state = self._ledger.state(self._accounts[login], now)
        return Desk(self._market, self._routes, state, self._store.next_ticket, max(now, state.caught_up_msc))
