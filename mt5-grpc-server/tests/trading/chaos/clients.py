"""The clients of a crash test: they ask, and ask again, until they know."""

from __future__ import annotations

import random
import threading
import time
from collections import deque
from collections.abc import Callable

from .door import UNHEARD_OF, Door
from .operations import Operation
from .recorder import ASK, NOT_SENT, SUBMIT, Answer, Call, Recorder
from .trader import Trader

CALL_SECONDS, SHORT_SECONDS = 5.0, 0.2
# A wish that is not known after so many calls is taken up again later.
TRIES = 8
# Somebody who is told "not sent" again and again gives up, which is an end as well.
GIVE_UP_CHANCE, NAIVE_TRIES = 0.03, 40
# What no repetition changes soon: a market that has not moved far enough, a position that is gone.
HOPELESS = ("INVALID_STOPS", "POSITION_CLOSED", "INVALID_TICKET")


class Client:
    """A program that trades: it repeats every request with the same key until it knows the end."""

    def __init__(self, trader: Trader, chance: random.Random, door: Door, recorder: Recorder) -> None:
        self._random = chance
        self._trader = trader
        self._door = door
        self._recorder = recorder
        self._backlog: deque[Operation] = deque()

    def trade(self, stopped: threading.Event) -> None:
        """Wish and ask until `stopped`."""
        while not stopped.is_set():
            again = self._backlog and (len(self._backlog) > self._trader.longest_backlog or self._random.random() < 0.3)
            operation = self._backlog.popleft() if again else self._new_wish()
            if not self._pursue(operation, TRIES):
                self._backlog.append(operation)

    def finish(self, deadline: float) -> None:
        """Ask for what is not known yet until it is, or until `deadline`, monotonic seconds."""
        while self._backlog and time.monotonic() < deadline:
            operation = self._backlog.popleft()
            if not self._pursue(operation, TRIES):
                self._backlog.append(operation)

    def _new_wish(self) -> Operation:
        operation = self._trader.next()
        self._recorder.asked(operation)
        return operation

    def _pursue(self, operation: Operation, tries: int) -> bool:
        """True where the end is known, or is no longer asked for because nothing was sent."""
        key, last = key_of(operation), Answer(None)
        for count in range(tries):
            began = time.time()
            if count and last.told != UNHEARD_OF and self._random.random() < 0.4:
                method, last = ASK, self._door.ask(operation, key)
            else:
                patience = SHORT_SECONDS if self._random.random() < 0.1 else CALL_SECONDS
                method, last = SUBMIT, self._door.submit(operation, key, patience)
            self._recorder.answered(Call(operation, key, method, last, began))
            if last.final or self._gives_up(last):
                self._trader.learn(operation, last)
                return True
            time.sleep(_pause(self._random, last))
        return False

    def _gives_up(self, last: Answer) -> bool:
        hopeless = any(reason in last.told for reason in HOPELESS)
        return last.state == NOT_SENT and (hopeless or self._random.random() < GIVE_UP_CHANCE)


class NaiveClient:
    """What many programs do: where a request seems to have failed it is sent anew, under a new name."""

    def __init__(self, trader: Trader, chance: random.Random, door: Door, recorder: Recorder) -> None:
        self._random = chance
        self._trader = trader
        self._door = door
        self._recorder = recorder

    def trade(self, stopped: threading.Event) -> None:
        """Wish until `stopped`."""
        while not stopped.is_set():
            operation = self._trader.next()
            self._recorder.asked(operation)
            for count in range(NAIVE_TRIES):
                key = f"{key_of(operation)}-{count}"
                began = time.time()
                answer = self._door.submit(operation, key, CALL_SECONDS)
                self._recorder.answered(Call(operation, key, SUBMIT, answer, began))
                if answer.executed:
                    self._trader.learn(operation, answer)
                if answer.executed is not None and answer.state != NOT_SENT:
                    break
                time.sleep(_pause(self._random, answer))

    def finish(self, _deadline: float) -> None:
        """A naive client does not look back."""


MakeClient = Callable[[Trader, random.Random, Door, Recorder], "Client | NaiveClient"]


def _pause(chance: random.Random, last: Answer) -> float:
    # A server that is being started again, or has no session yet, is not there any sooner for being asked.
    return chance.uniform(0.15, 0.6) if last.state in ("", NOT_SENT) else chance.uniform(0.01, 0.1)


def key_of(operation: Operation) -> str:
    """The key of an operation, the same for ever."""
    return f"chaos-{operation.number}"
