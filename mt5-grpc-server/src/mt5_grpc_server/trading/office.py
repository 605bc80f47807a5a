"""Everything of trading that one server has, put together."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from mt5_grpc_server.broker_clock import BrokerClock
from mt5_grpc_server.config import Budgets
from mt5_grpc_server.errors import CallError
from mt5_grpc_server.lane import Lane
from mt5_grpc_server.session import Session
from mt5_grpc_server.terminal import Terminal
from mt5_grpc_server.trading.account_owner import AccountOwner
from mt5_grpc_server.trading.day_watch import DayWatch
from mt5_grpc_server.trading.desk import TradeDesk
from mt5_grpc_server.trading.flatten import Flattener
from mt5_grpc_server.trading.groups import Groups
from mt5_grpc_server.trading.housekeeping import Housekeeper
from mt5_grpc_server.trading.intent import Intent
from mt5_grpc_server.trading.journal import Journal
from mt5_grpc_server.trading.journal_file import JournalUnavailable
from mt5_grpc_server.trading.killpoints import KillPoints
from mt5_grpc_server.trading.lane_reader import LaneReader
from mt5_grpc_server.trading.limits_confirmation import LimitsConfirmation
from mt5_grpc_server.trading.owner_files import OwnerFiles
from mt5_grpc_server.trading.reconcile_sweeper import Sweeper
from mt5_grpc_server.trading.resolutions import Resolutions
from mt5_grpc_server.trading.risk import Risk
from mt5_grpc_server.trading.states import State, executed
from mt5_grpc_server.trading.tally import Tally
from mt5_grpc_server.trading.trading_config import TradingConfig
from mt5_grpc_server.trading.turn import TurnContext

log = logging.getLogger(__name__)


class Office:
    """Journal, desk, guards and the threads that look after them."""

    def __init__(
        self,
        folder: Path,
        config: TradingConfig,
        kill_points: KillPoints,
        lane: Lane,
        session: Session,
        owner: AccountOwner,
        terminal: Terminal,
        clock: BrokerClock,
        budgets: Budgets,
        changed: Callable[[], None],
    ) -> None:
        """Own the data folder. Raises JournalOwned or OSError. `changed` is called when trading opens, and when it
        becomes possible or impossible to write the journal.
        """
        self._session = session
        self._owner = owner
        self._lane = lane
        self._tell_changed = changed
        self.journal = Journal(folder)
        self.tally = Tally()
        self.risk = Risk(self.journal, config.limits, clock)
        reader = LaneReader(terminal, session, lane)
        self._sweeper = Sweeper(
            self.journal,
            reader,
            config.timing,
            _tell,
            opened=self._opened,
            exclusive_account=config.exclusive_account,
            broker_now=clock.reached,
        )
        context = TurnContext(self.journal, session, owner, self.risk, budgets, kill_points, clock)
        self.desk = TradeDesk(context, self._sweeper, lane, config.keys_required)
        self.groups = Groups(self.desk, terminal, self.journal)
        self._flattener = Flattener(self.groups, terminal, self.journal)
        # The housekeeper is the last one: it writes the audit of what the others have done.
        self._watches = (
            self._sweeper.thread,
            DayWatch(self.risk, reader, clock, self._flatten).thread,
            OwnerFiles(self.risk, lambda: session.memory.account, self.give_up_waiting).thread,
            LimitsConfirmation(self.risk.limits, folder, lambda: session.memory.own_account).thread,
            Resolutions(self.journal, reader, self._sweeper).thread,
            Housekeeper(self.journal, self.tally, clock.confirms_utc, changed).thread,
        )

    @property
    def is_open(self) -> bool:
        """True while this server owns the account and can write the journal, and has compared it with the broker."""
        return not self.trouble and self._sweeper.is_open()

    @property
    def trouble(self) -> str:
        """Why orders are refused whatever the terminal says, as the end of a sentence; empty where they are not."""
        return self._owner.trouble or self.journal.trouble

    def account_taken(self, account: str, others_traded: bool) -> None:
        """Take no orders before the broker's records were read anew, where any may be missing from the journal."""
        self._sweeper.account_taken(account, others_traded)

    def give_up_waiting(self) -> None:
        """End the orders that wait for their turn as not sent, since trading was halted."""
        why = "Cannot send the order: trading was halted while it waited"
        self._lane.give_up_trades(CallError("TRADING_HALTED", why))

    def leave_session(self, force: bool) -> None:
        """Raise CallError UNRESOLVED_INTENT where a session that is up must not end: the end of an order is still being
        looked for in it. A session that is not up may always be made anew.
        """
        if force or not self._session.memory.is_up:
            return
        try:
            open_ends = self.journal.in_states(State.SENDING, State.UNKNOWN)
        except JournalUnavailable as error:
            raise CallError("JOURNAL_UNAVAILABLE", f"Cannot leave the session: {error}") from error
        if open_ends:
            name = open_ends[0].identity.client_key
            message = f'Cannot leave the session: it is not known yet what became of the order "{name}"'
            raise CallError("UNRESOLVED_INTENT", message, {"unresolved_client_key": name})

    def start(self) -> None:
        """Begin to compare the journal with the broker; trading opens when that is done."""
        log.info('The journal of orders lies in "%s"', self.journal.folder)
        for watch in self._watches:
            watch.start()

    def close(self) -> None:
        """End, after the last trade has ended."""
        for watch in self._watches:
            watch.stop()
        self.journal.close()

    def _opened(self) -> None:
        account = self._session.memory.own_account
        # Whoever is told that orders are taken can read the limits, also should the journal fail a moment later.
        with suppress(JournalUnavailable):
            if account:
                self.risk.limits.in_force(account)
        self._tell_changed()

    def _flatten(self, account: str, day: int) -> None:
        if self._owner.trouble:  # it is asked again at the next look
            raise self._owner.refusal()
        self._flattener.flatten(account, day)


def _tell(intent: Intent) -> None:
    log.info("Found out: order_send for %s: executed %s", intent.draft.token, executed(intent.state))
