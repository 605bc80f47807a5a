"""The session of this process: one terminal, one account, as in the real package."""

from __future__ import annotations

import sqlite3
from collections import Counter
from dataclasses import dataclass, field

from paper_terminal import constants as c
from paper_terminal.broker import Broker, Store, TradePermissions
from paper_terminal.build import build_clock, build_market
from paper_terminal.calendar import CalendarFile
from paper_terminal.catalog import SymbolSpec
from paper_terminal.clock import Clock
from paper_terminal.errors import CallFailed
from paper_terminal.faults import FaultFile, Faults, KnownTime, before, hang_forever
from paper_terminal.market import Market
from paper_terminal.market_watch import MarketWatch
from paper_terminal.options import PaperOptions

BROKEN_PIPE = (c.RES_E_INTERNAL_FAIL_SEND, c.RES_E_INTERNAL_FAIL_RECEIVE, c.RES_E_INTERNAL_FAIL_CONNECT)


@dataclass
class Paper:
    """What one set of options builds; it outlives shutdown(), as a terminal outlives its programs."""

    options: PaperOptions
    clock: Clock
    known: KnownTime
    market: Market
    broker: Broker
    faults: FaultFile
    account: int
    watched: MarketWatch
    calendar: CalendarFile
    depth: Counter[str] = field(default_factory=Counter)

    @property
    def login(self) -> int:
        """Login of the account in use; a fault can change it under the program's feet."""
        other = self.faults.current().switch_account
        if other and not self.broker.authorize(other, None, None):
            raise ValueError(f"Cannot read the fault file: there is no such account, switch_account is {other}")
        return other or self.account

    def log_in(self, login: int, password: str | None, server: str | None) -> None:
        """Change the account in use; None stands for the saved password or server. Raises CallFailed."""
        if not self.broker.authorize(login, password, server):
            raise CallFailed(c.RES_E_AUTH_FAILED)
        self.account = login

    def now_msc(self) -> int:
        """Moment up to which the terminal knows the market."""
        return self.known.now_msc()

    def permissions(self) -> TradePermissions:
        """What the terminal and the account allow at the moment."""
        faults, account = self.faults.current(), self.broker.account(self.login)
        return TradePermissions(
            connected=not faults.disconnected,
            trade_allowed=not faults.auto_trading_off,
            expert_allowed=account.trade_expert,
            account_allowed=account.trade_allowed,
        )

    def spec(self, symbol: str, unknown: int) -> SymbolSpec:
        """Facts of a symbol; a name that is not known fails with the code `unknown`."""
        spec = self.market.symbols.get(symbol)
        if spec is None:
            raise CallFailed(unknown)
        return spec


class Terminal:
    """The connection of this process to the paper terminal."""

    def __init__(self) -> None:
        self._paper: Paper | None = None
        self._connected = False

    def start(self) -> Paper:
        """The terminal of the options, started when it is not; programs still have to connect. Raises CallFailed."""
        try:
            options = PaperOptions.from_environment()
            if self._paper is None or self._paper.options != options:
                if self._paper is not None:
                    self._paper.broker.close()
                self._paper = build_paper(options)
        except (ValueError, OSError) as problem:
            raise cannot_start(problem) from problem
        except sqlite3.Error as problem:
            reason = f'Cannot use the database of accounts: {problem}, PAPER_TERMINAL_DB is "{options.db}"'
            raise cannot_start(reason) from problem
        return self._paper

    def connect(self, login: int | None, password: str | None, server: str | None) -> None:
        """Attach and log in; without credentials the account of the terminal is used. Raises CallFailed."""
        self._connected = False
        paper = self.start()
        faults = paper.faults.current()
        if faults.initialize_error:
            raise CallFailed(faults.initialize_error)
        before("initialize", faults)
        paper.log_in(login or paper.account, password, server)
        try:
            paper.calendar.write(paper.clock.now_msc())
        except OSError as problem:
            raise cannot_start(problem) from problem
        self._connected = True

    def faults(self) -> Faults:
        """The faults now in force; none before the terminal was started."""
        return Faults() if self._paper is None else self._paper.faults.current()

    def disconnect(self) -> None:
        """Close the connection; the terminal goes on."""
        self._connected = False

    def use(self, function: str) -> Paper:
        """The terminal, for one call of `function`. Raises CallFailed when there is no connection or a fault is set."""
        if not self._connected or self._paper is None:
            raise CallFailed(c.RES_E_INTERNAL_FAIL_CONNECT)
        faults = self._paper.faults.current()
        try:
            before(function, faults)
        except CallFailed as failure:
            self._break_on(failure)
            raise
        self._paper.calendar.keep_current(self._paper.clock.now_msc())
        return self._paper

    def finish(self, function: str) -> None:
        """Let a fault that happens after the work lose the answer. Raises CallFailed."""
        if not self._connected or self._paper is None:
            return
        faults = self._paper.faults.current()
        if not (faults.after and faults.concern(function)):
            return
        if faults.hang:
            hang_forever()
        if faults.error:
            failure = CallFailed(faults.error)
            self._break_on(failure)
            if function == "initialize":
                self._connected = False
            raise failure

    def _break_on(self, failure: CallFailed) -> None:
        if failure.code in BROKEN_PIPE:
            self._connected = False


def cannot_start(problem: object) -> CallFailed:
    """What `initialize` fails with when an option cannot be used."""
    return CallFailed(c.RES_E_INTERNAL_FAIL_INIT, f"IPC initialize failed, {problem}")


def build_paper(options: PaperOptions) -> Paper:
    """Build clock, market and broker. Raises ValueError when an option cannot be used."""
    market = build_market(options)
    store = Store(options.db)
    faults = FaultFile(options.faults)
    clock = build_clock(options, market, store, faults.clock_jump_msc)
    known = KnownTime(clock, faults)
    return Paper(
        options=options,
        clock=clock,
        known=known,
        market=market,
        broker=Broker(market, known, options, store=store),
        faults=faults,
        account=options.login,
        watched=MarketWatch((name for name, spec in market.symbols.items() if spec.selected), options.db),
        calendar=CalendarFile(options),
    )


TERMINAL = Terminal()
