"""One folder of data has one owner: a lock that the system releases however its holder ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path

NAME = "owner.lock"


class JournalOwned(Exception):
    """Another server owns the folder."""


class OwnerLock:
    """Holds the folder from its making to `release`, or to the end of the process."""

    def __init__(self, folder: Path) -> None:
        """Take the lock. Raises JournalOwned, or OSError where the folder cannot be written."""
        self._file = os.open(folder / NAME, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(self._file)
        except OSError:
            os.close(self._file)
            raise JournalOwned(
                f'Cannot use the data folder "{folder}": another terminal server owns it; '
                "one account has one server, for another account use another folder with --data"
            ) from None

    def release(self) -> None:
        """Let another process own the folder."""
        os.close(self._file)


def _lock(file: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
