"""Guards on how fast requests come. What only reduces exposure is neither counted nor slowed down."""

from __future__ import annotations

from mt5_grpc_server.trading.guards.config import GuardConfig
from mt5_grpc_server.trading.guards.proposal import Proposal
from mt5_grpc_server.trading.guards.snapshot import Denial, Snapshot, as_number
from mt5_grpc_server.trading.guards.verdict import deny, refuse

SECOND, MINUTE = 1.0, 60.0


def not_shut_off(config: GuardConfig, snapshot: Snapshot, proposal: Proposal) -> Denial | None:
    """An account on which an order repeated itself stays shut off until trading is resumed, for all callers: a
    program that was stopped could choose another name.
    """
    if not snapshot.shut_off:
        return None
    why = "the same order was sent too often, so the account is shut off until trading is resumed"
    limit = config.same_order_per_minute
    return refuse("sameOrderPerMinute", "off" if limit is None else limit, "shut off", why)


def per_second(config: GuardConfig, snapshot: Snapshot, proposal: Proposal) -> Denial | None:
    """Orders in the last second, with this one."""
    return _pace("ordersPerSecond", config.orders_per_second, snapshot, SECOND, "orders in a second")


def per_minute(config: GuardConfig, snapshot: Snapshot, proposal: Proposal) -> Denial | None:
    """Orders in the last minute, with this one."""
    return _pace("ordersPerMinute", config.orders_per_minute, snapshot, MINUTE, "orders in a minute")


def same_order(config: GuardConfig, snapshot: Snapshot, proposal: Proposal) -> Denial | None:
    """The same symbol, side and volume in the last minute, with this one; a denial shuts the account off."""
    limit = config.same_order_per_minute
    if limit is None or not proposal.makes_order:
        return None
    count = 1 + sum(
        1
        for sent in snapshot.sent
        if snapshot.now - sent.at < MINUTE
        and (sent.symbol, sent.is_buy) == (proposal.symbol, proposal.is_buy)
        and as_number(sent.volume, "volume") == proposal.volume
    )
    if count <= limit:
        return None
    return deny("sameOrderPerMinute", limit, count, "equal orders in a minute", shuts_off=True)


def _pace(guard: str, limit: int | None, snapshot: Snapshot, window: float, what: str) -> Denial | None:
    if limit is None:
        return None
    count = 1 + sum(1 for sent in snapshot.sent if snapshot.now - sent.at < window)
    return None if count <= limit else deny(guard, limit, count, what)
