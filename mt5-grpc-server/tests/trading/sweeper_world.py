"""A sweeper with a real journal, a broker of lists, and clocks that a test moves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from mt5_grpc_server.errors import CallError
from mt5_grpc_server.trading.intent import Intent, Outcome
from mt5_grpc_server.trading.journal import Journal
from mt5_grpc_server.trading.reconcile import Timing
from mt5_grpc_server.trading.reconcile_sweeper import Sweeper
from mt5_grpc_server.trading.states import State

from .broker_records import BROKER_TIME, COMMENT, Record, deal, order
from .journal_samples import ACCOUNT, NOW, buying, draft

LOST = Outcome(State.UNKNOWN, "ORDER_OUTCOME_UNKNOWN")


class Broker:
    """What stands at the broker, and whether it can be asked."""

    def __init__(self) -> None:
        self.since: float | None = 0.0
        self.failing = False
        self.reads = 0
        self.records: dict[str, list[Record]] = {}
        self.account = ACCOUNT

    def read(self, operation: str, arguments: Mapping[str, Any]) -> Any:
        self.reads += 1
        if self.failing:
            raise CallError("TERMINAL_HUNG", "Cannot answer")
        if operation == "account_info":
            server, login = self.account.split("/")
            return {"server": server, "login": login}
        return self.records.get(operation, [])

    def connected_since(self) -> float | None:
        return self.since

    def execute(self) -> None:
        self.records = {"history_orders_get": [order(comment=COMMENT)], "history_deals_get": [deal()]}


class World:
    """A journal, its sweeper, a broker and the time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.now = 1000.0
        self.age = 0.0
        self.broker = Broker()
        self.changes: list[Intent] = []
        self.exclusive = False
        self.start()

    def start(self) -> None:
        self.journal = Journal(self.folder, lambda: NOW + self.age + self.now)
        self.sweeper = Sweeper(
            self.journal,
            self.broker,
            Timing(120.0, 5.0, 10.0),
            self.changes.append,
            lambda: NOW + self.age + self.now,
            lambda: self.now,
            exclusive_account=self.exclusive,
        )

    def restart(self) -> None:
        self.journal.close()
        self.start()

    def open_exclusively(self) -> None:
        """Start again on an account that nobody else trades, until the gate is open."""
        self.exclusive = True
        self.restart()
        self.pass_time(11)

    def pass_time(self, seconds: float) -> None:
        for _ in range(int(seconds * 2)):
            self.now += 0.5
            self.sweeper.step()

    def lose_an_answer(self) -> Intent:
        return self.order("order-0001", LOST)

    def order(self, key: str, end: Outcome) -> Intent:
        """Send an order on a flat account, as the broker's last tick of yesterday dates it."""
        accepted = self.journal.accept(draft(key)).intent
        sending = replace(buying(accepted.draft), high_water=0, broker_time=BROKER_TIME)
        ended = self.journal.finish(self.journal.begin_sending(accepted, sending), end)
        self.sweeper.watch(ended)
        return ended

    def state(self) -> State:
        found = self.journal.find("default", "order-0001")
        assert found is not None
        return found.state
