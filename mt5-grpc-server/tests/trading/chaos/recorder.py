"""What every client asked and was told, in the order in which it happened."""

from __future__ import annotations

import json
import threading
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path

from .operations import Operation

# Nothing was sent; the same key may be submitted again.
NOT_SENT = "NOT_SENT"
# The methods of a call.
SUBMIT, ASK = "submit", "ask"


@dataclass(frozen=True)
class Part:
    """What was told of one trade of a request of several; `comment` is what its order carries."""

    name: str
    executed: bool | None
    state: str
    comment: str
    position: int = 0
    replayed: bool = field(default=False, compare=False)


@dataclass(frozen=True)
class Answer:
    """What a client was told. `executed` None means that it is not known; `state` is empty where a call failed.

    `replayed` says that an earlier call with the same key was told. `parts` is None where none were told.
    """

    executed: bool | None
    state: str = ""
    order: int = 0
    position: int = 0
    told: str = ""
    replayed: bool = field(default=False, compare=False)
    parts: tuple[Part, ...] | None = None

    @staticmethod
    def of_parts(parts: tuple[Part, ...]) -> Answer:
        """What a client makes of a request of several trades: it was executed where every part was, and has ended
        where every part has.
        """
        ends = {part.executed for part in parts}
        unsent = [part for part in parts if part.state == NOT_SENT]
        if None in ends or (unsent and len(unsent) < len(parts)):
            executed, state = None, "UNKNOWN"
        elif unsent:
            executed, state = False, NOT_SENT
        else:
            executed = False not in ends
            state = "DONE" if executed else "PARTIAL" if True in ends else "REJECTED"
        replayed = all(part.replayed or part.state == NOT_SENT for part in parts)
        return Answer(executed, state, 0, parts[-1].position if parts else 0, "", replayed, parts)

    @property
    def final(self) -> bool:
        """True where asking again tells the same for ever."""
        return self.executed is not None and self.state not in ("", NOT_SENT)


@dataclass(frozen=True)
class Call:
    """One call of a client: `key` is the client key that it carried, `method` what was called; `began` and `ended` are
    when it was made and answered, UTC epoch seconds.
    """

    operation: Operation
    key: str
    method: str
    answer: Answer
    began: float
    ended: float = field(default_factory=time.time)


class Recorder:
    """Collects from all threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._asked: dict[int, Operation] = {}
        self._calls: list[Call] = []
        self._sent = 0

    def asked(self, operation: Operation) -> None:
        """A client begins with a wish."""
        with self._lock:
            self._asked[operation.number] = operation

    def answered(self, call: Call) -> None:
        """A client was told something."""
        with self._lock:
            self._calls.append(call)
            answer = call.answer
            self._sent += call.method == SUBMIT and answer.state not in ("", NOT_SENT) and not answer.replayed

    @property
    def sent(self) -> int:
        """How many calls were answered that sent something to the broker."""
        with self._lock:
            return self._sent

    @property
    def operations(self) -> list[Operation]:
        """Everything that was asked for."""
        with self._lock:
            return list(self._asked.values())

    @property
    def calls(self) -> list[Call]:
        """Everything that was told."""
        with self._lock:
            return list(self._calls)

    def save(self, file: Path) -> None:
        """Write one JSON line for each call, for a person who looks for the cause of a violation."""
        with file.open("w", encoding="utf-8") as out:
            for call in self.calls:
                line = {"number": call.operation.number, "kind": call.operation.kind.name, "key": call.key}
                when = {"method": call.method, "began": call.began, "ended": call.ended}
                out.write(json.dumps({**line, **when, **asdict(call.answer)}) + "\n")
