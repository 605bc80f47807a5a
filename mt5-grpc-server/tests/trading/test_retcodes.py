from __future__ import annotations

from typing import Any

import pytest

from mt5_grpc_server.gen.error_table import ERROR_TABLE
from mt5_grpc_server.retcodes import RETCODES, Ending, code_of, ending_of, ending_without_answer, why_of
from paper_terminal import constants

EXECUTED = {10008, 10009, 10010, 10025}
REJECTED = {
    10004, 10006, 10007, *range(10013, 10023), 10024, 10026, 10027, 10029, 10030, 10032, 10033, 10034, 10035, 10036,
    10038, 10039, 10040, 10041, 10042, 10043, 10044, 10045, 10046,
}  # fmt: skip


def result(retcode: int, **fields: Any) -> dict[str, Any]:
    return {"retcode": retcode, "order": 0, "deal": 0, "request_id": 0, "comment": "words", **fields}


def test_every_retcode_of_the_package_is_here_with_its_name() -> None:
    package = {
        number: name.removeprefix("TRADE_RETCODE_")
        for name, number in vars(constants).items()
        if name.startswith("TRADE_RETCODE_")
    }
    assert len(package) == 40
    assert {number: row.name for number, row in RETCODES.items() if number != 10046} == package


def test_every_code_is_a_row_of_the_error_table_and_says_what_to_do() -> None:
    for number, row in RETCODES.items():
        assert (row.code == "") == (row.ending is Ending.EXECUTED), number
        assert row.code in {"", *ERROR_TABLE}, number
        assert row.why and (row.hint or row.ending is Ending.EXECUTED), number


@pytest.mark.parametrize("retcode", [0, *range(10000, 10060)])
def test_an_answer_without_tickets_ends_as_its_code_says(retcode: int) -> None:
    expected = Ending.EXECUTED if retcode in EXECUTED else Ending.REJECTED if retcode in REJECTED else Ending.UNKNOWN
    if retcode == 10031:
        expected = Ending.NOT_SENT
    assert ending_of(result(retcode)) is expected
    assert (code_of(result(retcode)) == "ORDER_OUTCOME_UNKNOWN") == (expected is Ending.UNKNOWN)
    assert str(retcode) in why_of(result(retcode))


@pytest.mark.parametrize("retcode", sorted(REJECTED | {10031}))
def test_a_refusal_that_carries_a_ticket_is_not_believed(retcode: int) -> None:
    for ticket in ({"order": 5}, {"deal": 5}):
        assert ending_of(result(retcode, **ticket)) is Ending.UNKNOWN
        assert code_of(result(retcode, **ticket)) == "ORDER_OUTCOME_UNKNOWN"


def test_without_a_connection_nothing_was_sent_only_while_no_request_left() -> None:
    assert (ending_of(result(10031)), code_of(result(10031))) == (Ending.NOT_SENT, "NOT_CONNECTED")
    assert ending_of(result(10031, request_id=3)) is Ending.UNKNOWN


@pytest.mark.parametrize(
    ("last_error", "ending"),
    [(code, Ending.NOT_SENT) for code in (-2, -3, -5, -6, -7, -8, -10003, -10004)]
    + [(code, Ending.UNKNOWN) for code in (-1, -4, -10000, -10001, -10002, -10005, 1, 0, -99)],
)
def test_no_answer_ends_as_last_error_says(last_error: int, ending: Ending) -> None:
    assert ending_without_answer(last_error) is ending
