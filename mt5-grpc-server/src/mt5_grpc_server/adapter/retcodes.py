"""What an answer of order_send() says about the order, in the form that the adapter gives it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mt5_grpc_server.retcodes import RETCODES, Ending, ending_of

_EXECUTED = {Ending.EXECUTED: True, Ending.REJECTED: False, Ending.NOT_SENT: False}


def executed(result: Mapping[str, Any]) -> bool | None:
    """True: the trade server did it. False: it refused and nothing changed. None: not known."""
    return _EXECUTED.get(ending_of(result))


def sentence(result: Mapping[str, Any]) -> str:
    """The trade server's answer in words, with its code and the name of the code."""
    retcode = result["retcode"]
    name = RETCODES[retcode].name if retcode in RETCODES else "unknown"
    outcome = executed(result)
    words = f'the trade server answered "{result["comment"]}" ({retcode} {name})'
    if outcome is None:
        return f"It is not known whether the order was executed: {words}"
    return f"The order was {'executed' if outcome else 'refused'}: {words}"
