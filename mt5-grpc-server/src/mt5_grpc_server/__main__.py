"""`mt5-grpc-server`: serves, or carries out a command of the owner."""

from __future__ import annotations

import sys

from mt5_grpc_server.audit_command import audit_command
from mt5_grpc_server.owner_command import COMMANDS, owner_command


def main() -> None:
    """Run what the command line says; does not return."""
    command = sys.argv[1] if len(sys.argv) > 1 else ""
    if command == "audit":
        sys.exit(audit_command(sys.argv[2:]))
    if command in COMMANDS:
        sys.exit(owner_command(sys.argv[1:]))
    # Only now: the kill switch must not wait for what the server alone needs.
    from mt5_grpc_server.process import serve

    serve(sys.argv[1:])


if __name__ == "__main__":
    main()
