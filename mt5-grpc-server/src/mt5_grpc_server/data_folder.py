"""Where the journal of a server and the locks of accounts lie when nobody names a place."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from mt5_grpc_server.file_name import file_name

PRODUCT = "open-api-mt5"
_HASH_LENGTH = 8


def default_data_folder(
    terminal: str, login: int | None, path: str | None, environment: Mapping[str, str]
) -> Path | None:
    """The folder of an account, or of the terminal at `path` where the account is not named; None for a folder that
    ends with the server, since the paper terminal then remembers no longer either.
    """
    if terminal == "paper":
        database = environment.get("PAPER_TERMINAL_DB")
        return Path(f"{database}.journal") if database else None
    return _state_folder(environment) / _name(login, path)


def default_locks_folder(terminal: str, environment: Mapping[str, str]) -> Path | None:
    """The folder in which all servers meet that can reach the same accounts: all of this user, and of a paper terminal
    those on the same database. None where no other server can.
    """
    if terminal == "paper":
        database = environment.get("PAPER_TERMINAL_DB")
        return Path(f"{os.path.realpath(database)}.locks") if database else None
    return _state_folder(environment) / "locks"


def _name(login: int | None, path: str | None) -> str:
    if login is not None:
        return f"account-{login}"
    if path is None:
        return "account"
    # The terminal's program has the same name everywhere, its folder tells terminals apart.
    place = os.path.normcase(os.path.abspath(path))
    return f"terminal-{file_name(Path(place).parent.name, place, _HASH_LENGTH)}"


def _state_folder(environment: Mapping[str, str]) -> Path:
    if sys.platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / PRODUCT
    return Path(environment.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / PRODUCT
