"""What the guards close after too great a loss: in rounds, until once nothing is left."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

import pytest

from mt5_grpc_server.trading.desk import Told, TradeDesk
from mt5_grpc_server.trading.flatten import Flattener
from mt5_grpc_server.trading.groups import Groups
from mt5_grpc_server.trading.intent import Identity, OperationClass, Outcome, Sending
from mt5_grpc_server.trading.journal import Journal, KeyUse
from mt5_grpc_server.trading.orders import Order, draft_of
from mt5_grpc_server.trading.states import State
from trading.scene_kit import order, position

ACCOUNT, DAY = "B/1", 20516
FILLED, PARTIAL, REJECTED, UNKNOWN = State.FILLED, State.PARTIAL, State.REJECTED, State.UNKNOWN


class Broker:
    """Ends each close as it is told to; what was closed is gone. It is desk, terminal and clock in one."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal
        self.positions: list[Mapping[str, Any]] = []
        self.orders: list[Mapping[str, Any]] = []
        self.end = FILLED
        self.sent: list[int] = []
        self.now = 1000.0

    def account_of(self, *_: str) -> str:
        return ACCOUNT

    def read(self, client: object, priority: object, operation: str) -> list[Mapping[str, Any]]:
        return list(self.positions if operation == "positions_get" else self.orders)

    def attempt(self, order: Order, client: object) -> Told:
        draft = draft_of(order, Identity(ACCOUNT, order.key_id, order.client_key), key_generated=False)
        asked, acceptance = draft.asked, self.journal.accept(draft)
        if acceptance.key_use is not KeyUse.NEW:
            return Told(acceptance.intent, replayed=True)
        intent = self.journal.begin_sending(acceptance.intent, Sending({"action": 1}, OperationClass.EXPOSURE))
        self.sent.append(asked["ticket"])
        if self.end is FILLED:
            self.positions = [each for each in self.positions if each["ticket"] != asked["ticket"]]
            self.orders = [each for each in self.orders if each["ticket"] != asked["ticket"]]
        return Told(self.journal.finish(intent, Outcome(self.end, message="as told")))


class Account:
    """An account whose day cost too much."""

    def __init__(self, folder: Path) -> None:
        journal = Journal(folder)
        journal.recover()
        self.broker = Broker(journal)
        self.restart()

    def restart(self) -> None:
        """Lose what is not in the journal."""
        broker = cast(Any, self.broker)
        groups = Groups(cast(TradeDesk, broker), broker, self.broker.journal)
        self._flattener = Flattener(groups, broker, self.broker.journal, lambda: self.broker.now)

    def looks(self, *, seconds: float = 0.0, times: int = 1, day: int = DAY) -> list[int]:
        """The tickets that are sent at some looks, each so long after the last one."""
        self.broker.sent.clear()
        for _ in range(times):
            self.broker.now += seconds
            self._flattener.flatten(ACCOUNT, day)
        return list(self.broker.sent)


@pytest.fixture
def account(tmp_path: Path) -> Account:
    return Account(tmp_path)


@pytest.mark.parametrize("end", [REJECTED, PARTIAL, State.NOT_SENT, State.NOT_FOUND])
def test_what_was_not_closed_is_tried_again_until_nothing_is_left(account: Account, end: State) -> None:
    broker = account.broker
    broker.positions, broker.orders = [position(7), position(8)], [order(9)]
    broker.end = UNKNOWN if end is State.NOT_FOUND else end
    assert account.looks() == [9, 7, 8]
    for intent in broker.journal.unresolved():
        broker.journal.settle(intent, Outcome(end))
    assert account.looks(times=3) == []
    assert account.looks(seconds=10) == [9, 7, 8]
    for intent in broker.journal.unresolved():
        broker.journal.settle(intent, Outcome(end))
    account.restart()
    broker.end = FILLED
    assert account.looks() == [9, 7, 8]
    assert account.looks(seconds=10) == []


def test_what_comes_once_nothing_is_left_stays_on_that_day(account: Account) -> None:
    broker = account.broker
    broker.positions = [position(7)]
    assert account.looks(seconds=10, times=2) == [7]
    broker.positions = [position(8)]
    assert account.looks(seconds=100, times=2) == []
    account.restart()
    assert account.looks(seconds=100) == []
    assert account.looks(day=DAY + 1) == [8]


def test_a_position_whose_close_may_be_executed_yet_is_not_closed_again(
    account: Account, caplog: pytest.LogCaptureFixture
) -> None:
    broker = account.broker
    broker.positions, broker.end = [position(7)], UNKNOWN
    assert account.looks() == [7]
    broker.positions, broker.end = [position(7), position(8)], REJECTED
    assert account.looks(seconds=100, times=2) == [8, 8]
    assert "Position 7 is left" in caplog.text and "8 is left: as told" in caplog.text
    # While that is not known, it is not the end that nothing is left.
    broker.positions = []
    assert account.looks(seconds=100) == []
    broker.positions = [position(9)]
    assert account.looks(seconds=100) == [9]


def test_rounds_of_which_nothing_comes_grow_rarer_up_to_one_in_a_minute(account: Account) -> None:
    broker = account.broker
    broker.positions, broker.end = [position(7)], REJECTED
    assert len(account.looks(seconds=5, times=12)) in range(3, 6)
    assert len(account.looks(seconds=5, times=120)) == 10
    broker.end = PARTIAL
    account.looks(seconds=60)
    assert len(account.looks(seconds=5, times=12)) == 12
