"""Kills what the plan says and brings it back, while the clients trade."""

from __future__ import annotations

import time
from collections import Counter
from itertools import count

from .gateway import Gateway
from .life import Backend
from .plan import Life, Step, lives
from .recorder import Recorder

# For calls of clients to happen; a server that hangs or a kill point that nobody reaches must not stop the run.
PATIENCE = 3.0
# For the first order, which needs a session.
START_PATIENCE = 20.0
MOMENT = 0.02


class Nemesis:
    """Plays lives of the terminal server until enough was killed."""

    def __init__(self, backend: Backend, recorder: Recorder, seed: int, gateway: Gateway | None = None) -> None:
        self._backend = backend
        self._recorder = recorder
        self._gateway = gateway
        self.seed = seed
        self._lives = lives(seed, gateway is not None)
        self.kills: Counter[str] = Counter()
        self.troubles: Counter[str] = Counter()

    @property
    def door(self) -> str:
        """How the clients reach what is killed."""
        return "gRPC" if self._gateway is None else "REST"

    def rage(self, kills: int) -> None:
        """Kill so many processes; the server is dead afterwards."""
        for _ in count():
            self._play(next(self._lives), kills)
            if self.kills.total() >= kills:
                return

    def _play(self, life: Life, kills: int) -> None:
        self._backend.start(life.kill_point)
        worker = 0
        for step in life.steps:
            self._prepare(step)
            if step.victim == "server":
                self._end(life.kill_point)
            elif self.kills.total() >= kills - 1 or self._backend.wait_for_end(0):
                continue
            elif step.victim == "gateway" and self._gateway is not None:
                self._gateway.kill()
                self._gateway.start()
                self.kills["gateway"] += 1
            else:
                worker = self._backend.kill_worker(worker)
                self.kills["worker"] += worker > 0
        self._backend.set_faults({})

    def _prepare(self, step: Step) -> None:
        """Wait for so many orders; also for fewer, where none is sent any more."""
        self.troubles[step.trouble] += 1
        self._backend.set_faults(dict(step.faults))
        begin = seen = self._recorder.sent
        deadline = time.monotonic() + START_PATIENCE
        while self._recorder.sent < begin + step.orders and time.monotonic() < deadline:
            if self._backend.wait_for_end(MOMENT):
                return
            if self._recorder.sent > seen:
                seen, deadline = self._recorder.sent, time.monotonic() + PATIENCE

    def _end(self, kill_point: str) -> None:
        by_itself = bool(kill_point) and self._backend.wait_for_end(PATIENCE)
        self._backend.kill()
        self.kills[kill_point.partition(":")[0] if by_itself else "server"] += 1
