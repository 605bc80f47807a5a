"""`mt5-grpc-server audit verify FILE`: tells whether an audit log is whole."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from mt5_grpc_server.trading.audit import verify

USAGE = "usage: mt5-grpc-server audit verify FILE"
EXIT_WHOLE, EXIT_BROKEN, EXIT_USAGE = 0, 1, 2


def audit_command(arguments: Sequence[str]) -> int:
    """Run the command; the exit code."""
    if len(arguments) != 2 or arguments[0] != "verify":
        print(USAGE, file=sys.stderr)
        return EXIT_USAGE
    try:
        with open(Path(arguments[1]), encoding="ascii") as file:
            result = verify(line.rstrip("\n") for line in file)
    except (OSError, UnicodeDecodeError) as error:
        print(f'Cannot verify "{arguments[1]}": {error}', file=sys.stderr)
        return EXIT_USAGE
    if result.problem is not None:
        print(result.problem, file=sys.stderr)
        return EXIT_BROKEN
    # Records cut off at the end leave no gap: whoever keeps this hash elsewhere notices them too.
    print(f"{result.records} records are whole, the last one has the hash {result.head.hash}")
    return EXIT_WHOLE
