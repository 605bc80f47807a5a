"""Guards on how much is held: volumes, numbers of positions and orders, the value of one order."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from mt5_grpc_server.trading.guards.config import GuardConfig
from mt5_grpc_server.trading.guards.proposal import Proposal
from mt5_grpc_server.trading.guards.snapshot import Denial, InFlight, MissingInput, Snapshot, as_number, number
from mt5_grpc_server.trading.guards.verdict import deny
from mt5_grpc_server.trading.mt5 import HEDGING, MARKET_TYPES


def volume_per_order(config: GuardConfig, snapshot: Snapshot, proposal: Proposal) -> Denial | None:
    """The volume of one order, with the symbol's own limit before the general one."""
    limit = config.max_volume_per_order_by_symbol.get(proposal.symbol, config.max_volume_per_order)
    if not proposal.makes_order or limit is None or proposal.volume <= limit:
        return None
    return deny("maxVolumePerOrder", limit, proposal.volume, f'lots of "{proposal.symbol}" in one order')


def volume_per_symbol(config: GuardConfig, snapshot: Snapshot, proposal: Proposal) -> Denial | None:
    """The volume of one symbol, open, pending and in flight together, with this order."""
    limit = config.max_volume_per_symbol
    if not proposal.makes_order or limit is None:
        return None
    total = _volume_after(snapshot, proposal, proposal.symbol)
    return None if total <= limit else deny("maxVolumePerSymbol", limit, total, f'lots of "{proposal.symbol}"')


def total_volume(config: GuardConfig, snapshot: Snapshot, proposal: Proposal) -> Denial | None:
    """The volume of the account, open, pending and in flight together, with this order."""
    limit = config.max_total_volume
    if not proposal.makes_order or limit is None:
        return None
    total = _volume_after(snapshot, proposal, None)
    return None if total <= limit else deny("maxTotalVolume", limit, total, "lots in total")


def open_positions(config: GuardConfig, snapshot: Snapshot, proposal: Proposal) -> Denial | None:
    """The number of open positions, with market orders that may yet open one, be they in flight or accepted by
    the broker and not filled, and this one.
    """
    limit = config.max_open_positions
    if not proposal.makes_order or proposal.pending or limit is None or proposal.joins_position:
        return None
    flying = sum(1 for intent in snapshot.in_flight if not (intent.pending or intent.closes))
    count = len(snapshot.positions) + flying + _opening(snapshot, proposal) + 1
    return None if count <= limit else deny("maxOpenPositions", limit, count, "open positions")


def pending_orders(config: GuardConfig, snapshot: Snapshot, proposal: Proposal) -> Denial | None:
    """The number of pending orders, with those in flight and this one."""
    limit = config.max_pending_orders
    if not proposal.makes_order or not proposal.pending or limit is None:
        return None
    waiting = sum(1 for order in snapshot.orders if order["type"] not in MARKET_TYPES)
    count = waiting + sum(1 for intent in snapshot.in_flight if intent.pending) + 1
    return None if count <= limit else deny("maxPendingOrders", limit, count, "pending orders")


def order_value(config: GuardConfig, snapshot: Snapshot, proposal: Proposal) -> Denial | None:
    """Volume x contract size x price in the account's currency; without a rate of exchange it denies."""
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


def _opening(snapshot: Snapshot, proposal: Proposal) -> int:
    """How many positions the market orders will open that the broker has accepted and not filled. One that names a
    position closes it, or has filled a part of it already; on a netting account those of one symbol make one position.
    """
    orders = [order for order in snapshot.orders if order["type"] in MARKET_TYPES and not order.get("position_id")]
    if snapshot.account["margin_mode"] == HEDGING:
        return len(orders)
    held = {position["symbol"] for position in snapshot.positions}
    return len({order["symbol"] for order in orders} - held - {proposal.symbol})


def _volume_after(snapshot: Snapshot, proposal: Proposal, symbol: str | None) -> Decimal:
    deals = [intent for intent in snapshot.in_flight if not intent.pending]
    names = {proposal.symbol, *(each["symbol"] for each in snapshot.positions), *(each.symbol for each in deals)}
    volumes = [number(order, "volume_current") for order in snapshot.orders if symbol in (None, order["symbol"])]
    volumes += [_lots(each) for each in snapshot.in_flight if each.pending and symbol in (None, each.symbol)]
    volumes += [proposal.volume] if proposal.pending else []
    most = _gross if snapshot.account["margin_mode"] == HEDGING else _net
    volumes += [most(snapshot, proposal, name) for name in names if symbol in (None, name)]
    return sum(volumes, Decimal(0))


def _gross(snapshot: Snapshot, proposal: Proposal, name: str) -> Decimal:
    """What a symbol of a hedging account may come to hold on both sides together."""
    volumes = [number(position, "volume") for position in snapshot.positions if position["symbol"] == name]
    volumes += [_lots(each) for each in _deals(snapshot, name) if not each.closes]
    volumes += [proposal.volume] if proposal.symbol == name and not proposal.pending else []
    return sum(volumes, Decimal(0))


def _net(snapshot: Snapshot, proposal: Proposal, name: str) -> Decimal:
    """The most that a symbol of a netting account may come to hold, whichever of the deals in flight are executed."""
    held = [_signed(each["type"] == 0, number(each, "volume")) for each in snapshot.positions if each["symbol"] == name]
    held += [_signed(proposal.is_buy, proposal.volume)] if proposal.symbol == name and not proposal.pending else []
    certain, nothing = sum(held, Decimal(0)), Decimal(0)
    flying = [_signed(each.is_buy, _lots(each)) for each in _deals(snapshot, name)]
    long = certain + sum((each for each in flying if each > 0), nothing)
    short = certain + sum((each for each in flying if each < 0), nothing)
    return max(abs(long), abs(short))


def _deals(snapshot: Snapshot, name: str) -> Iterable[InFlight]:
    return (each for each in snapshot.in_flight if each.symbol == name and not each.pending)


def _lots(intent: InFlight) -> Decimal:
    return as_number(intent.volume, "volume")


def _signed(is_buy: bool, volume: Decimal) -> Decimal:
    return volume if is_buy else -volume
