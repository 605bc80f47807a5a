"""Names of the files by which the owner rules over a server from its machine, whether it runs, hangs or is dead."""

from __future__ import annotations

from pathlib import Path

# Trading is halted while it lies in the data folder.
KILL_FILE = "KILL"


def activation_file(folder: Path, login: int) -> Path:
    """The file that allows trading on an account that was read-only; the server takes it away."""
    return folder / f"ACTIVATE-{login}"
