"""The order request of a message, as the adapter takes it."""

from __future__ import annotations

from typing import Any

from mt5_grpc_server.convert import to_dict
from mt5_grpc_server.errors import CallError
from mt5_grpc_server.gen import mt5_pb2


def order_request(message: mt5_pb2.CheckOrderRequest | mt5_pb2.SendOrderRequest) -> dict[str, Any]:
    """The request with MT5's names and numbers. Raises CallError where there is none."""
    if not message.HasField("request"):
        raise CallError("VALIDATION_FAILED", "Cannot use the order: request is missing", {"field": "request"})
    return to_dict(message.request)
