"""Arguments as the compiled module reads them: what it converts, what it refuses and with which words."""

from __future__ import annotations

import operator
from collections.abc import Mapping
from datetime import datetime

from paper_terminal.errors import ArgumentRefused

LONGEST_SYMBOL = 29
LONGEST_GROUP = 1997
LONGEST_PATH = 257
LONGEST_CREDENTIAL = 253
INT32_MIN, INT32_MAX = -(2**31), 2**31 - 1
UINT32_MAX, UINT64_MAX = 2**32 - 1, 2**64 - 1


def pending(function: str, cause: Exception) -> SystemError:
    """The error that the interpreter makes of a conversion error which the compiled function left behind."""
    error = SystemError(f"<built-in function {function}> returned a result with an exception set")
    error.__cause__ = cause
    return error


def expect_count(function: str, arguments: tuple[object, ...], count: int) -> None:
    """Refuse a wrong number of arguments of a function with a fixed signature."""
    if len(arguments) != count:
        message = f"function takes exactly {count} arguments ({len(arguments)} given)"
        raise pending(function, TypeError(message))


def number(function: str, value: object) -> int:
    """A signed 32-bit argument of a fixed signature; anything with __index__ is converted."""
    try:
        result = operator.index(value)  # type: ignore[arg-type]
    except TypeError as cause:
        raise pending(function, cause) from cause
    if not INT32_MIN <= result <= INT32_MAX:
        raise pending(function, OverflowError("Python int too large to convert to C long"))
    return result


def amount(function: str, value: object) -> float:
    """A floating point argument of a fixed signature."""
    if isinstance(value, (str, bytes, bytearray)):
        raise pending(function, TypeError(f"must be real number, not {type(value).__name__}"))
    try:
        return float(value)  # type: ignore[arg-type]
    except TypeError as cause:
        raise pending(function, cause) from cause


def unsigned(function: str, value: object, name: str, largest: int) -> int:
    """An unsigned field given by keyword or request key; only Python integers are taken."""
    if not isinstance(value, int):
        raise ArgumentRefused(f'Invalid "{name}" argument')
    if value < 0:
        raise pending(function, OverflowError("can't convert negative int to unsigned"))
    if value > largest:
        raise pending(function, OverflowError("Python int too large to convert to C unsigned long"))
    return int(value)


def text(value: object, longest: int, refusal: str = "Invalid arguments") -> str:
    """A string of at most `longest` characters."""
    if not isinstance(value, str) or len(value) > longest:
        raise ArgumentRefused(refusal)
    return str(value)


def only_symbol(arguments: tuple[object, ...]) -> str:
    """The one positional argument of functions that take a symbol."""
    if len(arguments) != 1:
        raise ArgumentRefused
    return text(arguments[0], LONGEST_SYMBOL)


def seconds(function: str, value: object) -> int:
    """A date argument as epoch seconds of the broker's wall clock: int, float or datetime, 32 bits, whole seconds.

    A naive datetime is read in the zone of this computer, as the compiled module does.
    """
    if isinstance(value, datetime):
        value = value.timestamp()
    if isinstance(value, float):
        # A C cast gives the smallest integer when the value does not fit.
        return int(value) if INT32_MIN <= value <= INT32_MAX else INT32_MIN
    if isinstance(value, int):
        if not INT32_MIN <= value <= INT32_MAX:
            raise pending(function, OverflowError("Python int too large to convert to C long"))
        return int(value)
    raise ArgumentRefused


def optional_text(keywords: Mapping[str, object], name: str, longest: int) -> str | None:
    """A string keyword, None when it is not given."""
    return text(keywords[name], longest, f'Invalid "{name}" argument') if name in keywords else None


def optional_unsigned(function: str, keywords: Mapping[str, object], name: str) -> int | None:
    """An unsigned 64-bit keyword, None when it is not given."""
    return unsigned(function, keywords[name], name, UINT64_MAX) if name in keywords else None
