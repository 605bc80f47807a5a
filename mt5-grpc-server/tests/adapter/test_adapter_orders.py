"""order_check and order_send: exact kinds of values, one call, and three endings."""

from __future__ import annotations

import enum
from typing import Any

import pytest

from mt5_grpc_server.adapter import Adapter, TerminalFailure

from .conftest import Bench
from .strict_fake import StrictFake
from .strict_fake.base import API_DISABLED, TEXTS

BUY: dict[str, Any] = {"action": 1, "symbol": "EURUSD", "volume": 1, "type": 0, "type_filling": 1, "price": 1}
DONE = (10008, 10009, 10010, 10025)
REFUSED = (10004, 10006, 10007, *range(10013, 10023), 10024, 10026, 10027, 10029, 10030, *range(10032, 10037),
           *range(10038, 10047))  # fmt: skip
NOT_KNOWN = (0, 10000, 10005, 10011, 10012, 10023, 10028, 10037, 10047, 99999)


class Side(enum.IntEnum):
    BUY = 0


def test_a_passed_check_has_retcode_zero(bench: Bench) -> None:
    result = bench.adapter.order_check(BUY)
    assert (result["retcode"], result["comment"]) == (0, "Done")
    assert result["request"]["volume"] == 1.0 and type(result["request"]) is dict
    assert bench.adapter.positions_total() == 0


def test_a_check_that_does_not_pass_is_an_answer(bench: Bench) -> None:
    assert bench.adapter.order_check({**BUY, "symbol": "NOPE"})["retcode"] == 10013


def test_an_executed_order_says_so(bench: Bench) -> None:
    answer = bench.adapter.order_send(BUY)
    assert answer["executed"] is True
    assert answer["result"]["retcode"] == 10009 and answer["result"]["order"] > 0 and answer["result"]["deal"] > 0
    assert answer["message"] == 'The order was executed: the trade server answered "Request executed" (10009 DONE)'
    assert answer["last_error"] == (1, "Success")


def test_a_refused_order_says_so_and_changes_nothing(bench: Bench) -> None:
    answer = bench.adapter.order_send({**BUY, "symbol": "NOPE"})
    assert answer["executed"] is False
    assert answer["message"] == 'The order was refused: the trade server answered "Invalid request" (10013 INVALID)'
    assert bench.adapter.positions_total() == 0


def test_values_reach_the_package_in_the_kinds_it_demands(adapter: Adapter, fake: StrictFake) -> None:
    numbers = {"stoplimit": 1, "sl": 0, "tp": 2, "deviation": 20, "expiration": 1, "magic": 2**64 - 1}
    adapter.order_send({**BUY, **numbers, "type": Side.BUY, "comment": "ü" * 29})
    (((request,), keywords),) = fake.called("order_send")
    assert keywords == {}
    assert {name: type(value) for name, value in request.items()} == {
        "action": int, "symbol": str, "volume": float, "type": int, "type_filling": int, "price": float,
        "stoplimit": float, "sl": float, "tp": float, "deviation": int, "expiration": int, "magic": int, "comment": str,
    }  # fmt: skip


def test_keys_that_were_not_given_are_not_sent(adapter: Adapter, fake: StrictFake) -> None:
    adapter.order_check({"action": 8, "order": 5})
    assert fake.called("order_check")[-1] == (({"action": 8, "order": 5},), {})


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("volume", "1"), ("volume", float("nan")), ("price", None), ("sl", float("inf")), ("action", 1.0),
        ("action", -1), ("type", 2**32), ("magic", -1), ("magic", 2**64), ("order", "5"), ("deviation", None),
        ("comment", "x" * 30), ("comment", "\U0001f600" * 15), ("comment", b"x"), ("symbol", "X" * 30),
        ("expiration", 2**63), ("request", {}), ("volumes", 1.0),
    ],
)  # fmt: skip
def test_what_the_package_cannot_take_is_never_sent(
    adapter: Adapter, fake: StrictFake, field: str, value: object
) -> None:
    before = len(fake.calls)
    with pytest.raises(TerminalFailure) as failure:
        adapter.order_send({**BUY, field: value})
    assert failure.value.reason == "INVALID_TERMINAL_ARGUMENT"
    assert failure.value.metadata == {"field": field, "executed": "false"}
    assert failure.value.message.startswith(f"Cannot send the order: {field} ")
    assert len(fake.calls) == before


