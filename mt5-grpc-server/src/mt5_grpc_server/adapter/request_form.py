"""How the installed package wants the request of order_check() and order_send()."""

from __future__ import annotations

from typing import Any

from mt5_grpc_server.adapter.caller import Answer, Caller
from mt5_grpc_server.adapter.reasons import INVALID_PARAMS

_NO_SESSION = frozenset({-10001, -10002, -10003, -10004, -10005})
# order_check() never sends anything; this request names nothing that could be done either.
_HARMLESS = {"action": 1}


class RequestForm:
    """Finds the form once a process, with order_check(), and keeps to it.

    MetaQuotes document one positional dict; package 5.0.5735 is reported to take keywords only and to refuse the dict
    before it asks the terminal. Trying the other form after an order_send() could send an order twice.
    """

    def __init__(self, terminal: Caller) -> None:
        self._terminal = terminal
        self._keywords: bool | None = None

    def settle(self) -> None:
        """Find the form, unless it is known; raises TerminalFailure where the terminal does not answer."""
        if self._keywords is not None:
            return
        positional = self._terminal.ask("order_check", dict(_HARMLESS))
        if positional.code in _NO_SESSION:
            raise positional.failure()
        if _refused(positional) and _refused(self._terminal.ask("order_check", **_HARMLESS)):
            raise positional.failure()
        self._keywords = _refused(positional)

    def ask(self, function: str, request: dict[str, Any]) -> Answer:
        """Call order_check or order_send with a request; settle() must have come before."""
        return self._terminal.ask(function, **request) if self._keywords else self._terminal.ask(function, request)


def _refused(answer: Answer) -> bool:
    # The package refused the form by itself; refusals of the terminal begin with its name.
    return answer.code == INVALID_PARAMS and not (answer.last_error or (1, ""))[1].startswith("Terminal:")
