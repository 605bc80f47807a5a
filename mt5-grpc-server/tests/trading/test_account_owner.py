"""The lock of an account, among several owners in one process."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from mt5_grpc_server.errors import CallError
from mt5_grpc_server.trading.account_owner import AccountOwner, Tenure
from mt5_grpc_server.trading.journal_file import JournalUnavailable

ONE, OTHER = "Broker-Demo/1", "Broker-Demo/2"
Make = Callable[[str], AccountOwner]


@pytest.fixture
def warned() -> list[str]:
    """The servers that were told, in order, that another one has traded."""
    return []


@pytest.fixture
def make(tmp_path: Path, warned: list[str]) -> Make:
    def owner(name: str) -> AccountOwner:
        def take(_: str, others_traded: bool) -> None:
            if others_traded:
                warned.append(name)

        return AccountOwner(tmp_path / "locks", tmp_path / name, take, lambda _: None, lambda: None)

    return owner


def taken(owner: AccountOwner, account: str = ONE) -> Tenure:
    owner.hold(account)
    tenure = owner.tenure(account)
    assert tenure is not None and not owner.trouble
    return tenure


def trade(owner: AccountOwner, tenure: Tenure) -> None:
    with owner.trading(tenure):
        pass


def test_an_account_has_one_owner_and_others_accounts_are_free(make: Make) -> None:
    first, second = make("first"), make("second")
    taken(first)
    second.hold(ONE)
    assert second.tenure(ONE) is None and ONE in second.trouble
    taken(second, OTHER)
    taken(first, ONE)


def test_only_who_comes_after_another_one_has_traded_is_told_so(make: Make, warned: list[str]) -> None:
    first, second = make("first"), make("second")
    trade(first, taken(first))
    first.release()
    taken(second)
    second.release()
    assert warned == ["second"]
    trade(first, taken(first))
    first.release()
    trade(second, taken(second))
    second.release()
    taken(first)
    assert warned == ["second", "second", "first"]


def test_an_order_of_an_ownership_that_ended_meanwhile_is_not_sent(make: Make) -> None:
    owner = make("first")
    ended = taken(owner)
    owner.release()
    taken(owner)
    with pytest.raises(CallError) as refused:
        trade(owner, ended)
    assert refused.value.reason == "ACCOUNT_OWNED"


def test_an_account_is_not_let_go_while_an_order_is_being_sent(make: Make) -> None:
    first, second = make("first"), make("second")
    leaving = threading.Thread(target=first.release)
    with first.trading(taken(first)):
        leaving.start()
        leaving.join(0.2)
        assert leaving.is_alive()
        second.hold(ONE)
        assert second.trouble
    leaving.join()
    taken(second)


def test_a_takeover_is_noted_before_the_lock_names_the_new_owner(tmp_path: Path) -> None:
    told: list[tuple[str, bool]] = []
    noted: list[str] = []
    full = [True]

    def note(account: str) -> None:
        if full:
            raise JournalUnavailable("the disk is full")
        noted.append(account)

    first = AccountOwner(tmp_path / "locks", tmp_path / "1", lambda *_: None, lambda _: None, lambda: None)
    trade(first, taken(first))
    first.release()
    second = AccountOwner(tmp_path / "locks", tmp_path / "2", lambda *taken: told.append(taken), note, lambda: None)
    with pytest.raises(CallError) as refused:
        trade(second, taken(second))
    assert refused.value.reason == "JOURNAL_UNAVAILABLE"
    second.release()
    full.clear()
    trade(second, taken(second))
    trade(second, taken(second))
    second.release()
    trade(second, taken(second))
    assert told == [(ONE, True), (ONE, True), (ONE, False)]
    assert noted == [ONE]


def test_a_lock_that_cannot_be_made_is_told_and_tried_again(make: Make, tmp_path: Path) -> None:
    owner = make("first")
    (tmp_path / "locks").rmdir()
    owner.hold(ONE)
    assert owner.tenure(ONE) is None and "cannot be taken" in owner.trouble
    (tmp_path / "locks").mkdir()
    taken(owner)
