"""Lets a program that asks whether it runs on Windows run elsewhere: its own modules read `sys.platform` as `win32`."""

from __future__ import annotations

import builtins
import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any


class WindowsSys(ModuleType):
    """The module `sys` in all but `platform`."""

    platform = "win32"

    def __getattr__(self, name: str) -> Any:
        return getattr(sys, name)

    def __setattr__(self, name: str, value: object) -> None:
        setattr(sys, name, value)


def pretend_windows(names: Collection[str]) -> None:
    """Make `import sys` in modules under these top-level names give WindowsSys.

    All others, the standard library and the program's libraries, go on as the system they run on needs them.
    """
    ordinary: Callable[..., ModuleType] = builtins.__import__
    windows = WindowsSys("sys")

    def importing(
        name: str,
        globals: Mapping[str, object] | None = None,
        locals: Mapping[str, object] | None = None,
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> ModuleType:
        module = ordinary(name, globals, locals, fromlist, level)
        importer = str((globals or {}).get("__name__", "")).partition(".")[0]
        return windows if module is sys and importer in names else module

    builtins.__import__ = importing


def own_names(program: str, module: bool) -> set[str]:
    """Top-level names of a program: its main module and its package, or the modules beside its file."""
    if module:
        return {"__main__", program.partition(".")[0]}
    return {"__main__", *(entry.stem for entry in Path(program).resolve().parent.iterdir())}
