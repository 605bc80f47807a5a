"""The guard maxQuoteAgeMs before the server has seen a quote change."""

from __future__ import annotations

import json
from pathlib import Path

import grpc
import pytest
from server.failures import told
from server.running_server import eventually

from .conftest import Start
from .trading_server import BUY, TradingServer

STANDS_STILL = "2026-03-04T10:00:00Z@0"


@pytest.fixture
def guards(tmp_path: Path) -> str:
    """A file that limits the age of quotes."""
    file = tmp_path / "guards.json"
    file.write_text(json.dumps({"maxQuoteAgeMs": 5000}), encoding="utf-8")
    return str(file)


def test_an_order_before_the_first_change_of_a_quote_is_to_be_tried_again(start: Start, guards: str) -> None:
    server = start("--guards", guards, PAPER_TERMINAL_CLOCK=STANDS_STILL)
    refused = server.refused("SubmitOrder", **BUY)
    assert (refused.reason, refused.metadata["guard"]) == ("TRADING_NOT_READY", "maxQuoteAgeMs")
    assert refused.retry_after


def test_it_passes_once_a_quote_has_changed(start: Start, guards: str) -> None:
    server = start("--guards", guards)
    eventually(lambda: is_bought(server), "a quote has changed")


def is_bought(server: TradingServer) -> bool:
    """Tries an order; what keeps it back must be worth waiting for."""
    try:
        return server.buy().intent.executed
    except grpc.RpcError as error:
        assert told(error).reason == "TRADING_NOT_READY"
        return False
