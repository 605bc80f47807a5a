from __future__ import annotations

import os
from pathlib import Path

from mt5_grpc_server.data_folder import default_data_folder


def test_servers_of_one_account_meet_in_one_folder() -> None:
    variable = "LOCALAPPDATA" if os.name == "nt" else "XDG_STATE_HOME"
    environment = {variable: "/state"}
    assert default_data_folder("metatrader5", 7, environment) == Path("/state/open-api-mt5/account-7")
    assert default_data_folder("metatrader5", None, environment) == Path("/state/open-api-mt5/account")


def test_the_journal_of_a_paper_terminal_lives_as_long_as_its_broker() -> None:
    assert default_data_folder("paper", 7, {"PAPER_TERMINAL_DB": "/paper/db.sqlite"}) == Path(
        "/paper/db.sqlite.journal"
    )
    assert default_data_folder("paper", 7, {}) is None
