"""Snapshots written by hand, and requests as the rules prepare them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from mt5_grpc_server.trading.guards import DayState, Denial, GuardConfig, Snapshot, evaluate, parse_config
from trading.scene_kit import ACCOUNT, EURUSD, TICK

CLOSE_7 = {"action": 1, "symbol": "EURUSD", "position": 7, "volume": 0.5, "type": 1, "deviation": 20}
CLOSE_BY = {"action": 10, "symbol": "EURUSD", "position": 7, "position_by": 8}
CANCEL = {"action": 8, "symbol": "EURUSD", "order": 9}


def market(volume: float = 0.1, **fields: Any) -> dict[str, Any]:
    """A market order to buy EURUSD."""
    return {"action": 1, "symbol": "EURUSD", "volume": volume, "type": 0, "price": 1.1001, "deviation": 20, **fields}


def limit(price: float = 1.09, volume: float = 0.1, **fields: Any) -> dict[str, Any]:
    """A limit order to buy EURUSD."""
    return {"action": 5, "symbol": "EURUSD", "volume": volume, "type": 2, "price": price, **fields}


def levels(sl: float, tp: float = 0.0) -> dict[str, Any]:
    """New levels of position 7."""
    return {"action": 6, "symbol": "EURUSD", "position": 7, "sl": sl, "tp": tp}


def snapshot(**fields: Any) -> Snapshot:
    """EURUSD on a hedging account without positions, a tick that just came, and an even day."""
    day = DayState(20516, Decimal(10000), Decimal(10000))
    values: dict[str, Any] = {
        "account": ACCOUNT, "symbol": EURUSD, "tick": TICK, "tick_age_ms": 100.0, "positions": [], "orders": [],
        "in_flight": [], "sent": [], "now": 1000.0, "day": day,
    }  # fmt: skip
    return Snapshot(**{**values, **fields})


def config(**values: Any) -> GuardConfig:
    """Guards of a demo account with some keys set."""
    return parse_config(values, real=False)


def denied(limits: Mapping[str, Any], request: Mapping[str, Any], at: Snapshot | None = None) -> Denial:
    """The denial of a request that must be denied."""
    denial = evaluate(config(**limits), request, at or snapshot())
    assert denial is not None
    return denial


def passes(limits: Mapping[str, Any], request: Mapping[str, Any], at: Snapshot | None = None) -> None:
    """Assert that a request passes."""
    assert evaluate(config(**limits), request, at or snapshot()) is None
