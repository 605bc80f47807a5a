"""The commands of the owner, as typed on the machine of the server."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from server.running_server import clean_environment


def command(home: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The end of `mt5-grpc-server` with these arguments."""
    return subprocess.run(
        [sys.executable, "-m", "mt5_grpc_server", *arguments],
        env=clean_environment(home, **environment),
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
