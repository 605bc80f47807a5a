"""orders_..., positions_..., history_..., order_calc_..."""

from __future__ import annotations

from typing import Any

from .bars import Bars
from .base import NOW, Refused, bounded, c_date, c_integer, keyword_u64, package_function, symbol_name
from .structures import make

CONTRACT = 100000
LEVERAGE = 100


class Trades(Bars):
    """What was traded: nothing at first but the deposit."""

    def __init__(self) -> None:
        super().__init__()
        self.positions: dict[int, Any] = {}
        self.orders: dict[int, Any] = {}
        self.history_orders: list[Any] = []
        self.deals = [make("TradeDeal", ticket=700000001, time=NOW - 60, type=2, profit=10000.0)]

    @package_function(None)
    def orders_total(self) -> int:
        self.reach("orders_total")
        return len(self.orders)

    @package_function(None)
    def positions_total(self) -> int:
        self.reach("positions_total")
        return len(self.positions)

    @package_function(None)
    def orders_get(self, *arguments: Any, **keywords: Any) -> Any:
        return self._active("orders_get", self.orders, arguments, keywords)

    @package_function(None)
    def positions_get(self, *arguments: Any, **keywords: Any) -> Any:
        return self._active("positions_get", self.positions, arguments, keywords)

    @package_function(None)
    def history_orders_total(self, date_from: object, date_to: object, /) -> int:
        first, last = c_date(date_from), c_date(date_to)
        self.reach("history_orders_total")
        return sum(first <= order.time_done <= last for order in self.history_orders)

    @package_function(None)
    def history_deals_total(self, date_from: object, date_to: object, /) -> int:
        first, last = c_date(date_from), c_date(date_to)
        self.reach("history_deals_total")
        return sum(first <= deal.time <= last for deal in self.deals)

    @package_function(None)
    def history_orders_get(self, *arguments: Any, **keywords: Any) -> Any:
        return self._finished("history_orders_get", self.history_orders, "time_done", arguments, keywords)

    @package_function(None)
    def history_deals_get(self, *arguments: Any, **keywords: Any) -> Any:
        return self._finished("history_deals_get", self.deals, "time", arguments, keywords)

    @package_function(None)
    def order_calc_margin(self, action: object, symbol: object, volume: object, price: object, /) -> float:
        c_integer(action, 0, 2**32 - 1)
        name = self._calculate("order_calc_margin", symbol, volume, price)
        assert name in self.selected
        return round(float(volume) * CONTRACT * float(price) / LEVERAGE, 2)  # type: ignore[arg-type]

    @package_function(None)
    def order_calc_profit(
        self, action: object, symbol: object, volume: object, price_open: object, price_close: object, /
    ) -> float:
        side = 1 - 2 * c_integer(action, 0, 2**32 - 1)
        self._calculate("order_calc_profit", symbol, volume, price_open, price_close)
        return round(side * float(volume) * CONTRACT * (float(price_close) - float(price_open)), 2)  # type: ignore[arg-type]

    def _calculate(self, function: str, symbol: object, *numbers: object) -> str:
        name = symbol_name(symbol)
        if not all(isinstance(number, (int, float)) for number in numbers):
            raise SystemError(f"{function} returned a result with an exception set")
        self.reach(function)
        if name not in self.depths:
            raise Refused(-1)
        return name

    def _active(
        self, function: str, records: dict[int, Any], arguments: tuple[Any, ...], keywords: dict[str, Any]
    ) -> Any:
        if arguments:
            raise Refused(-2, "Unnamed arguments not allowed")
        if "ticket" in keywords:
            ticket = keyword_u64(keywords, "ticket")
            self.reach(function)
            return tuple(record for record in records.values() if record.ticket == ticket)
        if "symbol" in keywords:
            symbol = bounded(keywords["symbol"], 29, "symbol")
            self.reach(function)
            return tuple(record for record in records.values() if record.symbol == symbol)
        group = bounded(keywords.get("group", "*"), 1997, "group")
        self.reach(function)
        return tuple(record for record in records.values() if _matches(group, record.symbol))

    def _finished(
        self, function: str, records: list[Any], time: str, arguments: tuple[Any, ...], keywords: dict[str, Any]
    ) -> Any:
        if len(arguments) == 2:
            first, last = (c_date(argument) for argument in arguments)
            group = bounded(keywords.get("group", "*"), 1997, "group")
            self.reach(function)
            return tuple(
                record for record in records
                if first <= getattr(record, time) <= last and _matches(group, record.symbol)
            )  # fmt: skip
        if "ticket" not in keywords and "position" not in keywords:
            raise Refused(-2, "Invalid arguments")
        if arguments:
            raise Refused(-2, "Unnamed arguments not allowed")
        field, name = ("ticket", "ticket") if "ticket" in keywords else ("position_id", "position")
        wanted = keyword_u64(keywords, name)
        self.reach(function)
        return tuple(record for record in records if getattr(record, field) == wanted)


def _matches(group: str, symbol: str) -> bool:
    return symbol.startswith(group.partition("*")[0])
