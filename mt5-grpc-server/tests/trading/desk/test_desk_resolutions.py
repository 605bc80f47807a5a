"""A person settles, by command on the machine of the server, an order whose end the broker's records do not tell."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from server.running_server import eventually

from mt5_grpc_server.gen import mt5_pb2 as pb

from .command_line import command
from .conftest import Start
from .trading_server import BUY, TradingServer, new_key

NOT_EXECUTED = "--not-executed"


def resolve(server: TradingServer, intent: pb.Intent, *end: str, number: int = 0) -> None:
    """Say what became of it; returns once the server took the file away."""
    arguments = ["--intent", str(number or intent.intent_id), *end, "--reason", "asked the broker"]
    done = command(server.home, "resolve", *arguments, "--data", str(server.data))
    assert done.returncode == 0, done.stderr
    eventually(lambda: not list(server.data.glob("RESOLVE-*")), "the server has read it")


def lose(server: TradingServer, arrives: bool, **faults: str) -> str:
    """An order without an answer, before or after it arrived at the broker; its key."""
    key = new_key()
    server.set_faults(error=-10000, functions=["order_send"], after=arrives, **faults)
    assert server.buy(key).intent.state == pb.INTENT_STATE_UNKNOWN
    server.set_faults()
    return key


def test_an_order_that_nobody_could_tell_from_others_is_settled_with_the_ticket_a_person_gives(start: Start) -> None:
    server = start()
    other = server.buy(volume=0.2).intent.order
    key = lose(server, arrives=True, comment_overwrite="dealer")
    server.wait_for_state_of(key, pb.INTENT_STATE_MANUAL)
    assert server.refused("SubmitOrder", **BUY).reason == "UNRESOLVED_INTENT"
    position = next(each for each in server.positions() if each.volume == 0.1)
    for wrong in (other, position.ticket + 100):
        resolve(server, server.intent(key), "--order", str(wrong))
        assert server.intent(key).state == pb.INTENT_STATE_MANUAL
    assert any(f"the order {other} is of another request" in line for line in server.log)
    assert any(f"no order {position.ticket + 100}" in line for line in server.log)

    resolve(server, server.intent(key), "--order", str(position.ticket))
    found = server.intent(key)
    assert (found.state, found.executed, found.evidence) == (pb.INTENT_STATE_FILLED, True, "person")
    assert (found.order, found.volume, found.price) == (position.ticket, 0.1, position.price_open)
    assert found.message.endswith("asked the broker")
    assert server.buy(key).replayed
    assert server.buy().intent.executed  # nothing looks like it any more
    audit = server.data / "audit.jsonl"
    eventually(lambda: any(told(line, found) for line in audit.read_text("ascii").splitlines()), "the audit log has it")


def told(line: str, intent: pb.Intent) -> bool:
    event = json.loads(line)
    return bool(
        event["event"] == "corrected"
        and event["clientOrderId"] == intent.client_key
        and event["stateBefore"] == "MANUAL"
        and event["after"]["evidence"] == "person"
        and event["after"]["message"].endswith("asked the broker")
    )


def test_an_order_is_settled_as_not_executed_but_no_end_that_is_known_is_changed(start: Start) -> None:
    server = start("--settle", "600")
    absent = lose(server, arrives=False)
    resolve(server, server.intent(absent), NOT_EXECUTED)
    found = server.intent(absent)
    assert (found.state, found.executed) == (pb.INTENT_STATE_NOT_FOUND, False)
    assert found.reason == pb.ERROR_REASON_NO_TRACE
    present = server.buy().intent.client_key
    resolve(server, server.intent(present), NOT_EXECUTED)
    assert server.intent(present).executed is True
    assert any("an end that is not known" in line for line in server.log)


def test_what_a_person_says_waits_for_a_server_and_what_is_no_file_of_the_command_is_taken_away(start: Start) -> None:
    server = start("--settle", "600")
    key = lose(server, arrives=False)
    intent = server.intent(key)
    server.kill()
    arguments = ["--intent", str(intent.intent_id), NOT_EXECUTED, "--reason", "asked the broker"]
    assert command(server.home, "resolve", *arguments, "--data", str(server.data)).returncode == 0
    (server.data / "RESOLVE-x").write_text("{}", "utf-8")
    server = start("--settle", "600", wait=False)
    assert server.wait_for_end(key).state == pb.INTENT_STATE_NOT_FOUND
    eventually(lambda: not list(server.data.glob("RESOLVE-*")), "the files are gone")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--intent", "1", "--order", "7"],
        ["--intent", "1", "--reason", "known"],
        ["--intent", "0", NOT_EXECUTED, "--reason", "known"],
        ["--intent", "1", "--order", "-7", "--reason", "known"],
        ["--intent", "1", "--order", "7", NOT_EXECUTED, "--reason", "known"],
        ["--intent", "1", "--order", "7", "--reason", " "],
    ],
)
def test_a_command_that_says_too_little_or_too_much_writes_nothing(tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "owner.lock").touch()
    assert command(tmp_path, "resolve", *arguments, "--data", str(tmp_path)).returncode == 2
    assert [file.name for file in tmp_path.iterdir()] == ["owner.lock"]
