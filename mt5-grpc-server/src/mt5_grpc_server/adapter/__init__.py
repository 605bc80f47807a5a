"""The adapter around the MetaTrader5 package."""

from __future__ import annotations

from mt5_grpc_server.adapter.adapter import Adapter
from mt5_grpc_server.adapter.failure import TerminalFailure

__all__ = ["Adapter", "TerminalFailure"]
