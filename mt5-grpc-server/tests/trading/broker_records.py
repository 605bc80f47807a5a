"""Records as a broker gives them, with only what a test says being unusual."""

from __future__ import annotations

from typing import Any

from mt5_grpc_server.trading.evidence import Records

from .journal_samples import NOW, draft

# The broker's clock when an intent of the samples was sent.
BROKER_TIME = int(NOW) + 3 * 3600
TOKEN = draft().token
COMMENT = f"oa{TOKEN}"
FOREIGN = f"oa{draft('order-9999').token}"
Record = dict[str, Any]


def order(ticket: int = 1001, **changes: Any) -> Record:
    """An order to buy 0.1 lots with nothing in its comment."""
    values = {
        "ticket": ticket,
        "symbol": "EURUSD",
        "type": 0,
        "state": 4,
        "magic": 7,
        "volume_initial": 0.1,
        "volume_current": 0.0,
        "price_open": 1.1,
        "price_current": 1.1,
        "price_stoplimit": 0.0,
        "sl": 0.0,
        "tp": 0.0,
        "type_time": 0,
        "time_expiration": 0,
        "time_setup": BROKER_TIME,
        "position_id": ticket,
        "position_by_id": 0,
        "comment": "",
    }
    return {**values, **changes}


def deal(order_ticket: int = 1001, **changes: Any) -> Record:
    """A deal of 0.1 lots that opened a position."""
    values = {
        "ticket": order_ticket + 5000,
        "order": order_ticket,
        "symbol": "EURUSD",
        "position_id": order_ticket,
        "entry": 0,
        "reason": 3,
        "volume": 0.1,
        "price": 1.1,
        "time": BROKER_TIME,
        "comment": "",
    }
    return {**values, **changes}


def position(ticket: int = 1001, **changes: Any) -> Record:
    """An open position of 0.1 lots."""
    values = {
        "ticket": ticket,
        "identifier": ticket,
        "symbol": "EURUSD",
        "volume": 0.1,
        "price_open": 1.1,
        "sl": 0.0,
        "tp": 0.0,
        "comment": "",
    }
    return {**values, **changes}


def records(
    orders: list[Record] | None = None,
    positions: list[Record] | None = None,
    history_orders: list[Record] | None = None,
    deals: list[Record] | None = None,
) -> Records:
    """One look at the broker."""
    return Records(orders or [], positions or [], history_orders or [], deals or [])
