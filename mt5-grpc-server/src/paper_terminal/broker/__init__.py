"""The paper broker: accounts, orders, positions and deals under the trading rules of MetaTrader 5."""

from __future__ import annotations

from paper_terminal.broker.accounts import COMPANY, SERVER, AccountTerms
from paper_terminal.broker.broker import Broker
from paper_terminal.broker.permissions import TradePermissions
from paper_terminal.broker.results import COMMENTS, rejection
from paper_terminal.broker.store import Store

__all__ = [
    "COMMENTS",
    "COMPANY",
    "SERVER",
    "AccountTerms",
    "Broker",
    "Store",
    "TradePermissions",
    "rejection",
]
