"""Plain dicts with MT5's names and numbers on one side, messages of the proto on the other.

Works from the descriptors, so that a field added to the proto needs no line here. Enums: where MT5 itself has a value
0 the proto's number is MT5's plus one; the head of proto/mt5.proto tells the rule. Numbers that a broker uses and MT5
does not name travel unchanged.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import Any, TypeVar

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass

from mt5_grpc_server.adapter.failure import TerminalFailure

M = TypeVar("M", bound=Message)
Converter = Callable[[Any], Any]

_OWN_NUMBERS = frozenset({"BookType", "LastErrorCode", "Timeframe", "TradeAction", "TradeRetcode"})
_SERVER_ENUMS = frozenset(
    {
        "ClockSource",
        "ErrorReason",
        "IntentState",
        "OrderKind",
        "ProfitFilter",
        "TerminalState",
        "TradeSide",
        "TradingMode",
    }
)
# Only the terminal gives these; a retcode of 0 is a passed order_check().
_MAY_BE_ZERO = frozenset({"BookType", "TradeRetcode"})
_COPY_TICKS_TO_MT5 = {0: -1, 1: 1, 2: 2, 3: -1}
_COPY_TICKS_FROM_MT5 = {-1: 3, 1: 1, 2: 2}


def to_message(kind: type[M], values: Mapping[str, Any]) -> M:
    """A message of plain values; keys that the message does not know and values that are None are left out.

    Raises ValueError or TypeError for a value that does not fit its field.
    """
    known, special = _encoders(kind.DESCRIPTOR)
    fields = {name: value for name, value in values.items() if name in known and value is not None}
    for name in special.keys() & fields.keys():
        fields[name] = special[name](fields[name])
    return kind(**fields)


def to_dict(message: Message) -> dict[str, Any]:
    """The plain values of a message; optional fields that are not set are absent, others have their default.

    Raises TerminalFailure VALIDATION_FAILED (metadata `field`) where an enum that must be chosen is unspecified: the
    terminal would take 0, which is "buy", "fill or kill" and so on.
    """
    values: dict[str, Any] = {}
    for field, decode in _decoders(message.DESCRIPTOR):
        if field.has_presence and not message.HasField(field.name):
            continue
        value = getattr(message, field.name)
        values[field.name] = [decode(each) for each in value] if field.is_repeated else decode(value)
    return values


@cache
def _encoders(descriptor: Descriptor) -> tuple[frozenset[str], dict[str, Converter]]:
    special: dict[str, Converter] = {}
    for field in descriptor.fields:
        encode = _encoder(field)
        if encode is not None:
            special[field.name] = partial(_each, encode) if field.is_repeated else encode
    return frozenset(descriptor.fields_by_name), special


def _encoder(field: FieldDescriptor) -> Converter | None:
    if field.message_type is not None:
        return partial(to_message, GetMessageClass(field.message_type))
    if field.enum_type is not None:
        return _enum_encoder(field.enum_type.name)
    return _clean if field.type == FieldDescriptor.TYPE_STRING else None


def _enum_encoder(enum: str) -> Converter:
    if enum == "CopyTicks":
        return _COPY_TICKS_FROM_MT5.__getitem__
    return partial(_number, 0 if enum in _OWN_NUMBERS or enum in _SERVER_ENUMS else 1)


@cache
def _decoders(descriptor: Descriptor) -> tuple[tuple[FieldDescriptor, Converter], ...]:
    return tuple((field, _decoder(field)) for field in descriptor.fields)


def _decoder(field: FieldDescriptor) -> Converter:
    if field.message_type is not None:
        return to_dict
    if field.enum_type is None:
        return _same
    enum = field.enum_type.name
    if enum == "CopyTicks":
        return partial(_copy_ticks, field.name)
    if enum == "LastErrorCode" or enum in _SERVER_ENUMS:
        return _same
    if enum in _MAY_BE_ZERO:
        return _unsigned
    return partial(_chosen, field.name, 0 if enum in _OWN_NUMBERS else 1)


def _chosen(field: str, shift: int, number: int) -> int:
    if number == 0:
        message = f"Cannot read the request: {field} must be chosen, it is unspecified"
        raise TerminalFailure("VALIDATION_FAILED", message, None, {"field": field})
    return _unsigned(number - shift)


def _unsigned(number: int) -> int:
    return number % 2**32


def _copy_ticks(field: str, number: int) -> int:
    if number not in _COPY_TICKS_TO_MT5:
        message = f"Cannot read the request: {field} must be a value of CopyTicks, it is {number}"
        raise TerminalFailure("VALIDATION_FAILED", message, None, {"field": field})
    return _COPY_TICKS_TO_MT5[number]


def _number(shift: int, number: int) -> int:
    # MT5 has 32 bits without a sign, an enum of the proto has 32 bits with one.
    return (number + shift + 2**31) % 2**32 - 2**31


def _clean(text: str) -> str:
    # A terminal cuts long comments, also in the middle of a character beyond the first 65,536.
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def _each(encode: Converter, values: Any) -> list[Any]:
    return [encode(value) for value in values]


def _same(value: Any) -> Any:
    return value
