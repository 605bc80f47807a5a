"""Work on the journal that no trade waits for: the audit log on disk, and forgetting what ended long ago."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from contextlib import suppress

from mt5_grpc_server.trading.audit_file import NAME, AuditFile
from mt5_grpc_server.trading.journal import Journal
from mt5_grpc_server.trading.journal_file import JournalUnavailable
from mt5_grpc_server.trading.tally import Tally
from mt5_grpc_server.trading.watch import Watch

log = logging.getLogger(__name__)

AUDIT_SECONDS = 1.0
PRUNE_SECONDS = 3600.0


class Housekeeper:
    """Counts audit records and copies them to their file within a second, prunes once an hour, and notices when a
    journal that could not be written can be written again. `thread` does so until it is stopped, with every audit
    record in its file.
    """

    def __init__(
        self, journal: Journal, tally: Tally, knows_time: Callable[[], bool], changed: Callable[[], None]
    ) -> None:
        """`knows_time` tells whether this machine's clock may decide what ended long ago; `changed` is called when the
        journal cannot be written any more, and when it can again.
        """
        self._journal = journal
        self._tally = tally
        self._knows_time = knows_time
        self._changed = changed
        self._trouble = False
        self._audit = AuditFile(journal.folder / NAME)
        self._pruned = time.monotonic()
        complaint = "The audit log could not be written"
        self.thread = Watch("housekeeper", self.look, lambda: AUDIT_SECONDS, complaint, looks_last=True)

    def look(self) -> None:
        """One round of all that is due. Raises OSError or JournalUnavailable."""
        self.look_at_journal()
        self.write_audit()
        if time.monotonic() - self._pruned > PRUNE_SECONDS:
            self._pruned = time.monotonic()
            self.prune()

    def write_audit(self) -> None:
        """Count and copy what is new. Raises OSError or JournalUnavailable; nothing is lost then."""
        lines = self._journal.audit_lines()
        self._tally.take_in(lines)
        if lines:
            self._audit.append(lines)
            self._journal.audit_written(lines[-1][0])

    def look_at_journal(self) -> None:
        """Try it where the newest write failed, and tell a change."""
        if self._journal.trouble:
            with suppress(JournalUnavailable):
                self._journal.try_writing()
        trouble = self._journal.trouble
        if bool(trouble) != self._trouble:
            self._trouble = bool(trouble)
            if trouble:
                log.error("No order is sent: %s", trouble)
            else:
                log.info("The journal can be written again")
            self._changed()

    def prune(self) -> None:
        """Forget what ended long ago, where it is certain how long. Raises JournalUnavailable."""
        # A key that is forgotten can be executed again: a clock that runs years ahead must not make it old.
        if self._knows_time():
            self._journal.prune()
