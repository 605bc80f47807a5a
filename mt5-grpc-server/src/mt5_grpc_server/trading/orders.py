"""What a caller hands to the desk, and its form in the journal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, cast

from mt5_grpc_server.trading.fingerprint import fingerprint
from mt5_grpc_server.trading.intent import Draft, Identity
from mt5_grpc_server.trading.normalise import KEEP, Level, OrderWish, Wish, purpose_of
from mt5_grpc_server.trading.token import Comment, comment_of, token_of

DEFAULT_AGE_SECONDS = 5.0


@dataclass(frozen=True)
class RawWish:
    """A request of order_send() as its caller wrote it: guarded and written down, but not completed."""

    request: Mapping[str, Any]


@dataclass(frozen=True)
class Order:
    """One trade request. `client_key` empty lets the desk make one, `key_is_new` says that it was made for this request
    alone; `max_age` is in seconds, `not_after` UTC epoch seconds. `closes` lets it overtake what makes exposure.
    `basis` is what was asked for where the wish was worked out from it and from what changes; empty where the wish
    itself is what was asked for.
    """

    operation: str
    wish: Wish | RawWish
    key_id: str
    client_key: str = ""
    max_age: float = DEFAULT_AGE_SECONDS
    not_after: float | None = None
    closes: bool = False
    parent_key: str = ""
    basis: str = ""
    key_is_new: bool = False

    @property
    def purpose(self) -> str:
        """What it is for, as it completes "Cannot ..."."""
        return "send the request" if isinstance(self.wish, RawWish) else purpose_of(self.wish)


def draft_of(order: Order, identity: Identity, key_generated: bool) -> Draft:
    """The request as the journal takes it in; `key_generated` says that nobody gave its key. Raises ValueError as
    fingerprint() does.
    """
    asked = plain(order.wish)
    mark = fingerprint(order.operation, terms_of(asked, order.basis))
    return Draft(identity, token_of(identity), mark, order.operation, asked, key_generated, order.parent_key)


def terms_of(asked: Mapping[str, Any], basis: str) -> Mapping[str, Any]:
    """What makes two requests of one key the same: the basis where there is one, else all that was asked for."""
    return {"basis": basis} if basis else asked


def plain(value: Any) -> Any:
    """A wish as plain data: what its caller left out is absent, null is null."""
    if isinstance(value, RawWish):
        return dict(value.request)
    if is_dataclass(value):
        found = {field.name: getattr(value, field.name) for field in fields(value)}
        return {name: plain(each) for name, each in found.items() if each is not KEEP}
    return value


def order_wish(values: Mapping[str, Any]) -> OrderWish:
    """The wish for a new order that plain() was made of."""
    levels = {name: Level(**values[name]) if values[name] is not None else None for name in ("sl", "tp")}
    return OrderWish(**{**values, **levels})


def with_token(wish: Wish | RawWish, token: str) -> tuple[Wish | RawWish, Comment]:
    """The wish whose comment carries the token, and that comment."""
    if isinstance(wish, RawWish):
        comment = comment_of(token, str(wish.request.get("comment") or ""))
        return RawWish({**wish.request, "comment": comment.text}), comment
    comment = comment_of(token, getattr(wish, "comment", ""))
    if not hasattr(wish, "comment"):
        return wish, comment
    return replace(cast("Any", wish), comment=comment.text), comment


def wished_comment(asked: Mapping[str, Any]) -> str:
    """The caller's own comment in the plain form of a wish."""
    return str(asked.get("comment") or "")
