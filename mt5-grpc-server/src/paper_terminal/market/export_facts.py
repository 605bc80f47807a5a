"""What exports of bars and of ticks have in common: the facts of the symbol and the sentence for a broken file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from paper_terminal import catalog
from paper_terminal import constants as c
from paper_terminal.catalog import CATALOG, SymbolSpec

GENERIC_VOLATILITY = 0.01


def replayed_spec(symbol: str, digits: int, spread: int) -> SymbolSpec:
    """Facts of a symbol that is replayed; `spread` in points is a usual one.

    Symbols that the seeded market does not have are FX pairs when their name is made of two known currencies, otherwise
    CFDs in US dollars.
    """
    facts = {"digits": digits, "tick_size": 1 / float(10**digits), "spread_points": spread, "selected": True}
    base, profit = symbol[:3], symbol[3:6]
    if symbol in CATALOG:
        return replace(CATALOG[symbol], **facts)  # type: ignore[arg-type]
    if base in catalog.CURRENCY_VALUE and profit in catalog.CURRENCY_VALUE:
        return replace(catalog.forex(symbol, spread, symbol), **facts)  # type: ignore[arg-type]
    return SymbolSpec(
        name=symbol, path=f"Replay\\{symbol}", description=symbol, currency_base="USD", currency_profit="USD",
        currency_margin="USD", base_price=1.0, volatility=GENERIC_VOLATILITY, contract_size=1.0,
        calc_mode=c.SYMBOL_CALC_MODE_CFD, margin_hedged=0.0, swap_long=0.0, swap_short=0.0,
        **facts,  # type: ignore[arg-type]
    )  # fmt: skip


def count_digits(columns: Iterable[Sequence[str]]) -> int:
    """Decimals of the price with the most of them."""
    return max((len(price.partition(".")[2]) for column in columns for price in column), default=0)


def broken(path: Path, reason: str) -> ValueError:
    """The error for a file that cannot be replayed."""
    return ValueError(f'Cannot replay: {reason}, the file is "{path}"')
