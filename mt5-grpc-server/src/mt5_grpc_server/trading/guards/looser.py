"""Which of two sets of limits allows more, limit by limit, and what both allow."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from decimal import Decimal
from typing import Any

from mt5_grpc_server.trading.guards.config import GuardConfig, camel_case
from mt5_grpc_server.trading.guards.day import LossLimit
from mt5_grpc_server.trading.guards.modes import Mode, severity

_BY_SYMBOL = "max_volume_per_order_by_symbol"


def looser(before: GuardConfig, after: GuardConfig) -> list[str]:
    """The keys of the limits by which `after` allows anything that `before` forbids. A daily loss in money and one in
    percent cannot be compared: to go from one to the other counts as looser.
    """
    both = stricter(before, after)
    return [camel_case(item.name) for item in fields(GuardConfig) if _is_looser(item.name, both, after)]


def stricter(before: GuardConfig, after: GuardConfig) -> GuardConfig:
    """Of each limit the one that allows less; `before` where they cannot be compared."""
    limits = {
        item.name: _STRICTER.get(item.name, _least)(getattr(before, item.name), getattr(after, item.name))
        for item in fields(GuardConfig)
        if item.name != _BY_SYMBOL
    }
    symbols = {*before.max_volume_per_order_by_symbol, *after.max_volume_per_order_by_symbol}
    volumes = {symbol: _least(_volume(before, symbol), _volume(after, symbol)) for symbol in sorted(symbols)}
    return replace(before, **limits, max_volume_per_order_by_symbol=volumes)


def _is_looser(name: str, both: GuardConfig, after: GuardConfig) -> bool:
    if name != _BY_SYMBOL:
        return bool(getattr(both, name) != getattr(after, name))
    # A symbol that one of them does not name has the general limit there.
    return any(volume != _volume(after, symbol) for symbol, volume in both.max_volume_per_order_by_symbol.items())


def _volume(config: GuardConfig, symbol: str) -> Decimal | None:
    return config.max_volume_per_order_by_symbol.get(symbol, config.max_volume_per_order)


def _least(before: Any, after: Any) -> Any:
    # None is off, so it allows more than any number.
    return min((limit for limit in (before, after) if limit is not None), default=None)


def _loss(before: LossLimit | None, after: LossLimit | None) -> LossLimit | None:
    if before is None or after is None:
        return before or after
    return after if before.percent == after.percent and after.value < before.value else before


def _either(before: bool, after: bool) -> bool:
    return before or after


def _allowed(before: frozenset[str] | None, after: frozenset[str] | None) -> frozenset[str] | None:
    if before is None or after is None:
        return after if before is None else before
    return before & after


def _denied(before: frozenset[str], after: frozenset[str]) -> frozenset[str]:
    return before | after


def _mode(before: Mode, after: Mode) -> Mode:
    return max(before, after, key=severity)


# Where less is not a smaller number.
_STRICTER: Mapping[str, Callable[[Any, Any], Any]] = {
    "start_mode": _mode,
    "block_closes": _either,
    "flatten_on_breach": _either,
    "require_stop_loss": _either,
    "max_daily_loss": _loss,
    "symbol_allow": _allowed,
    "symbol_deny": _denied,
}
