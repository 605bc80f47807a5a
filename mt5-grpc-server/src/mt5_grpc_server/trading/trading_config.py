"""What the owner sets about trading."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mt5_grpc_server.trading.guards import GuardConfigError, parse_config
from mt5_grpc_server.trading.reconcile import Timing

# No source tells how late a broker can execute at most; less than half a minute would be careless with money.
LEAST_SETTLE_SECONDS = 30.0
SETTLE_SECONDS = 120.0
# The paper terminal executes within the call, however the caller ends.
PAPER_TIMING = Timing(settle=3.0, between_looks=1.0, connected_before_start=0.0)


class TradingConfigError(ValueError):
    """The configuration of trading cannot be used; the message is a whole sentence."""


@dataclass(frozen=True)
class TradingConfig:
    """Limits of the guards as the file has them, timing of the search for unknown orders, whether nobody else trades on
    the account, and whether requests must have keys.
    """

    limits: Mapping[str, Any]
    timing: Timing
    exclusive_account: bool
    keys_required: bool


def read_limits(path: Path | None) -> Mapping[str, Any]:
    """The limits of a JSON file, none without one. Raises TradingConfigError."""
    if path is None:
        return {}
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(values, dict):
            raise TradingConfigError(f'Cannot start: "{path}" must hold a JSON object')
        for real in (False, True):
            parse_config(values, real=real)
    except (OSError, ValueError) as error:
        if isinstance(error, (GuardConfigError, TradingConfigError)):
            raise TradingConfigError(str(error)) from None
        raise TradingConfigError(f'Cannot start: the guards cannot be read from "{path}": {error}') from None
    return values


def timing(terminal: str, settle: float | None) -> Timing:
    """When the end of an unknown order may be declared; `settle` is in seconds. Raises TradingConfigError."""
    if terminal == "paper":
        return PAPER_TIMING if settle is None else Timing(settle, min(1.0, settle / 3), 0.0)
    if settle is not None and settle < LEAST_SETTLE_SECONDS:
        raise TradingConfigError(f"Cannot start: --settle must be at least {LEAST_SETTLE_SECONDS:g}, it is {settle:g}")
    return Timing(settle or SETTLE_SECONDS)
