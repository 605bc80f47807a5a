"""Checks of arguments before the package sees them, since it answers wrong kinds with errors that tell little."""

from __future__ import annotations

import math
import operator
from typing import Any, SupportsFloat

from mt5_grpc_server.adapter.failure import TerminalFailure

NAME_LENGTH = 29
GROUP_LENGTH = 1997
INT32_MAX = 2**31 - 1
UINT32_MAX = 2**32 - 1
UINT64_MAX = 2**64 - 1


def refuse(purpose: str, field: str, why: str, value: Any) -> TerminalFailure:
    """The failure of an argument that the package would refuse."""
    shown = f'"{value}"' if isinstance(value, str) else repr(value)
    message = f"Cannot {purpose}: {field} {why}, it is {shown}"
    return TerminalFailure("INVALID_TERMINAL_ARGUMENT", message, None, {"field": field})


def text(purpose: str, field: str, value: Any, longest: int = NAME_LENGTH, empty: bool = False) -> str:
    """A string of at most `longest` UTF-16 units, which is how the package counts."""
    if not isinstance(value, str):
        raise refuse(purpose, field, "must be text", value)
    if not value and not empty:
        raise refuse(purpose, field, "must not be empty", value)
    if "\0" in value:
        raise refuse(purpose, field, "must not contain a NUL character", value)
    if len(value.encode("utf-16-le", "surrogatepass")) // 2 > longest:
        raise refuse(purpose, field, f"must have at most {longest} characters", value)
    return value


def integer(purpose: str, field: str, value: Any, least: int = 0, most: int = UINT64_MAX) -> int:
    """A plain Python int in a range; numpy integers and members of IntEnum become plain."""
    try:
        number = operator.index(value)
    except TypeError:
        raise refuse(purpose, field, "must be an integer", value) from None
    if not least <= number <= most:
        raise refuse(purpose, field, f"must be {least} to {most}", number)
    return number


def number(purpose: str, field: str, value: Any) -> float:
    """A finite Python float; integers become floats, which the package demands."""
    if isinstance(value, (str, bytes)) or not isinstance(value, SupportsFloat):
        raise refuse(purpose, field, "must be a number", value)
    result = float(value)
    if not math.isfinite(result):
        raise refuse(purpose, field, "must be finite", result)
    return result


def date(purpose: str, field: str, value: Any) -> int:
    """A second of the broker's clock that fits the package's signed 32 bits.

    0 becomes 1: for 0 the package reads an uninitialised variable.
    """
    second = integer(purpose, field, value, -(2**63), 2**63 - 1)
    if not 0 <= second <= INT32_MAX:
        message = f"Cannot {purpose}: {field} must be a second from 1970 to 2038, it is {second}"
        raise TerminalFailure("INVALID_DATE", message, None, {"field": field})
    return max(1, second)
