"""The audit log is compared with the journal beside it, which knows how many records there must be."""

from __future__ import annotations

import subprocess

from server.running_server import eventually

from .command_line import command
from .conftest import Start
from .trading_server import TradingServer

# The first limits, and three of each order.
RECORDS = 7


def verify(server: TradingServer) -> subprocess.CompletedProcess[str]:
    return command(server.home, "audit", "verify", str(server.data / "audit.jsonl"))


def test_records_that_were_cut_off_at_the_end_are_found_while_the_server_runs_and_after_it(start: Start) -> None:
    server = start()
    for _ in range(2):
        server.buy()
    log = server.data / "audit.jsonl"
    eventually(lambda: log.exists() and log.read_text("ascii").count("\n") == RECORDS, "the log is written")
    whole = log.read_text("ascii")
    for runs in (True, False):
        if not runs:
            server.process.kill()
            server.process.wait()
        log.write_text(whole, "ascii")
        assert verify(server).returncode == 0
        for left in (RECORDS - 4, 0):
            log.write_text("".join(whole.splitlines(keepends=True)[:left]), "ascii")
            cut = verify(server)
            assert cut.returncode == 1
            assert f"the log has {left}, and the journal beside it has written {RECORDS}" in cut.stderr
    log.write_text(whole, "ascii")
    for path in server.data.glob("journal.sqlite*"):
        path.unlink()
    alone = verify(server)
    assert alone.returncode == 0 and "would not be noticed" in alone.stdout
