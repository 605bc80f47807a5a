"""Guards on how much is held: volumes, numbers of positions and orders, the value of one order."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from mt5_grpc_server.trading.guards.config import GuardConfig
from mt5_grpc_server.trading.guards.proposal import HEDGING, Proposal
from mt5_grpc_server.trading.guards.snapshot import Denial, MissingInput, Snapshot, as_number, number
from mt5_grpc_server.trading.guards.verdict import deny


def volume_per_order(config: GuardConfig, snapshot: Snapshot, proposal: Proposal) -> Denial | None:
    """RSK-02: the volume of one order, with the symbol's own limit before the general one."""
    limit = config.max_volume_per_order_by_symbol.get(proposal.symbol, config.max_volume_per_order)
    if not proposal.makes_order or limit is None or proposal.volume <= limit:
        return None
    return deny("maxVolumePerOrder", limit, proposal.volume, f'lots of "{proposal.symbol}" in one order')


def volume_per_symbol(config: GuardConfig, snapshot: Snapshot, proposal: Proposal) -> Denial | None:
    """RSK-03: the volume of one symbol, open, pending and in flight together, with this order."""
    limit = config.max_volume_per_symbol
    if not proposal.makes_order or limit is None:
        return None
    total = _volume_after(snapshot, proposal, proposal.symbol)
    return None if total <= limit else deny("maxVolumePerSymbol", limit, total, f'lots of "{proposal.symbol}"')


def total_volume(config: GuardConfig, snapshot: Snapshot, proposal: Proposal) -> Denial | None:
    """RSK-03: the volume of the account, open, pending and in flight together, with this order."""
    limit = config.max_total_volume
    if not proposal.makes_order or limit is None:
        return None
    total = _volume_after(snapshot, proposal, None)
    return None if total <= limit else deny("maxTotalVolume", limit, total, "lots in total")


def open_positions(config: GuardConfig, snapshot: Snapshot, proposal: Proposal) -> Denial | None:
    """RSK-04: the number of open positions, with market orders in flight and this one."""
    limit = config.max_open_positions
    if not proposal.makes_order or proposal.pending or limit is None or proposal.joins_position:
        return None
    count = len(snapshot.positions) + sum(1 for intent in snapshot.in_flight if not intent.pending) + 1
    return None if count <= limit else deny("maxOpenPositions", limit, count, "open positions")


def pending_orders(config: GuardConfig, snapshot: Snapshot, proposal: Proposal) -> Denial | None:
    """RSK-04: the number of pending orders, with those in flight and this one."""
    limit = config.max_pending_orders
    if not proposal.makes_order or not proposal.pending or limit is None:
        return None
    count = len(snapshot.orders) + sum(1 for intent in snapshot.in_flight if intent.pending) + 1
    return None if count <= limit else deny("maxPendingOrders", limit, count, "pending orders")


def order_value(config: GuardConfig, snapshot: Snapshot, proposal: Proposal) -> Denial | None:
    """RSK-05: volume x contract size x price in the account's currency; without a rate of exchange it denies."""
    limit = config.max_order_value
    if proposal.moves_stop_only or limit is None:
        return None
    value = value_of(snapshot, proposal)
    return None if value <= limit else deny("maxOrderValue", limit, round(value, 2), "of order value")


def value_of(snapshot: Snapshot, proposal: Proposal) -> Decimal:
    """What an order is worth in the account's currency, at its highest price; raises MissingInput."""
    prices = proposal.prices or (number(snapshot.tick, "ask" if proposal.is_buy else "bid"),)
    # A tick is worth contract size x tick size, converted; for futures the broker sets it, whatever the contract.
    size, worth = number(snapshot.symbol, "trade_tick_size"), number(snapshot.symbol, "trade_tick_value")
    if size <= 0 or worth <= 0 or max(prices) <= 0:
        raise MissingInput("the value of a tick in the account's currency is missing")
    return proposal.volume * max(prices) / size * worth


def _volume_after(snapshot: Snapshot, proposal: Proposal, symbol: str | None) -> Decimal:
    held: Iterable[Decimal] = (
        number(position, "volume") for position in snapshot.positions if symbol in (None, position["symbol"])
    )
    waiting: Iterable[Decimal] = (
        number(order, "volume_current") for order in snapshot.orders if symbol in (None, order["symbol"])
    )
    flying: Iterable[Decimal] = (
        as_number(intent.volume, "volume") for intent in snapshot.in_flight if symbol in (None, intent.symbol)
    )
    total = sum(held, Decimal(0)) + sum(waiting, Decimal(0)) + sum(flying, Decimal(0))
    if snapshot.account["margin_mode"] == HEDGING or not proposal.held:
        return total + proposal.volume
    # On a netting account a deal merges with the position: only what is left of both counts.
    signed = proposal.volume if proposal.is_buy else -proposal.volume
    return total - abs(proposal.held) + abs(proposal.held + signed)
