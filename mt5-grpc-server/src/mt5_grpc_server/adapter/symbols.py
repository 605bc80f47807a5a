"""Operations on symbols and quotes."""

from __future__ import annotations

from typing import Any

from mt5_grpc_server.adapter.arguments import GROUP_LENGTH, text
from mt5_grpc_server.adapter.caller import plain
from mt5_grpc_server.adapter.operations import Operations
from mt5_grpc_server.adapter.reasons import OK, failure_of


class SymbolOperations(Operations):
    """symbols_total(), symbols_get(), symbol_info(), symbol_select(), symbol_info_tick()."""

    def symbols_total(self) -> int:
        """How many symbols the terminal knows, hidden ones included."""
        return int(self._terminal.call("symbols_total"))

    def symbols_get(self, group: str | None = None) -> list[dict[str, Any]]:
        """All symbols, or those that match a group filter such as "*USD*,!*JPY*"."""
        filters = {} if group is None else {"group": text("list the symbols", "group", group, GROUP_LENGTH, empty=True)}
        return [plain(symbol) for symbol in self._terminal.call("symbols_get", **filters)]

    def symbol_info(self, symbol: str) -> dict[str, Any]:
        """Everything the terminal knows of a symbol, in Market Watch or not; SYMBOL_NOT_FOUND."""
        return plain(self._terminal.call("symbol_info", text("read the symbol", "symbol", symbol)))

    def symbol_select(self, symbol: str, enable: bool = True) -> bool:
        """Put a symbol into Market Watch or take it out; SYMBOL_NOT_FOUND, SYMBOL_NOT_SELECTED."""
        self._watch.select(symbol, enable)
        return True

    def symbol_info_tick(self, symbol: str) -> dict[str, Any]:
        """The newest tick of a symbol, which is selected first; SYMBOL_NOT_FOUND, NO_QUOTE."""
        answer = self._watch.read("symbol_info_tick", symbol)
        if answer.failed:
            raise answer.failure()
        # A symbol that has just been selected has a tick of zeros until the first quote arrives.
        if answer.value.time == 0:
            raise failure_of("symbol_info_tick", answer.arguments, (OK, "Success"), "NO_QUOTE")
        return plain(answer.value)
