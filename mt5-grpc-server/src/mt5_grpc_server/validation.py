"""Checks of a request before it may wait for the terminal. Each raises CallError with the field's name."""

from __future__ import annotations

from mt5_grpc_server.errors import CallError
from mt5_grpc_server.gen import mt5_pb2

# Limits of the package itself.
SYMBOL_LENGTH = 29
GROUP_LENGTH = 1997
LAST_SECOND = 2**31 - 1
LARGEST_COUNT = 2**31 - 1


def invalid(field: str, why: str, value: object, reason: str = "VALIDATION_FAILED") -> CallError:
    """The error of a field that cannot be used."""
    shown = f'"{value}"' if isinstance(value, str) else value
    return CallError(reason, f"Cannot use the request: {field} {why}, it is {shown}", {"field": field})


def symbol(value: str, field: str = "symbol") -> str:
    """The exact name of a symbol."""
    if not value:
        raise invalid(field, "must be the name of a symbol", value)
    return _text(field, value, SYMBOL_LENGTH)


def group(value: str) -> str:
    """A filter of symbols."""
    return _text("group", value, GROUP_LENGTH)


def timeframe(value: int) -> int:
    """One of MT5's 21 timeframes, as its number."""
    if value == mt5_pb2.TIMEFRAME_UNSPECIFIED or value not in mt5_pb2.Timeframe.values():
        error = invalid("timeframe", "must be one of the 21 timeframes of MetaTrader 5", value, "INVALID_TIMEFRAME")
        error.metadata["timeframe"] = str(value)
        raise error
    return value


def count(value: int, maximum_bars: int | None = None) -> int:
    """How many records; with `maximum_bars` fewer than the terminal keeps."""
    if not 1 <= value <= LARGEST_COUNT:
        raise invalid("count", f"must be 1 to {LARGEST_COUNT}", value)
    if maximum_bars is not None and value >= maximum_bars:
        message = f"Cannot read bars: count must be less than the terminal's maxbars {maximum_bars}, it is {value}"
        raise CallError("TOO_MANY_BARS", message, {"field": "count", "maxbars": str(maximum_bars)})
    return value


def position_in_history(value: int) -> int:
    """A number of a bar, counted back from the newest."""
    if value > LARGEST_COUNT:
        raise invalid("start_position", f"must be 0 to {LARGEST_COUNT}", value)
    return value


def date(field: str, value: int) -> int:
    """A second of the broker's clock that the package can take."""
    if not 0 <= value <= LAST_SECOND:
        raise invalid(field, f"must be a second of the broker's clock, 0 to {LAST_SECOND}", value, "INVALID_DATE")
    return value


def date_range(date_from: int, date_to: int) -> tuple[int, int]:
    """Two seconds of the broker's clock in order."""
    span = date("date_from", date_from), date("date_to", date_to)
    if date_from > date_to:
        raise invalid("date_to", f"must not be before date_from {date_from}", date_to, "INVALID_DATE_RANGE")
    return span


def ticket(field: str, value: int) -> int:
    """A ticket, which is never 0."""
    if value == 0:
        raise invalid(field, "must be positive", value, "INVALID_TICKET")
    return value


def symbols(values: list[str], most: int) -> list[str]:
    """Some names of symbols, each once."""
    if not 1 <= len(values) <= most:
        raise invalid("symbols", f"must name 1 to {most} symbols", f"{len(values)} of them")
    return list(dict.fromkeys(symbol(value, "symbols") for value in values))


def _text(field: str, value: str, longest: int) -> str:
    if len(value) > longest:
        raise invalid(field, f"must have at most {longest} characters", value[: longest + 1])
    if not value.isprintable():
        raise invalid(field, "must be printable", value)
    return value
