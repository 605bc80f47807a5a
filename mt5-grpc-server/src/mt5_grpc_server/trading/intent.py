"""One trade request from its acceptance to its end, as plain frozen values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any

from mt5_grpc_server.trading.mt5 import DEAL, MODIFY, REMOVE, SLTP
from mt5_grpc_server.trading.states import State, executed


class OperationClass(str, Enum):
    """How the end of an operation can be found out when its answer is lost."""

    EXPOSURE = "A"
    """Makes or reduces exposure: only a trace of this very order tells."""
    SET = "B"
    """Sets values: the target's present values tell."""
    REMOVE = "C"
    """Removes a target: its absence and its entry in the history tell."""


def operation_class(request: Mapping[str, Any], whole: bool, hedging: bool) -> OperationClass:
    """The class of an order_send() request; `whole` says that a position is closed with its whole volume."""
    action = request["action"]
    if action in (SLTP, MODIFY):
        return OperationClass.SET
    if action == REMOVE or (action == DEAL and request.get("position") and whole and hedging):
        return OperationClass.REMOVE
    return OperationClass.EXPOSURE


@dataclass(frozen=True)
class Identity:
    """Who asked for what under which name: the same three mean the same request. `account` is "server/login"."""

    account: str
    key_id: str
    client_key: str


@dataclass(frozen=True)
class Outcome:
    """What is known of an intent. `reason` is a code of the error table, empty where none applies.

    `volume` is in lots, `order`, `deal` and `position` are tickets (0 = none known), `result` is order_send()'s own
    answer, `evidence` says where the knowledge comes from: "reply", what of the broker's records proved it
    ("ticket", "comment", "target", "likeness"), or "person"; `metadata` has the values behind the reason, such as
    guard, limit, actual and nearest. `earlier_unknown` says of what was not sent now that an earlier request of the
    same name may have been executed, which nobody could look for yet.
    """

    state: State
    reason: str = ""
    message: str = ""
    retcode: int = 0
    order: int = 0
    deal: int = 0
    position: int = 0
    volume: float = 0.0
    price: float = 0.0
    result: Mapping[str, Any] | None = None
    evidence: str = ""
    metadata: Mapping[str, str] = field(default_factory=dict)
    earlier_unknown: bool = False


@dataclass(frozen=True)
class Draft:
    """A request before it is accepted. `asked` is what the caller wrote, `parent_key` the key of a group it is of."""

    identity: Identity
    token: str
    fingerprint: str
    operation: str
    asked: Mapping[str, Any]
    key_generated: bool = False
    parent_key: str = ""


@dataclass(frozen=True)
class Sending:
    """What must be durable before order_send(): the exact request, and what tells later whether it was executed.

    `before` is the target as it was, `high_water` the highest ticket that was known, `then` the wish for the second
    half of a reversal, as plain data, `notes` what was adjusted, in sentences, `broker_time` a second that the broker's
    clock had reached, 0 where none was known.
    """

    request: Mapping[str, Any]
    operation_class: OperationClass
    before: Mapping[str, Any] | None = None
    high_water: int = 0
    then: Mapping[str, Any] | None = None
    notes: Sequence[str] = ()
    broker_time: int = 0


@dataclass(frozen=True)
class Intent:
    """A row of the journal. Times are UTC epoch seconds; `sequence` is 0 until it is sent.

    `corrected` says that it was told to have left no trace, and one was found after that.
    """

    id: int
    draft: Draft
    attempt: int
    created: float
    updated: float
    outcome: Outcome
    sequence: int = 0
    sent: float = 0.0
    sending: Sending | None = None
    corrected: bool = False

    @property
    def identity(self) -> Identity:
        """Account, key and client key."""
        return self.draft.identity

    @property
    def sent_on_brokers_clock(self) -> float:
        """When it was sent as far as the broker's records are concerned; by this machine's clock where that is all."""
        return (self.sending.broker_time if self.sending is not None else 0) or self.sent

    @property
    def state(self) -> State:
        """The state it is in."""
        return self.outcome.state

    @property
    def executed(self) -> bool | None:
        """True: done. False: provably not done, or no trace after the settle time. None: not known (yet)."""
        return None if self.outcome.earlier_unknown else executed(self.state)

    def with_outcome(self, outcome: Outcome, now: float) -> Intent:
        """The same intent, known better."""
        return replace(self, outcome=outcome, updated=now)

    def as_dict(self) -> dict[str, Any]:
        """Plain data for JSON, which shares what is in it with the intent."""
        # dataclasses.asdict() would copy every value deeply: a quarter of a millisecond for each row of the journal.
        draft = {**vars(self.draft), "identity": vars(self.identity)}
        sending = None if self.sending is None else vars(self.sending)
        return {**vars(self), "draft": draft, "outcome": vars(self.outcome), "sending": sending}

    @staticmethod
    def from_dict(values: Mapping[str, Any]) -> Intent:
        """The intent that as_dict() was made of."""
        draft, outcome, sending = dict(values["draft"]), dict(values["outcome"]), values["sending"]
        draft["identity"] = Identity(**draft["identity"])
        outcome["state"] = State(outcome["state"])
        if sending is not None:
            exact = {"operation_class": OperationClass(sending["operation_class"]), "notes": tuple(sending["notes"])}
            sending = Sending(**{**sending, **exact})
        return Intent(**{**values, "draft": Draft(**draft), "outcome": Outcome(**outcome), "sending": sending})
