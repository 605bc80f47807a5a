"""Operations on the market book."""

from __future__ import annotations

from typing import Any

from mt5_grpc_server.adapter.arguments import text
from mt5_grpc_server.adapter.caller import Answer, plain
from mt5_grpc_server.adapter.failure import TerminalFailure
from mt5_grpc_server.adapter.operations import Operations
from mt5_grpc_server.adapter.reasons import FAIL, NOT_FOUND, OK, failure_of

# Codes that say nothing but "no": market_book_add() and _release() do not even set last_error.
_NO = (OK, FAIL, NOT_FOUND)


class DepthOperations(Operations):
    """market_book_add(), market_book_get(), market_book_release(), and all three in one turn."""

    def market_book_add(self, symbol: str) -> bool:
        """Open the book of a symbol, which is selected first; DEPTH_UNAVAILABLE."""
        self._watch.require(symbol)
        self._open(symbol)
        self._open_books.add(symbol)
        return True

    def market_book_get(self, symbol: str) -> list[dict[str, Any]]:
        """The levels of an open book, offers first, by descending price; DEPTH_UNAVAILABLE."""
        answer = self._terminal.ask("market_book_get", text("read the market book", "symbol", symbol))
        if answer.failed:
            raise answer.failure("DEPTH_UNAVAILABLE" if answer.code in _NO else None)
        return [plain(level) for level in answer.value]

    def market_book_release(self, symbol: str) -> bool:
        """Close the book of a symbol."""
        answer = self._terminal.ask("market_book_release", text("close the market book", "symbol", symbol))
        if answer.failed:
            raise self._failure(answer, "TERMINAL_CALL_FAILED")
        self._open_books.discard(symbol)
        return True

    def market_depth(self, symbol: str) -> list[dict[str, Any]]:
        """Open, read and close the book of a symbol; DEPTH_UNAVAILABLE. A book that is open already stays open."""
        info = self._watch.require(symbol)
        if symbol in self._open_books:
            levels = self.market_book_get(symbol)
        else:
            self._open(symbol)
            try:
                levels = self.market_book_get(symbol)
            finally:
                self._terminal.ask("market_book_release", symbol)
        if not levels and info.ticks_bookdepth == 0:
            raise failure_of("market_book_get", (symbol,), (OK, "Success"), "DEPTH_UNAVAILABLE")
        return levels

    def _open(self, symbol: str) -> None:
        answer = self._terminal.ask("market_book_add", symbol)
        if answer.failed:
            raise self._failure(answer, "DEPTH_UNAVAILABLE")

    def _failure(self, answer: Answer, reason: str) -> TerminalFailure:
        if answer.code == OK:
            # Without a session these two functions say False and nothing else; symbol_info() tells.
            known = self._terminal.ask("symbol_info", *answer.arguments)
            if known.failed:
                return known.failure()
        return answer.failure(reason if answer.code in _NO else None)
