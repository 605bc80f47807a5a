"""Executions are found, and names are kept, whatever the clock of this machine says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mt5_grpc_server.trading.housekeeping import Housekeeper
from mt5_grpc_server.trading.intent import Intent, Outcome
from mt5_grpc_server.trading.journal import RETENTION_SECONDS, Journal
from mt5_grpc_server.trading.reconcile import Timing
from mt5_grpc_server.trading.reconcile_sweeper import Sweeper
from mt5_grpc_server.trading.states import State
from mt5_grpc_server.trading.tally import Tally

from .broker_records import COMMENT, TOKEN, deal, order
from .journal_samples import ACCOUNT, NOW, buying, draft

HOUR, YEAR = 3600, 365 * 86_400


class Broker:
    """An order that was executed at once, for whoever asks for the right span of time."""

    def __init__(self, executed: int, comment: str) -> None:
        self.executed = executed
        self.comment = comment

    def read(self, operation: str, arguments: Mapping[str, Any]) -> Any:
        if operation == "account_info":
            server, login = ACCOUNT.split("/")
            return {"server": server, "login": login}
        records = {
            "history_orders_get": [order(comment=self.comment, time_setup=self.executed)],
            "history_deals_get": [deal()],
        }
        asked = arguments and arguments["date_from"] <= self.executed <= arguments["date_to"]
        return records[operation] if asked else []

    def connected_since(self) -> float | None:
        return 0.0


@pytest.fixture
def journal_at(tmp_path: Path) -> Iterator[Callable[[float], Journal]]:
    opened: list[Journal] = []

    def open_journal(now: float) -> Journal:
        opened.append(Journal(tmp_path, lambda: now))
        return opened[0]

    yield open_journal
    opened[0].close()


ERRORS = pytest.mark.parametrize("error", [0, 2 * HOUR, -2 * HOUR, 10 * YEAR, -10 * YEAR])
OFFSETS = pytest.mark.parametrize("broker_offset", [3 * HOUR, -5 * HOUR, -2 * YEAR])


@ERRORS
@OFFSETS
@pytest.mark.parametrize(("comment", "end"), [(COMMENT, State.FILLED), ("", State.MANUAL)])
def test_an_execution_without_an_answer_is_found_whatever_the_clocks_say(
    journal_at: Callable[[float], Journal], error: int, broker_offset: int, comment: str, end: State
) -> None:
    journal, broker_time = journal_at(NOW + error), int(NOW) + broker_offset
    now = 1000.0
    changes: list[Intent] = []
    sweeper = Sweeper(
        journal, Broker(broker_time, comment), Timing(0.0, 5.0, 10.0), changes.append, lambda: NOW + error, lambda: now
    )
    sending = replace(buying(draft()), broker_time=broker_time)
    sent = journal.begin_sending(journal.accept(draft()).intent, sending)
    sweeper.watch(journal.finish(sent, Outcome(State.UNKNOWN, "ORDER_OUTCOME_UNKNOWN")))
    for now in (1000.0, 1010.0, 1020.0):  # noqa: B007
        sweeper.step()
    assert [each.state for each in changes] == [end]


@ERRORS
@OFFSETS
def test_orders_of_a_lost_journal_are_known_again_whatever_the_clocks_say(
    journal_at: Callable[[float], Journal], error: int, broker_offset: int
) -> None:
    broker_time = int(NOW) + broker_offset
    sweeper = Sweeper(
        journal_at(NOW + error),
        Broker(broker_time - 20 * 24 * HOUR, COMMENT),
        Timing(120.0, 5.0, 10.0),
        lambda intent: None,
        lambda: NOW + error,
        lambda: 1000.0,
        broker_now=lambda: broker_time,
    )
    sweeper.step()
    assert sweeper.has_token(TOKEN)


@pytest.mark.parametrize("knows_time", [True, False])
def test_a_name_is_forgotten_only_when_it_is_certain_that_it_is_old(tmp_path: Path, knows_time: bool) -> None:
    now = NOW
    journal = Journal(tmp_path, lambda: now)
    journal.finish(journal.accept(draft()).intent, Outcome(State.NOT_SENT))
    now += RETENTION_SECONDS + 1
    Housekeeper(journal, Tally(), lambda: knows_time, lambda: None).prune()
    assert (journal.find("default", "order-0001") is None) is knows_time
    journal.close()
