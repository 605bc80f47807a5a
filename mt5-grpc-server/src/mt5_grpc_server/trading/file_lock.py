"""A lock on a file that the system releases however its holder ends, and a line of text that lies in the file."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_LONGEST = 65536


class LockTaken(Exception):
    """Somebody else holds the lock."""


class FileLock:
    """Holds the file, which is made, from its making to `release`, or to the end of the process."""

    def __init__(self, path: Path) -> None:
        """Take the lock. Raises LockTaken, or OSError where the file cannot be written."""
        self._file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(self._file)
        except OSError:
            os.close(self._file)
            raise LockTaken from None

    def text(self) -> str:
        """What the newest `write` of any holder has left, empty before the first one. Raises OSError."""
        os.lseek(self._file, 0, os.SEEK_SET)
        return os.read(self._file, _LONGEST).decode("utf-8", "replace")

    def write(self, text: str) -> None:
        """Leave a text for later holders, durable on return. Raises OSError."""
        # What was there stays until the new text is: a disk that is full must not make the file look new.
        os.lseek(self._file, 0, os.SEEK_SET)
        os.ftruncate(self._file, os.write(self._file, text.encode()))
        os.fsync(self._file)

    def release(self) -> None:
        """Let another process have the file."""
        os.close(self._file)


def _lock(file: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
