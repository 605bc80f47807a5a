"""The accounts of the paper broker and the terms they trade on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from paper_terminal import constants as c
from paper_terminal.options import TRADE_MODES, PaperOptions

SERVER = "Paper-Demo"
PASSWORD = "paper"
COMPANY = "Paper Terminal"
CURRENCIES_WITHOUT_CENTS = frozenset({"JPY", "KRW", "HUF", "CLP"})


@dataclass(frozen=True)
class AccountTerms:
    """What the broker agreed with the holder of an account; `limit_orders` and `limit_positions` 0 = no limit."""

    login: int
    margin_mode: int
    name: str = "Paper Trader"
    currency: str = "USD"
    currency_digits: int = 2
    leverage: int = 100
    deposit: float = 10000.0
    limit_orders: int = 200
    limit_positions: int = 0
    margin_so_mode: int = c.ACCOUNT_STOPOUT_MODE_PERCENT
    margin_so_call: float = 50.0
    margin_so_so: float = 30.0
    fifo_close: bool = False
    hedge_prohibited: bool = False
    trade_mode: int = c.ACCOUNT_TRADE_MODE_DEMO

    @property
    def is_hedging(self) -> bool:
        """Whether a symbol can have several positions."""
        return self.margin_mode == c.ACCOUNT_MARGIN_MODE_RETAIL_HEDGING


def known_accounts(options: PaperOptions) -> Iterable[AccountTerms]:
    """The three accounts: 1000001 retail hedging, 1000002 retail netting, 1000003 exchange."""
    modes = (
        c.ACCOUNT_MARGIN_MODE_RETAIL_HEDGING,
        c.ACCOUNT_MARGIN_MODE_RETAIL_NETTING,
        c.ACCOUNT_MARGIN_MODE_EXCHANGE,
    )
    for number, mode in enumerate(modes, start=1):
        yield AccountTerms(
            login=1000000 + number,
            margin_mode=mode,
            currency=options.currency,
            currency_digits=0 if options.currency in CURRENCIES_WITHOUT_CENTS else 2,
            leverage=options.leverage,
            deposit=options.deposit,
            trade_mode=TRADE_MODES.index(options.trade_mode),
        )
