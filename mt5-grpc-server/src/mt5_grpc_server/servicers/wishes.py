"""Trade requests as wishes."""

from __future__ import annotations

from typing import Any

from google.protobuf.message import Message

from mt5_grpc_server.errors import CallError
from mt5_grpc_server.gen import mt5_pb2
from mt5_grpc_server.trading import normalise as n
from mt5_grpc_server.trading.normalise.wishes import Filling, Kind, Lifetime, Side

_KINDS: dict[int, Kind] = {1: "market", 2: "limit", 3: "stop", 4: "stopLimit"}
_SIDES: dict[int, Side] = {1: "buy", 2: "sell"}
# Each number of the proto is MT5's plus one.
_LIFETIMES: dict[int, Lifetime] = {1: "GTC", 2: "DAY", 3: "SPECIFIED", 4: "SPECIFIED_DAY"}
_FILLINGS: dict[int, Filling] = {1: "FOK", 2: "IOC", 3: "RETURN", 4: "BOC"}
_LONGEST_SYMBOL = 29


def new_order(message: mt5_pb2.SubmitOrderRequest) -> n.OrderWish:
    """SubmitOrder. This and the others raise CallError for a field that cannot be used."""
    return n.OrderWish(
        kind=_chosen(message, "kind", _KINDS),
        side=_chosen(message, "side", _SIDES),
        symbol=_symbol(message.symbol),
        volume=message.volume,
        price=_given(message, "price"),
        stop_limit=_given(message, "stop_limit"),
        sl=_new_level(message, "sl"),
        tp=_new_level(message, "tp"),
        deviation=_given(message, "deviation"),
        magic=message.magic,
        comment=message.comment,
        lifetime=_optional(message, "lifetime", _LIFETIMES),
        expiration=_moment(message, "expiration"),
        filling=_optional(message, "filling", _FILLINGS),
    )


def order_change(message: mt5_pb2.ModifyOrderRequest) -> n.OrderChangeWish:
    """ModifyOrder."""
    lifetime, expiration = _optional(message, "lifetime", _LIFETIMES), _moment(message, "expiration")
    return n.OrderChangeWish(
        ticket=_ticket(message),
        price=_kept(message, "price"),
        stop_limit=_kept(message, "stop_limit"),
        sl=_changed_level(message, "sl"),
        tp=_changed_level(message, "tp"),
        lifetime=n.KEEP if lifetime is None else lifetime,
        expiration=n.KEEP if expiration is None else expiration,
    )


def cancel(message: mt5_pb2.CancelOrderRequest) -> n.CancelWish:
    """CancelOrder."""
    return n.CancelWish(_ticket(message), message.comment)


def position_change(message: mt5_pb2.ModifyPositionRequest) -> n.PositionChangeWish:
    """ModifyPosition."""
    sl, tp = _changed_level(message, "sl"), _changed_level(message, "tp")
    if sl is n.KEEP and tp is n.KEEP:
        raise _invalid("STOPS_REQUIRED", "sl", "sl, tp or both must be given")
    return n.PositionChangeWish(_ticket(message), sl, tp, message.comment)


def close(message: mt5_pb2.ClosePositionRequest) -> n.CloseWish:
    """ClosePosition."""
    return n.CloseWish(
        ticket=_ticket(message),
        volume=_given(message, "volume"),
        deviation=_given(message, "deviation"),
        magic=_given(message, "magic"),
        comment=message.comment,
        filling=_optional(message, "filling", _FILLINGS),
    )


def close_by(message: mt5_pb2.ClosePositionByRequest) -> n.CloseByWish:
    """ClosePositionBy."""
    return n.CloseByWish(_ticket(message), _ticket(message, "by"), _given(message, "magic"), message.comment)


def reverse(message: mt5_pb2.ReversePositionRequest) -> n.ReverseWish:
    """ReversePosition."""
    return n.ReverseWish(
        ticket=_ticket(message),
        sl=_new_level(message, "sl"),
        tp=_new_level(message, "tp"),
        deviation=_given(message, "deviation"),
        magic=_given(message, "magic"),
        comment=message.comment,
        filling=_optional(message, "filling", _FILLINGS),
    )


def break_even(message: mt5_pb2.BreakEvenPositionRequest) -> n.BreakEvenWish:
    """BreakEvenPosition."""
    return n.BreakEvenWish(_ticket(message), message.offset_points)


def filters(message: mt5_pb2.CancelOrdersRequest | mt5_pb2.ClosePositionsRequest) -> dict[str, Any]:
    """What CancelOrders or ClosePositions takes, as plain data: a filter at least, or `all`."""
    given = {field: value for field, value in message.ListFields() if field.name not in ("options", "all")}
    for field, value in given.items():
        # A filter that is not understood must not fit more than its caller meant.
        if field.enum_type is not None and value not in field.enum_type.values_by_number:
            raise _invalid("VALIDATION_FAILED", field.name, f"{field.name} must be one of its names, it is {value}")
    if not given and not message.all:
        raise _invalid("VALIDATION_FAILED", "all", "a filter must be given, or all")
    return {field.name: value for field, value in given.items()}


def _new_level(message: Any, name: str) -> n.Level | None:
    level = _changed_level(message, name)
    return None if level is n.KEEP else level


def _changed_level(message: Any, name: str) -> Any:
    if not message.HasField(name):
        return n.KEEP
    level = getattr(message, name)
    unit = level.WhichOneof("level")
    if unit is None or (unit == "remove" and not level.remove):
        raise _invalid("VALIDATION_FAILED", name, f"{name} must have a price, points or money, or be removed")
    return None if unit == "remove" else n.Level(getattr(level, unit), unit)


def _chosen(message: Any, name: str, values: Any) -> Any:
    number = getattr(message, name)
    if number not in values:
        raise _invalid("VALIDATION_FAILED", name, f"{name} must be chosen, it is {number}")
    return values[number]


def _optional(message: Any, name: str, values: Any) -> Any:
    return _chosen(message, name, values) if message.HasField(name) else None


def _given(message: Any, name: str) -> Any:
    return getattr(message, name) if message.HasField(name) else None


def _kept(message: Any, name: str) -> Any:
    return getattr(message, name) if message.HasField(name) else n.KEEP


def _moment(message: Message, name: str) -> float | None:
    if not message.HasField(name):
        return None
    moment = getattr(message, name)
    return float(moment.seconds + moment.nanos / 1e9)


def _ticket(message: Any, name: str = "ticket") -> int:
    ticket = int(getattr(message, name))
    if ticket == 0:
        raise _invalid("INVALID_TICKET", name, f"{name} must be positive, it is 0")
    return ticket


def _symbol(symbol: str) -> str:
    if not 0 < len(symbol) <= _LONGEST_SYMBOL or not symbol.isprintable():
        raise _invalid("VALIDATION_FAILED", "symbol", f'symbol must be the name of a symbol, it is "{symbol[:40]}"')
    return symbol


def _invalid(reason: str, field: str, why: str) -> CallError:
    return CallError(reason, f"Cannot use the request: {why}", {"field": field, "executed": "false"})
