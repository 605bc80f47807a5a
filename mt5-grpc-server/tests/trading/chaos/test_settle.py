"""What "not executed" rests on: an order may be on its way long after the server that sent it died."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from mt5_grpc_server.gen import mt5_pb2 as pb
from mt5_grpc_server.gen import mt5_pb2_grpc

from .checker import check
from .conftest import PATIENCE, Desk, eventually
from .life import Backend
from .recorder import ASK, Answer, Call
from .truth import read_truth

LATE_MS = 8000
KEY = "late-order"
# What is on its way to a broker does not end with the program that sent it.
BROKER = """
import json, sys, time
import paper_terminal as mt5
time.sleep(float(sys.argv[1]) / 1000)
assert mt5.initialize(), mt5.last_error()
sent = mt5.order_send(json.loads(sys.argv[2]))
assert sent.retcode == mt5.TRADE_RETCODE_DONE, sent
"""


@pytest.mark.parametrize(("settle", "right"), [(2.5 * LATE_MS / 1000, True), (0.1, False)], ids=["long", "too short"])
def test_an_order_on_its_way_is_told_wrong_only_where_the_settle_time_is_shorter(
    tmp_path: Path, settle: float, right: bool
) -> None:
    backend = Backend(tmp_path, "--settle", str(settle), "--trade-budget", "30")
    desk = Desk(backend)
    try:
        backend.start()
        desk.trade()
        backend.set_faults({"latency_ms": 4 * LATE_MS, "functions": ["order_send"]})
        late = desk.buying()
        desk.in_background(lambda: desk.door.submit(late, KEY, PATIENCE))
        eventually(lambda: desk.door.ask(late, KEY).state == "SENDING", "the order is on its way")
        backend.kill()
        backend.set_faults({})
        command = [sys.executable, "-c", BROKER, str(LATE_MS), json.dumps(sent_request(backend))]
        broker = subprocess.Popen(command, env=backend.environment)
        backend.start()
        end: Answer = eventually(lambda: (end := desk.door.ask(late, KEY)).final and end, "an end is told")
        assert broker.wait(PATIENCE) == 0
        assert read_truth(backend.environment).orders_of(late.number)
        backend.kill()
        backend.start()
        eventually(lambda: desk.door.ask(late, KEY).executed, "its end is corrected, where it was wrong")
        request = pb.GetIntentRequest(client_key=KEY)
        present = mt5_pb2_grpc.IntentServiceStub(backend.channel()).GetIntent(request).intent
    finally:
        backend.close()
    report = check([late], [Call(late, KEY, ASK, end, time.time())], read_truth(backend.environment))
    assert end.state == ("FILLED" if right else "NOT_FOUND")
    assert bool(report.violations) is not right
    assert present.corrected is not right


def sent_request(backend: Backend) -> dict[str, object]:
    """The one request that the journal tells was being sent."""
    with closing(sqlite3.connect(backend.data / "journal.sqlite")) as journal:
        ((record,),) = journal.execute("SELECT record FROM intents WHERE state = 'SENDING'").fetchall()
    request: dict[str, object] = json.loads(record)["sending"]["request"]
    return request
