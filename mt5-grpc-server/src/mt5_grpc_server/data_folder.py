"""Where the journal of a server lies when nobody names a place."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

PRODUCT = "open-api-mt5"


def default_data_folder(terminal: str, login: int | None, environment: Mapping[str, str]) -> Path | None:
    """The folder of an account, so that two servers of one account meet in it; None for a folder that ends with the
    server, since the paper terminal then remembers no longer either.
    """
    if terminal == "paper":
        database = environment.get("PAPER_TERMINAL_DB")
        return Path(f"{database}.journal") if database else None
    return _state_folder(environment) / (f"account-{login}" if login is not None else "account")


def _state_folder(environment: Mapping[str, str]) -> Path:
    if sys.platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / PRODUCT
    return Path(environment.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / PRODUCT
