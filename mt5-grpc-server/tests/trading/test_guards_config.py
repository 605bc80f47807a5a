from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from mt5_grpc_server.trading.guards import GuardConfig, GuardConfigError, LossLimit, Mode, parse_config

ALL: dict[str, Any] = {
    "startMode": "REDUCING", "blockCloses": True, "maxVolumePerOrder": 0.3,
    "maxVolumePerOrderBySymbol": {"XAUUSD": 0.1},
    "maxVolumePerSymbol": 2, "maxTotalVolume": 3, "maxOpenPositions": 4, "maxPendingOrders": 5, "maxOrderValue": 6,
    "maxDailyLoss": "2.5%", "flattenOnBreach": True, "symbolAllow": ["EURUSD"], "symbolDeny": ["X"],
    "maxQuoteAgeMs": 7, "maxPriceDeviationPoints": 8, "maxPriceDistancePercent": 9, "maxSpreadPoints": 10,
    "requireStopLoss": True, "ordersPerSecond": 11, "ordersPerMinute": 12, "sameOrderPerMinute": 13,
}  # fmt: skip


def test_every_limit_is_off_on_a_demo_account() -> None:
    assert parse_config({}, real=False) == GuardConfig()


def test_a_real_account_starts_read_only_with_limits() -> None:
    assert parse_config({}, real=True) == GuardConfig(
        start_mode=Mode.READ_ONLY,
        max_volume_per_order=Decimal("1"),
        max_volume_per_symbol=Decimal("5"),
        max_total_volume=Decimal("10"),
        max_open_positions=20,
        max_pending_orders=50,
        symbol_allow=frozenset(),
        max_quote_age_ms=5000,
        max_price_deviation_points=100,
        max_price_distance_percent=Decimal("5"),
        orders_per_second=5,
        orders_per_minute=60,
        same_order_per_minute=10,
    )


def test_every_key_is_read_and_null_switches_a_limit_off() -> None:
    config = parse_config(ALL, real=True)
    assert config.max_daily_loss == LossLimit(Decimal("2.5"), percent=True)
    assert config.max_volume_per_order_by_symbol == {"XAUUSD": Decimal("0.1")}
    assert (config.start_mode, config.symbol_allow) == (Mode.REDUCING, frozenset({"EURUSD"}))
    assert parse_config({"maxDailyLoss": 200}, real=True).max_daily_loss == LossLimit(Decimal(200))
    off = parse_config({"maxVolumePerOrder": None, "ordersPerSecond": None, "symbolAllow": "*"}, real=True)
    assert (off.max_volume_per_order, off.orders_per_second, off.symbol_allow) == (None, None, None)
    assert parse_config({"maxVolumePerOrderBySymbol": None}, real=False) == GuardConfig()


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"maxVolume": 1}, 'there is no such key, it is "maxVolume"'),
        ({"maxVolumePerOrder": "1"}, 'maxVolumePerOrder must be a number, it is "1"'),
        ({"maxVolumePerOrder": -1}, "must be a number from zero on"),
        ({"maxVolumePerOrder": float("nan")}, "must be a number from zero on"),
        ({"maxVolumePerOrder": True}, "must be a number"),
        ({"maxOpenPositions": 1.5}, "must be a whole number from zero on"),
        ({"blockCloses": None}, "must be true or false"),
        ({"symbolAllow": "EURUSD"}, "must be a list of symbols"),
        ({"symbolAllow": None}, "must be a list of symbols"),
        ({"symbolDeny": [""]}, "must be a list of symbols"),
        ({"maxDailyLoss": "two%"}, "must be an amount or a percentage such as 2%"),
        ({"maxDailyLoss": "200"}, "must be a number"),
        ({"startMode": "active"}, "must be ACTIVE, REDUCING, HALTED or READ_ONLY"),
        ({"maxVolumePerOrderBySymbol": [1]}, "must be an object of symbols and volumes"),
        ({"maxVolumePerOrderBySymbol": {"X": None}}, "maxVolumePerOrderBySymbol.X must be a number"),
    ],
)
def test_a_key_or_value_that_cannot_be_used_is_refused_by_name(values: dict[str, Any], words: str) -> None:
    with pytest.raises(GuardConfigError, match=r"^Cannot use the guards: ") as caught:
        parse_config(values, real=False)
    assert words in str(caught.value)


def test_every_key_is_documented() -> None:
    page = (Path(__file__).parents[3] / "docs" / "trading-rules.md").read_text(encoding="utf-8")
    assert [key for key in ALL if f"`{key}`" not in page] == []
