from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mt5_grpc_server.trading.intent import Outcome
from mt5_grpc_server.trading.journal import RETENTION_SECONDS, Journal, KeyUse
from mt5_grpc_server.trading.journal_file import NAME
from mt5_grpc_server.trading.states import State

from .journal_samples import NOW, buying, draft

FILLED = Outcome(State.FILLED, order=11, deal=12, position=11, volume=0.1, price=1.1, result={"order": 11})


class Clock:
    now = NOW

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def restart(tmp_path: Path, clock: Clock) -> Iterator[Callable[[], Journal]]:
    """The journal of a server that is started anew at each call."""
    opened: list[Journal] = []

    def open_journal() -> Journal:
        for journal in opened:
            journal.close()
        opened[:] = [Journal(tmp_path / "data", clock)]
        opened[0].recover()
        return opened[0]

    yield open_journal
    opened[0].close()


def test_a_request_is_carried_out_once(restart: Callable[[], Journal]) -> None:
    journal = restart()
    first = journal.accept(draft())
    assert first.key_use is KeyUse.NEW
    assert journal.accept(draft()).key_use is KeyUse.IN_PROGRESS
    sent = journal.begin_sending(first.intent, buying(first.intent.draft))
    assert sent.sequence == 1
    assert journal.accept(draft()).key_use is KeyUse.IN_PROGRESS
    journal.finish(sent, FILLED)
    replay = journal.accept(draft())
    assert replay.key_use is KeyUse.REPLAY
    assert replay.intent.outcome == FILLED
    assert replay.intent.sending == sent.sending


def test_a_key_with_other_terms_is_refused_in_every_state(restart: Callable[[], Journal]) -> None:
    journal = restart()
    accepted = journal.accept(draft()).intent
    assert journal.accept(draft(volume=0.2)).key_use is KeyUse.REUSED
    journal.finish(journal.begin_sending(accepted, buying(accepted.draft)), FILLED)
    assert journal.accept(draft(volume=0.2)).key_use is KeyUse.REUSED
    assert journal.accept(draft("order-0002", volume=0.2)).key_use is KeyUse.NEW
    assert journal.accept(draft(key_id="other", volume=0.2)).key_use is KeyUse.NEW
    assert journal.accept(draft(account="Paper-Demo/1000002", volume=0.2)).key_use is KeyUse.NEW


def test_what_was_not_sent_may_be_submitted_again(restart: Callable[[], Journal]) -> None:
    journal = restart()
    accepted = journal.accept(draft()).intent
    journal.finish(accepted, Outcome(State.NOT_SENT, "NOT_CONNECTED", "Cannot ask the terminal"))
    assert journal.accept(draft(volume=0.2)).key_use is KeyUse.REUSED
    again = journal.accept(draft())
    assert (again.key_use, again.intent.attempt, again.intent.state) == (KeyUse.NEW, 2, State.ACCEPTED)


def test_sequence_numbers_rise_over_restarts_and_attempts(restart: Callable[[], Journal]) -> None:
    journal = restart()
    numbers = []
    for key in ("order-0001", "order-0002", "order-0001"):
        intent = journal.accept(draft(key)).intent
        sent = journal.begin_sending(intent, buying(intent.draft))
        numbers.append(sent.sequence)
        journal.finish(sent, Outcome(State.NOT_SENT))
        journal = restart()
    assert numbers == [1, 2, 3]


def test_of_a_hundred_submitters_of_one_key_one_carries_it_out(restart: Callable[[], Journal]) -> None:
    journal = restart()
    uses: list[KeyUse] = []
    threads = [threading.Thread(target=lambda: uses.append(journal.accept(draft()).key_use)) for _ in range(100)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answer.value for answer in uses) == ["in progress"] * 99 + ["new"]


def test_a_restart_tells_what_waited_from_what_was_being_sent(restart: Callable[[], Journal]) -> None:
    journal = restart()
    waiting = journal.accept(draft("order-0001")).intent
    sent = journal.accept(draft("order-0002")).intent
    journal.begin_sending(sent, buying(sent.draft))
    journal = restart()
    found = {key: journal.find("default", key) for key in ("order-0001", "order-0002")}
    states = {key: intent.state for key, intent in found.items() if intent is not None}
    assert states == {"order-0001": State.NOT_SENT, "order-0002": State.UNKNOWN}
    assert [intent.draft for intent in journal.in_states(State.UNKNOWN)] == [sent.draft]
    assert journal.accept(waiting.draft).key_use is KeyUse.NEW
    assert journal.accept(sent.draft).key_use is KeyUse.REPLAY


