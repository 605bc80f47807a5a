"""The limits, as the configuration file sets them, and their defaults."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from decimal import Decimal
from typing import Any

from mt5_grpc_server.trading.guards.day import LossLimit
from mt5_grpc_server.trading.guards.modes import Mode

EVERY_SYMBOL = "*"


class GuardConfigError(ValueError):
    """The configuration of the guards cannot be used; the message names the key, the reason and the value."""


@dataclass(frozen=True)
class GuardConfig:
    """Limits of one account; None means that a limit is off. Volumes in lots, money in the account's currency.

    `symbol_allow` None allows every symbol. The defaults of the class are those of demo and contest accounts.
    """

    start_mode: Mode = Mode.ACTIVE
    block_closes: bool = False
    max_volume_per_order: Decimal | None = None
    max_volume_per_order_by_symbol: Mapping[str, Decimal] = field(default_factory=dict)
    max_volume_per_symbol: Decimal | None = None
    max_total_volume: Decimal | None = None
    max_open_positions: int | None = None
    max_pending_orders: int | None = None
    max_order_value: Decimal | None = None
    max_daily_loss: LossLimit | None = None
    flatten_on_breach: bool = False
    symbol_allow: frozenset[str] | None = None
    symbol_deny: frozenset[str] = frozenset()
    max_quote_age_ms: int | None = None
    max_price_deviation_points: int | None = None
    max_price_distance_percent: Decimal | None = None
    max_spread_points: int | None = None
    require_stop_loss: bool = False
    orders_per_second: int | None = None
    orders_per_minute: int | None = None
    same_order_per_minute: int | None = None


REAL_DEFAULTS = GuardConfig(
    start_mode=Mode.READ_ONLY,
    max_volume_per_order=Decimal("1"),
    max_volume_per_symbol=Decimal("5"),
    max_total_volume=Decimal("10"),
    max_open_positions=20,
    max_pending_orders=50,
    symbol_allow=frozenset(),
    max_quote_age_ms=5000,
    max_price_deviation_points=100,
    max_price_distance_percent=Decimal("5"),
    orders_per_second=5,
    orders_per_minute=60,
    same_order_per_minute=10,
)


def parse_config(values: Mapping[str, Any], *, real: bool) -> GuardConfig:
    """The limits of a plain mapping with keys in camelCase; what it leaves out has the default of the kind of account.

    null switches a limit off. Raises GuardConfigError for an unknown key or a value that cannot be used.
    """
    config = REAL_DEFAULTS if real else GuardConfig()
    for key, value in values.items():
        if key not in _FIELDS:
            raise GuardConfigError(f'Cannot use the guards: there is no such key, it is "{key}"')
        name, read = _FIELDS[key]
        config = replace(config, **{name: read(key, value)})
    return config


def camel_case(name: str) -> str:
    """The key of the configuration for a field of GuardConfig."""
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


def _refuse(key: str, why: str, value: Any) -> GuardConfigError:
    return GuardConfigError(f'Cannot use the guards: {key} {why}, it is "{value}"')


def _decimal(key: str, value: Any) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise _refuse(key, "must be a number", value)
    number = Decimal(repr(value))
    if not number.is_finite() or number < 0:
        raise _refuse(key, "must be a number from zero on", value)
    return number


def _whole(key: str, value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise _refuse(key, "must be a whole number from zero on", value)
    return value


def _flag(key: str, value: Any) -> bool:
    if not isinstance(value, bool):
        raise _refuse(key, "must be true or false", value)
    return value


def _names(key: str, value: Any) -> frozenset[str]:
    if not isinstance(value, (list, tuple)) or not all(isinstance(name, str) and name for name in value):
        raise _refuse(key, "must be a list of symbols", value)
    return frozenset(value)


def _allowed(key: str, value: Any) -> frozenset[str] | None:
    return None if value == EVERY_SYMBOL else _names(key, value)


def _volumes(key: str, value: Any) -> Mapping[str, Decimal]:
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise _refuse(key, "must be an object of symbols and volumes", value)
    return {str(symbol): _decimal(f"{key}.{symbol}", volume) for symbol, volume in value.items()}


def _loss(key: str, value: Any) -> LossLimit:
    if isinstance(value, str) and value.endswith("%"):
        try:
            percent = float(value[:-1])
        except ValueError:
            raise _refuse(key, "must be an amount or a percentage such as 2%", value) from None
        return LossLimit(_decimal(key, percent), percent=True)
    return LossLimit(_decimal(key, value))


def _mode(key: str, value: Any) -> Mode:
    try:
        return Mode(value)
    except ValueError:
        raise _refuse(key, "must be ACTIVE, REDUCING, HALTED or READ_ONLY", value) from None


def _or_off(read: Callable[[str, Any], Any]) -> Callable[[str, Any], Any]:
    return lambda key, value: None if value is None else read(key, value)


_READERS: dict[str, Callable[[str, Any], Any]] = {
    "start_mode": _mode,
    "block_closes": _flag,
    "flatten_on_breach": _flag,
    "require_stop_loss": _flag,
    "symbol_allow": _allowed,
    "symbol_deny": _names,
    "max_volume_per_order_by_symbol": _volumes,
    "max_daily_loss": _or_off(_loss),
    **dict.fromkeys(
        ("max_volume_per_order", "max_volume_per_symbol", "max_total_volume", "max_order_value",
         "max_price_distance_percent"),
        _or_off(_decimal),
    ),
    **dict.fromkeys(
        ("max_open_positions", "max_pending_orders", "max_quote_age_ms", "max_price_deviation_points",
         "max_spread_points", "orders_per_second", "orders_per_minute", "same_order_per_minute"),
        _or_off(_whole),
    ),
}  # fmt: skip
_FIELDS = {camel_case(item.name): (item.name, _READERS[item.name]) for item in fields(GuardConfig)}
