"""What callers select records by, checked and turned into the adapter's keywords."""

from __future__ import annotations

from typing import Any

from mt5_grpc_server import validation
from mt5_grpc_server.errors import CallError
from mt5_grpc_server.gen import mt5_pb2


def record_filter(request: mt5_pb2.ListPositionsRequest | mt5_pb2.ListOrdersRequest) -> dict[str, Any]:
    """Ticket, symbol or group of active records; those that are given."""
    given: dict[str, Any] = {}
    if request.HasField("ticket"):
        given["ticket"] = validation.ticket("ticket", request.ticket)
    if request.HasField("symbol"):
        given["symbol"] = validation.symbol(request.symbol)
    if request.HasField("group"):
        given["group"] = validation.group(request.group)
    return given


def single(request: mt5_pb2.ListHistoryOrdersRequest | mt5_pb2.ListHistoryDealsRequest) -> dict[str, Any] | None:
    """Ticket or position of finished records; None where a span of time is selected."""
    selection = request.WhichOneof("selection")
    if selection is None:
        message = "Cannot use the request: selection is missing, give a range, a ticket or a position"
        raise CallError("VALIDATION_FAILED", message, {"field": "selection"})
    if selection == "ticket":
        return {"ticket": validation.ticket("ticket", request.ticket)}
    # Position 0 is legal: it selects what belongs to no position, such as deposits and cancelled orders.
    return {"position": request.position} if selection == "position" else None
