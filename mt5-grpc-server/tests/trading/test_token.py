from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from mt5_grpc_server.trading.intent import Identity
from mt5_grpc_server.trading.token import COMMENT_LENGTH, comment_of, find_token, token_of

TEXT = st.text(st.characters(codec="utf-8"), max_size=40)
IDENTITIES = st.builds(Identity, TEXT, TEXT, TEXT)


def test_the_token_of_a_request_never_changes() -> None:
    # Orders that stand at brokers are found by these characters.
    assert token_of(Identity("Paper-Demo/1000001", "default", "order-0001")) == "2JGSJMKD27VZH"


@given(IDENTITIES)
def test_a_token_has_13_characters_of_crockfords_alphabet(identity: Identity) -> None:
    assert re.fullmatch("[0-9A-HJKMNP-TV-Z]{13}", token_of(identity))
    assert token_of(identity) == token_of(Identity(identity.account, identity.key_id, identity.client_key))


def test_a_million_requests_have_a_million_tokens() -> None:
    tokens = {token_of(Identity("Broker/7", "key", f"order-{number}")) for number in range(1_000_000)}
    assert len(tokens) == 1_000_000


def test_the_parts_of_an_identity_do_not_run_into_each_other() -> None:
    assert token_of(Identity("a", "b", "cdefghij")) != token_of(Identity("a", "bc", "defghij"))


@given(IDENTITIES, TEXT)
def test_a_comment_is_short_has_plain_characters_and_shows_its_token(identity: Identity, wish: str) -> None:
    comment = comment_of(token_of(identity), wish)
    assert len(comment.text) <= COMMENT_LENGTH
    assert re.fullmatch("[A-Za-z0-9_-]+", comment.text)
    assert find_token(comment.text) == token_of(identity)
    kept = comment.text == f"oa{token_of(identity)}-{wish}" or wish == ""
    assert comment.truncated is not kept


def test_a_token_is_found_inside_what_a_broker_made_of_the_comment() -> None:
    token = token_of(Identity("Broker/7", "key", "order-0001"))
    assert find_token(f"#12 oa{token}") == token
    assert find_token(f"oa{token[:-1]}") is None
    assert find_token(f"oa{token}X") is None
    assert find_token(f"boa{token}") is None
    assert find_token("[sl 1.10000]") is None
