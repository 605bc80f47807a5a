"""One trade's turn in the lane: look, decide, write down, send once, write down what came of it."""

from __future__ import annotations

import math
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from typing import Any, cast

from mt5_grpc_server.adapter.failure import TerminalFailure
from mt5_grpc_server.broker_clock import BrokerClock
from mt5_grpc_server.config import Budgets
from mt5_grpc_server.errors import CallError
from mt5_grpc_server.lane import Call
from mt5_grpc_server.session import Session, account_name
from mt5_grpc_server.trading import normalise
from mt5_grpc_server.trading.account_owner import AccountOwner
from mt5_grpc_server.trading.evidence_orders import same_terms
from mt5_grpc_server.trading.guards import Snapshot, cap_deviation
from mt5_grpc_server.trading.intent import Intent, OperationClass, Outcome, Sending, operation_class
from mt5_grpc_server.trading.journal import Journal
from mt5_grpc_server.trading.killpoints import KillPoint, KillPoints
from mt5_grpc_server.trading.look import place_of, position_of, raw_trade, without
from mt5_grpc_server.trading.mt5 import DEAL, HEDGING
from mt5_grpc_server.trading.normalise import Prepared, Refusal, ReverseWish, Scene, Unchanged
from mt5_grpc_server.trading.orders import Order, RawWish, plain, with_token
from mt5_grpc_server.trading.replies import outcome_of_failure, outcome_of_reply
from mt5_grpc_server.trading.risk import Risk
from mt5_grpc_server.trading.stages import Stages
from mt5_grpc_server.trading.states import State

_OLDEST_TICK_SECONDS = 7 * 86_400


@dataclass(frozen=True)
class TurnContext:
    """What every turn needs."""

    journal: Journal
    session: Session
    owner: AccountOwner
    risk: Risk
    budgets: Budgets
    kill_points: KillPoints
    clock: BrokerClock


@dataclass(frozen=True)
class Checked:
    """A trade that may be sent: the request, what the rules did to it, and the look it was decided on, as it was read
    and as the guards see it.
    """

    prepared: Prepared
    looked: Mapping[str, Any]
    snapshot: Snapshot


