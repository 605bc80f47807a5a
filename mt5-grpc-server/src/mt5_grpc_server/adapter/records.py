"""Operations that read orders, positions and history."""

from __future__ import annotations

from typing import Any

from mt5_grpc_server.adapter.arguments import GROUP_LENGTH, date, integer, refuse, text
from mt5_grpc_server.adapter.caller import plain
from mt5_grpc_server.adapter.functions import FUNCTIONS
from mt5_grpc_server.adapter.operations import Operations


class RecordOperations(Operations):
    """orders_...(), positions_...(), history_...(). An empty list means that there are none."""

    def orders_total(self) -> int:
        """How many orders are active."""
        return int(self._terminal.call("orders_total"))

    def positions_total(self) -> int:
        """How many positions are open."""
        return int(self._terminal.call("positions_total"))

    def orders_get(
        self, ticket: int | None = None, symbol: str | None = None, group: str | None = None
    ) -> list[dict[str, Any]]:
        """Active orders: all, or by ticket, else by symbol, else by group."""
        return self._active("orders_get", ticket, symbol, group)

    def positions_get(
        self, ticket: int | None = None, symbol: str | None = None, group: str | None = None
    ) -> list[dict[str, Any]]:
        """Open positions: all, or by ticket, else by symbol, else by group."""
        return self._active("positions_get", ticket, symbol, group)

    def history_orders_total(self, date_from: int, date_to: int) -> int:
        """How many orders were finished from `date_from` to `date_to`, seconds of the broker's clock."""
        return int(self._terminal.call("history_orders_total", *_dates("history_orders_total", date_from, date_to)))

    def history_deals_total(self, date_from: int, date_to: int) -> int:
        """How many deals were made from `date_from` to `date_to`, seconds of the broker's clock."""
        return int(self._terminal.call("history_deals_total", *_dates("history_deals_total", date_from, date_to)))

    def history_orders_get(
        self,
        date_from: int | None = None,
        date_to: int | None = None,
        group: str | None = None,
        ticket: int | None = None,
        position: int | None = None,
    ) -> list[dict[str, Any]]:
        """Finished orders of a span of time (seconds of the broker's clock, both included), ticket or position."""
        return self._history("history_orders_get", date_from, date_to, group, ticket, position)

    def history_deals_get(
        self,
        date_from: int | None = None,
        date_to: int | None = None,
        group: str | None = None,
        ticket: int | None = None,
        position: int | None = None,
    ) -> list[dict[str, Any]]:
        """Deals of a span of time (seconds of the broker's clock, both included), ticket or position."""
        return self._history("history_deals_get", date_from, date_to, group, ticket, position)

    def _active(self, function: str, ticket: int | None, symbol: str | None, group: str | None) -> list[dict[str, Any]]:
        purpose = FUNCTIONS[function].purpose
        filters: dict[str, Any] = {}
        if ticket is not None:
            filters["ticket"] = integer(purpose, "ticket", ticket)
        elif symbol is not None:
            filters["symbol"] = text(purpose, "symbol", symbol)
        elif group is not None:
            filters["group"] = text(purpose, "group", group, GROUP_LENGTH)
        return [plain(record) for record in self._terminal.call(function, **filters)]

    def _history(
        self,
        function: str,
        date_from: int | None,
        date_to: int | None,
        group: str | None,
        ticket: int | None,
        position: int | None,
    ) -> list[dict[str, Any]]:
        purpose = FUNCTIONS[function].purpose
        dates: tuple[int, ...] = ()
        filters: dict[str, Any] = {}
        if ticket is not None:
            filters["ticket"] = integer(purpose, "ticket", ticket)
        elif position is not None:
            filters["position"] = integer(purpose, "position", position)
        elif date_from is None or date_to is None:
            raise refuse(purpose, "selection", "must be a span of time, a ticket or a position", None)
        else:
            dates = _dates(function, date_from, date_to)
            if group is not None:
                filters["group"] = text(purpose, "group", group, GROUP_LENGTH)
        return [plain(record) for record in self._terminal.call(function, *dates, **filters)]


def _dates(function: str, date_from: int, date_to: int) -> tuple[int, int]:
    purpose = FUNCTIONS[function].purpose
    return date(purpose, "date_from", date_from), date(purpose, "date_to", date_to)
