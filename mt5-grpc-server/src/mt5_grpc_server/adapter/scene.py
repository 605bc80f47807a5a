"""One look at everything that decides about a trade, in one operation: nothing can change between its parts."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import Any

from mt5_grpc_server.adapter.calculations import CalculationOperations
from mt5_grpc_server.adapter.failure import TerminalFailure
from mt5_grpc_server.adapter.records import RecordOperations
from mt5_grpc_server.adapter.session import SessionOperations
from mt5_grpc_server.adapter.symbols import SymbolOperations


class SceneOperations(SessionOperations, SymbolOperations, RecordOperations, CalculationOperations):
    """The operation that the trade desk reads before it sends."""

    def trade_scene(
        self,
        symbol: str | None = None,
        position: int | None = None,
        order: int | None = None,
        deal: tuple[int, float] | None = None,
    ) -> dict[str, Any]:
        """Account, terminal, all positions, all active orders, and one symbol with its tick.

        The symbol is given, or is that of a position or an order; where there is none of that ticket `symbol` and
        `tick` are None. The symbol is selected first; SYMBOL_NOT_FOUND, NO_QUOTE. `deal` is type and volume of a market
        order: then `margin` is what it needs at the price of the tick, None where that cannot be calculated. `seconds`
        is what all of it took.
        """
        began = time.perf_counter()
        positions, orders = self.positions_get(), self.orders_get()
        for records, ticket in ((positions, position), (orders, order)):
            if symbol is None and ticket is not None:
                symbol = next((record["symbol"] for record in records if record["ticket"] == ticket), None)
        tick = None if symbol is None else self.symbol_info_tick(symbol)
        scene = {
            "account": self.account_info(),
            "terminal": self.terminal_info(),
            "positions": positions,
            "orders": orders,
            "tick": tick,
            "symbol": None if symbol is None else self.symbol_info(symbol),
            "margin": None if tick is None or deal is None else self._margin(str(symbol), tick, *deal),
        }
        return {**scene, "seconds": time.perf_counter() - began}

    def _margin(self, symbol: str, tick: dict[str, Any], order_type: int, volume: float) -> float | None:
        with suppress(TerminalFailure):
            return self.order_calc_margin(order_type, symbol, volume, tick["bid" if order_type else "ask"])
        return None
