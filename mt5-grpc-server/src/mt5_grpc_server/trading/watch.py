"""A thread that looks at something again and again, and that no failed look ends."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from mt5_grpc_server.adapter.failure import TerminalFailure
from mt5_grpc_server.errors import CallError
from mt5_grpc_server.trading.journal_file import JournalUnavailable

log = logging.getLogger(__name__)

# A look that hangs on a disk must not keep the server from ending.
STOP_PATIENCE = 5.0
_EXPECTED = (OSError, CallError, TerminalFailure, JournalUnavailable)


class Watch:
    """Calls `look` every so many seconds until `stop`. Whatever a look raises is logged, once while it repeats itself,
    and the next look is made all the same.
    """

    def __init__(
        self,
        name: str,
        look: Callable[[], object],
        seconds: Callable[[], float],
        complaint: str,
        level: int = logging.WARNING,
        looks_last: bool = False,
    ) -> None:
        """`seconds` is asked before every look; `complaint` begins the line on a failed look, of this `level` where it
        is the journal, the disk or the terminal that fails. With `looks_last` a last look is made when it is stopped.
        """
        self._look = look
        self._seconds = seconds
        self._complaint = complaint
        self._level = level
        self._looks_last = looks_last
        self._told = ""
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Begin; the first look is made after a pause."""
        self._thread.start()

    def stop(self) -> None:
        """End after the present look, for which it waits 5 seconds at most."""
        self._stopped.set()
        self._thread.join(STOP_PATIENCE)

    def _run(self) -> None:
        while not self._stopped.wait(self._seconds()):
            self._look_once()
        if self._looks_last:
            self._look_once()

    def _look_once(self) -> None:
        try:
            self._look()
            self._told = ""
        except Exception as error:
            if self._told != repr(error):
                self._told = repr(error)
                self._tell(error)

    def _tell(self, error: Exception) -> None:
        if isinstance(error, _EXPECTED):
            log.log(self._level, "%s: %s", self._complaint, error)
        else:
            log.exception("%s", self._complaint)
