"""The trade desk: takes trade requests in, carries each out at most once, and tells what became of it."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from mt5_grpc_server.adapter.failure import TerminalFailure
from mt5_grpc_server.client import Client
from mt5_grpc_server.errors import CallError, as_call_error
from mt5_grpc_server.lane import Call, Job, Lane
from mt5_grpc_server.lane_queue import Priority
from mt5_grpc_server.session import account_name
from mt5_grpc_server.trading.account_owner import Tenure
from mt5_grpc_server.trading.client_key import generate_client_key, is_client_key
from mt5_grpc_server.trading.earlier import Earlier
from mt5_grpc_server.trading.intent import Draft, Identity, Intent, Outcome
from mt5_grpc_server.trading.journal import Acceptance, KeyUse
from mt5_grpc_server.trading.journal_file import JournalUnavailable
from mt5_grpc_server.trading.killpoints import KillPoint
from mt5_grpc_server.trading.mt5 import NEW_ORDERS
from mt5_grpc_server.trading.normalise import Unchanged
from mt5_grpc_server.trading.orders import Order, draft_of
from mt5_grpc_server.trading.reconcile_sweeper import Sweeper
from mt5_grpc_server.trading.refusals import EARLIER_UNKNOWN, collision, not_sent, not_sent_now, unreadable
from mt5_grpc_server.trading.replies import unknown
from mt5_grpc_server.trading.stages import Stages
from mt5_grpc_server.trading.states import IN_PROGRESS, State
from mt5_grpc_server.trading.turn import Checked, Turn, TurnContext
from mt5_grpc_server.worker_process import WorkerLost

T = TypeVar("T")
log = logging.getLogger(__name__)

# The journal is compared with the broker within moments of a start, where nothing is unknown.
GATE_PATIENCE = 2.0


@dataclass(frozen=True)
class Told:
    """An intent, and whether an earlier request of the same key is told and nothing was sent now."""

    intent: Intent
    replayed: bool = False


class TradeDesk:
    """Safe for threads. Everything raises CallError; see `not_sent_now` for its metadata."""

    def __init__(self, context: TurnContext, sweeper: Sweeper, lane: Lane, keys_required: bool) -> None:
        self._context = context
        self._sweeper = sweeper
        self._lane = lane
        self._keys_required = keys_required
        self._earlier = Earlier(context, sweeper)

    @property
    def account(self) -> Mapping[str, Any]:
        """The account that is traded, as it was seen last. Raises CallError where none is known yet."""
        account = self._context.session.memory.own_account
        if not account:
            self._context.session.require()
            raise CallError("NOT_CONNECTED", "Cannot trade: the account is not known yet")
        return account

    def account_of(self, key_id: str, *keys: str) -> str:
        """The account that is traded, "server/login"; before a new server knows it, the one that the first known of
        these names was used for, so that what became of that request can be told all the same. Raises CallError.
        """
        if not self._context.session.memory.own_account:
            try:
                found = self._earlier.account_of(key_id, keys)
            except JournalUnavailable as error:
                raise unreadable(error) from error
            if found is not None:
                return found
        return account_name(self.account)

    def find(self, key_id: str, client_key: str) -> Intent | None:
        """What is known of a request; where the account of the session has none, of one for another account. Raises
        JournalUnavailable.
        """
        account, journal = self._context.session.memory.own_account, self._context.journal
        own = journal.find(key_id, client_key, account_name(account)) if account else None
        return own or journal.find(key_id, client_key)

    def known_now(self, intent: Intent) -> Intent:
        """The same; what was not known of earlier requests of its name may be known since."""
        outcome = intent.outcome
        if not outcome.earlier_unknown or self._earlier.may_be_executed(intent.identity):
            return intent
        return intent.with_outcome(replace(outcome, earlier_unknown=False), intent.updated)

    def refusal(self, error: CallError, identity: Identity, is_new: bool) -> CallError:
        """The error of a request that was not sent now; `is_new` says that no earlier one can have its key."""
        return not_sent_now(error, not is_new and self._earlier.may_be_executed(identity))

    def submit(self, order: Order, client: Client | None) -> Told:
        """Carry out an order, or tell what became of it before. An end that is not known is no error.

        Raises CallError where nothing was sent, IDEMPOTENCY_KEY_REUSED and REQUEST_IN_PROGRESS.
        """
        told = self.attempt(order, client)
        if told.intent.state is State.NOT_SENT:
            raise not_sent(told.intent)
        return told

    def attempt(self, order: Order, client: Client | None) -> Told:
        """As `submit`, but an order that was accepted and not sent is an intent in the state NOT_SENT."""
        stages = Stages()
        self._context.kill_points.reach(KillPoint.BEFORE_ACCEPT)
        draft = self._draft(order)
        try:
            acceptance = self._context.journal.accept(draft)
        except JournalUnavailable as error:
            return self._remember(order, draft, error)
        stages.end("accepted")
        if acceptance.key_use is KeyUse.NEW:
            self._context.kill_points.reach(KillPoint.ACCEPTED)
            intent = self._carry_out(Turn(self._context, order, acceptance.intent, stages), order, client)
            self._context.kill_points.reach(KillPoint.FINISHED)
            stages.end("end")
            log.debug("Stages of %s in ms: %s", intent.draft.token, stages)
            return Told(intent)
        return _told_again(acceptance)

    def preview(self, order: Order, client: Client | None) -> tuple[Intent, dict[str, object] | None]:
        """What `submit` would send, and the account as it would be; writes and sends nothing."""
        try:
            now, draft = time.time(), self._draft(order)
        except CallError as error:
            raise not_sent_now(error) from error
        turn = Turn(self._context, order, Intent(0, draft, 1, now, now, Outcome(State.ACCEPTED)), Stages())

        def look(call: Call) -> tuple[Checked | Unchanged, dict[str, object] | None]:
            checked = turn.check(call)
            if isinstance(checked, Unchanged) or checked.prepared.request["action"] not in NEW_ORDERS:
                return checked, None
            return checked, call("order_check", {"request": checked.prepared.request}, self._context.budgets.read)

        try:
            checked, account = self._in_lane(look, turn, order, client)
        except (CallError, TerminalFailure) as error:
            raise not_sent_now(as_call_error(error)) from error
        if isinstance(checked, Unchanged):
            outcome = Outcome(State.DONE_NOCHANGE, message=checked.message)
            return turn.intent.with_outcome(outcome, now), None
        shown = Outcome(State.ACCEPTED, message="The order passed every check; nothing was sent")
        sending = turn.sending(checked)
        return replace(turn.intent, sending=sending).with_outcome(shown, now), account

    def name_request(self, given: str) -> str:
        """The key of a request: the caller's, or a new one where none is demanded. Raises CallError."""
        if not given and self._keys_required:
            why = "Cannot use the request: it needs a client_key, so that asking again is never a second order"
            raise not_sent_now(CallError("IDEMPOTENCY_KEY_REQUIRED", why))
        if given and not is_client_key(given):
            why = f'client_key must have 8 to 64 letters, digits, _ and -, it is "{given}"'
            raise not_sent_now(
                CallError("VALIDATION_FAILED", f"Cannot use the request: {why}", {"field": "client_key"})
            )
        return given or generate_client_key()

    def _remember(self, order: Order, draft: Draft, error: JournalUnavailable) -> Told:
        """What became of a request that cannot be written down now, but may have come before."""
        unavailable = unreadable(error, order.purpose)
        unavailable.metadata["client_key"] = draft.identity.client_key
        try:
            known = self._context.journal.recall(draft)
            may_be_executed = self._may_be_executed(draft)
        except JournalUnavailable:
            known, may_be_executed = None, not draft.key_generated
        if known is None:
            raise not_sent_now(unavailable, may_be_executed) from error
        return _told_again(known)

    def _may_be_executed(self, draft: Draft) -> bool:
        return not draft.key_generated and self._earlier.may_be_executed(draft.identity)

    def _draft(self, order: Order) -> Draft:
        key = self.name_request(order.client_key)
        is_new = order.key_is_new or not order.client_key
        try:
            identity = Identity(self.account_of(order.key_id, key, order.parent_key), order.key_id, key)
            return draft_of(order, identity, is_new)
        except CallError as error:
            may_be_executed = not is_new and self._earlier.may_be_executed_somewhere(order.key_id, key)
            raise not_sent_now(error, may_be_executed) from None
        except ValueError as error:
            raise not_sent_now(CallError("VALIDATION_FAILED", f"Cannot {order.purpose}: {error}")) from None

    def _carry_out(self, turn: Turn, order: Order, client: Client | None) -> Intent:
        try:
            self._context.session.require()
            tenure = self._context.owner.tenure(turn.intent.identity.account)
            if tenure is None:
                self._tell_others_work(turn, order, client)
            else:
                self._send_once(turn, tenure, order, client)
        except Exception as error:
            # While the intent is ACCEPTED nothing was sent; what happened after that the turn itself has written down.
            if turn.intent.state is State.ACCEPTED:
                turn.finish(self._unsent(turn.intent.draft, _explained(error)))
            elif turn.intent.state in IN_PROGRESS:
                log.exception("An order was interrupted")
                turn.finish(unknown("the terminal server failed"))
        intent, token = turn.intent, turn.intent.draft.token
        self._sweeper.watch(intent)
        log.info("order_send for %s: executed %s, %s", token, intent.executed, intent.outcome.message)
        return intent

    def _unsent(self, draft: Draft, told: CallError) -> Outcome:
        # Who looked at the broker's records before it refused says so.
        was_looked_for = told.metadata.pop("executed", None) == "false"
        unknown_before = not was_looked_for and self._may_be_executed(draft)
        message = told.message + (EARLIER_UNKNOWN if unknown_before else "")
        return Outcome(State.NOT_SENT, told.reason, message, metadata=told.metadata, earlier_unknown=unknown_before)

    def _send_once(self, turn: Turn, tenure: Tenure, order: Order, client: Client | None) -> None:
        self._await_gate(order)
        known = self._sweeper.has_token(turn.intent.draft.token)
        if known and self._find_at_broker(turn, order, client):
            return

        def run(call: Call) -> None:
            with self._context.owner.trading(tenure):
                turn.run(call)

        self._in_lane(run, turn, order, client)

    def _tell_others_work(self, turn: Turn, order: Order, client: Client | None) -> None:
        # The server that owns the account may have carried out the same request; its comment tells.
        if turn.intent.draft.key_generated or not self._find_at_broker(turn, order, client):
            raise not_sent_now(self._context.owner.refusal())

    def _await_gate(self, order: Order) -> None:
        if not self._sweeper.is_open(GATE_PATIENCE):
            raise CallError(
                "TRADING_NOT_READY",
                f"Cannot {order.purpose}: the journal is being compared with the broker",
                retry_after=GATE_PATIENCE,
            )

    def _find_at_broker(self, turn: Turn, order: Order, client: Client | None) -> bool:
        """True where another journal had this order: its end was found at the broker and nothing is sent."""
        outcome = self._in_lane(lambda call: self._sweeper.find_again(turn.intent, call), turn, order, client)
        if outcome is not None:
            turn.finish(outcome)
        return outcome is not None

    def _in_lane(self, work: Callable[[Call], T], turn: Turn, order: Order, client: Client | None) -> T:
        def guarded(call: Call) -> T:
            try:
                return work(call)
            except (CallError, TerminalFailure, WorkerLost):
                raise
            except JournalUnavailable as error:
                raise unreadable(error, order.purpose) from error
            except Exception as error:
                log.exception("A turn of the trade desk failed")
                raise as_call_error(error) from error

        job = Job(order.operation, {}, self._context.budgets.trade, client, turn=guarded, patience=turn.patience())
        done: T = self._lane.run(job, Priority.CLOSE if order.closes else Priority.ORDER)
        return done


def _told_again(known: Acceptance) -> Told:
    if known.key_use is KeyUse.REPLAY:
        return Told(known.intent, replayed=True)
    raise collision(known.key_use, known.intent)


def _explained(error: Exception) -> CallError:
    if not isinstance(error, (CallError, TerminalFailure)):
        log.error("An order failed before it was sent", exc_info=error)
    return as_call_error(error)