@pytest.mark.parametrize("retcode", [*DONE, *REFUSED, *NOT_KNOWN, 10031])
def test_each_retcode_is_executed_refused_or_not_known(adapter: Adapter, fake: StrictFake, retcode: int) -> None:
    fake.answer = {"retcode": retcode, "order": 0, "deal": 0}
    answer = adapter.order_send(BUY)
    expected = True if retcode in DONE else False if retcode in REFUSED else None
    assert answer["executed"] is expected
    assert str(retcode) in answer["message"]
    assert len(fake.called("order_send")) == 1


@pytest.mark.parametrize("ticket", [{"order": 5}, {"deal": 5}])
def test_a_refusal_with_a_ticket_is_not_known(adapter: Adapter, fake: StrictFake, ticket: dict[str, int]) -> None:
    fake.answer = {"retcode": 10006, "order": 0, "deal": 0, **ticket}
    assert adapter.order_send(BUY)["executed"] is None


def test_a_lost_connection_to_the_server_is_a_refusal_only_without_any_trace(
    adapter: Adapter, fake: StrictFake
) -> None:
    fake.answer = {"retcode": 10031, "order": 0, "deal": 0, "request_id": 0}
    assert adapter.order_send(BUY)["executed"] is False
    fake.answer["request_id"] = 3
    assert adapter.order_send(BUY)["executed"] is None


@pytest.mark.parametrize("code", [-2, -3, -5, -6, -7, -8, -10003, -10004])
def test_with_some_codes_the_order_was_not_sent(adapter: Adapter, fake: StrictFake, code: int) -> None:
    fake.fail("order_send", code)
    with pytest.raises(TerminalFailure) as failure:
        adapter.order_send(BUY)
    assert failure.value.metadata["executed"] == "false"
    assert failure.value.last_error == (code, API_DISABLED if code == -8 else TEXTS[code])


@pytest.mark.parametrize("code", [-1, -4, -10000, -10001, -10002, -10005])
def test_with_other_codes_it_is_not_known_and_not_tried_again(bench: Bench, code: int) -> None:
    bench.fail("order_send", code)
    answer = bench.adapter.order_send(BUY)
    assert answer["executed"] is None and answer["result"] is None
    assert answer["last_error"] == (code, TEXTS[code])
    assert answer["message"] == (
        f'It is not known whether the order was executed: no answer arrived, last_error is "{TEXTS[code]}" ({code})'
    )
    if isinstance(bench.module, StrictFake):
        assert len(bench.module.called("order_send")) == 1


def test_trading_forbidden_in_the_terminal_is_told(bench: Bench) -> None:
    bench.fail("order_send", -8)
    with pytest.raises(TerminalFailure) as failure:
        bench.adapter.order_send(BUY)
    assert failure.value.reason == "API_TRADING_DISABLED"


def test_a_call_that_breaks_off_is_not_known(adapter: Adapter, fake: StrictFake) -> None:
    fake.explode("order_send", SystemError("returned a result with an exception set"))
    answer = adapter.order_send(BUY)
    assert answer["executed"] is None
    assert answer["message"].endswith("the call broke off, the log tells more")
    assert len(fake.called("order_send")) == 1


def test_the_form_of_the_request_is_found_without_sending_anything() -> None:
    for keywords_only in (False, True):
        fake = StrictFake(keywords_only=keywords_only)
        adapter = Adapter(fake)
        adapter.initialize()
        probes = len(fake.called("order_check"))
        assert probes == (2 if keywords_only else 1) and fake.called("order_send") == []
        assert adapter.order_check(BUY)["retcode"] == 0
        assert adapter.order_send(BUY)["executed"] is True
        adapter.initialize()
        assert len(fake.called("order_check")) == probes + 1
        ((arguments, keywords),) = fake.called("order_send")
        assert (len(arguments), len(keywords)) == ((0, len(BUY)) if keywords_only else (1, 0))


def test_no_order_is_sent_while_the_form_is_not_known(fake: StrictFake) -> None:
    fake.fail("order_check", -10005)
    adapter = Adapter(fake)
    adapter.initialize()
    with pytest.raises(TerminalFailure) as failure:
        adapter.order_send(BUY)
    assert (failure.value.reason, failure.value.metadata["executed"]) == ("TERMINAL_TIMEOUT", "false")
    assert fake.called("order_send") == []


def test_a_terminal_that_refuses_the_probe_has_shown_the_form(fake: StrictFake) -> None:
    fake.fail("order_check", -2)  # "Terminal: Invalid params": the package itself took the dict
    adapter = Adapter(fake)
    adapter.initialize()
    assert len(fake.called("order_check")) == 1
    assert adapter.order_send(BUY)["executed"] is True
