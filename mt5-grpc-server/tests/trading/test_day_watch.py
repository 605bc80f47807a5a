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

TODAY = 20516
NOON = TODAY * 86400 + 43200
MORNING, YESTERDAY = NOON - 14400, NOON - 86400


class Clock:
    """The broker's clock, and that of the process, both where a test puts them."""

    def __init__(self) -> None:
        self.seconds, self.running = NOON, 0.0

    def now_msc(self) -> int:
        return self.seconds * 1000

    def reached(self, time_msc: int) -> int:
        return self.seconds


def deal(ticket: int, **fields: Any) -> dict[str, Any]:
    """A deal of this morning, an entry into a position of its own where nothing else is given."""
    parts = dict.fromkeys(("profit", "swap", "commission", "fee"), 0.0)
    return {"ticket": ticket, "type": 0, "time": MORNING, "entry": 0, "position_id": ticket, **parts, **fields}


class Broker:
    """Equity and deals; `before` is called before each read, with its operation."""

    def __init__(self) -> None:
        self.equity = 10_000.0
        self.deals = [deal(1, type=2, profit=10_000.0)]
        self.positions: list[dict[str, Any]] = []
        self.before: Callable[[str], None] = lambda operation: None

    def book(self, amount: float) -> None:
        """Pay in or out."""
        self.equity += amount
        self.deals.append(deal(len(self.deals) + 1, type=2, profit=amount))

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
        return list(self.positions if operation == "positions_get" else self.deals)


class Watched:
    """A watch that flattens at a loss of 500, and what it flattened."""

    def __init__(self, folder: Path) -> None:
        self.clock = Clock()
        clock = cast(BrokerClock, self.clock)
        self.broker, self.flattened = Broker(), list[tuple[str, int]]()
        limits = {"maxDailyLoss": 500, "flattenOnBreach": True}
        self.risk = Risk(Journal(folder), limits, clock)
        flatten: Callable[[str, int], None] = lambda *breach: self.flattened.append(breach)  # noqa: E731
        self.watch = DayWatch(self.risk, self.broker, clock, flatten, lambda: self.clock.running)

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
    watched.broker.deals.append(deal(2, type=2, profit=-1000.0))
    assert watched.look(2) == 0
    assert not watched.flattened


def test_a_loss_that_two_looks_agree_on_is_flattened_at_each_look(watched: Watched) -> None:
    watched.look()
    watched.broker.equity -= 500
    assert watched.look() == 0 and not watched.flattened
    assert watched.look() == 500 and watched.flattened == [("B/1", TODAY)]
    watched.broker.equity += 500
    assert watched.look() == 0 and watched.flattened == [("B/1", TODAY)] * 2


def traded(watched: Watched, opened: int, result: float) -> None:
    """A position was closed this morning that was opened then or before."""
    watched.broker.equity += result
    watched.broker.deals.append(deal(2, time=opened))
    watched.broker.deals.append(deal(3, type=1, entry=1, position_id=2, profit=result + 7, commission=-7.0))


def holds(watched: Watched, opened: int, result: float) -> None:
    """A position is open that was opened this morning or before."""
    watched.broker.equity += result
    watched.broker.positions.append({"time": opened, "profit": result + 2, "swap": -2.0})


@pytest.mark.parametrize("happened", [traded, holds])
@pytest.mark.parametrize(("opened", "result", "loss"), [(MORNING, -600, 600), (YESTERDAY, -600, 0), (MORNING, 600, 0)])
def test_of_a_day_whose_start_nobody_saw_what_was_opened_on_it_counts(
    watched: Watched, happened: Callable[..., None], opened: int, result: float, loss: float
) -> None:
    happened(watched, opened, result)
    assert watched.look(2) == loss
    assert watched.flattened == ([("B/1", TODAY)] if loss else [])


def test_charges_of_a_day_whose_start_nobody_saw_count(watched: Watched) -> None:
    watched.broker.equity -= 600
    watched.broker.deals.append(deal(2, type=7, position_id=0, profit=-600.0))
    assert watched.look(2) == 600


@pytest.mark.parametrize(("pause", "loss"), [(5, 0), (600, 600)])
def test_a_day_whose_start_was_seen_begins_with_the_equity_of_then(watched: Watched, pause: int, loss: float) -> None:
    watched.clock.seconds = YESTERDAY
    watched.look()
    traded(watched, MORNING, -600)
    watched.clock.seconds, watched.clock.running = NOON, pause
    assert watched.look(2) == loss
