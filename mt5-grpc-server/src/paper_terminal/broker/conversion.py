"""Conversion between currencies through the pairs of the market."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from paper_terminal import constants as c
from paper_terminal.broker.ports import P
from paper_terminal.catalog import SymbolSpec

PAIR_MODES = (c.SYMBOL_CALC_MODE_FOREX, c.SYMBOL_CALC_MODE_FOREX_NO_LEVERAGE)


class NoPrice(Exception):
    """A symbol has no quote, or no pair leads from one currency to another."""


@dataclass(frozen=True)
class Hop:
    """One pair on the way from one currency to another; `inverse` when the amount is divided by its price."""

    symbol: str
    inverse: bool


class Routes:
    """Finds the shortest chain of pairs between two currencies."""

    def __init__(self, symbols: Mapping[str, SymbolSpec]) -> None:
        self._neighbours: dict[str, list[tuple[str, Hop]]] = {}
        for spec in symbols.values():
            if spec.calc_mode in PAIR_MODES and spec.currency_base != spec.currency_profit:
                base, profit = spec.currency_base, spec.currency_profit
                self._neighbours.setdefault(base, []).append((profit, Hop(spec.name, False)))
                self._neighbours.setdefault(profit, []).append((base, Hop(spec.name, True)))
        self._found: dict[tuple[str, str], tuple[Hop, ...] | None] = {}

    def find(self, source: str, target: str) -> tuple[Hop, ...]:
        """Pairs to pass, in order; empty when the currencies are the same. Raises NoPrice when there is no way."""
        if (source, target) not in self._found:
            self._found[source, target] = self._search(source, target)
        route = self._found[source, target]
        if route is None:
            raise NoPrice(f"Cannot convert {source} into {target}: no pair of the market leads there")
        return route

    def _search(self, source: str, target: str) -> tuple[Hop, ...] | None:
        waiting: deque[tuple[str, tuple[Hop, ...]]] = deque([(source, ())])
        seen = {source}
        while waiting:
            currency, route = waiting.popleft()
            if currency == target:
                return route
            for neighbour, hop in self._neighbours.get(currency, ()):
                if neighbour not in seen:
                    seen.add(neighbour)
                    waiting.append((neighbour, (*route, hop)))
        return None


def factor(route: tuple[Hop, ...], price_of: Callable[[Hop], P]) -> P | float:
    """Multiply the prices along a route."""
    result: P | float = 1.0
    for hop in route:
        result = result / price_of(hop) if hop.inverse else result * price_of(hop)
    return result


def takes_bid(hop: Hop, gain: bool) -> bool:
    """Side of a conversion quote: always the one that is worse for the account."""
    return gain != hop.inverse
