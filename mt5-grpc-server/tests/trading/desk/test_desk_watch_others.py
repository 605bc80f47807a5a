"""Watchers are also told of requests of several trades, and of what a person settles."""

from __future__ import annotations

from mt5_grpc_server.gen import mt5_pb2 as pb

from .conftest import Start
from .test_desk_resolutions import NOT_EXECUTED, lose, resolve
from .trading_server import TradingServer, new_key
from .watching import ACCEPTED, SENDING, SETTLED, Watcher, all_since


def test_a_request_of_several_trades_and_each_of_them_have_changes_of_their_own(server: TradingServer) -> None:
    for _ in range(2):
        server.buy()
    watcher, key = Watcher(server), new_key()
    begin = watcher.point
    parts = {part.intent.client_key for part in server.trade_many("ClosePositions", key, all=True)}
    steps = watcher.take(8)
    assert (steps[0], steps[-1]) == ((key, ACCEPTED, "ACCEPTED"), (key, SETTLED, "DONE"))
    assert {name for name, _, _ in steps[1:-1]} == parts and len(parts) == 2
    parents = [message.change.intent.parent_key for message in watcher.messages[-8:]]
    assert parents == ["", *[key] * 6, ""]
    for name in parts:
        of_part = [(kind, state) for each, kind, state in steps if each == name]
        assert of_part == [(ACCEPTED, "ACCEPTED"), (SENDING, "SENDING"), (SETTLED, "FILLED")]
    assert watcher.messages[-1].change.intent == server.intent(key)
    assert all_since(server, begin, 8) == watcher.messages


def test_what_a_person_settles_is_told_with_its_evidence(start: Start) -> None:
    server = start("--settle", "600")
    watcher = Watcher(server)
    key = lose(server, arrives=False)
    assert watcher.take(3)[-1] == (key, SETTLED, "UNKNOWN")
    assert not watcher.messages[-1].change.intent.HasField("executed")
    resolve(server, server.intent(key), NOT_EXECUTED)
    assert watcher.take(1) == [(key, SETTLED, "NOT_FOUND")]
    change = watcher.messages[-1].change
    assert (change.state_before, change.intent.evidence) == (pb.INTENT_STATE_UNKNOWN, "person")
    assert change.intent == server.intent(key)
