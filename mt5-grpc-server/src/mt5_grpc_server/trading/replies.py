"""From the answer of order_send() to what is known of the intent (reliability by the table in retcodes.py)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from mt5_grpc_server.adapter.failure import TerminalFailure
from mt5_grpc_server.errors import as_call_error
from mt5_grpc_server.retcodes import Ending, code_of, ending_of, why_of
from mt5_grpc_server.trading.done_words import what_was_done
from mt5_grpc_server.trading.intent import Outcome
from mt5_grpc_server.trading.mt5 import CLOSE_BY, DEAL, PENDING
from mt5_grpc_server.trading.states import State

UNCLEAR = "ORDER_OUTCOME_UNKNOWN"
_PLACED, _PARTIAL, _NO_CHANGES = 10008, 10010, 10025
_LOOK = "the broker's records are searched for it, so never send it under a new name"


def outcome_of_reply(
    request: Mapping[str, Any], answer: Mapping[str, Any], position: int, before: Mapping[str, Any] | None
) -> Outcome:
    """The outcome that the adapter's answer tells. `position` is the ticket of the position that it acts on, 0 where
    it opens one of its own; `before` is the position or order that it names, as it was.
    """
    result = answer["result"]
    if result is None:
        code = answer["last_error"]
        metadata = {} if code is None else {"last_error_code": str(code[0])}
        return Outcome(State.UNKNOWN, UNCLEAR, f"{answer['message']}; {_LOOK}", metadata=metadata)
    known: dict[str, Any] = {
        "retcode": result["retcode"],
        "order": result["order"],
        "deal": result["deal"],
        "result": result,
        "evidence": "reply",
    }
    ending = ending_of(result)
    if ending is Ending.UNKNOWN:
        return Outcome(
            State.UNKNOWN, UNCLEAR, f"It is not known whether the order was executed: {why_of(result)}", **known
        )
    if ending is Ending.NOT_SENT:
        return Outcome(State.NOT_SENT, code_of(result), f"The order was not sent: {why_of(result)}", **known)
    if ending is Ending.REJECTED:
        return Outcome(State.REJECTED, code_of(result), f"The order was refused: {why_of(result)}", **known)
    state = _done(request["action"], result["retcode"])
    known.update(position=_position(request, result, position), volume=result["volume"], price=result["price"])
    return Outcome(state, message=f"{what_was_done(request, result, before)}: {why_of(result)}", **known)


def outcome_of_failure(error: Exception) -> Outcome:
    """The outcome of an order_send() that failed before it answered."""
    if isinstance(error, TerminalFailure) and error.metadata.get("executed") == "false":
        told = as_call_error(error)
        return Outcome(State.NOT_SENT, told.reason, told.message, metadata=told.metadata)
    outcome = unknown(str(error))
    if isinstance(error, TerminalFailure) and error.last_error is not None:
        return replace(outcome, metadata={"last_error_code": str(error.last_error[0])})
    return outcome


def unknown(why: str) -> Outcome:
    """The outcome of an order that was sent and not answered."""
    return Outcome(State.UNKNOWN, UNCLEAR, f"It is not known whether the order was executed: {why}; {_LOOK}")


def _done(action: int, retcode: int) -> State:
    if retcode == _NO_CHANGES:
        return State.DONE_NOCHANGE
    if action == PENDING:
        return State.PLACED
    if action not in (DEAL, CLOSE_BY):
        return State.DONE
    return {_PLACED: State.PLACED, _PARTIAL: State.PARTIAL}.get(retcode, State.FILLED)


def _position(request: Mapping[str, Any], result: Mapping[str, Any], position: int) -> int:
    return position or (int(result["order"]) if request["action"] == DEAL else 0)
