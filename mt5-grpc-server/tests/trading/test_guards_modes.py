from __future__ import annotations

import math
from decimal import Decimal
from typing import Any

import pytest

from mt5_grpc_server.trading.guards import (
    DayState,
    InFlight,
    LossLimit,
    Mode,
    advance,
    effective_mode,
    evaluate,
    from_dict,
    starting_mode,
    to_dict,
)
from trading.guard_kit import CANCEL, CLOSE_7, CLOSE_BY, config, denied, levels, limit, market, passes, snapshot
from trading.scene_kit import ACCOUNT, EURUSD, TICK, order, position

HELD = {"positions": [position(sl=1.05)]}
REDUCTIONS = [CLOSE_7, {**CLOSE_7, "volume": 0.2}, CLOSE_BY, CANCEL, levels(1.05, 1.2), levels(1.06)]
INCREASES = [market(), limit(), market(type=1), levels(1.04), levels(0.0), {**CLOSE_7, "volume": 0.6}]
TIGHT = {
    "maxVolumePerOrder": 0, "maxVolumePerSymbol": 0, "maxTotalVolume": 0, "maxOpenPositions": 0, "maxPendingOrders": 0,
    "maxOrderValue": 0, "maxDailyLoss": 0, "symbolAllow": [], "symbolDeny": ["EURUSD"], "maxQuoteAgeMs": 0,
    "maxPriceDeviationPoints": 0, "maxPriceDistancePercent": 0, "maxSpreadPoints": 0, "requireStopLoss": True,
    "ordersPerSecond": 0, "ordersPerMinute": 0, "sameOrderPerMinute": 0,
}  # fmt: skip


@pytest.mark.parametrize("request_", REDUCTIONS)
@pytest.mark.parametrize("mode", [Mode.ACTIVE, Mode.REDUCING, Mode.HALTED])
def test_what_only_reduces_exposure_always_passes(request_: dict[str, Any], mode: Mode) -> None:
    passes(TIGHT, request_, snapshot(**HELD, mode=mode, kill_file=mode is Mode.HALTED, shut_off=True, day=None))


@pytest.mark.parametrize("request_", INCREASES)
@pytest.mark.parametrize("mode", [Mode.REDUCING, Mode.HALTED])
def test_nothing_else_passes_while_reducing_or_halted(request_: dict[str, Any], mode: Mode) -> None:
    denial = denied({}, request_, snapshot(**HELD, mode=mode))
    assert (denial.code, denial.guard, denial.actual) == ("TRADING_HALTED", "mode", mode.value)
    passes({}, request_, snapshot(**HELD))


@pytest.mark.parametrize("request_", REDUCTIONS)
def test_a_halt_that_blocks_closes_and_read_only_let_nothing_through(request_: dict[str, Any]) -> None:
    halted = denied({"blockCloses": True}, request_, snapshot(**HELD, mode=Mode.HALTED))
    assert halted.code == "TRADING_HALTED"
    passes({"blockCloses": True}, request_, snapshot(**HELD, mode=Mode.REDUCING))
    assert denied({}, request_, snapshot(**HELD, mode=Mode.READ_ONLY)).code == "READ_ONLY"


def test_on_a_netting_account_an_order_against_the_position_is_a_reduction_up_to_its_volume() -> None:
    netting = snapshot(account={**ACCOUNT, "margin_mode": 0}, **HELD, mode=Mode.REDUCING)
    passes({}, market(0.5, type=1), netting)
    assert denied({}, market(0.51, type=1), netting).code == "TRADING_HALTED"
    assert denied({}, market(0.1), netting).code == "TRADING_HALTED"
    # On a hedging account the same order opens a second position.
    assert denied({}, market(0.1, type=1), snapshot(**HELD, mode=Mode.REDUCING)).code == "TRADING_HALTED"


def test_on_a_netting_account_no_more_is_a_reduction_than_what_is_in_flight_leaves() -> None:
    flying = [InFlight("EURUSD", False, 0.3, pending=False, closes=True), InFlight("GBPUSD", False, 9, pending=False)]
    flying += [InFlight("EURUSD", True, 9, pending=False), InFlight("EURUSD", False, 9, pending=True)]
    netting = snapshot(account={**ACCOUNT, "margin_mode": 0}, **HELD, mode=Mode.HALTED, in_flight=flying)
    passes({}, {**CLOSE_7, "volume": 0.2}, netting)
    assert denied({}, {**CLOSE_7, "volume": 0.21}, netting).code == "TRADING_HALTED"
    accepted = snapshot(account={**ACCOUNT, "margin_mode": 0}, **HELD, mode=Mode.HALTED, orders=[order(type=1)])
    assert denied({}, CLOSE_7, accepted).code == "TRADING_HALTED"
    # On a hedging account a deal never takes more than there is from the position that it names.
    passes({}, CLOSE_7, snapshot(**HELD, mode=Mode.HALTED, in_flight=flying))


