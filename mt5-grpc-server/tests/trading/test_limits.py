"""Versions of limits, on a real journal."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mt5_grpc_server.trading.audit_file import NAME as AUDIT_NAME
from mt5_grpc_server.trading.audit_file import AuditFile
from mt5_grpc_server.trading.journal import Journal
from mt5_grpc_server.trading.journal_file import JournalUnavailable
from mt5_grpc_server.trading.limits import Limits
from mt5_grpc_server.trading.limits_audit import limits_event, newest_limits

REAL = {"login": 7, "server": "Broker", "trade_mode": 2}
OTHER = {**REAL, "login": 8}


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    journal = Journal(tmp_path)
    yield journal
    journal.close()


def test_each_account_has_versions_of_its_own(journal: Journal) -> None:
    assert Limits({"maxOpenPositions": 1}, journal).in_force(REAL).number == 1
    limits = Limits({"maxOpenPositions": 2}, journal)
    _, waiting = limits.of(REAL)
    assert waiting is not None and waiting.looser == ("maxOpenPositions",)
    version, none = limits.of(OTHER)
    assert (version.number, version.limits.max_open_positions, none) == (1, 2, None)
    assert not limits.confirm(OTHER, waiting.code)
    assert not limits.confirm(REAL, "00000000")
    assert limits.in_force(REAL).limits.max_open_positions == 1
    assert limits.confirm(REAL, waiting.code)
    assert not limits.confirm(REAL, waiting.code)
    for known in (limits, Limits({"maxOpenPositions": 2}, journal)):
        version, none = known.of(REAL)
        assert (version.number, version.limits.max_open_positions, none) == (2, 2, None)


def test_a_confirmation_from_before_is_none(journal: Journal) -> None:
    def opened(most: int) -> tuple[Limits, str]:
        limits = Limits({"maxOpenPositions": most}, journal)
        waiting = limits.of(REAL)[1]
        return limits, "" if waiting is None else waiting.code

    opened(1)
    _, code = opened(2)
    limits, same = opened(2)
    assert code == same
    assert limits.confirm(REAL, code)
    opened(1)
    limits, later = opened(2)
    assert later not in ("", code)
    assert not limits.confirm(REAL, code)
    assert (limits.in_force(REAL).number, limits.in_force(REAL).limits.max_open_positions) == (3, 1)


@pytest.mark.parametrize("trade_mode", [0, 1])
def test_on_other_accounts_every_change_takes_effect_at_once(journal: Journal, trade_mode: int) -> None:
    account = {**REAL, "trade_mode": trade_mode}
    for number in (1, 2, 3):
        version, none = Limits({"maxOpenPositions": number}, journal).of(account)
        assert (version.number, version.limits.max_open_positions, none) == (number, number, None)


@pytest.mark.parametrize("kept", [0, 1])
def test_an_account_that_is_first_seen_days_after_its_journal_was_lost_has_its_limits(
    tmp_path: Path, kept: int
) -> None:
    """`kept` is how many versions the journal has that was put back; without any it begins anew."""
    lost = Journal(tmp_path)
    for number, most in enumerate((2, 1)):
        if number == kept:
            backup = {file: file.read_bytes() for file in tmp_path.glob("journal.sqlite*") if kept}
        Limits({"maxOpenPositions": most}, lost).in_force(REAL)
    AuditFile(tmp_path / AUDIT_NAME).append(lost.audit_lines())
    lost.close()
    for file in tmp_path.glob("journal.sqlite*"):
        file.unlink()
    for file, content in backup.items():
        file.write_bytes(content)
    now = time.time()
    other = Journal(tmp_path, lambda: now)
    other.recover()
    now += 7 * 86400
    version, waiting = Limits({"maxOpenPositions": 2}, other).of(REAL)
    assert (version.number, version.limits.max_open_positions) == (2, 1)
    assert waiting is not None
    other.close()


def test_a_journal_that_began_anew_takes_the_limits_from_the_audit_log_and_keeps_them(tmp_path: Path) -> None:
    lost = Journal(tmp_path)
    for most in (2, 1):
        Limits({"maxOpenPositions": most}, lost).in_force(REAL)
    log = tmp_path / AUDIT_NAME
    AuditFile(log).append(lost.audit_lines())
    lost.close()
    for file in tmp_path.glob("journal.sqlite*"):
        file.unlink()
    new = Journal(tmp_path)
    assert Limits({"maxOpenPositions": 1}, new).in_force(REAL).number == 2
    log.unlink()
    version, waiting = Limits({"maxOpenPositions": 2}, new).of(REAL)
    assert (version.number, version.limits.max_open_positions) == (2, 1)
    assert waiting is not None
    new.close()


def test_an_account_that_is_a_real_one_now_has_the_limits_of_one(journal: Journal) -> None:
    limits = Limits({"maxOpenPositions": 2}, journal)
    assert limits.in_force({**REAL, "trade_mode": 0}).limits.max_pending_orders is None
    version = limits.in_force(REAL)
    assert (version.number, version.limits.max_pending_orders) == (2, 50)


def test_a_real_account_that_is_shown_as_a_demo_one_for_a_moment_stays_a_real_one(journal: Journal) -> None:
    Limits({"maxOpenPositions": 1}, journal).in_force(REAL)
    limits = Limits({"maxOpenPositions": 2}, journal)
    for trade_mode in (2, 0, 2):
        version, waiting = limits.of({**REAL, "trade_mode": trade_mode})
        assert (version.number, version.limits.max_open_positions) == (1, 1)
        assert waiting is not None
    assert waiting is not None and limits.confirm({**REAL, "trade_mode": 0}, waiting.code)
    assert limits.in_force(REAL).number == 2
    assert Limits({}, journal).in_force({**REAL, "trade_mode": 0}).limits.max_open_positions == 2


def test_limits_of_which_the_audit_log_cannot_be_read_are_not_known(tmp_path: Path, journal: Journal) -> None:
    (tmp_path / AUDIT_NAME).mkdir()
    with pytest.raises(JournalUnavailable, match="the audit log cannot be read"):
        Limits({}, journal).in_force(REAL)
    (tmp_path / AUDIT_NAME).rmdir()
    assert Limits({}, journal).in_force(REAL).number == 1


@pytest.mark.parametrize("torn", ["", '{"event":"limits","account":"Broker/7","vers'])
def test_the_newest_version_is_found_also_behind_a_torn_line(tmp_path: Path, journal: Journal, torn: str) -> None:
    def event(account: str, version: int) -> dict[str, Any]:
        return limits_event(account, "test", version, 0.0, False, None, {})

    for account, version in (("a", 1), ("a", 2), ("b", 3)):
        journal.keep_fact("test", 0, event(account, version))
    lines = [line for _, line in journal.audit_lines()]
    log = tmp_path / AUDIT_NAME
    log.write_text("\n".join([*lines, torn]), "ascii")
    found = newest_limits(log, "a")
    assert found is not None and found["version"] == 2
    assert newest_limits(log, "c") is None


def test_limits_that_only_a_newer_release_understands_are_not_known(journal: Journal) -> None:
    kept = limits_event("Broker/7", "test", 1, 0.0, True, None, {"startMode": "CLOSING"})
    journal.keep_fact("limits:Broker/7", kept)
    with pytest.raises(JournalUnavailable, match=r'the limits of account Broker/7 cannot be read: .* it is "CLOSING"'):
        Limits({}, journal).in_force(REAL)
