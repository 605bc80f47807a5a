"""Scenes written by hand: a pair, an index and a stock as brokers describe them, at prices that do not move."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mt5_grpc_server.trading.normalise import Prepared, Refusal, Scene, Wish, prepare

ACCOUNT = {
    "login": 1000001, "margin_mode": 2, "trade_allowed": True, "trade_expert": True, "fifo_close": False,
    "limit_orders": 200, "currency": "USD", "currency_digits": 2, "margin_free": 10000.0, "equity": 10000.0,
}  # fmt: skip
TERMINAL = {"connected": True, "trade_allowed": True, "tradeapi_disabled": False}
EURUSD = {
    "name": "EURUSD", "digits": 5, "point": 1e-05, "trade_tick_size": 1e-05, "trade_tick_value": 1.0,
    "trade_contract_size": 100000.0, "trade_mode": 4, "trade_exemode": 2, "filling_mode": 1, "expiration_mode": 15,
    "order_mode": 127, "trade_stops_level": 0, "trade_freeze_level": 0, "volume_min": 0.01, "volume_max": 100.0,
    "volume_step": 0.01, "volume_limit": 0.0,
}  # fmt: skip
TICK = {"bid": 1.1, "ask": 1.1001, "time_msc": 1772626830000}
NOW = 1772619630  # 2026-03-04T10:20:30Z, 12:20:30 on the broker's clock


def scene(**changes: Any) -> Scene:
    """EURUSD on a hedging account; a keyword of Scene replaces that part, any other a field where it exists."""
    parts: dict[str, Any] = {"account": ACCOUNT, "terminal": TERMINAL, "symbol": EURUSD, "tick": TICK}
    whole = {name: value for name, value in changes.items() if name in Scene.__dataclass_fields__}
    fields = {name: value for name, value in changes.items() if name not in whole}
    for part, values in parts.items():
        parts[part] = {**values, **{name: value for name, value in fields.items() if name in values}}
    clock = {"broker_now": NOW + 7200, "broker_time": lambda utc: int(utc) + 7200}
    money = {"profit": _profit, "margin": lambda kind, volume, price: volume * 1100.0}
    return Scene(**{**parts, **clock, **money, **whole})


def position(ticket: int = 7, **fields: Any) -> Mapping[str, Any]:
    """A long EURUSD position of 0.5 lots from 1.09."""
    values = {"ticket": ticket, "symbol": "EURUSD", "type": 0, "volume": 0.5, "price_open": 1.09, "sl": 0.0, "tp": 0.0,
              "magic": 42, "time_msc": ticket}  # fmt: skip
    return {**values, **fields}


def order(ticket: int = 9, **fields: Any) -> Mapping[str, Any]:
    """A buy limit of 0.5 lots at 1.08."""
    values = {"ticket": ticket, "symbol": "EURUSD", "type": 2, "volume_current": 0.5, "price_open": 1.08, "sl": 0.0,
              "price_stoplimit": 0.0, "tp": 0.0, "type_time": 0, "time_expiration": 0, "magic": 42}  # fmt: skip
    return {**values, **fields}


def request(wish: Wish, at: Scene) -> dict[str, Any]:
    """The request of a wish that must be accepted."""
    answer = prepare(wish, at)
    assert isinstance(answer, Prepared), answer
    return answer.request


def refusal(wish: Wish, at: Scene) -> Refusal:
    """The refusal of a wish that must not be accepted."""
    answer = prepare(wish, at)
    assert isinstance(answer, Refusal), answer
    return answer


def _profit(order_type: int, volume: float, opened: float, closed: float) -> float:
    return round((closed - opened) * (1 if order_type == 0 else -1) * volume * 100000, 2)
