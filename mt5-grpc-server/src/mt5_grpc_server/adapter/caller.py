"""Calls into the MetaTrader5 package: the one place that touches it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mt5_grpc_server.adapter.failure import TerminalFailure
from mt5_grpc_server.adapter.functions import FUNCTIONS
from mt5_grpc_server.adapter.reasons import failure_of


@dataclass(frozen=True)
class Answer:
    """What one function of the package gave back, with last_error() read right after it when it failed."""

    function: str
    arguments: tuple[Any, ...]
    value: Any
    last_error: tuple[int, str] | None

    @property
    def failed(self) -> bool:
        """True where the value means failure."""
        return self.last_error is not None

    @property
    def code(self) -> int:
        """The code of last_error(), 1 where the call succeeded."""
        return self.last_error[0] if self.last_error is not None else 1

    def failure(self, reason: str | None = None, **metadata: str) -> TerminalFailure:
        """The failed call as an exception; `reason` overrules what its code says."""
        return failure_of(self.function, self.arguments, self.last_error or (1, "Success"), reason, metadata)


class Caller:
    """Calls functions of the module that stands for MetaTrader5."""

    def __init__(self, module: Any) -> None:
        self._module = module

    def ask(self, function: str, *arguments: Any, **keywords: Any) -> Answer:
        """Call a function and say whether it failed; raises only what the package itself raises."""
        target = getattr(self._module, function)
        # The package refuses an empty keyword mapping where it wants one positional argument.
        value = target(*arguments, **keywords) if keywords else target(*arguments)
        if not FUNCTIONS[function].failed(value):
            return Answer(function, arguments, value, None)
        return Answer(function, arguments, value, self.last_error())

    def call(self, function: str, *arguments: Any, **keywords: Any) -> Any:
        """Call a function and return its value; raises TerminalFailure where it failed."""
        answer = self.ask(function, *arguments, **keywords)
        if answer.failed:
            raise answer.failure()
        return answer.value

    def last_error(self) -> tuple[int, str]:
        """The result of the newest call."""
        code, text = self._module.last_error()
        return int(code), str(text)


def plain(structure: Any) -> dict[str, Any]:
    """A structure of the package as a dict, a nested request included."""
    values: dict[str, Any] = structure._asdict()
    return {name: plain(value) if hasattr(value, "_asdict") else value for name, value in values.items()}
