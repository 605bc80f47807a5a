"""Functions that behave like those of a compiled module where a program can tell them from Python's own."""

from __future__ import annotations

from collections.abc import Callable
from functools import update_wrapper
from typing import Generic, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


class CompiledFunction(Generic[P, R]):
    """A function without `__get__`: kept as an attribute of a class it stays a function and does not become a method.

    Programs collect the functions of the real package in a class and call them through instances.
    """

    __name__: str
    __qualname__: str

    def __init__(self, body: Callable[P, R]) -> None:
        update_wrapper(self, body)
        self._body = body

    def __call__(self, *arguments: P.args, **keywords: P.kwargs) -> R:
        return self._body(*arguments, **keywords)

    def __repr__(self) -> str:
        return f"<built-in function {self.__name__}>"

    def __reduce__(self) -> str:
        return self.__qualname__
