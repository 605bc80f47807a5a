"""Starting, ending and describing the session."""

from __future__ import annotations

from typing import Any

import pytest

from mt5_grpc_server.adapter import Adapter, TerminalFailure

from .conftest import NOW, Bench
from .strict_fake import StrictFake

SERVER = "Paper-Demo"


def test_initialize_answers_the_account(bench: Bench) -> None:
    assert bench.account["login"] == 1000001
    assert bench.account["server"] == SERVER


def test_initialize_gives_the_package_only_what_was_given(fake: StrictFake) -> None:
    Adapter(fake).initialize()
    Adapter(fake).initialize(path=r"C:\mt5\terminal64.exe", login=1000001, timeout=5000, portable=False)
    Adapter(fake).initialize(login=1000002, password="paper", server=SERVER, portable=True)
    assert fake.called("initialize") == [
        ((), {}),
        ((r"C:\mt5\terminal64.exe",), {"login": 1000001, "timeout": 5000}),
        ((), {"login": 1000002, "password": "paper", "server": SERVER, "portable": True}),
    ]


def test_login_changes_the_account(bench: Bench) -> None:
    with pytest.raises(TerminalFailure) as failure:
        bench.adapter.login(login=1000001, password="wrong", server=SERVER)
    assert failure.value.reason == "LOGIN_FAILED"
    assert bench.adapter.login(login=1000001, password="paper", server=SERVER)["login"] == 1000001


def test_a_refused_login_names_neither_password_nor_account(fake: StrictFake) -> None:
    with pytest.raises(TerminalFailure) as failure:
        Adapter(fake).initialize(login=1000001, password="secret", server=SERVER)
    assert failure.value.message == (
        "Cannot start a session with the terminal: the trade server refused login, password or server name, "
        'last_error is "Terminal: Authorization failed" (-6)'
    )


def test_a_password_that_the_package_cannot_take_is_not_shown(fake: StrictFake) -> None:
    with pytest.raises(TerminalFailure) as failure:
        Adapter(fake).initialize(password="secret" * 50)
    assert "secret" not in failure.value.message
    assert failure.value.metadata == {"field": "password"}


def test_without_a_session_reads_say_so(bench: Bench) -> None:
    assert bench.adapter.shutdown() is True
    reads: list[tuple[str, dict[str, Any]]] = [
        ("account_info", {}), ("terminal_info", {}), ("version", {}), ("snapshot", {}), ("symbols_total", {}),
        ("symbols_get", {}), ("symbol_info", {"symbol": "EURUSD"}), ("symbol_info_tick", {"symbol": "EURUSD"}),
        ("symbol_select", {"symbol": "EURUSD"}), ("market_book_add", {"symbol": "EURUSD"}),
        ("market_book_get", {"symbol": "EURUSD"}), ("market_book_release", {"symbol": "EURUSD"}),
        ("market_depth", {"symbol": "EURUSD"}), ("orders_total", {}), ("positions_total", {}), ("orders_get", {}),
        ("positions_get", {}), ("history_orders_total", {"date_from": 1, "date_to": 2}),
        ("history_deals_get", {"ticket": 1}), ("order_check", {"request": {"action": 1}}),
        ("order_send", {"request": {"action": 1}}),
    ]  # fmt: skip
    for operation, arguments in reads:
        with pytest.raises(TerminalFailure) as failure:
            getattr(bench.adapter, operation)(**arguments)
        assert (operation, failure.value.reason) == (operation, "NOT_CONNECTED")
        assert failure.value.last_error == (-10004, "No IPC connection")


def test_version_has_three_parts(bench: Bench) -> None:
    version, build, released = bench.adapter.version()
    assert version == 500 and build > 0 and len(released.split()) == 3


def test_last_error_is_the_newest_call(bench: Bench) -> None:
    with pytest.raises(TerminalFailure):
        bench.adapter.symbol_info("NOPE")
    assert bench.adapter.last_error() == (-4, "Terminal: Not found")
    bench.adapter.account_info()
    assert bench.adapter.last_error() == (1, "Success")


def test_the_snapshot_has_account_terminal_version_and_some_ticks(bench: Bench) -> None:
    snapshot = bench.adapter.snapshot()
    assert snapshot["account"]["login"] == 1000001
    assert snapshot["terminal"]["connected"] is True
    assert snapshot["version"][0] == 500
    assert "EURUSD" in snapshot["ticks"] and "GBPJPY" not in snapshot["ticks"] and len(snapshot["ticks"]) <= 8
    assert abs(snapshot["ticks"]["EURUSD"]["time"] - NOW) < 60


def test_the_snapshot_has_ticks_of_the_symbols_that_are_read(bench: Bench) -> None:
    bench.adapter.symbol_info_tick("GBPJPY")
    assert "GBPJPY" in bench.adapter.snapshot()["ticks"]


def test_the_snapshot_leaves_out_symbols_without_a_quote(adapter: Adapter, fake: StrictFake) -> None:
    fake.selected.add("SILENT")
    assert set(adapter.snapshot()["ticks"]) == {"EURUSD", "BTCUSD"}


def test_the_snapshot_lists_all_symbols_only_once_a_session(fake: StrictFake) -> None:
    adapter = Adapter(fake)
    adapter.initialize()
    adapter.snapshot()
    adapter.snapshot()
    assert len(fake.called("symbols_get")) == 1
    adapter.initialize()
    adapter.snapshot()
    assert len(fake.called("symbols_get")) == 2
