"""A server that finds many orders with unknown ends, and a terminal that comes only later."""

from __future__ import annotations

from mt5_grpc_server.gen import mt5_pb2 as pb

from .conftest import Start
from .trading_server import BUY, TradingServer, make_old, new_key

EACH = 25
# Without the broker's history nobody finds out what became of an order.
UNANSWERED = ["order_send", "history_orders_get", "history_deals_get"]
FILLED, NOT_FOUND, UNKNOWN = pb.INTENT_STATE_FILLED, pb.INTENT_STATE_NOT_FOUND, pb.INTENT_STATE_UNKNOWN


def states(server: TradingServer) -> dict[str, int]:
    """All requests that the journal has."""
    found = server.call("Intent", "ListIntents", pb.ListIntentsRequest(page_size=500), timeout=5).intents
    return {intent.client_key: intent.state for intent in found}


def test_ends_that_are_unknown_at_the_start_are_found_before_anything_is_sent(start: Start) -> None:
    server = start("--settle", "600")
    arrived, lost = ([new_key() for _ in range(EACH)] for _ in range(2))
    for keys, after in ((arrived, True), (lost, False)):
        server.set_faults(error=-10000, functions=UNANSWERED, after=after)
        ends = {server.buy(key, magic=number + 1 + EACH * after).intent.state for number, key in enumerate(keys)}
        assert ends == {UNKNOWN}
    server.process.kill()
    server.process.wait()
    make_old(server.data)

    server.set_faults(initialize_error=-10005)
    server = start(wait=False)
    assert states(server) == dict.fromkeys(arrived + lost, UNKNOWN)
    for key in (arrived[0], lost[0]):
        assert server.intent(key).state == UNKNOWN
    refused = server.refused("SubmitOrder", **{**BUY, "volume": 0.3})
    assert refused.reason in ("NOT_CONNECTED", "TRADING_NOT_READY") and refused.retry_after
    assert not server.trades()

    server.set_faults()
    server.wait_until_trading()
    seen = states(server)
    assert {seen[key] for key in arrived} == {FILLED}
    assert {server.wait_for_end(key).state for key in lost} == {NOT_FOUND}
    assert len(server.positions()) == EACH
    assert server.buy(volume=0.3).intent.state == FILLED
