"""A network between clients and server that drops what is sent, one way or both, or breaks its connections."""

from __future__ import annotations

import random
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import grpc

from .checker import check
from .conftest import Desk
from .door import GrpcDoor
from .proxy import Wire
from .recorder import Recorder
from .run import CLIENTS, SETTLE_PATIENCE, ask_for_all, clients_of
from .truth import read_truth

SEED = 5
CUTS = 24
WAYS = (("there",), ("back",), ("there", "back"), ())
ORDERS_BETWEEN = 8
# Longer than the shortest deadline of the clients, shorter than the longest.
CUT_SECONDS = 0.4


def test_a_network_that_fails_neither_doubles_nor_loses_an_order(desk: Desk, wire: Wire, tmp_path: Path) -> None:
    channel, recorder, stopped = desk.backend.connect(wire.address), Recorder(), threading.Event()
    clients = clients_of(SEED, GrpcDoor(lambda: channel), recorder)
    with ThreadPoolExecutor(CLIENTS) as threads:
        trading = [threads.submit(client.trade, stopped) for client in clients]
        try:
            _fail(wire, recorder)
        finally:
            wire.heal()
            stopped.set()
        for each in trading:
            each.result()
        deadline = time.monotonic() + SETTLE_PATIENCE
        for each in [threads.submit(client.finish, deadline) for client in clients]:
            each.result()
    channel.close()
    ask_for_all(desk.door, recorder)
    recorder.save(tmp_path / "calls.jsonl")
    report = check(recorder.operations, recorder.calls, read_truth(desk.backend.environment))
    assert not report.violations
    assert any(call.answer.told == str(grpc.StatusCode.DEADLINE_EXCEEDED) for call in recorder.calls)
    assert any(call.answer.told == str(grpc.StatusCode.UNAVAILABLE) for call in recorder.calls)
    assert len(recorder.operations) >= CUTS * ORDERS_BETWEEN / 2


def _fail(wire: Wire, recorder: Recorder) -> None:
    chance = random.Random(SEED)
    for _ in range(CUTS):
        goal, patience = recorder.sent + ORDERS_BETWEEN, time.monotonic() + SETTLE_PATIENCE
        while recorder.sent < goal:
            assert time.monotonic() < patience, "the clients do not get through any more"
            time.sleep(0.01)
        ways = chance.choice(WAYS)
        if ways:
            wire.cut(*ways)
            time.sleep(CUT_SECONDS)
            wire.heal()
        else:
            wire.snap()
