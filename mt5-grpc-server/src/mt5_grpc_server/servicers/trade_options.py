"""What every trade request has beside its wish: key, age limit and last moment."""

from __future__ import annotations

from typing import Any

from mt5_grpc_server.errors import CallError
from mt5_grpc_server.gen import mt5_pb2
from mt5_grpc_server.trading.desk import TradeDesk
from mt5_grpc_server.trading.groups import Group
from mt5_grpc_server.trading.orders import DEFAULT_AGE_SECONDS, Order

LONGEST_AGE_MSC = 60_000


def order_of(operation: str, wish: Any, options: mt5_pb2.TradeOptions, key_id: str, closes: bool) -> Order:
    """The order of a request. Raises CallError for options that cannot be used."""
    key, age, last = options.client_key, _age(options), _last(options)
    return Order(operation, wish, key_id, key, age, last, closes, basis=options.basis)


def group_of(operation: str, options: mt5_pb2.TradeOptions, key_id: str, desk: TradeDesk) -> Group:
    """The group of a request that takes several orders. Raises CallError for options that cannot be used."""
    if options.dry_run:
        message = f"Cannot try {operation} dry: it takes several orders; try one of them"
        raise CallError("VALIDATION_FAILED", message, {"field": "dry_run", "executed": "false"})
    key = desk.name_request(options.client_key)
    age, last, is_made = _age(options), _last(options), not options.client_key
    return Group(operation, key_id, key, age, last, key_generated=is_made, basis=options.basis)


def _age(options: mt5_pb2.TradeOptions) -> float:
    if not options.HasField("max_age_msc"):
        return DEFAULT_AGE_SECONDS
    if not 1 <= options.max_age_msc <= LONGEST_AGE_MSC:
        message = f"Cannot use the request: max_age_msc must be 1 to {LONGEST_AGE_MSC}, it is {options.max_age_msc}"
        raise CallError("VALIDATION_FAILED", message, {"field": "max_age_msc", "executed": "false"})
    return options.max_age_msc / 1000


def _last(options: mt5_pb2.TradeOptions) -> float | None:
    if not options.HasField("not_after"):
        return None
    return float(options.not_after.seconds + options.not_after.nanos / 1e9)
