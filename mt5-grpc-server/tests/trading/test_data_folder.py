from __future__ import annotations

import os
from pathlib import Path

import pytest

from mt5_grpc_server.data_folder import default_data_folder, default_locks_folder
from mt5_grpc_server.trading.account_owner import lock_name

STATE = {"LOCALAPPDATA" if os.name == "nt" else "XDG_STATE_HOME": "/state"}


def folder_of(login: int | None, path: str | None) -> Path:
    folder = default_data_folder("metatrader5", login, path, STATE)
    assert folder is not None and folder.parent == Path("/state/open-api-mt5")
    return folder


def test_servers_of_one_account_meet_in_one_folder() -> None:
    assert folder_of(7, None).name == folder_of(7, "/broker/terminal64.exe").name == "account-7"


def test_servers_of_two_terminals_have_folders_of_their_own_where_no_account_is_named() -> None:
    paths = "/one/Broker A/terminal64.exe", "/two/Broker A/terminal64.exe"
    one, two = (folder_of(None, path).name for path in paths)
    assert one.startswith("terminal-Broker_A-") and two.startswith("terminal-Broker_A-") and one != two
    assert folder_of(None, "/one/nowhere/../Broker A/terminal64.exe").name == one
    assert folder_of(None, None).name == "account"


def test_the_journal_of_a_paper_terminal_lives_as_long_as_its_broker() -> None:
    database = {"PAPER_TERMINAL_DB": "/paper/db.sqlite"}
    assert default_data_folder("paper", 7, None, database) == Path("/paper/db.sqlite.journal")
    assert default_data_folder("paper", 7, None, {}) is None


def test_servers_that_can_reach_one_account_meet_in_one_folder_of_locks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert default_locks_folder("metatrader5", STATE) == Path("/state/open-api-mt5/locks")
    assert default_locks_folder("paper", {}) is None
    monkeypatch.chdir(tmp_path)
    absolute = default_locks_folder("paper", {"PAPER_TERMINAL_DB": str(tmp_path / "db.sqlite")})
    assert default_locks_folder("paper", {"PAPER_TERMINAL_DB": "db.sqlite"}) == absolute


def test_the_lock_of_an_account_has_a_name_for_every_file_system_and_shares_it_with_no_other() -> None:
    accounts = ["Broker-Demo/1", "Broker_Demo/1", "broker-demo/1", "Börse: 1\\2/1", "x" * 400 + "/1", "x" * 400 + "/2"]
    names = {lock_name(account).lower() for account in accounts}
    assert len(names) == len(accounts)
    assert all(len(name) < 120 and set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-_.") for name in names)
