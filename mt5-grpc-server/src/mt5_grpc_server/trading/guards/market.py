"""Guards on the market at this moment: symbol, quote, price, spread, stop loss."""

from __future__ import annotations

from decimal import Decimal

from mt5_grpc_server.trading.guards.config import GuardConfig
from mt5_grpc_server.trading.guards.proposal import Proposal
from mt5_grpc_server.trading.guards.snapshot import Denial, MissingInput, Snapshot, as_number, number
from mt5_grpc_server.trading.guards.verdict import NOT_READY, deny, refuse


def symbol_denied(config: GuardConfig, snapshot: Snapshot, proposal: Proposal) -> Denial | None:
    """Symbols that are never traded, by the broker's exact name."""
    if proposal.symbol not in config.symbol_deny:
        return None
    why = f'the guard symbolDeny forbids the symbol "{proposal.symbol}"'
    return refuse("symbolDeny", _list(config.symbol_deny), proposal.symbol, why)


def symbol_allowed(config: GuardConfig, snapshot: Snapshot, proposal: Proposal) -> Denial | None:
    """The only symbols that are traded, by the broker's exact name."""
    if config.symbol_allow is None or proposal.symbol in config.symbol_allow:
        return None
    why = f'the guard symbolAllow does not list the symbol "{proposal.symbol}"'
    return refuse("symbolAllow", _list(config.symbol_allow), proposal.symbol, why)


def quote_age(config: GuardConfig, snapshot: Snapshot, proposal: Proposal) -> Denial | None:
    """A market order needs a tick that this server saw change not long ago."""
    limit = config.max_quote_age_ms
    if limit is None or proposal.pending or proposal.moves_stop_only:
        return None
    if snapshot.tick and snapshot.tick_age_ms is None:
        why = f'the guard maxQuoteAgeMs waits for the first change of the quote of "{proposal.symbol}" since the start'
        return refuse("maxQuoteAgeMs", limit, "unknown", why, code=NOT_READY)
    age = as_number(snapshot.tick_age_ms, f'the age of the quote of "{proposal.symbol}"')
    if 0 <= age <= limit:
        return None
    return deny("maxQuoteAgeMs", limit, round(age), f'milliseconds of age of the quote of "{proposal.symbol}"')


def price_deviation(config: GuardConfig, snapshot: Snapshot, proposal: Proposal) -> Denial | None:
    """A deviation beyond the cap, which a request has only where it did not come through cap_deviation()."""
    limit = config.max_price_deviation_points
    if limit is None or proposal.deviation <= limit:
        return None
    return deny("maxPriceDeviationPoints", limit, proposal.deviation, "points of deviation")


def price_distance(config: GuardConfig, snapshot: Snapshot, proposal: Proposal) -> Denial | None:
    """How far the price of a pending order may lie from the middle of bid and ask."""
    limit = config.max_price_distance_percent
    if limit is None or not proposal.prices:
        return None
    bid, ask = _quote(snapshot)
    middle = (bid + ask) / 2
    distance = max(abs(price - middle) for price in proposal.prices) * 100 / middle
    if distance <= limit:
        return None
    return deny("maxPriceDistancePercent", limit, round(distance, 3), "percent of distance between order and market")


def spread(config: GuardConfig, snapshot: Snapshot, proposal: Proposal) -> Denial | None:
    """No market order while the spread is wider."""
    limit = config.max_spread_points
    if limit is None or proposal.pending or proposal.moves_stop_only:
        return None
    bid, ask = _quote(snapshot)
    point = number(snapshot.symbol, "point")
    if point <= 0:
        raise MissingInput("point is missing")
    points = round((ask - bid) / point, 3)
    return None if points <= limit else deny("maxSpreadPoints", limit, points, "points of spread")


def stop_loss(config: GuardConfig, snapshot: Snapshot, proposal: Proposal) -> Denial | None:
    """No order without a stop loss, and none is taken away from a position or a pending order."""
    if not config.require_stop_loss or proposal.has_stop_loss:
        return None
    return refuse("requireStopLoss", True, None, "the guard requireStopLoss asks for a stop loss, there is none")


def _quote(snapshot: Snapshot) -> tuple[Decimal, Decimal]:
    bid, ask = number(snapshot.tick, "bid"), number(snapshot.tick, "ask")
    if bid <= 0 or ask <= 0:
        raise MissingInput("bid or ask is missing")
    return bid, ask


def _list(symbols: frozenset[str]) -> str:
    return ", ".join(sorted(symbols)) or "none"
