"""Versions of limits, on a real journal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mt5_grpc_server.trading.audit_file import NAME as AUDIT_NAME
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
    version, none = limits.of(REAL)
    assert (version.number, version.limits.max_open_positions, none) == (2, 2, None)


def test_an_account_that_is_a_real_one_now_has_the_limits_of_one(journal: Journal) -> None:
    limits = Limits({"maxOpenPositions": 2}, journal)
    assert limits.in_force({**REAL, "trade_mode": 0}).limits.max_pending_orders is None
    version = limits.in_force(REAL)
    assert (version.number, version.limits.max_pending_orders) == (2, 50)


def test_limits_of_which_the_audit_log_cannot_be_read_are_not_known(tmp_path: Path, journal: Journal) -> None:
    (tmp_path / AUDIT_NAME).mkdir()
    with pytest.raises(JournalUnavailable, match="the audit log cannot be read"):
        Limits({}, journal).in_force(REAL)
    (tmp_path / AUDIT_NAME).rmdir()
    assert Limits({}, journal).in_force(REAL).number == 1


@pytest.mark.parametrize("torn", ["", '{"event":"limits","account":"Broker/7","vers'])
def test_the_newest_version_is_found_also_behind_a_torn_line(tmp_path: Path, journal: Journal, torn: str) -> None:
    def event(account: str, version: int) -> dict[str, Any]:
        return limits_event(account, "test", version, 0.0, None, {})

    for account, version in (("a", 1), ("a", 2), ("b", 3)):
        journal.keep_fact("test", 0, event(account, version))
    lines = [line for _, line in journal.audit_lines()]
    log = tmp_path / AUDIT_NAME
    log.write_text("\n".join([*lines, torn]), "ascii")
    found = newest_limits(log, "a")
    assert found is not None and found["version"] == 2
    assert newest_limits(log, "c") is None
