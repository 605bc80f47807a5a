"""The adapter: every function of the MetaTrader5 package as an operation on plain data."""

from __future__ import annotations

from mt5_grpc_server.adapter.session import SessionOperations
from mt5_grpc_server.adapter.symbols import SymbolOperations


class Adapter(SessionOperations, SymbolOperations):
    """One method per operation, each with plain keyword arguments and a plain value; raises TerminalFailure.

    Takes the module that stands for MetaTrader5 as its argument. Not for use by more than one thread: the package
    keeps one last_error() for the whole process.
    """
