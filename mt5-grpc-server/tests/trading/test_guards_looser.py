"""Which set of limits allows more: whatever the guards let through is let through by what is not called looser."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mt5_grpc_server.trading.guards import (
    GuardConfig,
    Mode,
    evaluate,
    from_values,
    looser,
    parse_config,
    stricter,
    to_values,
)
from trading.guard_kit import config, levels, limit, market, snapshot
from trading.scene_kit import position

SYMBOLS = ("EURUSD", "XAUUSD")
VOLUMES = st.sampled_from([0, 0.1, 0.5, 1, 2])
NUMBERS = st.none() | st.sampled_from([0, 1, 2, 50, 20_000])
NAMES = st.lists(st.sampled_from(SYMBOLS), unique=True)
CONFIGS = st.fixed_dictionaries(
    {
        "startMode": st.sampled_from(["ACTIVE", "REDUCING", "HALTED", "READ_ONLY"]),
        "blockCloses": st.booleans(),
        "maxVolumePerOrder": st.none() | VOLUMES,
        "maxVolumePerOrderBySymbol": st.dictionaries(st.sampled_from(SYMBOLS), VOLUMES),
        "maxVolumePerSymbol": st.none() | VOLUMES,
        "maxTotalVolume": st.none() | VOLUMES,
        "maxOpenPositions": NUMBERS,
        "maxPendingOrders": NUMBERS,
        "maxOrderValue": NUMBERS,
        "maxDailyLoss": st.sampled_from([None, 50, 200, "1%", "5%"]),
        "flattenOnBreach": st.booleans(),
        "symbolAllow": st.just("*") | NAMES,
        "symbolDeny": NAMES,
        "maxQuoteAgeMs": NUMBERS,
        "maxPriceDeviationPoints": NUMBERS,
        "maxPriceDistancePercent": NUMBERS,
        "maxSpreadPoints": NUMBERS,
        "requireStopLoss": st.booleans(),
        "ordersPerSecond": NUMBERS,
        "ordersPerMinute": NUMBERS,
        "sameOrderPerMinute": NUMBERS,
    }
).map(lambda values: parse_config(values, real=False))
REQUESTS = st.sampled_from(
    [market(), market(1.5, sl=1.05), limit(1.0, 0.3), market(symbol="XAUUSD"), levels(1.05), market(type=1)]
)
MODES = st.sampled_from(list(Mode))


def allows(limits: GuardConfig, request: dict[str, Any], mode: Mode) -> bool:
    return evaluate(limits, request, snapshot(mode=mode, positions=[position()])) is None


@given(CONFIGS, CONFIGS, REQUESTS, MODES)
@settings(max_examples=500, deadline=None)
def test_what_is_not_looser_lets_nothing_more_through(
    before: GuardConfig, after: GuardConfig, request: dict[str, Any], mode: Mode
) -> None:
    if not looser(before, after):
        assert allows(before, request, mode) or not allows(after, request, mode)
    both = stricter(before, after)
    assert allows(before, request, mode) or not allows(both, request, mode)


@given(CONFIGS, CONFIGS)
@settings(max_examples=500, deadline=None)
def test_the_stricter_of_each_is_looser_than_neither_and_stays_so(before: GuardConfig, after: GuardConfig) -> None:
    both = stricter(before, after)
    assert not looser(before, both)
    assert set(looser(after, both)) <= {"maxDailyLoss"}
    assert stricter(both, after) == both
    assert looser(both, after) == looser(before, after)
    assert stricter(before, before) == before and not looser(before, before)


@given(CONFIGS)
@settings(deadline=None)
def test_limits_are_the_same_after_they_were_written_down(limits: GuardConfig) -> None:
    assert from_values(to_values(limits)) == limits
    assert parse_config(to_values(limits), real=True) == limits


def test_limits_that_another_release_wrote_down_can_be_read() -> None:
    assert from_values({"maxOpenPositions": 2, "maxOfANewerRelease": 1}) == config(maxOpenPositions=2)


TIGHTER_AND_LOOSER: list[tuple[str, Any, Any]] = [
    ("startMode", "READ_ONLY", "ACTIVE"),
    ("blockCloses", True, False),
    ("maxVolumePerOrder", 0.5, 0.51),
    ("maxVolumePerOrderBySymbol", {"XAUUSD": 0.1}, {"XAUUSD": 0.2}),
    ("maxVolumePerOrderBySymbol", {"XAUUSD": 0.1}, {}),
    ("maxVolumePerSymbol", 1, None),
    ("maxTotalVolume", 1, 2),
    ("maxOpenPositions", 1, None),
    ("maxPendingOrders", 1, 2),
    ("maxOrderValue", 1, 2),
    ("maxDailyLoss", 1, 2),
    ("maxDailyLoss", "2%", "2.5%"),
    ("maxDailyLoss", "2%", None),
    ("flattenOnBreach", True, False),
    ("symbolAllow", ["EURUSD"], ["EURUSD", "XAUUSD"]),
    ("symbolAllow", [], "*"),
    ("symbolDeny", ["XAUUSD"], []),
    ("maxQuoteAgeMs", 1, 2),
    ("maxPriceDeviationPoints", 1, 2),
    ("maxPriceDistancePercent", 1, 2),
    ("maxSpreadPoints", 1, None),
    ("requireStopLoss", True, False),
    ("ordersPerSecond", 1, 2),
    ("ordersPerMinute", 1, None),
    ("sameOrderPerMinute", 1, 2),
]


@pytest.mark.parametrize(("key", "tight", "loose"), TIGHTER_AND_LOOSER)
def test_each_limit_can_be_loosened_and_tightened(key: str, tight: Any, loose: Any) -> None:
    tighter, wider = config(**{key: tight}), config(**{key: loose})
    assert looser(tighter, wider) == [key]
    assert looser(wider, tighter) == []
    assert stricter(tighter, wider) == stricter(wider, tighter) == tighter


def test_every_limit_is_compared() -> None:
    assert len({key for key, _, _ in TIGHTER_AND_LOOSER}) == len(fields(GuardConfig))


def test_a_limit_of_a_symbol_is_compared_with_the_general_one_that_it_replaces() -> None:
    general = config(maxVolumePerOrder=1)
    more = config(maxVolumePerOrder=1, maxVolumePerOrderBySymbol={"XAUUSD": 5})
    less = config(maxVolumePerOrder=1, maxVolumePerOrderBySymbol={"XAUUSD": 0.1})
    assert looser(general, more) == looser(less, general) == ["maxVolumePerOrderBySymbol"]
    assert looser(more, general) == looser(general, less) == []


def test_a_daily_loss_in_money_and_one_in_percent_cannot_be_compared() -> None:
    money, percent = config(maxDailyLoss=100), config(maxDailyLoss="1%")
    assert looser(money, percent) == looser(percent, money) == ["maxDailyLoss"]
    assert stricter(money, percent) == money and stricter(percent, money) == percent
