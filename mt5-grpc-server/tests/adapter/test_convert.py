"""Plain dicts to messages and back."""

from __future__ import annotations

from typing import Any

import pytest
from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message
from hypothesis import given, settings
from hypothesis import strategies as st

import paper_terminal.structures as paper_structures
from mt5_grpc_server.adapter import TerminalFailure
from mt5_grpc_server.convert import to_dict, to_message
from mt5_grpc_server.gen import mt5_pb2

from .strict_fake.structures import FIELDS, layout

PROTO_TYPES = {
    "bool": FieldDescriptor.TYPE_BOOL,
    "f64": FieldDescriptor.TYPE_DOUBLE,
    "i32": FieldDescriptor.TYPE_INT32,
    "i64": FieldDescriptor.TYPE_INT64,
    "request": FieldDescriptor.TYPE_MESSAGE,
    "str": FieldDescriptor.TYPE_STRING,
    "u32": FieldDescriptor.TYPE_UINT32,
    "u64": FieldDescriptor.TYPE_UINT64,
}
OWN_NUMBERS = {"TradeAction": 1, "TradeRetcode": 0, "BookType": 0}
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "bool": st.booleans(),
    "f64": st.floats(allow_nan=False),
    "i32": st.integers(-(2**31), 2**31 - 1),
    "i64": st.integers(-(2**63), 2**63 - 1),
    "str": st.text(st.characters(exclude_categories=["Cs"])),
    "u32": st.integers(0, 2**32 - 1),
    "u64": st.integers(0, 2**64 - 1),
}


def message_class(structure: str) -> type[Message]:
    kind: type[Message] = getattr(mt5_pb2, structure)
    return kind


def value_of(structure: str, field: str, kind: str) -> st.SearchStrategy[Any]:
    if kind == "request":
        return records("TradeRequest")
    enum = message_class(structure).DESCRIPTOR.fields_by_name[field].enum_type
    if enum is None:
        return VALUES[kind]
    return st.integers(OWN_NUMBERS.get(enum.name, 0), 2**31 - 1) | st.integers(2**31, 2**32 - 2)


def records(structure: str) -> st.SearchStrategy[dict[str, Any]]:
    """Any content of a structure, numbers that MT5 does not name included."""
    return st.fixed_dictionaries({name: value_of(structure, name, kind) for name, kind in layout(structure)})


@pytest.mark.parametrize("structure", FIELDS)
@settings(max_examples=30)
@given(data=st.data())
def test_every_structure_survives_the_way_through_its_message(structure: str, data: st.DataObject) -> None:
    record = data.draw(records(structure))
    message = to_message(message_class(structure), record)
    arrived = message_class(structure).FromString(message.SerializeToString())
    assert to_dict(arrived) == record


@pytest.mark.parametrize("structure", FIELDS)
def test_proto_and_paper_terminal_have_the_fields_of_the_package(structure: str) -> None:
    fields = layout(structure)
    names = [name for name, _ in fields]
    descriptor = message_class(structure).DESCRIPTOR
    assert [field.name for field in descriptor.fields] == names
    assert [field.number for field in descriptor.fields] == list(range(1, len(names) + 1))
    for name, kind in fields:
        proto = descriptor.fields_by_name[name]
        assert proto.type in (PROTO_TYPES[kind], FieldDescriptor.TYPE_ENUM), name
    assert list(getattr(paper_structures, structure).__annotations__) == names


def test_all_eleven_structures_are_here() -> None:
    kinds = {name for name in paper_structures.__all__ if isinstance(getattr(paper_structures, name), type)}
    assert len(FIELDS) == 11 and set(FIELDS) == kinds


def test_enums_are_shifted_by_one_where_mt5_has_a_zero() -> None:
    order = to_message(mt5_pb2.TradeOrder, {"type": 0, "state": 4})
    assert order.type == mt5_pb2.ORDER_TYPE_BUY and order.state == mt5_pb2.ORDER_STATE_FILLED
    symbol = to_message(mt5_pb2.SymbolInfo, {"trade_calc_mode": 35})
    assert symbol.trade_calc_mode == mt5_pb2.SYMBOL_CALC_MODE_EXCH_FUTURES_FORTS


def test_enums_without_a_zero_keep_their_numbers() -> None:
    result = to_message(mt5_pb2.OrderSendResult, {"retcode": 10009, "request": {"action": 1}})
    assert result.retcode == mt5_pb2.TRADE_RETCODE_DONE and result.request.action == mt5_pb2.TRADE_ACTION_DEAL
    assert to_message(mt5_pb2.BookInfo, {"type": 2}).type == mt5_pb2.BOOK_TYPE_BUY
    assert to_dict(mt5_pb2.GetLastErrorResponse(code=mt5_pb2.LAST_ERROR_CODE_INTERNAL_FAIL_CONNECT))["code"] == -10004
    asked = mt5_pb2.CopyRatesFromRequest(symbol="EURUSD", timeframe=mt5_pb2.TIMEFRAME_H1, date_from=1, count=2)
    assert to_dict(asked) == {"symbol": "EURUSD", "timeframe": 16385, "date_from": 1, "count": 2}


