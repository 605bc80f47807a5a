"""Market Watch: the symbols that the terminal shows prices of."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path


class MarketWatch:
    """A set of symbol names, kept beside the database when there is one, as a terminal keeps its Market Watch."""

    def __init__(self, initial: Iterable[str], database: Path | None) -> None:
        self._path = None if database is None else database.with_name(database.name + ".market-watch.json")
        self._names = set(initial)
        if self._path is not None and self._path.exists():
            self._names = set(json.loads(self._path.read_text(encoding="utf-8")))

    def __contains__(self, symbol: str) -> bool:
        return symbol in self._names

    def add(self, symbol: str) -> None:
        """Show a symbol."""
        self._keep(self._names | {symbol})

    def remove(self, symbol: str) -> None:
        """Hide a symbol."""
        self._keep(self._names - {symbol})

    def _keep(self, names: set[str]) -> None:
        changed, self._names = names != self._names, names
        if changed and self._path is not None:
            draft = self._path.with_name(f"{self._path.name}.{os.getpid()}.tmp")
            draft.write_text(json.dumps(sorted(names)), encoding="utf-8")
            os.replace(draft, self._path)
