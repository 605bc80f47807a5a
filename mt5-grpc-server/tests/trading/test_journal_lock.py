from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from mt5_grpc_server.trading.journal import Journal
from mt5_grpc_server.trading.journal_lock import JournalOwned

OWNER = """
import sys
from pathlib import Path
from mt5_grpc_server.trading.journal import Journal
journal = Journal(Path(sys.argv[1]))
print("owned", flush=True)
sys.stdin.read()
"""


def test_a_folder_has_one_owner_until_that_one_ends(tmp_path: Path) -> None:
    owner = subprocess.Popen(
        [sys.executable, "-c", OWNER, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert owner.stdin is not None and owner.stdout is not None
    with owner.stdin, owner.stdout:
        assert owner.stdout.readline() == "owned\n"
        with pytest.raises(JournalOwned, match="another terminal server owns it"):
            Journal(tmp_path)
        owner.kill()
        owner.wait()
    Journal(tmp_path).close()


def test_a_second_owner_in_the_same_process_is_refused_too(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    with pytest.raises(JournalOwned):
        Journal(tmp_path)
    journal.close()
