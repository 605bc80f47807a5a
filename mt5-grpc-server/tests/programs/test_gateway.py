"""Our REST API and other people's servers on one paper terminal: each sees at once what another one did."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from .running import fetch, free_port, gateway, server

RANGE = {"ours": "fromDate=2026-03-01T00:00:00Z&toDate=2026-03-05T00:00:00Z",
         "theirs": "date_from=2026-03-01T00:00:00Z&date_to=2026-03-05T00:00:00Z"}  # fmt: skip


@pytest.fixture(scope="module")
def ours(mt5: ModuleType, folder: Path) -> Iterator[str]:
    with gateway(folder / "paper.db", "--broker-timezone", "new-york-close") as url:
        yield url


@pytest.fixture(scope="module")
def mt5api(mt5: ModuleType, folder: Path) -> Iterator[str]:
    with server("mt5api", "-m", "mt5api", folder=folder, MT5API_HOST="127.0.0.1", MT5API_PORT=str(free_port())) as url:
        yield url


@pytest.fixture(scope="module")
def mt5_bridge(mt5: ModuleType, folder: Path) -> Iterator[str]:
    serve = ("--windows", "-m", "mt5_bridge.main", "server", "--host", "127.0.0.1", "--port", "0", "--no-utc")
    with server("mt5-bridge", *serve, folder=folder) as url:
        yield url


def told(url: str, body: object = None) -> Any:
    status, reply = fetch(url, body)
    assert status == 200, reply
    return reply


def camel(record: dict[str, Any]) -> dict[str, Any]:
    """A record of mt5api with our names, its moments in milliseconds of the broker's wall clock as ours."""
    return {
        re.sub(r"_(\w)", lambda letter: letter[1].upper(), name): milliseconds(value)
        if name.endswith("_msc")
        else value
        for name, value in record.items()
        if name.endswith("_msc") or name.split("_")[0] != "time"
    }


def milliseconds(moment: str) -> int:
    return round(datetime.fromisoformat(f"{moment}+00:00").timestamp() * 1000)


def agree(ours: list[dict[str, Any]], theirs: list[dict[str, Any]]) -> bool:
    """True when our records say all that theirs say, in the same order; there must be some."""
    shared = [{name: record[name] for name in camel(other)} for record, other in zip(ours, theirs)]  # noqa: B905
    return len(ours) == len(theirs) > 0 and shared == [camel(other) for other in theirs]


def test_account_symbols_bars_and_quotes_are_told_alike(ours: str, mt5api: str, mt5_bridge: str) -> None:
    account = told(f"{ours}/account")["account"]
    assert agree([account], told(f"{mt5api}/account")["data"])
    assert camel(told(f"{mt5_bridge}/account")).items() <= account.items()
    assert told(f"{ours}/symbols")["symbols"] == told(f"{mt5_bridge}/symbols")

    bars = told(f"{ours}/bars/XAUUSD?timeframe=M30&n=20&includeVolume=true")["bars"]
    others = told(f"{mt5api}/rates/from-pos?symbol=XAUUSD&timeframe=M30&start_pos=0&count=20")["data"]
    prices = ("open", "high", "low", "close")
    assert [[bar[price] for price in prices] for bar in bars] == [[bar[price] for price in prices] for bar in others]
    assert [bar["volume"] for bar in bars] == [bar["tick_volume"] for bar in others]
    quote = told(f"{ours}/quotes/XAUUSD")
    assert agree([quote], told(f"{mt5api}/symbols/XAUUSD/tick")["data"])
    bridged = told(f"{mt5_bridge}/tick/XAUUSD")
    assert (quote["timeMsc"], quote["bid"]) == (bridged["time_msc"], bridged["bid"])


def test_an_order_of_mt5_bridge_is_changed_by_ours_and_seen_by_mt5api(ours: str, mt5api: str, mt5_bridge: str) -> None:
    ticket = told(f"{mt5_bridge}/order", {"symbol": "EURUSD", "type": "SELL", "volume": 0.3, "magic": 5})["ticket"]
    [position] = told(f"{ours}/positions/open")["positions"]
    assert (position["ticket"], position["magic"], position["volume"]) == (ticket, 5, 0.3)
    stop = round(position["priceOpen"] + 0.01, 5)
    assert told(f"{ours}/positions/modify", {"ticket": ticket, "sl": stop})["success"] is True
    [seen] = told(f"{mt5api}/positions")["data"]
    assert (seen["ticket"], seen["sl"]) == (ticket, stop)
    assert agree(told(f"{ours}/positions")["positions"], [seen])
    assert told(f"{mt5_bridge}/close", {"ticket": ticket}) == {"status": "ok"}
    assert told(f"{ours}/positions/open")["count"] == 0


def test_orders_of_ours_are_closed_by_mt5_bridge_and_the_history_is_one(
    ours: str, mt5api: str, mt5_bridge: str
) -> None:
    opened = told(f"{ours}/orders", {"symbol": "GBPUSD", "side": "buy", "volume": 0.2})["result"]
    limit = {"symbol": "GBPUSD", "side": "buy", "volume": 0.1, "orderType": "limit", "price": 1.1}
    waiting = told(f"{ours}/orders", limit)["result"]
    assert agree(told(f"{ours}/orders")["orders"], told(f"{mt5api}/orders")["data"])
    assert told(f"{ours}/orders/close", {"ticket": waiting["order"]})["operation"] == "cancelPendingOrder"
    assert told(f"{mt5api}/orders/total")["data"] == {"total": 0}
    assert told(f"{mt5_bridge}/close", {"ticket": opened["order"]}) == {"status": "ok"}

    deals = told(f"{ours}/history/deals?{RANGE['ours']}")["deals"]
    assert agree(deals, told(f"{mt5api}/history/deals?{RANGE['theirs']}")["data"])
    orders = told(f"{ours}/history/orders?{RANGE['ours']}")["orders"]
    assert agree(orders, told(f"{mt5api}/history/orders?{RANGE['theirs']}")["data"])
    assert round(sum(deal["profit"] for deal in deals), 2) == told(f"{ours}/account")["account"]["balance"]
    assert {deal["positionId"] for deal in deals[-2:]} == {opened["order"]}
