"""Real disks that are full, read-only, locked or gone."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from mt5_grpc_server.trading.intent import Outcome
from mt5_grpc_server.trading.journal import Journal, KeyUse
from mt5_grpc_server.trading.journal_file import NAME, JournalUnavailable
from mt5_grpc_server.trading.states import State

from .journal_samples import buying, draft

FILLED = Outcome(State.FILLED, order=11)
LIMITED = """
import resource, sys
from pathlib import Path
from mt5_grpc_server.trading.intent import Outcome
from mt5_grpc_server.trading.journal import Journal
from mt5_grpc_server.trading.journal_file import JournalUnavailable
from mt5_grpc_server.trading.states import State
from tests.trading.journal_samples import draft
journal = Journal(Path(sys.argv[1]))
journal.recover()
kept, refused = 0, False
resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, resource.RLIM_INFINITY))
while not refused:
    try:
        journal.finish(journal.accept(draft(f"order-{kept:05}")).intent, Outcome(State.FILLED))
        kept += 1
    except JournalUnavailable:
        refused = True
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
journal.accept(draft("order-after"))
print(kept)
"""


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    journal = Journal(tmp_path)
    journal.recover()
    yield journal
    journal.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 1 MiB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    if os.name == "nt" or subprocess.run(command, capture_output=True).returncode != 0:
        pytest.skip("this user may not mount a disk; the test of a journal that cannot grow has the same subject")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(folder: Path) -> Path:
    path = folder / "filler"
    with open(path, "wb", buffering=0) as file:
        try:
            while file.write(b"x" * 4096):
                pass
        except OSError:
            return path
    raise AssertionError("the disk did not fill")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limits for the size of files")
def test_a_journal_that_cannot_grow_refuses_and_comes_back_with_everything(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    ended = subprocess.run(
        [sys.executable, "-c", LIMITED, str(tmp_path)], capture_output=True, text=True, cwd=root, check=False
    )
    assert ended.returncode == 0, ended.stderr
    kept = int(ended.stdout)
    assert kept > 10
    journal = Journal(tmp_path)
    journal.recover()
    for number in range(kept):
        intent = journal.find("default", f"order-{number:05}")
        assert intent is not None and intent.state is State.FILLED
    journal.close()


def test_a_full_disk_refuses_and_heals_by_itself(small_disk: Path) -> None:
    journal = Journal(small_disk / "data")
    journal.recover()
    accepted = journal.accept(draft("order-0001")).intent
    sent = journal.begin_sending(accepted, buying(accepted.draft))
    filler = fill(small_disk)
    while True:
        try:
            journal.keep_fact("filler", "x" * 2000)
        except JournalUnavailable:
            break
    with pytest.raises(JournalUnavailable, match="full"):
        journal.accept(draft("order-0002"))
    told = journal.finish(sent, FILLED)
    assert told.outcome == FILLED
    found = journal.find("default", "order-0001")
    assert found is not None and found.state is State.SENDING
    filler.unlink()
    assert journal.accept(draft("order-0002")).key_use is KeyUse.NEW
    replay = journal.accept(draft("order-0001"))
    assert (replay.key_use, replay.intent.state) == (KeyUse.REPLAY, State.FILLED)
    journal.close()


def test_a_journal_that_another_program_locks_refuses_until_it_is_free(journal: Journal, tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / NAME, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(JournalUnavailable, match="locked"):
        journal.accept(draft())
    assert journal.find("default", "order-0001") is None
    other.execute("ROLLBACK")
    other.close()
    assert journal.accept(draft()).key_use is KeyUse.NEW


@pytest.mark.skipif(os.name == "nt", reason="Windows does not move a file that is open")
def test_a_journal_that_was_replaced_refuses_until_the_right_one_is_back(journal: Journal, tmp_path: Path) -> None:
    intent, place, hidden = journal.accept(draft()).intent, tmp_path / NAME, tmp_path / "hidden"
    place.rename(hidden)
    for _ in range(2):
        with pytest.raises(JournalUnavailable):
            journal.begin_sending(intent, buying(intent.draft))
    place.write_bytes(b"")
    with pytest.raises(JournalUnavailable, match="replaced"):
        journal.begin_sending(intent, buying(intent.draft))
    hidden.rename(place)
    assert journal.begin_sending(intent, buying(intent.draft)).state is State.SENDING


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a deleted file from one that was moved")
@pytest.mark.parametrize("files", [[NAME], [NAME, f"{NAME}-wal"]], ids=["alone", "with its parts"])
def test_a_journal_that_was_deleted_is_written_anew_with_all_it_had(tmp_path: Path, files: list[str]) -> None:
    journal = Journal(tmp_path)
    journal.recover()
    intent = journal.accept(draft("order-0001")).intent
    assert journal.find("default", "order-0001") == intent
    for name in files:
        (tmp_path / name).unlink()
    sent = journal.begin_sending(intent, buying(intent.draft))
    assert journal.accept(draft("order-0002")).key_use is KeyUse.NEW
    assert journal.find("default", "order-0001") == sent
    journal.close()
    again = Journal(tmp_path)
    assert [each.state for each in again.recover()] == [State.UNKNOWN]
    found = again.find("default", "order-0002")
    assert found is not None and found.state is State.NOT_SENT
    again.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows does not delete a file that is open")
def test_a_journal_that_was_deleted_and_replaced_refuses(journal: Journal, tmp_path: Path) -> None:
    intent = journal.accept(draft()).intent
    (tmp_path / NAME).unlink()
    (tmp_path / NAME).write_bytes(b"")
    with pytest.raises(JournalUnavailable, match="replaced"):
        journal.begin_sending(intent, buying(intent.draft))


def test_a_row_that_reached_the_disk_although_its_write_failed_is_taken_up_again(
    journal: Journal, tmp_path: Path
) -> None:
    journal.accept(draft())
    journal._live.clear()  # as after a commit that failed when it was on the disk already
    assert journal.accept(draft()).key_use is KeyUse.NEW
    assert journal.accept(draft()).key_use is KeyUse.IN_PROGRESS


def test_the_file_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / NAME)
    connection.execute("PRAGMA user_version=99")
    connection.close()
    journal = Journal(tmp_path)
    with pytest.raises(JournalUnavailable, match="its format 99 is newer"):
        journal.recover()
    journal.close()
