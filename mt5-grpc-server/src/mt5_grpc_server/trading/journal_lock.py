"""One folder of data has one owner."""

from __future__ import annotations

from pathlib import Path

from mt5_grpc_server.trading.file_lock import FileLock, LockTaken

NAME = "owner.lock"


class JournalOwned(Exception):
    """Another server owns the folder."""


def own_folder(folder: Path) -> FileLock:
    """The lock of a data folder. Raises JournalOwned, or OSError where the folder cannot be written."""
    try:
        return FileLock(folder / NAME)
    except LockTaken:
        raise JournalOwned(
            f'Cannot use the data folder "{folder}": another terminal server owns it; '
            "one account has one server, for another account use another folder with --data"
        ) from None
