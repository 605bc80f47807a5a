"""The structures behave as C struct sequences do: os.stat_result is the example of one that every Python has."""

from __future__ import annotations

import copy
import os
import pickle
from types import ModuleType
from typing import Any

import pandas as pd
import pytest

import paper_terminal
from paper_terminal.structures import build, change

FIELD_COUNTS = {
    "AccountInfo": 28, "TerminalInfo": 22, "SymbolInfo": 96, "Tick": 8, "BookInfo": 4, "TradeOrder": 24,
    "TradePosition": 19, "TradeDeal": 18, "TradeRequest": 17, "OrderSendResult": 11, "OrderCheckResult": 9,
}  # fmt: skip
LEVEL = paper_terminal.BookInfo((1, 1.20036, 250, 250.0))
REFUSAL = {"action": 1, "symbol": "EURUSD"}


@pytest.mark.parametrize(("name", "count"), FIELD_COUNTS.items())
def test_every_structure_is_a_tuple_made_from_one_sequence_of_full_length(name: str, count: int) -> None:
    kind: Any = getattr(paper_terminal, name)
    assert (kind.n_fields, kind.n_sequence_fields, kind.n_unnamed_fields) == (count, count, 0)
    record = kind(range(count))
    assert issubclass(kind, tuple)
    assert list(record) == list(range(count)) == [getattr(record, field) for field in record._asdict()]
    for wrong in (range(count - 1), range(count + 1), ()):
        with pytest.raises(TypeError, match=rf"^{name}\(\) takes a {count}-sequence \({len(wrong)}-sequence given\)$"):
            kind(wrong)


def test_a_structure_is_not_made_from_anything_but_a_sequence() -> None:
    kind: Any = paper_terminal.BookInfo
    for arguments, keywords in (((7,), {}), ((), {}), ((1, 1.2, 250, 250.0), {}), ((), {"type": 1, "price": 1.2})):
        with pytest.raises(TypeError):
            kind(*arguments, **keywords)


def test_a_structure_has_what_a_struct_sequence_has_and_not_what_a_named_tuple_has_besides() -> None:
    example = os.stat(".")
    for name in ("_fields", "_make", "_replace", "_field_defaults", "__dict__", "__match_args__", "n_fields", "index"):
        assert hasattr(LEVEL, name) is hasattr(example, name), name


def test_a_structure_is_read_by_name_by_index_and_by_unpacking_and_cannot_be_written() -> None:
    kind, price, *volumes = LEVEL
    assert (kind, price, volumes) == (LEVEL.type, LEVEL.price, [LEVEL.volume, LEVEL.volume_dbl])
    assert (kind, price, volumes) == (1, 1.20036, [250, 250.0])
    assert LEVEL[1:3] == (1.20036, 250)
    for name in ("price", "colour"):
        with pytest.raises(AttributeError):
            setattr(LEVEL, name, 1.0)


def test_structures_compare_and_hash_as_the_tuples_they_are() -> None:
    assert LEVEL == (1, 1.20036, 250, 250.0)
    assert hash(LEVEL) == hash((1, 1.20036, 250, 250.0))
    assert {LEVEL: "best"}[paper_terminal.BookInfo(tuple(LEVEL))] == "best"


def test_a_structure_shows_its_name_and_its_fields() -> None:
    assert repr(LEVEL) == str(LEVEL) == "BookInfo(type=1, price=1.20036, volume=250, volume_dbl=250.0)"


def test_asdict_keeps_the_order_of_the_fields_and_leaves_a_nested_request_as_it_is(mt5: ModuleType) -> None:
    assert list(LEVEL._asdict().items()) == [("type", 1), ("price", 1.20036), ("volume", 250), ("volume_dbl", 250.0)]
    result = mt5.order_send(REFUSAL)
    assert type(result._asdict()["request"]) is mt5.TradeRequest
    assert result._asdict()["request"]._asdict()["symbol"] == "EURUSD"


def test_structures_can_be_handed_to_another_process_and_copied(mt5: ModuleType) -> None:
    for record in (LEVEL, mt5.account_info(), mt5.order_send(REFUSAL)):
        for same in (pickle.loads(pickle.dumps(record)), copy.copy(record), copy.deepcopy(record)):
            assert type(same) is type(record) and same == record


def test_a_data_frame_numbers_the_columns_unless_it_is_given_names(mt5: ModuleType) -> None:
    mt5.Buy("XAUUSD", 0.1)
    positions = mt5.positions_get()
    assert list(pd.DataFrame(positions).columns) == list(range(19))
    named = pd.DataFrame(list(positions), columns=positions[0]._asdict().keys())
    assert named["ticket"].item() == positions[0].ticket
    assert list(pd.DataFrame([mt5.account_info()._asdict()]).columns)[:2] == ["login", "trade_mode"]


def test_the_package_itself_makes_structures_by_name_and_refuses_unknown_names() -> None:
    assert build(paper_terminal.BookInfo, price=1.5) == (0, 1.5, 0, 0.0)
    assert build(paper_terminal.OrderSendResult).request == build(paper_terminal.TradeRequest)
    assert change(LEVEL, volume=300) == (1, 1.20036, 300, 250.0)
    with pytest.raises(TypeError, match="BookInfo has no field prize"):
        build(paper_terminal.BookInfo, prize=1.5)
    with pytest.raises(TypeError, match="BookInfo has no field prize"):
        change(LEVEL, prize=1.5)
