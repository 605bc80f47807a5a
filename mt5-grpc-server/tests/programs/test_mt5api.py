"""mt5api: a REST server on pdmt5, which reads and checks but does not trade; this process trades beside it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from .running import fetch, free_port, server

EARLY, LATE = datetime(2026, 3, 1, tzinfo=timezone.utc), datetime(2026, 3, 5, tzinfo=timezone.utc)
RANGE = "date_from=2026-03-01T00:00:00Z&date_to=2026-03-05T00:00:00Z"


@pytest.fixture(scope="module")
def address(mt5: ModuleType, folder: Path) -> Iterator[str]:
    with server("mt5api", "-m", "mt5api", folder=folder, MT5API_HOST="127.0.0.1", MT5API_PORT=str(free_port())) as url:
        yield url


def data(address: str, path: str, body: object = None) -> Any:
    status, reply = fetch(address + path, body)
    assert status == 200, reply
    return reply["data"]


def spoken(record: dict[str, Any]) -> dict[str, Any]:
    """A record of the terminal as mt5api says it: moments of the broker's wall clock as text."""

    def moment(value: int, factor: int) -> str:
        milliseconds = f".{value % factor:03d}000" if value % factor else ""
        return datetime.fromtimestamp(value // factor, timezone.utc).strftime("%Y-%m-%dT%H:%M:%S") + milliseconds

    return {
        name: moment(value, 1000 if name.endswith("_msc") else 1) if name.split("_")[0] == "time" else value
        for name, value in record.items()
    }


def rows(records: np.ndarray[Any, Any]) -> list[dict[str, Any]]:
    return [spoken(dict(zip(records.dtype.names or (), row))) for row in records.tolist()]  # noqa: B905


def test_account_terminal_and_symbols_are_those_of_the_terminal(mt5: ModuleType, address: str) -> None:
    assert fetch(address + "/health")[1]["mt5_connected"] is True
    assert data(address, "/account") == [mt5.account_info()._asdict()]
    assert data(address, "/terminal") == [mt5.terminal_info()._asdict()]
    assert data(address, "/version")["build"] == mt5.version()[1]
    assert data(address, "/symbols/total") == {"total": mt5.symbols_total()}
    assert [symbol["name"] for symbol in data(address, "/symbols?group=*JPY")] == ["USDJPY", "EURJPY", "GBPJPY"]
    symbol = mt5.symbol_info("EURUSD")._asdict()
    assert data(address, "/symbols/EURUSD") == [spoken(symbol)]


def test_bars_ticks_and_depth_are_those_of_the_terminal(mt5: ModuleType, address: str) -> None:
    assert data(address, "/symbols/EURUSD/tick") == [spoken(mt5.symbol_info_tick("EURUSD")._asdict())]
    bars = data(address, "/rates/from-pos?symbol=EURUSD&timeframe=M15&start_pos=3&count=40")
    assert bars == rows(mt5.copy_rates_from_pos("EURUSD", mt5.TIMEFRAME_M15, 3, 40))
    days = data(address, f"/rates/range?symbol=XAUUSD&timeframe=D1&{RANGE}")
    assert days == rows(mt5.copy_rates_range("XAUUSD", mt5.TIMEFRAME_D1, EARLY, LATE))
    ticks = data(address, "/ticks/from?symbol=ACME&date_from=2026-03-04T09:00:00Z&count=30&flags=ALL")
    noon = datetime(2026, 3, 4, 9, tzinfo=timezone.utc)
    mt5.symbol_select("ACME")
    assert ticks == rows(mt5.copy_ticks_from("ACME", noon, 30, mt5.COPY_TICKS_ALL))

    assert data(address, "/market-book/ACME/subscribe", {}) == {"symbol": "ACME", "subscribed": True}
    mt5.market_book_add("ACME")
    depth = data(address, "/market-book/ACME")
    assert depth == [level._asdict() for level in mt5.market_book_get("ACME")]
    assert {level["type"] for level in depth} == {mt5.BOOK_TYPE_SELL, mt5.BOOK_TYPE_BUY}


def test_what_another_process_trades_is_seen_at_once(mt5: ModuleType, address: str) -> None:
    bought = mt5.Buy("GBPUSD", 0.3)
    assert bought.retcode == mt5.TRADE_RETCODE_DONE
    [position] = mt5.positions_get(symbol="GBPUSD")
    assert data(address, "/positions?symbol=GBPUSD") == [spoken(position._asdict())]
    assert data(address, "/account")[0]["margin"] == mt5.account_info().margin > 0
    limit = {"action": mt5.TRADE_ACTION_PENDING, "symbol": "GBPUSD", "volume": 0.1, "type": mt5.ORDER_TYPE_SELL_LIMIT,
             "price": round(position.price_open + 0.02, 5), "type_filling": mt5.ORDER_FILLING_RETURN}  # fmt: skip
    placed = mt5.order_send(limit)
    assert [order["ticket"] for order in data(address, "/orders")] == [placed.order]
    assert data(address, "/orders") == [spoken(order._asdict()) for order in mt5.orders_get()]

    mt5.order_send({"action": mt5.TRADE_ACTION_REMOVE, "order": placed.order})
    assert mt5.Close("GBPUSD", ticket=bought.order) is True
    assert (data(address, "/positions"), data(address, "/orders/total")) == ([], {"total": 0})
    deals = mt5.history_deals_get(EARLY, LATE)
    assert data(address, f"/history/deals?{RANGE}") == [spoken(deal._asdict()) for deal in deals]
    orders = mt5.history_orders_get(EARLY, LATE)
    assert data(address, f"/history/orders?{RANGE}") == [spoken(order._asdict()) for order in orders]
    assert data(address, f"/history/deals/total?{RANGE}") == {"total": len(deals)}


def test_orders_are_calculated_and_checked_but_not_sent(mt5: ModuleType, address: str) -> None:
    before = mt5.positions_total()
    margin = data(address, "/calc/margin?action=BUY&symbol=USDJPY&volume=0.5&price=150.5")
    assert margin == {"margin": mt5.order_calc_margin(mt5.ORDER_TYPE_BUY, "USDJPY", 0.5, 150.5)}
    order = {"action": mt5.TRADE_ACTION_DEAL, "symbol": "USDJPY", "volume": 0.5, "type": 0, "price": 150.5}
    checked = data(address, "/order/check", {"request": order})
    result = mt5.order_check(order)
    assert {**checked, "request": None} == {**result._asdict(), "request": None}
    assert checked["request"] == result.request._asdict()
    refused = data(address, "/order/check", {"request": {**order, "volume": 0.001}})
    assert (refused["retcode"], mt5.positions_total()) == (mt5.TRADE_RETCODE_INVALID_VOLUME, before)


def test_a_failure_carries_the_error_of_the_terminal(address: str) -> None:
    status, problem = fetch(address + "/symbols/NOTHING")
    assert status == 503
    assert "last_error=(-4, 'Terminal: Not found')" in problem["detail"]


def test_it_changes_the_account(address: str) -> None:
    netting = {"login": 1000002, "password": "paper", "server": "Paper-Demo"}
    assert fetch(address + "/connection/login", netting)[1]["connected"] is True
    assert data(address, "/account")[0]["login"] == 1000002
