"""What all groups of operations share."""

from __future__ import annotations

from typing import Any

from mt5_grpc_server.adapter.caller import Caller
from mt5_grpc_server.adapter.market_watch import MarketWatch
from mt5_grpc_server.adapter.request_form import RequestForm


class Operations:
    """One session with the terminal behind the module that was given."""

    def __init__(self, module: Any) -> None:
        self._terminal = Caller(module)
        self._watch = MarketWatch(self._terminal)
        self._form = RequestForm(self._terminal)
        self._open_books: set[str] = set()

    def _forget_session(self) -> None:
        self._watch.forget()
        self._open_books.clear()
