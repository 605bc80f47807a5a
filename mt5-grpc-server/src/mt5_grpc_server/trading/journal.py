"""The order journal: every request is durable here before anything is done about it, and its end before it is told.

One process owns a folder of data. A write that does not succeed raises JournalUnavailable and changes nothing.
"""

from __future__ import annotations

import logging
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any

from mt5_grpc_server.trading import journal_changes as changes
from mt5_grpc_server.trading import journal_events as events
from mt5_grpc_server.trading import journal_gaps as gaps
from mt5_grpc_server.trading import journal_rows as rows
from mt5_grpc_server.trading.audit_file import NAME as AUDIT_NAME
from mt5_grpc_server.trading.audit_file import newest
from mt5_grpc_server.trading.intent import Draft, Identity, Intent, Outcome, Sending
from mt5_grpc_server.trading.journal_file import NAME, JournalFile, JournalUnavailable
from mt5_grpc_server.trading.journal_lock import own_folder
from mt5_grpc_server.trading.journal_news import News
from mt5_grpc_server.trading.journal_reader import JournalReader
from mt5_grpc_server.trading.states import IN_PROGRESS, UNRESOLVED, State, check_move

log = logging.getLogger(__name__)

# Published: a key is remembered this long after the end of its request.
RETENTION_SECONDS = 30 * 86400.0
PRUNE_BATCH = 500
# The fact that counts late discoveries.
CORRECTED = "corrected"


class KeyUse(Enum):
    """What the name of a submitted request was used for before."""

    NEW = "new"
    """Written down; it is the submitter's turn to carry it out."""
    REPLAY = "replay"
    """The same request came before; its state is the answer."""
    IN_PROGRESS = "in progress"
    """The same request is being carried out."""
    REUSED = "reused"
    """The key belongs to another request."""


@dataclass(frozen=True)
class Acceptance:
    """What the key of a submission was used for, and the intent as the journal has it."""

    key_use: KeyUse
    intent: Intent


