"""Names of the files by which the owner rules over a server from its machine, whether it runs, hangs or is dead."""

from __future__ import annotations

from pathlib import Path

# Trading is halted while it lies in the data folder.
KILL_FILE = "KILL"
_CONFIRMATION = "CONFIRM-LIMITS-"


def activation_file(folder: Path, login: int) -> Path:
    """The file that allows trading on an account that was read-only; the server takes it away."""
    return folder / f"ACTIVATE-{login}"


def confirmation_file(folder: Path, code: str) -> Path:
    """The file that puts the waiting limits with this code in force; the server takes it away."""
    return folder / f"{_CONFIRMATION}{code}"


def confirmations(folder: Path) -> dict[str, Path]:
    """The files of this kind that lie there, by their codes. Raises OSError."""
    return {file.name.removeprefix(_CONFIRMATION): file for file in folder.glob(f"{_CONFIRMATION}*")}
