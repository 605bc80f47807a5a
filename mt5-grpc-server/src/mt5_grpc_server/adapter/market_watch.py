"""Market Watch: the package reads prices only of symbols that are in it."""

from __future__ import annotations

from typing import Any

from mt5_grpc_server.adapter.arguments import text
from mt5_grpc_server.adapter.caller import Answer, Caller
from mt5_grpc_server.adapter.reasons import FAIL, NOT_FOUND

# So many are sampled of the symbols with the newest quotes at the start of a session, and of those that callers read.
SAMPLE_SIZE = 8


class MarketWatch:
    """Selects symbols before they are read, and remembers which ones are selected.

    Asking symbol_info() before every read would double the calls, so a remembered symbol is read at once and looked
    at again only when the read fails.
    """

    def __init__(self, terminal: Caller) -> None:
        self._terminal = terminal
        # The newest last.
        self._selected: dict[str, None] = {}
        self._sample: list[str] = []

    def forget(self) -> None:
        """Remember nothing: another session has another Market Watch."""
        self._selected.clear()
        self._sample.clear()

    def select(self, symbol: str, enable: bool) -> None:
        """Put a symbol into Market Watch, or take it out."""
        answer = self._terminal.ask("symbol_select", text("change Market Watch", "symbol", symbol), enable)
        self._selected.pop(symbol, None)
        if answer.failed:
            raise self._refusal(answer, symbol)
        if enable:
            self._selected[symbol] = None

    def require(self, symbol: str) -> Any:
        """The symbol_info() of a symbol, which is in Market Watch afterwards."""
        info = self._terminal.call("symbol_info", text("read the symbol", "symbol", symbol))
        if not info.select:
            self.select(symbol, True)
        self._selected[symbol] = None
        return info

    def read(self, function: str, symbol: str, *arguments: Any) -> Answer:
        """Ask a function whose first argument is a symbol that must be in Market Watch."""
        return self.attempt(symbol, function, symbol, *arguments)

    def attempt(self, symbol: str, function: str, *arguments: Any) -> Answer:
        """Ask any function that needs `symbol` in Market Watch."""
        if symbol not in self._selected:
            self.require(symbol)
            return self._terminal.ask(function, *arguments)
        answer = self._terminal.ask(function, *arguments)
        if answer.code not in (FAIL, NOT_FOUND):
            return answer
        # Somebody may have taken the symbol out of Market Watch in the terminal's window.
        was_selected = self.require(symbol).select
        return answer if was_selected else self._terminal.ask(function, *arguments)

    def sample(self) -> list[str]:
        """Names of at most 16 symbols of Market Watch: 8 with the newest quotes, found once a session, and the 8 that
        callers read first most lately.
        """
        if not self._sample:
            symbols = self._terminal.ask("symbols_get")
            watched = () if symbols.failed else [each for each in symbols.value if each.select]
            newest = sorted(watched, key=lambda each: int(each.time), reverse=True)
            self._sample = [str(each.name) for each in newest[:SAMPLE_SIZE]]
        read = [symbol for symbol in reversed(self._selected) if symbol not in self._sample]
        return [*self._sample, *read[:SAMPLE_SIZE]]

    def _refusal(self, answer: Answer, symbol: str) -> Exception:
        if answer.code != FAIL:
            return answer.failure()
        known = self._terminal.ask("symbol_info", symbol)
        if known.failed:
            return known.failure()
        return answer.failure("SYMBOL_NOT_SELECTED")
