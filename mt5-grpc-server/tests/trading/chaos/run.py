"""One crash test from its start to its report."""

from __future__ import annotations

import random
import threading
import time
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from .checker import check
from .clients import Client, MakeClient, NaiveClient, key_of
from .door import UNHEARD_OF, Door, GrpcDoor
from .gateway import Gateway, RestDoor
from .life import HEDGING, NETTING, Backend
from .nemesis import Nemesis
from .operations import GROUPS
from .proxy import Wire
from .recorder import ASK, NOT_SENT, SUBMIT, Answer, Call, Recorder
from .report import Report
from .trader import NettingTrader, Trader
from .truth import read_truth

CLIENTS = 8
# The longest time that something may stay unknown after the last kill.
SETTLE_PATIENCE = 60.0


@dataclass
class Result:
    """What a run was and what it found; `way` is the way of the clients, and their account."""

    seed: int
    way: str
    kills: Counter[str]
    troubles: Counter[str]
    operations: Counter[str]
    calls: int
    orders: int
    deals: int
    report: Report


def run(home: Path, seed: int, kills: int, make_client: MakeClient = Client, login: str = HEDGING) -> Result:
    """Clients trade while so many processes are killed, then ask until everything is known, and the broker is read."""
    backend, recorder = Backend(home, login=login), Recorder()
    nemesis = Nemesis(backend, recorder, seed)
    clients = clients_of(seed, GrpcDoor(backend.channel), recorder, make_client, login)
    return _run(backend, recorder, nemesis, clients, kills)


def run_with_gateway(
    home: Path, seed: int, kills: int, make_client: MakeClient = Client, login: str = HEDGING
) -> Result:
    """The same over REST: the gateway is killed as well."""
    backend, recorder = Backend(home, login=login), Recorder()
    wire = Wire(lambda: backend.address)
    gateway = Gateway(home, wire.address, backend.environment)
    try:
        gateway.start()
        nemesis = Nemesis(backend, recorder, seed, gateway)
        clients = clients_of(seed, RestDoor(gateway), recorder, make_client, login)
        return _run(backend, recorder, nemesis, clients, kills)
    finally:
        gateway.kill()
        wire.close()


def clients_of(
    seed: int, door: Door, recorder: Recorder, make_client: MakeClient = Client, login: str = HEDGING
) -> list[Client | NaiveClient]:
    """Clients that all go through one door; what each of them does follows from the seed."""
    make_trader = NettingTrader if login == NETTING else Trader
    return [
        make_client(
            make_trader(number, random.Random(f"{seed}/{number}/wishes")),
            random.Random(f"{seed}/{number}"),
            door,
            recorder,
        )
        for number in range(CLIENTS)
    ]


def _run(
    backend: Backend, recorder: Recorder, nemesis: Nemesis, clients: list[Client | NaiveClient], kills: int
) -> Result:
    try:
        _play(backend, nemesis, clients, kills)
        if isinstance(clients[0], Client):
            ask_for_all(GrpcDoor(backend.channel), recorder)
    finally:
        backend.close()
        recorder.save(backend.home / "calls.jsonl")
    truth = read_truth(backend.environment)
    report = check(recorder.operations, recorder.calls, truth)
    kinds = Counter(operation.kind.name.lower() for operation in recorder.operations)
    calls, orders, deals = len(recorder.calls), len(truth.orders), len(truth.deals)
    way = f"{nemesis.door} on a {'netting' if backend.login == NETTING else 'hedging'} account"
    return Result(nemesis.seed, way, nemesis.kills, nemesis.troubles, kinds, calls, orders, deals, report)


def _play(backend: Backend, nemesis: Nemesis, clients: list[Client | NaiveClient], kills: int) -> None:
    backend.start()
    stopped = threading.Event()
    with ThreadPoolExecutor(len(clients)) as threads:
        trading = [threads.submit(client.trade, stopped) for client in clients]
        try:
            backend.kill()
            nemesis.rage(kills)
        finally:
            stopped.set()
        backend.start()
        _each(trading)
        deadline = time.monotonic() + SETTLE_PATIENCE
        _each([threads.submit(client.finish, deadline) for client in clients])


def _each(futures: Iterable[Future[None]]) -> None:
    for future in futures:
        future.result()


def ask_for_all(door: Door, recorder: Recorder) -> None:
    """The journal's last word on every key, also on those that their clients gave up."""
    for operation in recorder.operations:
        began = time.time()
        if operation.kind in GROUPS:  # only the request itself tells its parts
            answer = door.submit(operation, key_of(operation), SETTLE_PATIENCE)
            recorder.answered(Call(operation, key_of(operation), SUBMIT, answer, began))
            began = time.time()
        answer = door.ask(operation, key_of(operation))
        if answer.told == UNHEARD_OF:
            # It was refused before it was written down.
            answer = Answer(False, NOT_SENT, told=UNHEARD_OF)
        recorder.answered(Call(operation, key_of(operation), ASK, answer, began))
