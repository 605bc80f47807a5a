"""mt5-bridge: a REST server that refuses to run where `sys.platform` is not win32, and its command line client.

It guesses the broker's offset from the newest tick and the clock of this computer, so the paper clock is the real one.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from .conftest import Attach
from .running import fetch, run, server


@pytest.fixture(scope="module")
def mt5(attach: Attach) -> ModuleType:
    return attach(clock="real")


@pytest.fixture(scope="module")
def address(mt5: ModuleType, folder: Path) -> Iterator[str]:
    serve = ("--windows", "-m", "mt5_bridge.main", "server", "--host", "127.0.0.1", "--port", "0")
    account = ("--mt5-login", "1000001", "--mt5-password", "paper", "--mt5-server", "Paper-Demo")
    with server("mt5-bridge", *serve, *account, folder=folder) as url:
        yield url


def client(address: str, *command: str) -> Any:
    return json.loads(run("mt5-bridge", "-m", "mt5_bridge.main", "client", "--url", address, *command))


def test_its_client_opens_protects_and_closes_a_position(mt5: ModuleType, address: str) -> None:
    sent = client(address, "order", "EURUSD", "BUY", "0.1", "--comment", "bridge", "--magic", "42")
    [position] = mt5.positions_get(symbol="EURUSD")
    assert sent == {"status": "ok", "ticket": position.ticket}
    assert (position.type, position.volume, position.comment, position.magic) == (0, 0.1, "bridge", 42)

    stop, target = round(position.price_open - 0.01, 5), round(position.price_open + 0.02, 5)
    stops = {"ticket": sent["ticket"], "sl": stop, "tp": target, "update_sl": True, "update_tp": True}
    assert fetch(f"{address}/modify", stops) == (200, {"status": "ok"})
    [position] = mt5.positions_get(ticket=sent["ticket"])
    assert (position.sl, position.tp) == (stop, target)

    assert client(address, "close", str(sent["ticket"])) == {"status": "ok"}
    assert mt5.positions_get(ticket=sent["ticket"]) == ()
    deals = mt5.history_deals_get(position=position.identifier)
    assert [deal.entry for deal in deals] == [mt5.DEAL_ENTRY_IN, mt5.DEAL_ENTRY_OUT]
    status, told = fetch(f"{address}/history/deals?position={position.identifier}")
    assert status == 200
    assert [(deal["ticket"], deal["price"], deal["profit"]) for deal in told] == [
        (deal.ticket, deal.price, deal.profit) for deal in deals
    ]
    assert fetch(f"{address}/account")[1]["balance"] == mt5.account_info().balance


def test_it_finds_the_offset_of_the_broker_and_tells_utc(mt5: ModuleType, address: str) -> None:
    status, tick = fetch(f"{address}/tick/EURUSD")
    assert status == 200
    assert abs(tick["time"] - time.time()) < 450
    offset = round((mt5.symbol_info_tick("EURUSD").time - time.time()) / 3600) * 3600
    assert offset in (7200, 10800)
    now = int(time.time())
    status, bars = fetch(f"{address}/rates_range/EURUSD?timeframe=M1&start={now - 1800}&end={now - 600}")
    assert status == 200
    expected = mt5.copy_rates_range("EURUSD", mt5.TIMEFRAME_M1, now - 1800 + offset, now - 600 + offset)
    assert [(bar["time"] + offset, bar["close"]) for bar in bars] == expected[["time", "close"]].tolist()
    status, ticks = fetch(f"{address}/ticks_range/GBPUSD?start={now - 120}&end={now - 60}")
    known = mt5.copy_ticks_range("GBPUSD", now - 120 + offset, now - 60 + offset, mt5.COPY_TICKS_ALL)
    assert [(tick["time_msc"] + offset * 1000, tick["bid"]) for tick in ticks] == known[["time_msc", "bid"]].tolist()


def test_it_reads_account_symbols_positions_and_depth(mt5: ModuleType, address: str) -> None:
    assert fetch(f"{address}/health")[1]["mt5_connected"] is True
    assert fetch(f"{address}/symbols")[1] == [symbol.name for symbol in mt5.symbols_get()]
    ticket = mt5.Sell("USDJPY", 0.2).order
    [told] = fetch(f"{address}/positions?symbols=USDJPY")[1]
    [position] = mt5.positions_get(ticket=ticket)
    assert (told["ticket"], told["type"], told["volume"]) == (ticket, "SELL", 0.2)
    assert told["price_open"] == position.price_open
    assert fetch(f"{address}/account")[1]["margin"] == mt5.account_info().margin
    assert {level["type"] for level in fetch(f"{address}/book/ACME")[1]} == {"BUY", "SELL"}
    mt5.Close("USDJPY", ticket=ticket)
    assert fetch(f"{address}/positions?symbols=USDJPY")[1] == []


def test_it_tries_filling_modes_until_the_trade_server_takes_one(mt5: ModuleType, address: str, folder: Path) -> None:
    status, sent = fetch(f"{address}/order", {"symbol": "US500", "type": "BUY", "volume": 0.1})
    assert (status, sent["status"]) == (200, "ok")
    assert "10030" in (folder / "mt5-bridge.log").read_text(encoding="utf-8")
    [order] = mt5.history_orders_get(ticket=sent["ticket"])
    assert order.type_filling == mt5.ORDER_FILLING_IOC
    assert fetch(f"{address}/close", {"ticket": sent["ticket"]}) == (200, {"status": "ok"})
    assert mt5.positions_get(symbol="US500") == ()


def test_a_refusal_of_the_trade_server_reaches_its_client(address: str) -> None:
    status, problem = fetch(f"{address}/order", {"symbol": "EURUSD", "type": "BUY", "volume": 0.001})
    assert status == 500
    assert "10014" in problem["detail"]
    status, problem = fetch(f"{address}/order", {"symbol": "EURUSD", "type": "BUY", "volume": 0.1, "sl": 9.9})
    assert "10016" in problem["detail"]
    assert fetch(f"{address}/close", {"ticket": 5})[1]["detail"] == "Failed to close position: Position 5 not found"
