"""Operations that answer what an order would cost or bring."""

from __future__ import annotations

import math

from mt5_grpc_server.adapter.arguments import UINT32_MAX, integer, number, refuse, text
from mt5_grpc_server.adapter.operations import Operations


class CalculationOperations(Operations):
    """order_calc_margin() and order_calc_profit(), in the deposit currency; the symbol is selected first."""

    def order_calc_margin(self, order_type: int, symbol: str, volume: float, price: float) -> float:
        """The margin of an order of `volume` lots at `price`; NO_QUOTE where a conversion rate is missing."""
        purpose = "calculate the margin"
        return self._calculate("order_calc_margin", purpose, order_type, symbol, volume=volume, price=price)

    def order_calc_profit(
        self, order_type: int, symbol: str, volume: float, price_open: float, price_close: float
    ) -> float:
        """The profit of `volume` lots from `price_open` to `price_close`; NO_QUOTE where a rate is missing."""
        purpose = "calculate the profit"
        prices = {"price_open": price_open, "price_close": price_close}
        return self._calculate("order_calc_profit", purpose, order_type, symbol, volume=volume, **prices)

    def _calculate(self, function: str, purpose: str, order_type: int, symbol: str, **numbers: float) -> float:
        kind = integer(purpose, "type", order_type, most=UINT32_MAX)
        given = {field: number(purpose, field, value) for field, value in numbers.items()}
        name = text(purpose, "symbol", symbol)
        answer = self._watch.attempt(name, function, kind, name, *given.values())
        if answer.failed:
            raise answer.failure()
        result = float(answer.value)
        if not math.isfinite(result):
            largest = max(given, key=lambda field: abs(given[field]))
            raise refuse(purpose, largest, "is too large for a result that is a number", given[largest])
        return result
