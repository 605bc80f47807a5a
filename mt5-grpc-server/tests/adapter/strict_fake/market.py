"""symbols_..., symbol_..., market_book_..."""

from __future__ import annotations

from typing import Any

from .base import NOW, Refused, bounded, package_function, symbol_name
from .session import Session
from .structures import make


class Market(Session):
    """Symbols: EURUSD in Market Watch and with depth, BTCUSD in it without depth, GBPJPY not in it.

    LOCKED cannot be selected, SILENT has no quote.
    """

    def __init__(self) -> None:
        super().__init__()
        self.selected = {"EURUSD", "BTCUSD"}
        self.depths = {"EURUSD": 10, "BTCUSD": 0, "GBPJPY": 0, "LOCKED": 0, "SILENT": 0}
        self.books: set[str] = set()

    @package_function(None)
    def symbols_total(self) -> int:
        self.reach("symbols_total")
        return len(self.depths)

    @package_function(False)
    def symbols_get(self, *arguments: Any, **keywords: Any) -> Any:
        if len(arguments) > 1:
            raise Refused(-2, "Invalid number of arguments")
        if arguments and type(arguments[0]) is not str:
            raise Refused(-2, "Invalid 1st unnamed argument")
        group = bounded(keywords.get("group", ""), 1997, "group") or (arguments[0] if arguments else "")
        self.reach("symbols_get")
        start = group.partition("*")[0]
        return tuple(self._symbol(name) for name in self.depths if name.startswith(start))

    @package_function(None)
    def symbol_info(self, symbol: object, /) -> Any:
        name = symbol_name(symbol)
        self.reach("symbol_info")
        self.known(name)
        return self._symbol(name)

    @package_function(False)
    def symbol_select(self, symbol: object, enable: object = True, /) -> bool:
        name = symbol_name(symbol)
        self.reach("symbol_select")
        if name not in self.depths or name == "LOCKED":
            raise Refused(-1)
        if enable:
            self.selected.add(name)
        else:
            self.selected.discard(name)
        return True

    @package_function(None)
    def symbol_info_tick(self, symbol: object, /) -> Any:
        name = symbol_name(symbol)
        self.reach("symbol_info_tick")
        if name not in self.selected:
            raise Refused(-4)
        if name == "SILENT":
            return make("Tick")
        return make("Tick", time=NOW, time_msc=NOW * 1000, bid=1.1, ask=1.1001, flags=6)

    @package_function(False, silent=True)
    def market_book_add(self, symbol: object, /) -> bool:
        name = symbol_name(symbol)
        self.reach("market_book_add")
        if name not in self.selected:
            raise Refused(-4)
        self.books.add(name)
        return True

    @package_function(None)
    def market_book_get(self, symbol: object, /) -> Any:
        name = symbol_name(symbol)
        self.reach("market_book_get")
        if name not in self.books:
            raise Refused(-1)
        prices = ((1, 1.1002), (1, 1.1001), (2, 1.1), (2, 1.0999)) if self.depths[name] else ()
        return tuple(make("BookInfo", type=side, price=price, volume=5, volume_dbl=5.0) for side, price in prices)

    @package_function(False, silent=True)
    def market_book_release(self, symbol: object, /) -> bool:
        name = symbol_name(symbol)
        self.reach("market_book_release")
        if name not in self.books:
            raise Refused(-1)
        self.books.discard(name)
        return True

    def known(self, name: str) -> None:
        """Refuses a symbol that the terminal does not know."""
        if name not in self.depths:
            raise Refused(-4)

    def _symbol(self, name: str) -> Any:
        quoted = NOW if name in self.selected and name != "SILENT" else 0
        return make(
            "SymbolInfo", name=name, select=name in self.selected, ticks_bookdepth=self.depths[name], time=quoted
        )