def test_an_end_is_never_taken_back(restart: Callable[[], Journal]) -> None:
    journal = restart()
    accepted = journal.accept(draft()).intent
    sent = journal.begin_sending(accepted, buying(accepted.draft))
    filled = journal.finish(sent, FILLED)
    with pytest.raises(ValueError, match="from FILLED to REJECTED"):
        journal.settle(filled, Outcome(State.REJECTED))
    with pytest.raises(ValueError, match="from FILLED to SENDING"):
        journal.begin_sending(filled, buying(filled.draft))


@pytest.mark.parametrize("pruned", [False, True])
def test_an_end_that_its_row_no_longer_takes_is_logged_and_refuses_no_later_request(
    restart: Callable[[], Journal], tmp_path: Path, caplog: pytest.LogCaptureFixture, pruned: bool
) -> None:
    journal = restart()
    accepted = journal.accept(draft()).intent
    sent = journal.begin_sending(accepted, buying(accepted.draft))
    journal.settle(sent, FILLED)
    if pruned:
        other = sqlite3.connect(tmp_path / "data" / NAME, isolation_level=None)
        other.execute("DELETE FROM intents")
        other.close()
    journal.finish(sent, Outcome(State.REJECTED, message="No money"))
    (record,) = caplog.records
    assert record.levelname == "ERROR"
    assert sent.draft.token in record.getMessage() and "No money" in record.getMessage()
    assert journal.accept(draft("order-0002")).key_use is KeyUse.NEW
    assert len(caplog.records) == 1


def test_old_ends_are_forgotten_and_unknown_ones_never(restart: Callable[[], Journal], clock: Clock) -> None:
    journal = restart()
    for key, outcome in (("order-0001", FILLED), ("order-0002", Outcome(State.UNKNOWN))):
        intent = journal.accept(draft(key)).intent
        journal.finish(journal.begin_sending(intent, buying(intent.draft)), outcome)
    clock.now += RETENTION_SECONDS - 1
    assert journal.prune() == 0
    clock.now += 2
    assert journal.prune() == 1
    assert journal.find("default", "order-0001") is None
    assert journal.find("default", "order-0002") is not None


def test_intents_are_listed_the_newest_first_in_pages(restart: Callable[[], Journal]) -> None:
    journal = restart()
    for number in range(5):
        intent = journal.accept(draft(f"order-000{number}")).intent
        journal.finish(intent, Outcome(State.NOT_SENT if number % 2 else State.FILLED))
    page = journal.newest(["default"], [], 0, 3)
    assert [intent.identity.client_key[-1] for intent in page] == ["4", "3", "2"]
    assert [intent.identity.client_key[-1] for intent in journal.newest(["default"], [], page[-1].id, 3)] == ["1", "0"]
    assert [i.identity.client_key[-1] for i in journal.newest(["default"], [State.NOT_SENT], 0, 9)] == ["3", "1"]
    assert journal.newest(["other"], [], 0, 9) == []


def test_facts_and_the_age_of_the_journal_outlive_the_process(restart: Callable[[], Journal], clock: Clock) -> None:
    journal = restart()
    assert (journal.fact("created"), journal.fact("mode")) == (NOW, None)
    journal.keep_fact("mode", {"mode": "HALTED"}, {"event": "mode"})
    clock.now += 60
    journal = restart()
    assert (journal.fact("created"), journal.fact("mode")) == (NOW, {"mode": "HALTED"})


def test_a_recovery_leaves_alone_what_this_process_began(restart: Callable[[], Journal]) -> None:
    journal = restart()
    accepted = journal.accept(draft()).intent
    journal.recover()
    assert journal.accept(draft()).key_use is KeyUse.IN_PROGRESS
    journal.finish(journal.begin_sending(accepted, buying(accepted.draft)), FILLED)
    assert journal.accept(draft()).key_use is KeyUse.REPLAY


def test_an_attempt_that_was_given_up_cannot_be_sent(restart: Callable[[], Journal]) -> None:
    journal = restart()
    first = journal.accept(draft()).intent
    journal.finish(first, Outcome(State.NOT_SENT))
    journal.accept(draft())
    with pytest.raises(ValueError, match="attempt 2 is under way"):
        journal.begin_sending(first, buying(first.draft))


def test_what_was_not_sent_on_one_account_does_not_hide_what_was_done_on_another(
    restart: Callable[[], Journal],
) -> None:
    journal = restart()
    done = journal.accept(draft(account="Broker/1")).intent
    journal.finish(journal.begin_sending(done, buying(done.draft)), FILLED)
    unsent = journal.accept(draft(account="Broker/2")).intent
    journal.finish(unsent, Outcome(State.NOT_SENT, "QUEUE_FULL"))
    found = journal.find("default", "order-0001")
    assert found is not None and found.state is State.FILLED
    own = journal.find("default", "order-0001", "Broker/2")
    assert own is not None and own.state is State.NOT_SENT
