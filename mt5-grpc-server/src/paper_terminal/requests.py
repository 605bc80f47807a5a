"""Trade requests: from a dict or keywords to a TradeRequest."""

from __future__ import annotations

from collections.abc import Mapping

from paper_terminal.arguments import LONGEST_SYMBOL, UINT32_MAX, UINT64_MAX, pending, text, unsigned
from paper_terminal.errors import ArgumentRefused
from paper_terminal.structures import TradeRequest, build

LONGEST_COMMENT = 29  # that the client library lets pass
INT64_MIN, INT64_MAX = -(2**63), 2**63 - 1
# The order in which the compiled module looks at the keys: the first bad one names the error.
UNSIGNED = {"action": UINT32_MAX, "type": UINT32_MAX, "type_filling": UINT32_MAX, "type_time": UINT32_MAX,
            "magic": UINT64_MAX, "order": UINT64_MAX, "deviation": UINT64_MAX, "position": UINT64_MAX,
            "position_by": UINT64_MAX}  # fmt: skip
CHECK_ORDER = ("action", "magic", "order", "symbol", "volume", "price", "stoplimit", "sl", "tp", "deviation", "type",
               "type_filling", "type_time", "expiration", "comment", "position", "position_by")  # fmt: skip


def read_request(
    function: str, arguments: tuple[object, ...], keywords: Mapping[str, object], comment_limit: int = LONGEST_COMMENT
) -> TradeRequest:
    """The request given as one dict or as keywords; unknown keys are ignored, missing ones are zero or empty.

    `comment_limit` raises the length of comments above the usual. Raises ArgumentRefused or SystemError.
    """
    if arguments and keywords:
        raise ArgumentRefused("Unnamed arguments not allowed")
    if len(arguments) != 1 and not keywords:
        raise ArgumentRefused("Invalid number of arguments")
    given = arguments[0] if arguments else keywords
    if not isinstance(given, dict):
        raise ArgumentRefused
    values = {
        name: _read(function, name, given[name], max(comment_limit, LONGEST_COMMENT))
        for name in CHECK_ORDER
        if name in given
    }
    return build(TradeRequest, **values)


def _read(function: str, name: str, value: object, longest_comment: int) -> int | float | str:
    refusal = f'Invalid "{name}" argument'
    if name in UNSIGNED:
        return unsigned(function, value, name, UNSIGNED[name])
    if name in ("symbol", "comment"):
        return text(value, LONGEST_SYMBOL if name == "symbol" else longest_comment, refusal)
    if name == "expiration":
        if not isinstance(value, int):
            raise ArgumentRefused(refusal)
        if not INT64_MIN <= value <= INT64_MAX:
            raise pending(function, OverflowError("Python int too large to convert to C long long"))
        return int(value)
    if not isinstance(value, float):
        raise ArgumentRefused(refusal)
    return float(value)