class Turn:
    """Carries out one intent. `intent` is always what the journal has, or, where it could not be written, will have."""

    def __init__(self, context: TurnContext, order: Order, intent: Intent, stages: Stages) -> None:
        """`stages` began when the order came."""
        self.intent = intent
        self._context = context
        self._order = order
        self._stages = stages

    def run(self, call: Call) -> None:
        """Everything that happens in the lane. Raises CallError, TerminalFailure or WorkerLost where nothing was sent;
        once the order is being sent every end is in `intent`, also when it raises.
        """
        self._stages.end("wait")
        # An order whose unknown end is owed counts for the guards and as a look-alike only once it stands in its row.
        self._context.journal.pay()
        checked = self.check(call)
        if isinstance(checked, Unchanged):
            self.finish(Outcome(State.DONE_NOCHANGE, message=checked.message))
            return
        request = checked.prepared.request
        sending = self.sending(checked)
        self._refuse_beside_unknown(checked.prepared, sending)
        self._stages.end("guards")
        # In one place only may an intent become SENDING, and right after it the one order_send() of this software.
        self.intent = self._context.journal.begin_sending(self.intent, sending)
        self._stages.end("sending")
        self._give_up_if_late()
        self._context.risk.count(request, checked.snapshot)
        self._context.kill_points.reach(KillPoint.SENDING)
        try:
            arguments = {"request": request, "sequence": self.intent.sequence}
            answer = call("order_send", arguments, self._context.budgets.trade)
        except Exception as error:
            self.finish(outcome_of_failure(error))
            raise
        self._stages.end("worker", terminal=answer["seconds"])
        self._context.kill_points.reach(KillPoint.ANSWERED)
        position = position_of(request, answer, checked.looked)
        self.finish(outcome_of_reply(request, answer, position, checked.prepared.target))

    def patience(self) -> float:
        """Seconds that it may still wait for its turn. Raises CallError ORDER_EXPIRED where there are none."""
        self._check_age()
        last = self._order.not_after
        until_last = math.inf if last is None else last - time.time()
        return max(0.0, min(self._order.max_age - self._stages.age, until_last))

    def check(self, call: Call) -> Checked | Unchanged:
        """Look and decide. Raises CallError or TerminalFailure where the trade must not be sent."""
        self._check_age()
        self._context.session.require()
        looked = call("trade_scene", place_of(self._order.wish), self._context.budgets.read)
        self._stages.end("look", reads=looked["seconds"])
        self._check_account(looked)
        prepared = self._prepare(call, looked)
        self._stages.end("rules")
        if isinstance(prepared, Unchanged):
            return prepared
        snapshot = self._context.risk.snapshot(self.intent, looked)
        prepared = self._with_allowed_deviation(call, looked, prepared, snapshot)
        self._require_allowed(prepared.request, snapshot)
        if prepared.then_request is not None:
            self._require_allowed(prepared.then_request, without(snapshot, prepared.target))
        return Checked(prepared, looked, snapshot)

    def finish(self, outcome: Outcome) -> None:
        """Write the end down, or owe it to the journal."""
        self.intent = self._context.journal.finish(self.intent, outcome)
        self._stages.end("result")

    def _require_allowed(self, request: Mapping[str, Any], snapshot: Snapshot) -> None:
        denial = self._context.risk.check(request, snapshot)
        if denial is None:
            return
        is_dry_run = self.intent.id == 0
        if denial.shuts_off and not is_dry_run:
            self._context.risk.shut_off(self.intent.identity, denial.guard)
        raise CallError(denial.code, denial.message, denial.metadata)

    def _check_age(self) -> None:
        waited, last, purpose = self._stages.age, self._order.not_after, self._order.purpose
        if waited > self._order.max_age:
            most = round(self._order.max_age * 1000)
            raise CallError("ORDER_EXPIRED", f"Cannot {purpose}: it waited {waited * 1000:.0f} ms, at most {most}")
        if last is not None and time.time() > last:
            moment = datetime.fromtimestamp(max(0.0, last), timezone.utc).isoformat(timespec="milliseconds")
            raise CallError("ORDER_EXPIRED", f"Cannot {purpose}: it must not be sent after {moment}")

    def _give_up_if_late(self) -> None:
        # The look and the journal may have taken long.
        try:
            self._check_age()
        except CallError as error:
            self.finish(Outcome(State.NOT_SENT, error.reason, error.message, metadata=error.metadata))
            raise

    def _check_account(self, looked: Mapping[str, Any]) -> None:
        self._context.session.require_account(looked["account"])
        found, wanted, purpose = account_name(looked["account"]), self.intent.identity.account, self._order.purpose
        if found != wanted:
            raise CallError("WRONG_ACCOUNT", f"Cannot {purpose}: it is for account {wanted}, {found} is logged in")
        path, expected = looked["terminal"]["path"], self._context.session.memory.expected_path
        if path != expected:
            raise CallError("WRONG_ACCOUNT", f'Cannot {purpose}: another terminal answers, it is "{path}"')

    def _with_allowed_deviation(
        self, call: Call, looked: Mapping[str, Any], prepared: Prepared, snapshot: Snapshot
    ) -> Prepared:
        if isinstance(self._order.wish, RawWish):
            return prepared
        config = snapshot.limits
        most = cap_deviation(config, prepared.request, snapshot)
        if most is not None:
            asked, again = prepared.request["deviation"], self._prepare(call, looked, most)
            assert isinstance(again, Prepared)
            note = f"deviation was lowered from {asked} to {most} points by the guard maxPriceDeviationPoints"
            prepared = replace(again, notes=(*again.notes, note))
        then = prepared.then_request
        most = None if then is None else cap_deviation(config, then, snapshot)
        return prepared if most is None else replace(prepared, then_request={**(then or {}), "deviation": most})

    def _prepare(self, call: Call, looked: Mapping[str, Any], deviation: int | None = None) -> Prepared | Unchanged:
        wish, _ = with_token(self._order.wish, self.intent.draft.token)
        if isinstance(wish, RawWish):
            return raw_trade(wish, looked)
        if looked["symbol"] is None:
            missing = normalise.symbol_of(wish, looked["positions"], looked["orders"])
            assert isinstance(missing, Refusal)
            raise CallError(missing.code, missing.message, missing.metadata)
        if deviation is not None:
            wish = replace(cast("Any", wish), deviation=deviation)
        answer = normalise.prepare(wish, self._scene(call, looked))
        if isinstance(answer, Refusal):
            raise CallError(answer.code, answer.message, answer.metadata)
        if isinstance(answer, Unchanged):
            return answer
        if answer.then is None:
            return answer
        # The second half gets a mark of its own beside what the caller wrote.
        return replace(answer, then=replace(answer.then, comment=cast("Any", self._order.wish).comment))

    def _scene(self, call: Call, looked: Mapping[str, Any]) -> Scene:
        name, budget, place = looked["symbol"]["name"], self._context.budgets.read, place_of(self._order.wish)

        def profit(order_type: int, volume: float, price_open: float, price_close: float) -> float | None:
            prices = {"price_open": price_open, "price_close": price_close}
            return calculate("order_calc_profit", order_type, volume, prices)

        def margin(order_type: int, volume: float, price: float) -> float | None:
            if (order_type, volume) == place.get("deal") and price == looked["tick"]["bid" if order_type else "ask"]:
                return cast("float | None", looked["margin"])
            return calculate("order_calc_margin", order_type, volume, {"price": price})

        def calculate(operation: str, order_type: int, volume: float, prices: dict[str, float]) -> float | None:
            with suppress(TerminalFailure):
                arguments = {"order_type": order_type, "symbol": name, "volume": volume, **prices}
                return float(call(operation, arguments, budget))
            return None

        seen = {name: value for name, value in looked.items() if name not in ("margin", "seconds")}
        now, broker_time = self._broker_now(looked), self._context.clock.seconds
        return Scene(**seen, broker_now=now, broker_time=broker_time, profit=profit, margin=margin)

    def _broker_now(self, looked: Mapping[str, Any]) -> int | None:
        return self._context.clock.reached(0 if looked["tick"] is None else int(looked["tick"]["time_msc"]))

    def sending(self, checked: Checked) -> Sending:
        """What must be durable before the request is sent."""
        prepared, looked = checked.prepared, checked.looked
        hedging = looked["account"]["margin_mode"] == HEDGING
        records = (*looked["positions"], *looked["orders"])
        high_water = max((record["ticket"] for record in records), default=0)
        return Sending(
            prepared.request,
            operation_class(prepared.request, prepared.whole, hedging),
            prepared.target,
            high_water,
            None if prepared.then is None else plain(prepared.then),
            prepared.notes,
            self._reached_before(looked),
        )

    def _reached_before(self, looked: Mapping[str, Any]) -> int:
        # What is reckoned from the ticks of other symbols may be an hour ahead where summer time has just ended; the
        # symbol's own last tick is not, yet may be so old that all the history since could not be read in time.
        now = self._broker_now(looked) or 0
        own = 0 if looked["tick"] is None else int(looked["tick"]["time_msc"]) // 1000
        return max(own, now - _OLDEST_TICK_SECONDS) if own else now

    def _refuse_beside_unknown(self, prepared: Prepared, sending: Sending) -> None:
        opened = [prepared.request] if sending.operation_class is OperationClass.EXPOSURE else []
        opened += [] if prepared.then_request is None else [prepared.then_request]
        if not opened:
            return
        # What turns a position round in one deal is reckoned from a volume that every lost deal of the symbol changes.
        turns = isinstance(self._order.wish, ReverseWish) and prepared.then is None
        for other in self._context.journal.unresolved():
            if other.identity.account != self.intent.identity.account or other.sending is None:
                continue
            lost, name = other.sending.request, other.identity.client_key
            is_equal = any(same_terms(request, lost) for request in opened)
            if is_equal or (turns and lost["action"] == DEAL and lost["symbol"] == prepared.request["symbol"]):
                which = "the equal order" if is_equal else "an order that changes the position,"
                raise CallError(
                    "UNRESOLVED_INTENT",
                    f'Cannot {self._order.purpose}: it is not known yet what became of {which} "{name}"',
                    {"unresolved_client_key": name},
                )
