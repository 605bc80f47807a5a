"""A journal that cannot be written is told to those who ask whether orders are taken."""

from __future__ import annotations

from server.running_server import eventually

from .trading_server import BUY, TradingServer


def test_while_the_journal_cannot_be_written_nobody_says_that_orders_are_taken(server: TradingServer) -> None:
    assert server.status().trade_allowed
    with server.without_journal():
        assert server.refused("SubmitOrder", **BUY).reason == "JOURNAL_UNAVAILABLE"
        status = server.status()
        assert not status.trade_allowed and "the journal cannot be written" in status.message
        eventually(lambda: not server.trades(), "health says so")
    # Nobody needs to try an order first.
    eventually(server.trades, "orders are taken again")
    assert server.status().trade_allowed and "journal" not in server.status().message
    assert server.buy().intent.executed
