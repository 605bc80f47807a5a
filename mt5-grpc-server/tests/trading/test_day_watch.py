"""A day is breached by what trades cost, whatever is paid in or out while it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, cast

import pytest

from mt5_grpc_server.broker_clock import BrokerClock
from mt5_grpc_server.trading.day_watch import DayWatch
from mt5_grpc_server.trading.journal import Journal
from mt5_grpc_server.trading.risk import Risk

NOON = (20516 * 86400 + 43200) * 1000


class Noon:
    """A broker's clock that stands still."""

    def now_msc(self) -> int:
        return NOON

    def reached(self, time_msc: int) -> int:
        return NOON // 1000


class Broker:
    """Equity and deals; `before` is called before each read, with its operation."""

    def __init__(self) -> None:
        self.equity = 10_000.0
        self.deals = [{"ticket": 1, "type": 2, "profit": 10_000.0}]
        self.before: Callable[[str], None] = lambda operation: None

    def book(self, amount: float) -> None:
        """Pay in or out."""
        self.equity += amount
        self.deals.append({"ticket": len(self.deals) + 1, "type": 2, "profit": amount})

    def book_before(self, operation: str, amount: float) -> None:
        """Pay once, right before the next such read."""

        def pay(present: str) -> None:
            if present == operation:
                self.before = lambda operation: None
                self.book(amount)

        self.before = pay

    def connected_since(self) -> float:
        return 0.0

    def read(self, operation: str, arguments: Mapping[str, Any]) -> Any:
        self.before(operation)
        if operation == "account_info":
            return {"server": "B", "login": 1, "trade_mode": 0, "equity": self.equity}
        return list(self.deals)


class Watched:
    """A watch that flattens at a loss of 500, and what it flattened."""

    def __init__(self, folder: Path) -> None:
        clock = cast(BrokerClock, Noon())
        self.broker, self.flattened = Broker(), list[tuple[str, int]]()
        limits = {"maxDailyLoss": 500, "flattenOnBreach": True}
        self.risk = Risk(Journal(folder), limits, clock)
        flatten: Callable[[str, int], None] = lambda *breach: self.flattened.append(breach)  # noqa: E731
        self.watch = DayWatch(self.risk, self.broker, clock, flatten)

    def look(self, times: int = 1) -> float:
        """The loss of the day after some looks."""
        for _ in range(times):
            self.watch.look()
        day = self.risk.day("B/1")
        assert day is not None
        return float(day.loss)


@pytest.fixture
def watched(tmp_path: Path) -> Watched:
    return Watched(tmp_path)


@pytest.mark.parametrize("operation", ["account_info", "history_deals_get"])
@pytest.mark.parametrize("amount", [1000.0, -1000.0])
@pytest.mark.parametrize("first", [True, False])
def test_money_that_is_booked_between_two_reads_is_no_result(
    watched: Watched, operation: str, amount: float, first: bool
) -> None:
    if not first:
        watched.look()
    watched.broker.book_before(operation, amount)
    assert watched.look(3) == 0
    assert not watched.flattened


def test_money_whose_deal_is_shown_late_is_no_loss(watched: Watched) -> None:
    watched.look()
    watched.broker.equity -= 1000
    assert watched.look() == 0
    watched.broker.deals.append({"ticket": 2, "type": 2, "profit": -1000.0})
    assert watched.look(2) == 0
    assert not watched.flattened


def test_a_loss_that_two_looks_agree_on_is_flattened_at_each_look(watched: Watched) -> None:
    watched.look()
    watched.broker.equity -= 500
    assert watched.look() == 0 and not watched.flattened
    assert watched.look() == 500 and watched.flattened == [("B/1", 20516)]
    watched.broker.equity += 500
    assert watched.look() == 0 and watched.flattened == [("B/1", 20516)] * 2
