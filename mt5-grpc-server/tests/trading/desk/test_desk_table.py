"""Every return code and every last_error code, against the table of endings (reliability: unlisted is unknown)."""

from __future__ import annotations

import pytest

from mt5_grpc_server.gen import mt5_pb2 as pb

from .trading_server import BUY, TradingServer, new_key

REJECTED = (10004, 10006, 10007, *range(10013, 10023), 10024, 10026, 10027, 10029, 10030,
            *range(10032, 10037), *range(10038, 10047))  # fmt: skip
UNKNOWN = (10011, 10012, 10023, 10028, 10037, 10047, 10099, 1)
NOT_SENT_ERRORS = (-2, -3, -5, -6, -7, -8, -10003, -10004)
UNKNOWN_ERRORS = (-1, -4, -9, -10000, -10001, -10002, -10005)


@pytest.mark.parametrize("retcode", REJECTED)
def test_refusals_end_as_rejected(server: TradingServer, retcode: int) -> None:
    server.set_faults(retcodes=[retcode])
    key = new_key()
    intent = server.buy(key, magic=retcode).intent
    assert (intent.state, intent.executed, intent.retcode) == (pb.INTENT_STATE_REJECTED, False, retcode)
    assert intent.reason != pb.ERROR_REASON_UNSPECIFIED
    assert str(retcode) in intent.message
    server.set_faults()
    assert server.buy(key, magic=retcode).replayed
    assert not server.positions()


def test_what_never_left_the_terminal_may_be_asked_again(server: TradingServer) -> None:
    server.set_faults(retcodes=[10031])
    key = new_key()
    told = server.refused("SubmitOrder", key, **BUY)
    assert (told.reason, server.intent(key).state) == ("NOT_CONNECTED", pb.INTENT_STATE_NOT_SENT)
    assert server.intent(key).retcode == 10031
    assert server.buy(key).intent.state == pb.INTENT_STATE_FILLED
    assert len(server.positions()) == 1


@pytest.mark.parametrize("retcode", UNKNOWN)
def test_what_says_nothing_and_what_is_not_listed_is_unknown(server: TradingServer, retcode: int) -> None:
    server.set_faults(retcodes=[retcode])
    key = new_key()
    intent = server.buy(key, magic=retcode).intent
    assert (intent.state, intent.retcode) == (pb.INTENT_STATE_UNKNOWN, retcode)
    assert not intent.HasField("executed")
    server.set_faults()
    assert server.wait_for_end(key).state == pb.INTENT_STATE_NOT_FOUND


def test_an_order_that_the_broker_took_in_first_is_filled_later(server: TradingServer) -> None:
    key = new_key()
    server.set_faults(late_fill_ms=1200)
    taken_in = server.buy(key).intent
    assert (taken_in.state, taken_in.retcode, taken_in.executed) == (pb.INTENT_STATE_PLACED, 10008, True)
    server.wait_for_state_of(key, pb.INTENT_STATE_FILLED)
    (position,) = server.positions()
    assert server.intent(key).position == position.ticket


@pytest.mark.parametrize("code", NOT_SENT_ERRORS)
def test_an_error_before_the_order_left_means_not_sent(server: TradingServer, code: int) -> None:
    key = new_key()
    server.set_faults(error=code, functions=["order_send"])
    told = server.refused("SubmitOrder", key, **BUY)
    assert told.metadata["last_error_code"] == str(code)
    assert server.intent(key).state == pb.INTENT_STATE_NOT_SENT
    server.set_faults()
    server.wait_until_trading()
    assert server.buy(key).intent.state == pb.INTENT_STATE_FILLED
    assert len(server.positions()) == 1


@pytest.mark.parametrize("code", UNKNOWN_ERRORS)
@pytest.mark.parametrize("after", [False, True])
def test_any_other_error_means_unknown(server: TradingServer, code: int, after: bool) -> None:
    key = new_key()
    server.set_faults(error=code, functions=["order_send"], after=after)
    intent = server.buy(key).intent
    assert intent.state == pb.INTENT_STATE_UNKNOWN and not intent.HasField("executed")
    server.set_faults()
    assert server.wait_for_end(key).executed is after
    assert len(server.positions()) == after
