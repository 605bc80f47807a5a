"""Operations that check and send orders."""

from __future__ import annotations

import time
import traceback
from collections.abc import Mapping
from typing import Any

from mt5_grpc_server.adapter.caller import Answer, plain
from mt5_grpc_server.adapter.failure import TerminalFailure
from mt5_grpc_server.adapter.operations import Operations
from mt5_grpc_server.adapter.requests import strict_request
from mt5_grpc_server.adapter.retcodes import executed, sentence
from mt5_grpc_server.retcodes import Ending, ending_without_answer


class OrderOperations(Operations):
    """order_check() and order_send(). Nothing here is ever tried twice."""

    def order_check(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """The account as it would be after the request; retcode 0 means that the check passed. Sends nothing."""
        values = strict_request("check the order", request)
        self._form.settle()
        answer = self._form.ask("order_check", values)
        if answer.failed:
            raise answer.failure()
        return plain(answer.value)

    def order_send(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """Send an order once and say what became of it.

        The answer has `executed` (True done, False refused, None not known), `result` (the structure, None where no
        answer arrived), `message` (a sentence), `last_error`, and `seconds`, what the terminal took. Raises
        TerminalFailure with metadata `executed` "false" where the order provably did not leave.
        """
        try:
            values = strict_request("send the order", request)
            self._form.settle()
        except TerminalFailure as failure:
            failure.metadata["executed"] = "false"
            raise
        began = time.perf_counter()
        try:
            answer = self._form.ask("order_send", values)
            seconds = time.perf_counter() - began
            return {**self._told(answer), "seconds": seconds}
        except TerminalFailure:
            raise
        except Exception:
            # Whatever broke, it broke after the call had begun.
            traceback.print_exc()
            why = "the call broke off, the log tells more"
            return {**_unknown(why, self._terminal.last_error()), "seconds": time.perf_counter() - began}

    def _told(self, answer: Answer) -> dict[str, Any]:
        if answer.last_error is None:
            result = plain(answer.value)
            outcome = {"executed": executed(result), "result": result, "message": sentence(result)}
            return {**outcome, "last_error": self._terminal.last_error()}
        if ending_without_answer(answer.code) is Ending.NOT_SENT:
            raise answer.failure(executed="false")
        code, words = answer.last_error
        return _unknown(f'no answer arrived, last_error is "{words}" ({code})', answer.last_error)


def _unknown(why: str, last_error: tuple[int, str]) -> dict[str, Any]:
    message = f"It is not known whether the order was executed: {why}"
    return {"executed": None, "result": None, "message": message, "last_error": last_error}