def test_a_close_of_another_symbol_than_its_position_is_no_reduction() -> None:
    other = {**CLOSE_7, "symbol": "GBPUSD"}
    assert denied({}, other, snapshot(**HELD, mode=Mode.HALTED)).code == "RISK_DENIED"


def test_a_request_that_leaves_out_what_mt5_reads_as_zero_is_understood() -> None:
    netting = snapshot(account={**ACCOUNT, "margin_mode": 0}, **HELD, mode=Mode.REDUCING)
    passes({}, {"action": 6, "symbol": "EURUSD", "sl": 1.06}, netting)
    assert denied({}, {"action": 6, "symbol": "EURUSD"}, netting).code == "TRADING_HALTED"
    short = snapshot(positions=[position(type=1)], mode=Mode.REDUCING)
    passes({}, {"action": 1, "symbol": "EURUSD", "position": 7, "volume": 0.5}, short)
    assert denied({"maxVolumePerOrder": 0.1}, {"action": 1, "symbol": "EURUSD", "volume": 0.5}).actual == "0.5"


def test_a_deal_of_no_market_type_is_no_reduction() -> None:
    assert denied({}, {**CLOSE_7, "type": 5}, snapshot(**HELD, mode=Mode.REDUCING)).code == "TRADING_HALTED"


def test_a_stop_of_a_short_position_tightens_downwards() -> None:
    short = snapshot(positions=[position(type=1, sl=1.15)], mode=Mode.REDUCING)
    for sl in (1.15, 1.14):
        passes({}, levels(sl), short)
    for sl in (1.16, 0.0):
        assert denied({}, levels(sl), short).code == "TRADING_HALTED"
    passes({}, levels(1.16), snapshot(positions=[position(type=1)], mode=Mode.REDUCING))


def test_the_stricter_of_mode_kill_file_and_breach_counts() -> None:
    assert effective_mode(Mode.ACTIVE, kill_file=False, breached=False) is Mode.ACTIVE
    assert effective_mode(Mode.ACTIVE, kill_file=False, breached=True) is Mode.REDUCING
    assert effective_mode(Mode.REDUCING, kill_file=True, breached=True) is Mode.HALTED
    assert effective_mode(Mode.READ_ONLY, kill_file=True, breached=True) is Mode.READ_ONLY
    assert denied({}, market(), snapshot(kill_file=True)).actual == "HALTED"


def test_the_mode_that_was_set_survives_a_restart() -> None:
    assert starting_mode(None, Mode.READ_ONLY) is Mode.READ_ONLY
    assert starting_mode(Mode.ACTIVE, Mode.READ_ONLY) is Mode.ACTIVE


NOON = 20516 * 86400 + 43200


def test_a_day_begins_with_the_equity_seen_first_and_remembers_its_breach() -> None:
    limit_ = LossLimit(Decimal(200))
    day = advance(None, NOON, 10000.0, limit_)
    assert day == DayState(20516, Decimal(10000), Decimal(10000))
    assert not advance(day, NOON, 9800.01, limit_).breached
    day = advance(day, NOON, 9800.0, limit_)
    assert day.breached
    day = from_dict(to_dict(advance(day, NOON + 60, 10500.0, limit_)))
    assert day.breached and day.loss == -500
    # Midnight of the broker's clock, not the process's.
    assert advance(day, 20517 * 86400 - 1, 10500.0, limit_).breached
    fresh = advance(day, 20517 * 86400, 10500.0, limit_)
    assert not fresh.breached and fresh.start_equity == 10500
    # In autumn the clock goes back: no day begins twice.
    assert advance(fresh, 20517 * 86400 - 3600, 10400.0, limit_).number == 20517


def test_a_day_of_a_wrong_clock_goes_on_under_its_right_number() -> None:
    limit_ = LossLimit(Decimal(200))
    ahead = advance(advance(None, NOON + 3650 * 86400, 10000.0, limit_), NOON + 3650 * 86400, 9700.0, limit_)
    right = advance(ahead, NOON, 9900.0, limit_)
    assert right == DayState(20516, Decimal(10000), Decimal(9900), breached=True)
    assert not advance(right, NOON + 86400, 9900.0, limit_).breached


def test_money_that_comes_in_or_goes_out_is_no_result() -> None:
    day = advance(None, NOON, 10000.0, None)
    assert advance(day, NOON, 5000.0, None, transfers=-5000.0).loss == 0
    assert advance(day, NOON, 11900.0, None, transfers=2000.0).loss == 100


