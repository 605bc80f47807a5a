"""What a user can set about the paper terminal: environment variables PAPER_TERMINAL_*, all optional."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

PREFIX = "PAPER_TERMINAL_"
SESSION_MODES = ("always", "real")
TRADE_MODES = ("demo", "contest", "real")


class OptionError(ValueError):
    """An option has a value that the paper terminal cannot use; the message names variable, reason and value."""


@dataclass(frozen=True)
class PaperOptions:
    """Settings of one paper terminal.

    `data` is a folder of exports of MetaTrader 5 (None = seeded market), `db` a SQLite file shared by every process
    that names it (None = memory), `clock` is `real`, `START[@FACTOR]` in UTC, or `file:PATH` of a file that holds one
    of these (None = `real`, or near the end of the data in a replay), `deposit`, `currency`, `leverage` and
    `trade_mode` describe accounts when they are created.
    """

    seed: int = 1
    data: Path | None = None
    db: Path | None = None
    timezone: str = "new-york-close"
    clock: str | None = None
    sessions: str = "always"
    faults: Path | None = None
    login: int = 1000001
    home: Path = Path(tempfile.gettempdir()) / "paper-terminal"
    deposit: float = 10000.0
    currency: str = "USD"
    leverage: int = 100
    trade_mode: str = "demo"

    @staticmethod
    def from_environment(environment: Mapping[str, str] = os.environ) -> PaperOptions:
        """Read PAPER_TERMINAL_SEED, _DATA, _DB and so on; an empty value counts as unset.

        Raises OptionError when a value cannot be used.
        """
        known = {field.name: str(field.type) for field in fields(PaperOptions)}
        values: dict[str, object] = {}
        for name, kind in known.items():
            text = environment.get(PREFIX + name.upper(), "").strip()
            if text:
                values[name] = _parse(name, kind, text)
        options = PaperOptions(**values)  # type: ignore[arg-type]
        if options.sessions not in SESSION_MODES:
            raise OptionError(_sentence("sessions", "it must be `always` or `real`", options.sessions))
        if options.trade_mode not in TRADE_MODES:
            raise OptionError(_sentence("trade_mode", "it must be `demo`, `contest` or `real`", options.trade_mode))
        if options.data is not None and not options.data.is_dir():
            raise OptionError(_sentence("data", "there is no such folder", str(options.data)))
        if options.faults is not None and options.faults.is_dir():
            raise OptionError(_sentence("faults", "it is a folder, not a file", str(options.faults)))
        if options.deposit < 0:
            raise OptionError(_sentence("deposit", "it must not be negative", str(options.deposit)))
        if options.leverage < 1:
            raise OptionError(_sentence("leverage", "it must be at least 1", str(options.leverage)))
        return options


def _parse(name: str, kind: str, text: str) -> object:
    try:
        if kind == "int":
            return int(text)
        if kind == "float":
            return float(text)
    except ValueError:
        raise OptionError(_sentence(name, f"it is not of type {kind}", text)) from None
    return Path(text) if kind.startswith("Path") else text


def _sentence(name: str, reason: str, value: str) -> str:
    return f'Cannot start the paper terminal: {reason}, {PREFIX}{name.upper()} is "{value}"'
