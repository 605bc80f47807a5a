"""The adapter: every function of the MetaTrader5 package as an operation on plain data."""

from __future__ import annotations

from mt5_grpc_server.adapter.bars import BarOperations
from mt5_grpc_server.adapter.calculations import CalculationOperations
from mt5_grpc_server.adapter.depth import DepthOperations
from mt5_grpc_server.adapter.orders import OrderOperations
from mt5_grpc_server.adapter.scene import SceneOperations


class Adapter(
    SceneOperations,
    BarOperations,
    DepthOperations,
    CalculationOperations,
    OrderOperations,
):
    """One method per operation, each with plain keyword arguments and a plain value; raises TerminalFailure.

    Takes the module that stands for MetaTrader5 as its argument. Not for use by more than one thread: the package
    keeps one last_error() for the whole process.
    """