def test_an_equity_that_is_no_number_closes_the_guard_until_the_next_advance() -> None:
    limit_ = LossLimit(Decimal(200))
    unseen = advance(None, NOON, math.nan, limit_)
    assert denied({"maxDailyLoss": 200}, market(), snapshot(day=unseen)).guard == "maxDailyLoss"
    day = advance(advance(unseen, NOON, 10000.0, limit_), NOON, math.nan, limit_)
    assert denied({"maxDailyLoss": 200}, market(), snapshot(day=day)).guard == "maxDailyLoss"
    day = advance(day, NOON, 9900.0, limit_)
    passes({"maxDailyLoss": 200}, market(), snapshot(day=day))


@pytest.mark.parametrize("percent", [False, True])
def test_a_daily_loss_leaves_only_reductions(percent: bool) -> None:
    limits = {"maxDailyLoss": "2%" if percent else 200}
    at_limit = snapshot(day=DayState(20516, Decimal(10000), Decimal(9800)), **HELD)
    denial = denied(limits, market(), at_limit)
    assert (denial.code, denial.guard, denial.limit, denial.actual) == (
        "RISK_DENIED", "maxDailyLoss", "2%" if percent else "200", "200",
    )  # fmt: skip
    passes(limits, CLOSE_7, at_limit)
    passes(limits, market(), snapshot(day=DayState(20516, Decimal(10000), Decimal("9800.01"))))
    breached = snapshot(day=DayState(20516, Decimal(10000), Decimal(10000), breached=True))
    assert denied({}, market(), breached).guard == "maxDailyLoss"
    assert denied(limits, market(), snapshot(day=None)).guard == "maxDailyLoss"


BAD = [None, math.nan, math.inf, "0.1"]


@pytest.mark.parametrize("bad", BAD)
@pytest.mark.parametrize(
    ("guard", "limits", "fields"),
    [
        ("maxVolumePerSymbol", {"maxVolumePerSymbol": 9}, lambda bad: {"positions": [position(volume=bad)]}),
        ("maxTotalVolume", {"maxTotalVolume": 9}, lambda bad: {"positions": [position(symbol="X", volume=bad)]}),
        ("maxOrderValue", {"maxOrderValue": 1e9}, lambda bad: {"symbol": {**EURUSD, "trade_tick_value": bad}}),
        ("maxOrderValue", {"maxOrderValue": 1e9}, lambda bad: {"symbol": {**EURUSD, "trade_tick_size": bad}}),
        ("maxOrderValue", {"maxOrderValue": 1e9}, lambda bad: {"tick": {**TICK, "ask": bad}}),
        ("maxQuoteAgeMs", {"maxQuoteAgeMs": 5000}, lambda bad: {"tick_age_ms": bad or math.nan}),
        ("maxSpreadPoints", {"maxSpreadPoints": 99}, lambda bad: {"tick": {**TICK, "bid": bad}}),
        ("maxSpreadPoints", {"maxSpreadPoints": 99}, lambda bad: {"symbol": {**EURUSD, "point": bad}}),
        ("maxDailyLoss", {"maxDailyLoss": 1}, lambda bad: {"day": DayState(1, Decimal(1), Decimal("nan"))}),
        ("ordersPerMinute", {"ordersPerMinute": 9}, lambda bad: {"sent": [bad]}),
        ("mode", {}, lambda bad: {"mode": bad}),
    ],
)
def test_a_guard_that_lacks_a_number_denies(guard: str, limits: dict[str, Any], fields: Any, bad: Any) -> None:
    denial = denied(limits, market(), snapshot(**fields(bad)))
    assert (denial.code, denial.guard) == ("RISK_DENIED", guard)
    assert "cannot be evaluated" in denial.message


@pytest.mark.parametrize("bad", BAD)
def test_a_request_that_lacks_a_number_is_denied(bad: Any) -> None:
    assert denied({}, market(volume=bad)).code == "RISK_DENIED"
    assert denied({"maxPriceDistancePercent": 5}, limit(price=bad)).code == "RISK_DENIED"
    assert denied({}, {"action": 1}).code == "RISK_DENIED"
    assert denied({}, {"action": 99, "symbol": "EURUSD"}).code == "RISK_DENIED"
    assert denied({}, {**CLOSE_7, "position": 99}, snapshot(**HELD)).code == "RISK_DENIED"


def test_guards_that_are_off_need_no_numbers() -> None:
    nothing = snapshot(tick_age_ms=None, day=None, tick={}, symbol={})
    assert evaluate(config(), market(), nothing) is None
