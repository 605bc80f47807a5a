"""Limits on what may be sent, whoever asks: evaluated in the lane slot that sends, on data read in it.

Pure: `evaluate` decides on a Snapshot; configuration, mode and day are values that the caller keeps.
"""

from mt5_grpc_server.trading.guards.config import GuardConfig, GuardConfigError, parse_config
from mt5_grpc_server.trading.guards.day import DayState, LossLimit, advance, from_dict, to_dict
from mt5_grpc_server.trading.guards.evaluate import GUARD_NAMES, cap_deviation, evaluate
from mt5_grpc_server.trading.guards.looser import looser, stricter
from mt5_grpc_server.trading.guards.modes import Mode, effective_mode, forbids_more, starting_mode
from mt5_grpc_server.trading.guards.proposal import reduces
from mt5_grpc_server.trading.guards.snapshot import Denial, InFlight, Sent, Snapshot
from mt5_grpc_server.trading.guards.values import from_values, to_values, words

__all__ = [
    "GUARD_NAMES",
    "DayState",
    "Denial",
    "GuardConfig",
    "GuardConfigError",
    "InFlight",
    "LossLimit",
    "Mode",
    "Sent",
    "Snapshot",
    "advance",
    "cap_deviation",
    "effective_mode",
    "evaluate",
    "forbids_more",
    "from_dict",
    "from_values",
    "looser",
    "parse_config",
    "reduces",
    "starting_mode",
    "stricter",
    "to_dict",
    "to_values",
    "words",
]
