"""What the rules answer: a request that can be sent, nothing to do, or a refusal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from mt5_grpc_server.trading.normalise.wishes import OrderWish


@dataclass(frozen=True)
class Prepared:
    """A request for order_send() with the keys and kinds of value that the package takes.

    `notes` are sentences about what was adjusted. `target` is the position or order that the request acts on, as it
    was, and `whole` says that this position is closed with its whole volume. `then` is the second half of a wish that
    takes two orders: prepare it, on fresh data, once the first was executed. `then_request` is what it would send now:
    where that may not be sent, the first half must not be either.
    """

    request: dict[str, Any]
    notes: tuple[str, ...] = ()
    target: Mapping[str, Any] | None = None
    whole: bool = False
    then: OrderWish | None = None
    then_request: dict[str, Any] | None = None


@dataclass(frozen=True)
class Unchanged:
    """Everything is already as wished: done without sending anything."""

    message: str


@dataclass(frozen=True)
class Refusal:
    """The wish cannot be sent: a code of the error table, a sentence, and the values behind it.

    Where one would be valid, `metadata` has `nearest`: the nearest valid values, separated by a comma.
    """

    code: str
    message: str
    metadata: Mapping[str, str] = field(default_factory=dict)


Answer = Prepared | Unchanged | Refusal


class Refused(Exception):
    """Carries why a wish cannot be sent from the rule that found it to prepare(), which makes a Refusal of it."""

    def __init__(self, code: str, why: str, **metadata: object) -> None:
        super().__init__(why)
        self.code = code
        self.why = why
        self.metadata = {name: str(value) for name, value in metadata.items()}
