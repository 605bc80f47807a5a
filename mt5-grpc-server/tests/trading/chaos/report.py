"""What a crash test found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from .operations import Operation
from .recorder import Answer, Call


@dataclass
class Report:
    """Sentences about everything that went wrong, and how many operations there were of which end."""

    duplicates: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    unresolved: list[str] = field(default_factory=list)
    ends: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    stories: list[str] = field(default_factory=list)
    """The calls about what went wrong, in their order."""

    @property
    def violations(self) -> list[str]:
        """All of them, the worst first."""
        return [*self.duplicates, *self.lost, *self.wrong, *self.unresolved]

    def tell_stories(self, told: Mapping[int, Iterable[Call]]) -> None:
        """Add the calls, by the number of their operation, of every operation that a violation names."""
        for calls in told.values():
            for call in calls:
                if any(sentence.startswith(name_of(call.operation)) for sentence in self.violations):
                    self.stories.append(_told(call))


def name_of(operation: Operation) -> str:
    """An operation in words."""
    about = f" of {operation.target}" if operation.target else ""
    return f"operation {operation.number} ({operation.kind.name.lower()}{about})"


def said(answer: Answer) -> str:
    """What was told, in words."""
    return f"executed {answer.executed} ({answer.state})"


def _told(call: Call) -> str:
    parts = "".join(f", {part.name} executed {part.executed} ({part.state})" for part in call.answer.parts or ())
    when = f"{call.began:.3f} to {call.ended:.3f}"
    return f"{call.operation.number} {when} {call.method}: {said(call.answer)} {call.answer.told}{parts}"