class Journal(JournalReader):
    """Rows of one folder. All methods may be called from any thread and raise JournalUnavailable."""

    def __init__(self, folder: Path, clock: Callable[[], float] = time.time) -> None:
        """Own the folder, which is made. Raises JournalOwned, or OSError. `clock` gives UTC epoch seconds."""
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.news = News()
        self._lock = own_folder(folder)
        super().__init__(JournalFile(folder / NAME))
        self._clock = clock
        self._written = newest(folder / AUDIT_NAME)
        self._is_compared = False
        self._paying = threading.Lock()
        self._live: dict[Identity, Draft] = {}
        self._owed: dict[int, Intent] = {}

    @property
    def trouble(self) -> str:
        """Why the newest write failed, empty where it did not."""
        return self._file.trouble

    def try_writing(self) -> None:
        """Find out whether the journal can be written again."""
        with self._write() as connection:
            rows.set_fact(connection, "tried", self._clock())

    def recover(self) -> list[Intent]:
        """Settle what an earlier process left: what was only accepted was not sent, what was being sent is unknown.

        To be called once, before anything is accepted; the intents whose end must be found out.
        """
        with self._write() as connection:
            if rows.fact(connection, "created") is None:
                rows.set_fact(connection, "created", self._clock())
            # What this process itself has begun is not what an earlier one left.
            for intent in [each for each in rows.in_states(connection, IN_PROGRESS) if each.identity not in self._live]:
                known = intent.with_outcome(events.after_restart(intent), self._clock())
                self._settle(connection, known, intent.state)
            return rows.in_states(connection, UNRESOLVED)

    def may_lack_orders(self, account: str | None) -> bool:
        """True where orders of this account, or of any, may be at the broker and not in the journal."""
        with self._file.read() as connection:
            return gaps.may_lack_orders(connection, account, self._written, self._clock())

    def was_put_back(self) -> bool:
        """True where this journal, at any time, was an older one or began anew beside an audit log that knew more."""
        with self._file.read() as connection:
            return gaps.was_put_back(connection, self._written)

    def note_takeover(self, account: str) -> None:
        """Make durable that another server has traded this account."""
        with self._write() as connection:
            gaps.note_takeover(connection, account, self._clock())

    def accept(self, draft: Draft) -> Acceptance:
        """Write a request down, unless its key was used before. What was not sent may be submitted again.

        Whoever gets NEW must end it with `finish`.
        """
        self.pay()
        try:
            with self._write() as connection:
                acceptance = self._accept(connection, draft)
                if acceptance.key_use is KeyUse.NEW:
                    # Before the row can be seen by another submitter of the same key.
                    self._live[draft.identity] = draft
        except JournalUnavailable:
            if self._live.get(draft.identity) is draft:
                del self._live[draft.identity]
            raise
        return acceptance

    def recall(self, draft: Draft) -> Acceptance | None:
        """What `accept` would tell of an earlier request with this key; None where it would be carried out."""
        present = self.find(draft.identity.key_id, draft.identity.client_key, draft.identity.account)
        key_use = KeyUse.NEW if present is None else self._key_use(draft, present)
        return None if present is None or key_use is KeyUse.NEW else Acceptance(key_use, present)

    def begin_sending(self, intent: Intent, sending: Sending) -> Intent:
        """Make durable that the request is about to be sent, with a sequence number that no other call has."""
        with self._write() as connection:
            state, attempt = rows.progress(connection, intent.id)
            check_move(state, State.SENDING)
            if attempt != intent.attempt:
                raise ValueError(f"Cannot send attempt {intent.attempt} of an intent: attempt {attempt} is under way")
            sequence = int(rows.fact(connection, "sequence") or 0) + 1
            rows.set_fact(connection, "sequence", sequence)
            now = self._clock()
            sent = replace(intent, sequence=sequence, sent=now, sending=sending)
            intent = rows.update(connection, sent.with_outcome(Outcome(State.SENDING), now))
            rows.add_audit(connection, events.sending(intent))
            return intent

    def settle(self, intent: Intent, outcome: Outcome) -> Intent:
        """Make durable what is known now. Raises ValueError where the row no longer allows it."""
        with self._write() as connection:
            present = rows.load(connection, intent.id)
            corrected = present.corrected or present.state is State.NOT_FOUND
            known = replace(present.with_outcome(outcome, self._clock()), corrected=corrected)
            return self._settle(connection, known, present.state)

    def finish(self, intent: Intent, outcome: Outcome) -> Intent:
        """End what `accept` began. Where the journal cannot be written the outcome is owed, and kept in memory.

        The truth is told all the same: after a crash the broker's records tell it again.
        """
        known = intent.with_outcome(outcome, self._clock())
        self._owed[intent.id] = known
        with suppress(JournalUnavailable):
            self.pay()
        self._live.pop(intent.identity, None)
        return known

    def pay(self) -> None:
        """Write outcomes that could not be written when they were known. One that its row no longer takes is logged."""
        with self._paying:
            for row, known in list(self._owed.items()):
                try:
                    self._pay(row, known)
                except (KeyError, ValueError) as error:  # kept, it would refuse every later trade
                    told = known.draft.token, known.outcome, repr(error)
                    log.error("Cannot write down what became of the intent %s, %s: its row does not fit, %s", *told)
                self._owed.pop(row, None)

    def keep_fact(self, name: str, value: Any, event: dict[str, Any] | None = None) -> None:
        """Keep a value of plain data, and tell the audit log where `event` is given."""
        with self._write() as connection:
            rows.set_fact(connection, name, value)
            if event is not None:
                rows.add_audit(connection, {"time": self._clock(), **event})

    def audit_written(self, last: int) -> None:
        """Remember that the lines up to this number are in the file."""
        with self._write() as connection:
            changes.note_written(connection, last)

    def prune(self) -> int:
        """Forget changes and requests that ended long ago, never those whose end is not known; how many requests."""
        while True:
            with self._write() as connection:
                if changes.prune(connection, self._clock(), PRUNE_BATCH) < PRUNE_BATCH:
                    break
        keep = [state.value for state in IN_PROGRESS | UNRESOLVED]
        old = f"SELECT id FROM intents WHERE updated < ? AND state NOT IN ({','.join('?' * len(keep))}) LIMIT ?"
        total = 0
        while True:
            with self._write() as connection:
                values = (self._clock() - RETENTION_SECONDS, *keep, PRUNE_BATCH)
                gone = connection.execute(f"DELETE FROM intents WHERE id IN ({old})", values).rowcount
            total += gone
            if gone < PRUNE_BATCH:
                return total

    def close(self) -> None:
        """Close the file and let another process own the folder."""
        self._file.close()
        self._lock.release()

    @contextmanager
    def _write(self) -> Iterator[sqlite3.Connection]:
        with self._file.write() as connection:
            if not self._is_compared:
                gaps.note_backup(connection, self._written, self._clock())
            yield connection
        self._is_compared = True
        self.news.tell()

    def _accept(self, connection: sqlite3.Connection, draft: Draft) -> Acceptance:
        present = rows.find(connection, draft.identity)
        now = self._clock()
        if present is None:
            intent = rows.insert(connection, Intent(0, draft, 1, now, now, Outcome(State.ACCEPTED)))
        elif (key_use := self._key_use(draft, present)) is KeyUse.NEW:
            again = replace(present, attempt=present.attempt + 1, created=now, sending=None, sequence=0, sent=0.0)
            intent = rows.update(connection, again.with_outcome(Outcome(State.ACCEPTED), now))
        else:
            return Acceptance(key_use, present)
        rows.add_audit(connection, events.accepted(intent))
        return Acceptance(KeyUse.NEW, intent)

    def _key_use(self, draft: Draft, present: Intent) -> KeyUse:
        if present.draft.fingerprint != draft.fingerprint:
            return KeyUse.REUSED
        if present.identity in self._live or present.state is State.SENDING:
            return KeyUse.IN_PROGRESS
        # ACCEPTED and nobody's: a write that failed had yet reached the disk.
        return KeyUse.NEW if present.state in (State.NOT_SENT, State.ACCEPTED) else KeyUse.REPLAY

    def _pay(self, row: int, known: Intent) -> None:
        with self._write() as connection:
            state, _ = rows.progress(connection, row)
            # A write that failed may yet have reached the disk.
            if state is not known.state:
                self._settle(connection, known, state)

    def _settle(self, connection: sqlite3.Connection, known: Intent, before: State) -> Intent:
        check_move(before, known.state)
        rows.update(connection, known)
        rows.add_audit(connection, events.settled(known, before))
        if before is State.NOT_FOUND:
            rows.count(connection, CORRECTED)
        return known
