"""Faults on demand: a JSON file that makes the paper terminal misbehave, read again whenever it changes."""

from __future__ import annotations

from paper_terminal.faults.effects import before, hang_forever
from paper_terminal.faults.file import FaultFile, Faults
from paper_terminal.faults.orders import send_with_faults
from paper_terminal.faults.outage import KnownTime

__all__ = ["FaultFile", "Faults", "KnownTime", "before", "hang_forever", "send_with_faults"]
