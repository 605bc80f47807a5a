"""The market of the paper terminal: quotes, ticks, bars and depth as a pure function of settings, symbol and time."""

from __future__ import annotations

from paper_terminal.market.market import Market
from paper_terminal.market.quotes import RATES_DTYPE, TICKS_DTYPE, Level, Quote

__all__ = ["RATES_DTYPE", "TICKS_DTYPE", "Level", "Market", "Quote"]
