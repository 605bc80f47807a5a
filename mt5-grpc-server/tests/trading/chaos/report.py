"""What a crash test found."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from .operations import Operation
from .recorder import Answer


@dataclass
class Report:
    """Sentences about everything that went wrong, and how many operations there were of which end."""

    duplicates: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    unresolved: list[str] = field(default_factory=list)
    ends: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    @property
    def violations(self) -> list[str]:
        """All of them, the worst first."""
        return [*self.duplicates, *self.lost, *self.wrong, *self.unresolved]


def name_of(operation: Operation) -> str:
    """An operation in words."""
    about = f" of {operation.target}" if operation.target else ""
    return f"operation {operation.number} ({operation.kind.name.lower()}{about})"


def said(answer: Answer) -> str:
    """What was told, in words."""
    return f"executed {answer.executed} ({answer.state})"