def test_numbers_that_mt5_does_not_name_travel() -> None:
    deal = to_message(mt5_pb2.TradeDeal, {"reason": 10, "type": 77})
    arrived = mt5_pb2.TradeDeal.FromString(deal.SerializeToString())
    assert (arrived.reason, arrived.type) == (11, 78)


@pytest.mark.parametrize(("sent", "flags"), [(0, -1), (1, 1), (2, 2), (3, -1)])
def test_tick_flags_have_mt5s_numbers_and_all_is_the_default(sent: int, flags: int) -> None:
    assert to_dict(mt5_pb2.CopyTicksFromRequest(flags=sent))["flags"] == flags  # type: ignore[arg-type]


def test_tick_flags_that_do_not_exist_are_refused() -> None:
    with pytest.raises(TerminalFailure) as failure:
        to_dict(mt5_pb2.CopyTicksFromRequest(flags=9))  # type: ignore[arg-type]
    assert (failure.value.reason, failure.value.metadata) == ("VALIDATION_FAILED", {"field": "flags"})


def test_fields_of_a_newer_package_are_left_out() -> None:
    assert to_dict(to_message(mt5_pb2.BookInfo, {"type": 1, "price": 1.5, "orders": 3}))["price"] == 1.5


def test_a_character_cut_in_half_does_not_lose_the_record() -> None:
    assert to_message(mt5_pb2.TradePosition, {"ticket": 5, "comment": "cut \ud83d"}).comment == "cut ?"
    assert to_message(mt5_pb2.TradePosition, {"comment": "größe"}).comment == "größe"


def test_an_order_request_gives_only_what_was_set() -> None:
    request = mt5_pb2.OrderRequest(action=mt5_pb2.TRADE_ACTION_DEAL, sl=0.0, type=mt5_pb2.ORDER_TYPE_BUY, magic=0)
    assert to_dict(request) == {"action": 1, "sl": 0.0, "type": 0, "magic": 0}


@pytest.mark.parametrize(
    ("request_", "field"),
    [
        (mt5_pb2.OrderRequest(symbol="EURUSD"), "action"),
        (mt5_pb2.OrderRequest(action=mt5_pb2.TRADE_ACTION_DEAL, type=mt5_pb2.ORDER_TYPE_UNSPECIFIED), "type"),
        (
            mt5_pb2.OrderRequest(action=mt5_pb2.TRADE_ACTION_DEAL, type_filling=mt5_pb2.ORDER_FILLING_UNSPECIFIED),
            "type_filling",
        ),
        (mt5_pb2.CalculateMarginRequest(symbol="EURUSD"), "type"),
        (mt5_pb2.CopyRatesFromRequest(symbol="EURUSD"), "timeframe"),
    ],
)
def test_an_enum_that_nobody_chose_is_never_taken_for_buy(request_: Message, field: str) -> None:
    with pytest.raises(TerminalFailure) as failure:
        to_dict(request_)
    assert (failure.value.reason, failure.value.metadata) == ("VALIDATION_FAILED", {"field": field})
    assert failure.value.message == f"Cannot read the request: {field} must be chosen, it is unspecified"


def test_choices_and_nested_messages_come_as_dicts() -> None:
    span = mt5_pb2.ListHistoryDealsRequest(range=mt5_pb2.DateRange(date_from=1, date_to=2, group="*"))
    assert to_dict(span) == {"range": {"date_from": 1, "date_to": 2, "group": "*"}}
    assert to_dict(mt5_pb2.ListHistoryDealsRequest(position=0)) == {"position": 0}
    assert to_dict(mt5_pb2.ListPositionsRequest()) == {}


def test_lists_of_structures_are_converted_each() -> None:
    positions = [{"type": 0, "reason": 3, "ticket": 1}, {"type": 1, "reason": 3, "ticket": 2}]
    answer = to_message(mt5_pb2.ListPositionsResponse, {"positions": positions})
    assert [(each["type"], each["ticket"]) for each in to_dict(answer)["positions"]] == [(0, 1), (1, 2)]


def test_a_number_that_does_not_fit_is_an_error() -> None:
    with pytest.raises(ValueError):
        to_message(mt5_pb2.Tick, {"time": 2**63})
