"""Takes over what a person has found out about orders whose end the broker's records do not tell (MANUAL, UNKNOWN)."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path

from mt5_grpc_server.adapter.failure import TerminalFailure
from mt5_grpc_server.errors import CallError
from mt5_grpc_server.session import account_name
from mt5_grpc_server.trading.evidence_orders import outcome_of
from mt5_grpc_server.trading.intent import Intent, Outcome
from mt5_grpc_server.trading.journal import Journal
from mt5_grpc_server.trading.mt5 import MODIFY, REMOVE, SLTP
from mt5_grpc_server.trading.reconcile_sweeper import Reader, Sweeper, read_records
from mt5_grpc_server.trading.resolution_file import Resolution, read_resolution, resolution_files
from mt5_grpc_server.trading.states import EXECUTED, State
from mt5_grpc_server.trading.watch import Watch

log = logging.getLogger(__name__)

LOOK_SECONDS = 0.5
EVIDENCE = "person"


class Refused(Exception):
    """What the person says cannot be; the message says why."""


class NotYet(Exception):
    """It cannot be taken over now; the message says why."""


class Resolutions:
    """Looks for the files, in `thread`. A ticket must be one of the broker's records, which then tell volume and
    price; that an order was not executed only the person can say.
    """

    def __init__(self, journal: Journal, reader: Reader, sweeper: Sweeper) -> None:
        self._journal = journal
        self._reader = reader
        self._sweeper = sweeper
        self._told: dict[Path, str] = {}
        complaint = "What a person said of an order could not be taken over"
        self.thread = Watch("resolutions", self.look, lambda: LOOK_SECONDS, complaint)

    def look(self) -> None:
        """Take over what lies there, as far as that can be done now. Raises OSError or JournalUnavailable."""
        for file in resolution_files(self._journal.folder):
            try:
                self._take_over(file)
            except (NotYet, CallError, TerminalFailure) as error:
                self._tell(file, error)
                continue
            except (ValueError, Refused) as error:
                log.error('What the file "%s" says is not taken over: %s', file, error)
            file.unlink()

    def _take_over(self, file: Path) -> None:
        resolution = read_resolution(file)
        open_ends = self._journal.in_states(State.SENDING, State.UNKNOWN, State.MANUAL)
        intent = next((each for each in open_ends if each.id == resolution.intent), None)
        if intent is None:
            raise Refused(f"no order has the number {resolution.intent} and an end that is not known")
        if intent.state is State.SENDING:
            raise NotYet(f"the order {resolution.intent} is being sent")
        self._sweeper.settle(intent, self._outcome(intent, resolution))

    def _outcome(self, intent: Intent, resolution: Resolution) -> Outcome:
        assert intent.sending is not None
        if not resolution.order:
            message = f"A person has found out that it was not executed: {resolution.reason}"
            return Outcome(State.NOT_FOUND, "NO_TRACE", message, evidence=EVIDENCE)
        message = f"A person has found out that it was executed: {resolution.reason}"
        if intent.sending.request["action"] in (SLTP, MODIFY, REMOVE):
            return Outcome(State.DONE, "", message, order=resolution.order, evidence=EVIDENCE)
        return self._seen_at_broker(intent, resolution, message)

    def _seen_at_broker(self, intent: Intent, resolution: Resolution, message: str) -> Outcome:
        account, ticket = intent.identity.account, resolution.order
        if self._journal.claimed(account, [ticket], but=intent.id):
            raise Refused(f"the order {ticket} is of another request")
        self._require_account(account)
        records = read_records(self._reader.read, intent.sent_on_brokers_clock)
        self._require_account(account)
        found = outcome_of(ticket, intent, records)
        if found is None or found.state not in EXECUTED:
            raise Refused(f"the broker's records show no order {ticket} that was executed or placed since it was sent")
        assert intent.sending is not None
        wanted = intent.sending.request.get("symbol")
        for order in (*records.orders, *records.history_orders):
            if order["ticket"] == ticket and wanted not in (None, order["symbol"]):
                raise Refused(f"the order {ticket} is of another symbol, {order['symbol']}")
        return replace(found, message=message, evidence=EVIDENCE)

    def _require_account(self, account: str) -> None:
        present = account_name(self._reader.read("account_info", {}))
        if present != account:
            raise NotYet(f"the order is of account {account}, {present} is logged in")

    def _tell(self, file: Path, error: Exception) -> None:
        if self._told.get(file) != str(error):
            self._told[file] = str(error)
            log.warning('What the file "%s" says cannot be taken over yet: %s', file, error)
