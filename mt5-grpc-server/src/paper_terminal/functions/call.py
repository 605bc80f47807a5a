"""What every function of the module shares: one at a time, last_error(), failure values."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from paper_terminal.errors import LAST_ERROR, ArgumentRefused, CallFailed
from paper_terminal.functions.compiled import CompiledFunction
from paper_terminal.terminal import TERMINAL

P = ParamSpec("P")
R = TypeVar("R")

_LOCK = threading.RLock()
_SAME: Any = object()


def module_function(
    failure: Any = None, bad_argument: Any = _SAME
) -> Callable[[Callable[P, R]], CompiledFunction[P, R]]:
    """Make a function of the module: it never raises for a failure but returns `failure` and sets last_error().

    `bad_argument` is returned instead when the client library refuses an argument.
    """

    def decorate(body: Callable[P, R]) -> CompiledFunction[P, R]:
        @CompiledFunction
        @wraps(body)
        def function(*arguments: P.args, **keywords: P.kwargs) -> R:
            with _LOCK:
                LAST_ERROR.clear()
                try:
                    result = body(*arguments, **keywords)
                    TERMINAL.finish(body.__name__)
                    return result
                except ArgumentRefused as refusal:
                    LAST_ERROR.set(refusal)
                    refused: R = failure if bad_argument is _SAME else bad_argument
                    return refused
                except CallFailed as problem:
                    LAST_ERROR.set(problem)
                    failed: R = failure
                    return failed

        return function

    return decorate
