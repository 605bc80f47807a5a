"""The log beside the journal's file is used again, though no order waits for that."""

from __future__ import annotations

from pathlib import Path

from mt5_grpc_server.trading.housekeeping import Housekeeper
from mt5_grpc_server.trading.intent import Outcome
from mt5_grpc_server.trading.journal import Journal
from mt5_grpc_server.trading.states import State

from .journal_samples import buying, draft


def test_the_log_beside_the_journal_stays_small_however_many_orders_there_are(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    housekeeper = Housekeeper(journal)

    def trade(first: int) -> int:
        for number in range(first, first + 60):
            intent = journal.accept(draft(f"order-{number:06d}")).intent
            journal.finish(journal.begin_sending(intent, buying(intent.draft)), Outcome(State.FILLED))
        housekeeper.write_audit()
        return (tmp_path / "journal.sqlite-wal").stat().st_size

    sizes = [trade(first) for first in range(0, 300, 60)]
    journal.close()
    assert max(sizes) < 2 * sizes[0]
