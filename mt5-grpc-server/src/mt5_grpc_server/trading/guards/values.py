"""Limits as plain data with the keys of the configuration, and in the words in which people are told of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from decimal import Decimal
from typing import Any

from mt5_grpc_server.trading.guards.config import EVERY_SYMBOL, GuardConfig, camel_case, parse_config
from mt5_grpc_server.trading.guards.day import LossLimit
from mt5_grpc_server.trading.guards.modes import Mode


def to_values(config: GuardConfig) -> dict[str, Any]:
    """Every limit as parse_config() reads it, those that are off too, so that no default is asked again."""
    values = {camel_case(item.name): _plain(getattr(config, item.name)) for item in fields(config)}
    return {**values, "symbolAllow": EVERY_SYMBOL if config.symbol_allow is None else values["symbolAllow"]}


def from_values(values: Mapping[str, Any]) -> GuardConfig:
    """The limits that to_values() was made of. What an older release did not have is off, what only a newer one has is
    left out. Raises GuardConfigError.
    """
    known = {camel_case(item.name) for item in fields(GuardConfig)}
    return parse_config({key: value for key, value in values.items() if key in known}, real=False)


def words(config: GuardConfig) -> dict[str, str]:
    """Every limit in words, by its key; empty for off."""
    return {camel_case(item.name): _words(item.name, getattr(config, item.name)) for item in fields(config)}


def _plain(limit: object) -> Any:
    if isinstance(limit, Decimal):
        return int(limit) if limit == limit.to_integral_value() else float(limit)
    if isinstance(limit, LossLimit):
        return str(limit) if limit.percent else _plain(limit.value)
    if isinstance(limit, frozenset):
        return sorted(limit)
    if isinstance(limit, Mapping):
        return {symbol: _plain(volume) for symbol, volume in sorted(limit.items())}
    return limit.value if isinstance(limit, Mode) else limit


def _words(name: str, limit: object) -> str:
    if name == "symbol_allow" and limit == frozenset():
        return "none"
    if limit is None or limit is False or limit == {}:
        return ""
    if isinstance(limit, frozenset):
        return ", ".join(sorted(limit))
    if isinstance(limit, Mapping):
        return json.dumps({symbol: float(volume) for symbol, volume in limit.items()}, ensure_ascii=False)
    return str(getattr(limit, "value", limit)) if isinstance(limit, Mode) else str(limit)
