"""A network between gateway and terminal server that drops everything for longer than any call waits."""

from __future__ import annotations

import http.client
import json
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from .checker import check
from .conftest import PATIENCE, Desk, eventually
from .gateway import Gateway, RestDoor
from .operations import Operation
from .proxy import Wire
from .recorder import NOT_SENT, SUBMIT, Answer, Call
from .truth import read_truth

# Longer than the gateway waits for a trade, or for a sign of life of the server.
CUT_PATIENCE = 45.0
SLOW_MS = 800


@pytest.fixture
def gateway(desk: Desk, wire: Wire, tmp_path: Path) -> Iterator[Gateway]:
    gateway = Gateway(tmp_path, wire.address, desk.backend.environment)
    gateway.start()
    yield gateway
    gateway.kill()


def test_a_gateway_that_is_cut_off_tells_no_end_that_it_does_not_know(desk: Desk, wire: Wire, gateway: Gateway) -> None:
    door, calls = RestDoor(gateway), list[Call]()

    def submit(operation: Operation) -> Answer:
        began = time.time()
        answer = door.submit(operation, _key(operation), CUT_PATIENCE)
        calls.append(Call(operation, _key(operation), SUBMIT, answer, began))
        return answer

    before, under_way, nameless = desk.buying(), desk.buying(), desk.buying()
    on_the_wire, afterwards = [desk.buying() for _ in range(3)], desk.buying()
    eventually(lambda: submit(before).executed, "an order goes through the gateway")
    desk.backend.set_faults({"latency_ms": SLOW_MS, "functions": ["order_send"]})
    slow = desk.in_background(lambda: submit(under_way))
    eventually(lambda: desk.door.ask(under_way, _key(under_way)).state == "SENDING", "the order is being sent")
    wire.cut("there", "back")
    desk.backend.set_faults({})
    lost = [desk.in_background(partial(submit, each)) for each in on_the_wire]

    assert _get(gateway, "/health")[1]["terminal"]["state"] == "unreachable"
    status, problem = _get(gateway, "/positions")
    assert status in (503, 504) and problem["retryable"] is True, problem
    answers = [slow.result(), *(each.result() for each in lost)]
    assert {(answer.executed, answer.state) for answer in answers} == {(None, "UNKNOWN")}
    assert {answer.told.partition(" ")[0] for answer in answers} == {"202"}
    # By now the gateway knows that nobody is there, and nothing leaves it; but a name may have come before.
    answer = submit(afterwards)
    assert (answer.executed, answer.told) == (None, "503 SERVER_UNAVAILABLE")
    order = {"symbol": "EURUSD", "side": "buy", "volume": 0.05, "magic": nameless.number}
    began = time.time()
    status, problem = _ask(gateway, "POST", "/orders", order)
    assert (status, problem["code"], problem["executed"]) == (503, "SERVER_UNAVAILABLE", False)
    calls.append(Call(nameless, "", SUBMIT, Answer(problem["executed"], NOT_SENT), began))

    wire.heal()
    eventually(lambda: _get(gateway, "/health")[1]["tradeAllowed"], "the gateway finds the server again")
    assert _get(gateway, "/positions")[0] == 200
    everything = [before, under_way, *on_the_wire, afterwards]
    for operation in everything:
        eventually(partial(_is_executed, submit, operation), "every order is executed under its name")
    report = check([*everything, nameless], calls, read_truth(desk.backend.environment))
    assert not report.violations
    assert desk.backend.wait_for_end(0) is False and len(desk.backend.workers()) == 1


def _is_executed(submit: Callable[[Operation], Answer], operation: Operation) -> bool:
    return submit(operation).executed is True


def _key(operation: Operation) -> str:
    return f"cut-off-{operation.number}"


def _get(gateway: Gateway, path: str) -> tuple[int, dict[str, Any]]:
    return _ask(gateway, "GET", path)


def _ask(gateway: Gateway, method: str, path: str, body: dict[str, Any] | None = None) -> tuple[int, dict[str, Any]]:
    connection = http.client.HTTPConnection(gateway.address, timeout=PATIENCE)
    try:
        text = None if body is None else json.dumps(body)
        connection.request(method, path, text, {} if text is None else {"Content-Type": "application/json"})
        response = connection.getresponse()
        return response.status, json.loads(response.read())
    finally:
        connection.close()
