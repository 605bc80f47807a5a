from __future__ import annotations

import json
from pathlib import Path

import pytest

from mt5_grpc_server.trading.audit import Head, chain, verify
from mt5_grpc_server.trading.audit_extent import Extent
from mt5_grpc_server.trading.audit_file import AuditFile
from mt5_grpc_server.trading.intent import Outcome
from mt5_grpc_server.trading.journal import Journal
from mt5_grpc_server.trading.states import State

from .journal_samples import buying, draft


def log(count: int) -> list[str]:
    lines, head = [], Head()
    for number in range(count):
        line, head = chain(head, {"event": "accepted", "volume": 0.1 * number, "text": "größer"})
        lines.append(line)
    return lines


def test_an_untouched_log_is_whole() -> None:
    result = verify(log(5))
    assert (result.records, result.problem) == (5, None)
    assert result.head == Head(5, json.loads(log(5)[4])["hash"])
    assert verify([]).problem is None


def test_a_changed_record_is_found() -> None:
    lines = log(5)
    lines[2] = lines[2].replace('"volume":0.2', '"volume":0.3')
    assert verify(lines).problem == "Record 3 is not whole: its content does not match its hash"


@pytest.mark.parametrize("added", ['"event":"forged",', '"hash":"",', " "])
def test_text_that_was_put_into_a_record_is_found_though_it_reads_as_before(added: str) -> None:
    lines = log(5)
    lines[2] = lines[2][:1] + added + lines[2][1:]
    assert verify(lines).problem == "Record 3 is not whole: its content does not match its hash"


def test_a_changed_record_with_a_right_hash_of_its_own_is_found() -> None:
    lines = log(5)
    lines[2], _ = chain(Head(2, json.loads(lines[1])["hash"]), {"event": "forged"})
    assert verify(lines).problem == "Record 4 is not whole: it does not follow the record before it"


@pytest.mark.parametrize("place", [0, 2])
def test_a_missing_record_is_found(place: int) -> None:
    lines = log(5)
    del lines[place]
    result = verify(lines)
    assert result.records == place
    assert result.problem is not None and "a record is missing" in result.problem


def test_records_out_of_order_and_other_text_are_found() -> None:
    lines = log(3)
    assert verify([lines[1], lines[0], lines[2]]).problem is not None
    assert verify([*lines, "not JSON"]).problem == "Record 4 is not whole: it is not JSON"
    assert verify([*lines, "[]"]).problem == "Record 4 is not whole: it is not an object"


def test_a_log_that_was_written_anew_is_not_the_one_that_the_journal_knows() -> None:
    found = verify(log(5))
    assert Extent(found.head, 5).problem(found) is None
    assert Extent(Head(7, "f" * 64), 5).problem(found) is None  # two more are on their way
    rewritten = Extent(Head(5, "f" * 64), 5).problem(found)
    assert rewritten is not None and "the journal beside the log has another hash" in rewritten


def test_an_event_cannot_bring_parts_of_the_chain_itself() -> None:
    with pytest.raises(ValueError, match="hash is a name of the chain"):
        chain(Head(), {"hash": "0" * 64})


def test_the_journal_tells_every_event_once_whatever_happens_between(tmp_path: Path) -> None:
    journal, path = Journal(tmp_path), tmp_path / "audit.jsonl"
    journal.recover()
    accepted = journal.accept(draft()).intent
    lines = journal.audit_lines()
    AuditFile(path).append(lines)
    with open(path, "ab") as file:  # a crash in the middle of a line
        file.write(b'{"event":"send')
    sent = journal.begin_sending(accepted, buying(accepted.draft))
    journal.finish(sent, Outcome(State.FILLED, order=11, deal=12, volume=0.1, price=1.1))
    lines = journal.audit_lines()  # the first of them again, since nobody said that it was written
    AuditFile(path).append(lines)
    journal.audit_written(lines[-1][0])
    assert journal.audit_lines() == []
    records = [json.loads(line) for line in path.read_text(encoding="ascii").splitlines()]
    assert verify(path.read_text(encoding="ascii").splitlines()).problem is None
    assert [record["event"] for record in records] == ["accepted", "sending", "settled"]
    assert {record["clientOrderId"] for record in records} == {"order-0001"}
    assert records[0]["asked"] == {"symbol": "EURUSD", "volume": 0.1}
    assert records[1]["request"]["action"] == 1
    assert (records[2]["stateBefore"], records[2]["after"]["state"]) == ("SENDING", "FILLED")
    assert records[2]["after"]["executed"] is True
    journal.close()


def test_appending_goes_on_after_a_long_line(tmp_path: Path) -> None:
    path, file = tmp_path / "audit.jsonl", AuditFile(tmp_path / "audit.jsonl")
    first, head = chain(Head(), {"text": "x" * 300_000})
    second, head = chain(head, {"text": "y"})
    file.append([(1, first)])
    AuditFile(path).append([(1, first), (2, second)])
    file.append([])
    assert path.read_text(encoding="ascii").splitlines() == [first, second]
