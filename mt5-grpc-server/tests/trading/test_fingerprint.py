from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mt5_grpc_server.trading.client_key import child_key, generate_client_key, is_client_key
from mt5_grpc_server.trading.fingerprint import canonical, fingerprint

NUMBERS = st.floats(allow_nan=False, allow_infinity=False) | st.integers()
VALUES = st.recursive(
    st.none() | st.booleans() | NUMBERS | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.text(), VALUES, max_size=4))
def test_the_order_of_names_does_not_matter(asked: dict[str, object]) -> None:
    turned = dict(reversed(list(asked.items())))
    assert fingerprint("order", asked) == fingerprint("order", turned)


@given(VALUES)
def test_the_canonical_form_means_the_same(value: object) -> None:
    exact = json.JSONDecoder(parse_float=Decimal, parse_int=Decimal).decode
    assert exact(canonical(value)) == exact(json.dumps(value))


@given(st.floats(allow_nan=False, allow_infinity=False), st.floats(allow_nan=False, allow_infinity=False))
def test_numbers_are_equal_when_their_forms_are(one: float, other: float) -> None:
    assert (canonical(one) == canonical(other)) is (one == other)


@pytest.mark.parametrize(
    ("one", "other"),
    [(0.1, Decimal("0.100")), (1, 1.0), (-0.0, 0), (1e22, 10**22), ([1.50], [1.5]), ({"a": 2.0}, {"a": 2})],
)
def test_spellings_of_one_wish_are_equal(one: object, other: object) -> None:
    assert canonical(one) == canonical(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [({"sl": None}, {}), ("1", 1), (True, 1), (False, 0), (0.1, 0.10000000000000002), (2**63, 2**63 + 1), (["a"], "a")],
)
def test_different_wishes_differ(one: object, other: object) -> None:
    assert canonical(one) != canonical(other)


def test_the_operation_is_part_of_the_wish() -> None:
    assert fingerprint("close", {"ticket": 1}) != fingerprint("reverse", {"ticket": 1})


@pytest.mark.parametrize("value", [float("nan"), float("inf"), Decimal("NaN")])
def test_a_number_that_is_none_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="not a finite number"):
        canonical({"volume": value})


@pytest.mark.parametrize("value", [b"bytes", {1: 2}, object()])
def test_what_json_cannot_say_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        canonical(value)


@pytest.mark.parametrize("text", ["order-01", "A" * 64, "a_b-c_d-"])
def test_a_client_key_has_8_to_64_letters_digits_hyphens_or_underscores(text: str) -> None:
    assert is_client_key(text)


@pytest.mark.parametrize("text", ["", "short-7", "A" * 65, "order 01", "order-01\n", "ördnung-1", '"order-01"'])
def test_a_text_of_another_length_or_with_another_sign_is_no_client_key(text: str) -> None:
    assert not is_client_key(text)


def test_made_keys_are_client_keys_of_their_own() -> None:
    made = {generate_client_key() for _ in range(100)}
    assert len(made) == 100
    assert all(map(is_client_key, made))
    parts = {child_key("order-01", "close"), child_key("order-01", "open"), child_key("order-02", "close")}
    assert len(parts) == 3
    assert all(map(is_client_key, parts))
    assert child_key("order-01", "close") in parts
