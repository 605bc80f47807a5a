"""The parts that requests of order_send() share, in the kinds of value that the package takes."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from mt5_grpc_server.trading.normalise.answers import Refused

LONGEST_COMMENT = 29
_LARGEST = 2**64 - 1


def labels(magic: int, comment: str) -> dict[str, Any]:
    """`magic` and `comment`; refused where the package could not take them."""
    if isinstance(magic, bool) or not isinstance(magic, int) or not 0 <= magic <= _LARGEST:
        raise Refused("INVALID_ORDER", f"magic must be a whole number from 0 to {_LARGEST}, it is {magic}")
    if len(comment) > LONGEST_COMMENT:
        why = f"the comment has {len(comment)} characters, the terminal takes {LONGEST_COMMENT}"
        raise Refused("INVALID_ORDER", why, field="comment")
    return {"magic": magic, "comment": comment}


def labels_of(position: Mapping[str, Any], magic: int | None, comment: str) -> dict[str, Any]:
    """The same for a request about a position, whose magic number it takes over unless another is given."""
    return labels(int(position["magic"]) if magic is None else magic, comment)


def points(deviation: int | None, default: int) -> int:
    """The deviation in points of a market order."""
    if deviation is None:
        return default
    if isinstance(deviation, bool) or not isinstance(deviation, int) or not 0 <= deviation <= _LARGEST:
        raise Refused("INVALID_ORDER", f"deviation must be a whole number of points from 0 on, it is {deviation}")
    return deviation


def levels(sl: Decimal, tp: Decimal) -> dict[str, float]:
    """`sl` and `tp`, only where they are set: a new order has none by itself."""
    return {name: float(price) for name, price in (("sl", sl), ("tp", tp)) if price}
