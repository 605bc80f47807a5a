"""The kill switch: what kinds of requests are let through at all."""

from __future__ import annotations

from enum import Enum


class Mode(str, Enum):
    """From free to shut. Modes are compared by how much they forbid, see `severity`."""

    ACTIVE = "ACTIVE"
    """Everything that the guards allow."""
    REDUCING = "REDUCING"
    """Only what reduces exposure: closing, cancelling, and tightening stops."""
    HALTED = "HALTED"
    """As REDUCING, and nothing at all where `blockCloses` is set; the queue was emptied when it began."""
    READ_ONLY = "READ_ONLY"
    """Nothing is sent: the owner has not allowed trading on this account."""


_SEVERITY = {Mode.ACTIVE: 0, Mode.REDUCING: 1, Mode.HALTED: 2, Mode.READ_ONLY: 3}


def severity(mode: Mode) -> int:
    """How much a mode forbids; a larger number forbids more."""
    return _SEVERITY[mode]


def starting_mode(stored: Mode | None, configured: Mode) -> Mode:
    """The mode at start: the one that was set last for this account, else the configured one."""
    return configured if stored is None else stored


def effective_mode(mode: Mode, *, kill_file: bool, breached: bool) -> Mode:
    """The mode that counts in this lane slot: a file KILL halts, a breached daily loss reduces, the stricter wins."""
    modes = [mode, *([Mode.HALTED] if kill_file else []), *([Mode.REDUCING] if breached else [])]
    return max(modes, key=severity)


def forbids_more(current: Mode, wanted: Mode) -> bool:
    """Whether a mode lets less through than another: who halts never allows what is forbidden already."""
    return severity(wanted) > severity(current)
