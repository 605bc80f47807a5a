"""Orders that a journal has never seen are not sent again: it was lost, put back, or another server has traded."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from server.running_server import eventually

from mt5_grpc_server.gen import mt5_pb2 as pb

from .conftest import Start
from .trading_server import TradingServer, make_old, new_key

OTHER = 1000002


def log_in_to_the_other(server: TradingServer) -> None:
    server.call("Terminal", "Login", pb.LoginRequest(login=OTHER, password="paper", server="Paper-Demo"))
    server.wait_until_trading()


def test_a_new_journal_finds_orders_of_every_account_it_comes_to(start: Start) -> None:
    server, key = start(), new_key()
    log_in_to_the_other(server)
    order = server.buy(key).intent.order
    server.stop()
    shutil.rmtree(server.data)
    server = start()
    log_in_to_the_other(server)
    assert server.buy(key).intent.order == order
    assert len(server.positions()) == 1


@pytest.mark.parametrize("server_died", [False, True])
def test_a_backup_that_was_put_back_finds_orders_of_the_time_since(
    start: Start, tmp_path: Path, server_died: bool
) -> None:
    server, key = start(), new_key()
    server.buy()
    server.stop()
    make_old(server.data)
    backup = tmp_path / "backup"
    shutil.copytree(server.data, backup)
    server = start()
    order = server.buy(key).intent.order
    log = server.data / "audit.jsonl"
    eventually(lambda: log.exists() and key in log.read_text(), "the audit log has the order")
    server.stop()
    for name in ("journal.sqlite", "journal.sqlite-wal", "journal.sqlite-shm"):
        (server.data / name).unlink(missing_ok=True)
    shutil.copy(backup / "journal.sqlite", server.data)
    server = start()
    if server_died:
        server.stop()
        server = start()
    assert server.buy(key).intent.order == order
    assert len(server.positions()) == 2


def test_a_data_folder_that_was_put_back_as_a_whole_finds_orders_of_the_time_since(
    start: Start, tmp_path: Path
) -> None:
    server, key = start(), new_key()
    server.buy()
    server.stop()
    make_old(server.data)
    shutil.copytree(server.data, tmp_path / "backup")
    server = start()
    order = server.buy(key).intent.order
    server.stop()
    shutil.rmtree(server.data)
    shutil.copytree(tmp_path / "backup", server.data)
    server = start()
    assert server.buy(key).intent.order == order
    assert len(server.positions()) == 2


def test_a_restart_after_a_takeover_still_finds_orders_of_the_other_server(start: Start, tmp_path: Path) -> None:
    one, key = start(), new_key()
    order = one.buy(key).intent.order
    one.stop()
    data = tmp_path / "data-of-the-second"
    two = start("--data", str(data))
    two.buy()
    two.stop()
    make_old(data)
    two = start("--data", str(data))
    assert two.buy(key).intent.order == order
    assert len(two.positions()) == 2
