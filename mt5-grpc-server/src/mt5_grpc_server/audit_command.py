"""`mt5-grpc-server audit verify FILE`: tells whether an audit log is whole."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Sequence
from pathlib import Path

from mt5_grpc_server.trading.audit import verify
from mt5_grpc_server.trading.audit_extent import extent_of
from mt5_grpc_server.trading.journal_file import NAME as JOURNAL

USAGE = "usage: mt5-grpc-server audit verify FILE"
EXIT_WHOLE, EXIT_BROKEN, EXIT_USAGE = 0, 1, 2


def audit_command(arguments: Sequence[str]) -> int:
    """Run the command; the exit code."""
    if len(arguments) != 2 or arguments[0] != "verify":
        print(USAGE, file=sys.stderr)
        return EXIT_USAGE
    log = Path(arguments[1])
    journal = log.with_name(JOURNAL)
    try:
        # The log grows meanwhile: what the journal has written now is in it afterwards.
        extent = extent_of(journal) if journal.exists() else None
        with open(log, encoding="ascii") as file:
            result = verify(line.rstrip("\n") for line in file)
    except (OSError, UnicodeDecodeError, sqlite3.Error) as error:
        print(f'Cannot verify "{log}": {error}', file=sys.stderr)
        return EXIT_USAGE
    # Records cut off at the end leave no gap: the journal knows them.
    problem = result.problem or (None if extent is None else extent.problem(result))
    if problem is not None:
        print(problem, file=sys.stderr)
        return EXIT_BROKEN
    print(f"{result.records} records are whole, the last one has the hash {result.head.hash}")
    if extent is None:
        print(f'Records that were cut off at the end would not be noticed: no journal "{journal}" lies beside the log')
    return EXIT_WHOLE
