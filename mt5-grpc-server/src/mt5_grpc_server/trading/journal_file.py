"""The file of the journal under one lock: transactions that are durable or did not happen, and that heal."""

from __future__ import annotations

import logging
import os
import sqlite3
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mt5_grpc_server.trading.journal_rescue import rescue
from mt5_grpc_server.trading.schema import UnknownSchema, open_for_reading, open_for_writing

log = logging.getLogger(__name__)

NAME = "journal.sqlite"


class JournalUnavailable(Exception):
    """The journal cannot be written or read now; the message says why. What was committed before is safe."""


class JournalFile:
    """Opens the file when it is needed, and again after every failure, so that a journal comes back by itself."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._writing = threading.Lock()
        self._reading = threading.Lock()
        self._writer: sqlite3.Connection | None = None
        self._reader: sqlite3.Connection | None = None
        self._inode = 0
        self._watch: int | None = None
        self.trouble = ""
        """Why the newest transaction could not be made durable, empty where it was."""

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """One transaction: durable at the end of the block, without effect where it raises.

        Raises JournalUnavailable.
        """
        with self._writing:
            try:
                writer = self._present_writer()
                writer.execute("BEGIN IMMEDIATE")
                yield writer
                writer.execute("COMMIT")
                self.trouble = ""
            except (sqlite3.Error, OSError, UnknownSchema) as error:
                self._forget_writer()
                self.trouble = f"the journal cannot be written: {error}"
                raise JournalUnavailable(self.trouble) from error
            except BaseException:
                self._forget_writer()
                raise

    @contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """A look at what is durable, which never waits for a writer. Raises JournalUnavailable."""
        if self._writer is None and not self._path.exists():
            with self.write():  # a journal that was never written is made, and empty
                pass
        with self._reading:
            try:
                if self._reader is None:
                    self._reader = open_for_reading(self._path)
                yield self._reader
            except sqlite3.Error as error:
                if self._reader is not None:
                    self._reader.close()
                    self._reader = None
                raise JournalUnavailable(f"the journal cannot be read: {error}") from error

    def close(self) -> None:
        """Close the file; nothing is lost without it."""
        with self._writing, self._reading:
            for connection in (self._writer, self._reader):
                if connection is not None:
                    connection.close()
            self._writer = self._reader = None
            self._forget_watch()

    def _present_writer(self) -> sqlite3.Connection:
        if self._was_deleted():
            self._rescue()
        if self._writer is None:
            self._writer = open_for_writing(self._path)
            self._keep_watch()
        elif os.stat(self._path).st_ino != self._inode:
            raise OSError("the file was replaced by another one while it was open")
        return self._writer

    def _keep_watch(self) -> None:
        self._inode = os.stat(self._path).st_ino
        self._forget_watch()
        if sys.platform == "linux":  # another kind of handle would, when closed, end the locks that SQLite has
            self._watch = os.open(self._path, os.O_PATH)
        # Where the disk becomes read-only nobody could open the file for reading any more: its index must be written.
        with self._reading:
            if self._reader is None:
                self._reader = open_for_reading(self._path)

    def _was_deleted(self) -> bool:
        return self._writer is not None and self._watch is not None and os.fstat(self._watch).st_nlink == 0

    def _rescue(self) -> None:
        assert self._writer is not None
        with self._reading:
            rescue(self._writer, self._reader, self._path)
            self._writer = self._reader = None
        log.error('The journal "%s" was deleted while it was open; it was written anew, nothing is lost', self._path)

    def _forget_watch(self) -> None:
        if self._watch is not None:
            os.close(self._watch)
            self._watch = None

    def _forget_writer(self) -> None:
        # Closing undoes what was not committed. A deleted or replaced file stays refused: an open connection would
        # go on writing to a file that nobody finds again.
        if self._writer is not None and self._inode_is_ours():
            self._writer.close()
            self._writer = None
        elif self._writer is not None and self._writer.in_transaction:
            self._writer.rollback()

    def _inode_is_ours(self) -> bool:
        try:
            return os.stat(self._path).st_ino == self._inode
        except OSError:
            return False
