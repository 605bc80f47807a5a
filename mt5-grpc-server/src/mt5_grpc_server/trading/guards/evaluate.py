"""All guards in their order; the first that says no decides."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from mt5_grpc_server.trading.guards import exposure, market, pace
from mt5_grpc_server.trading.guards.config import GuardConfig
from mt5_grpc_server.trading.guards.modes import Mode, effective_mode
from mt5_grpc_server.trading.guards.proposal import Proposal, lacks_target, proposal_of, reduces
from mt5_grpc_server.trading.guards.snapshot import Denial, MissingInput, Snapshot
from mt5_grpc_server.trading.guards.verdict import READ_ONLY, TRADING_HALTED, refuse

Guard = Callable[[GuardConfig, Snapshot, Proposal], Denial | None]

# The key of the configuration that a guard reads, and the guard; evaluated from top to bottom.
GUARDS: tuple[tuple[str, Guard], ...] = (
    ("sameOrderPerMinute", pace.not_shut_off),
    ("symbolDeny", market.symbol_denied),
    ("symbolAllow", market.symbol_allowed),
    ("maxVolumePerOrder", exposure.volume_per_order),
    ("maxVolumePerSymbol", exposure.volume_per_symbol),
    ("maxTotalVolume", exposure.total_volume),
    ("maxOpenPositions", exposure.open_positions),
    ("maxPendingOrders", exposure.pending_orders),
    ("maxOrderValue", exposure.order_value),
    ("maxQuoteAgeMs", market.quote_age),
    ("maxPriceDeviationPoints", market.price_deviation),
    ("maxPriceDistancePercent", market.price_distance),
    ("maxSpreadPoints", market.spread),
    ("requireStopLoss", market.stop_loss),
    ("ordersPerSecond", pace.per_second),
    ("ordersPerMinute", pace.per_minute),
    ("sameOrderPerMinute", pace.same_order),
)


# Whatever a denial can name.
GUARD_NAMES = tuple(dict.fromkeys(("mode", "maxDailyLoss", "request", *(key for key, _ in GUARDS))))


def evaluate(config: GuardConfig, request: Mapping[str, Any], snapshot: Snapshot) -> Denial | None:
    """The reason why a request of order_send() must not be sent, or None. Never raises.

    Mode first, then what only reduces exposure passes, then the daily loss and GUARDS in their order. A guard
    that is on and lacks a number, or fails, denies.
    """
    guard = "mode"
    try:
        breached = snapshot.day is not None and snapshot.day.breached
        mode = effective_mode(snapshot.mode, kill_file=snapshot.kill_file, breached=breached)
        if mode is Mode.READ_ONLY:
            return _closed(mode, "the account is read-only until its owner sets the mode ACTIVE")
        if mode is Mode.HALTED and config.block_closes:
            return _closed(mode, "trading is halted")
        changes_nothing = lacks_target(request, snapshot)
        if not changes_nothing and reduces(request, snapshot):
            return None
        if mode is Mode.HALTED:
            return _closed(mode, "trading is halted, only closing and cancelling is allowed")
        guard = "maxDailyLoss"
        denial = _daily_loss(config, snapshot)
        if denial is not None:
            return denial
        if mode is Mode.REDUCING:
            return _closed(mode, "only closing and cancelling is allowed in the mode REDUCING")
        if changes_nothing:
            # It cannot be judged, and the broker refuses it in its own words.
            return None
        guard = "request"
        proposal = proposal_of(request, snapshot)
        for key, check in GUARDS:
            guard = key
            denial = check(config, snapshot, proposal)
            if denial is not None:
                return denial
    except Exception as error:
        detail = f"{error} is missing" if isinstance(error, KeyError) else str(error) or type(error).__name__
        return refuse(guard, "known numbers", detail, f"the guard {guard} cannot be evaluated, {detail}")
    return None


def cap_deviation(config: GuardConfig, request: Mapping[str, Any], snapshot: Snapshot) -> int | None:
    """The deviation in points with which a request is to be prepared again, None where it keeps its own: what
    only reduces exposure must be executed most of all where the market moves fast.
    """
    limit = config.max_price_deviation_points
    if limit is None or request.get("deviation", 0) <= limit:
        return None
    try:
        return None if reduces(request, snapshot) else limit
    except MissingInput:
        return limit


def _daily_loss(config: GuardConfig, snapshot: Snapshot) -> Denial | None:
    limit, day = config.max_daily_loss, snapshot.day
    if day is not None and day.breached:
        why = f"the day has cost {day.loss}, the guard maxDailyLoss allows {limit}, until the broker's day ends"
        return refuse("maxDailyLoss", limit, day.loss, why)
    if limit is None:
        return None
    if day is None:
        why = "the guard maxDailyLoss cannot be evaluated, the beginning of the broker's day is not known yet"
        return refuse("maxDailyLoss", limit, "unknown", why)
    if day.loss < limit.amount(day):
        return None
    return refuse(
        "maxDailyLoss", limit, day.loss, f"the day has cost {day.loss}, the guard maxDailyLoss allows {limit}"
    )


def _closed(mode: Mode, why: str) -> Denial:
    code = READ_ONLY if mode is Mode.READ_ONLY else TRADING_HALTED
    return refuse("mode", Mode.ACTIVE.value, mode.value, why, code=code)
