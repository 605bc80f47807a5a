"""What all functions of the strict fake share: last_error, argument kinds, scripted failures."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, TypeVar

P = ParamSpec("P")
F = TypeVar("F", bound="Base")

NOW = 1772626830  # broker clock
API_DISABLED = "Auto-Trading using Python API disabled in Terminal"
TEXTS = {
    -1: "Terminal: Call failed",
    -2: "Terminal: Invalid params",
    -3: "Terminal: Out of memory",
    -4: "Terminal: Not found",
    -5: "Terminal: Incompatible versions, please install the latest version of Terminal and Python module",
    -6: "Terminal: Authorization failed",
    -7: "Terminal: Unsupported function",
    -8: "Terminal: Call failed",
    -10000: "IPC call failed",
    -10001: "IPC send failed",
    -10002: "IPC recv failed",
    -10003: "IPC initialize failed, MetaTrader 5 x64 not found",
    -10004: "No IPC connection",
    -10005: "IPC timeout",
}


class Refused(Exception):
    """Ends a function: it gives its failure value and sets last_error."""

    def __init__(self, code: int, text: str | None = None) -> None:
        super().__init__(code)
        self.error = (code, TEXTS[code] if text is None else text)


class Base:
    """One process with the package imported."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = []
        self.connected = False
        self._error = (0, "")
        self._failures: dict[str, int] = {}
        self._exceptions: dict[str, Exception] = {}

    def fail(self, function: str, code: int) -> None:
        """Let a function fail with a code from now on."""
        self._failures[function] = code

    def explode(self, function: str, error: Exception) -> None:
        """Let a function raise from now on, when it has reached the terminal."""
        self._exceptions[function] = error

    def called(self, function: str) -> list[tuple[tuple[Any, ...], dict[str, Any]]]:
        """The arguments of all calls of a function so far."""
        return [(arguments, keywords) for name, arguments, keywords in self.calls if name == function]

    def last_error(self) -> tuple[int, str]:
        return self._error

    def begin(self, function: str, arguments: tuple[Any, ...], keywords: dict[str, Any]) -> None:
        self.calls.append((function, arguments, keywords))
        self._error = (1, "Success")

    def end_with(self, error: tuple[int, str]) -> None:
        self._error = error

    def reach(self, function: str) -> None:
        """Past the checks of arguments: over the pipe into the terminal."""
        if not self.connected and function not in ("initialize", "login"):
            raise Refused(-10004)
        if function in self._failures:
            code = self._failures[function]
            self.connected = self.connected and code not in (-10001, -10002, -10004)
            raise Refused(code, API_DISABLED if (function, code) == ("order_send", -8) else None)
        if function in self._exceptions:
            raise self._exceptions[function]


def package_function(
    failure: Any, silent: bool = False
) -> Callable[[Callable[Concatenate[F, P], Any]], Callable[Concatenate[F, P], Any]]:
    """A function of the package: `failure` is what it gives when it is refused; `silent` ones set no last_error."""

    def decorate(body: Callable[Concatenate[F, P], Any]) -> Callable[Concatenate[F, P], Any]:
        @functools.wraps(body)
        def function(self: F, /, *arguments: P.args, **keywords: P.kwargs) -> Any:
            self.begin(body.__name__, arguments, dict(keywords))
            try:
                return body(self, *arguments, **keywords)
            except Refused as refusal:
                if silent and refusal.error[0] != -2:
                    return failure
                self.end_with(refusal.error)
                return None if silent else failure

        return function

    return decorate


def symbol_name(value: object) -> str:
    """A symbol argument: at most 29 characters."""
    return bounded(value, 29)


def bounded(value: object, longest: int, name: str | None = None) -> str:
    """A string argument; `name` is the keyword it came by."""
    if type(value) is not str or len(value) > longest:
        raise Refused(-2, "Invalid arguments" if name is None else f'Invalid "{name}" argument')
    return value


def c_integer(value: object, least: int, most: int) -> int:
    """An integer of a fixed signature: a wrong kind leaves an exception behind a returned result."""
    if not isinstance(value, int) or not least <= value <= most:
        raise SystemError("a function of the package returned a result with an exception set")
    return int(value)


def c_date(value: object) -> int:
    """A date: int, float or datetime; anything else is an invalid argument; 0 is an uninitialised variable."""
    if isinstance(value, datetime.datetime):
        value = value.timestamp()
    if isinstance(value, float):
        value = int(value)
    if not isinstance(value, int):
        raise Refused(-2, "Invalid arguments")
    assert value != 0, "the package would use an uninitialised variable"
    return c_integer(value, -(2**31), 2**31 - 1)


def keyword_u64(keywords: dict[str, Any], name: str) -> int:
    """An unsigned keyword argument: plain Python integers only, None is not absent."""
    value = keywords[name]
    if not isinstance(value, int):
        raise Refused(-2, f'Invalid "{name}" argument')
    return c_integer(value, 0, 2**64 - 1)
