"""How a client reaches the desk, and what it makes of the answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Protocol, cast

import grpc
from google.rpc import error_details_pb2
from grpc_status import rpc_status

from mt5_grpc_server.gen import mt5_pb2 as pb
from mt5_grpc_server.gen import mt5_pb2_grpc

from .operations import GROUPS, Kind, Operation
from .recorder import NOT_SENT, Answer, Part

ASK_SECONDS = 5.0
UNHEARD_OF = "INTENT_NOT_FOUND"
_STATE_PREFIX = "INTENT_STATE_"


class Door(Protocol):
    """A way to the desk."""

    def submit(self, operation: Operation, key: str, patience: float) -> Answer:
        """Ask for an operation under a key, and wait so many seconds for the answer."""

    def ask(self, operation: Operation, key: str) -> Answer:
        """What became of the operation with this key."""


class GrpcDoor:
    """Straight to the terminal server. `channel` gives the channel to the server that runs now."""

    def __init__(self, channel: Callable[[], grpc.Channel]) -> None:
        self._channel = channel

    def submit(self, operation: Operation, key: str, patience: float) -> Answer:
        """See Door."""
        method, request = request_of(operation, key)
        return self._call(lambda channel: getattr(mt5_pb2_grpc.TradeServiceStub(channel), method), request, patience)

    def ask(self, operation: Operation, key: str) -> Answer:
        """See Door."""
        request = pb.GetIntentRequest(client_key=key)
        told = self._call(lambda channel: mt5_pb2_grpc.IntentServiceStub(channel).GetIntent, request, ASK_SECONDS)
        return unfinished(told) if operation.kind in GROUPS else told

    def _call(self, method: Callable[[grpc.Channel], Any], request: Any, patience: float) -> Answer:
        try:
            response = method(self._channel())(request, timeout=patience)
        except grpc.RpcError as error:
            return _refusal(error)
        if isinstance(response, pb.GetIntentResponse):
            return _answer(response.intent, True)
        if isinstance(response, (pb.ClosePositionsResponse, pb.ReversePositionResponse)):
            return Answer.of_parts(tuple(map(_part, response.outcomes)))
        return _answer(response.outcome.intent, response.outcome.replayed)


def unfinished(told: Answer) -> Answer:
    """What the name of a request of several trades tells: PARTIAL may be its end, or a part may not have been sent."""
    return replace(told, executed=None) if told.state == "PARTIAL" else told


def request_of(operation: Operation, key: str) -> tuple[str, Any]:
    """The method of TradeService for an operation, and its request."""
    options = pb.TradeOptions(client_key=key, max_age_msc=10000)
    ticket, number, kind = operation.target, operation.number, operation.kind
    level = pb.StopLevel(price=operation.price)
    if kind is Kind.REDUCE:
        return "ClosePosition", pb.ClosePositionRequest(
            options=options, ticket=ticket, magic=number, volume=operation.volume
        )
    if kind is Kind.CLOSE:
        return "ClosePosition", pb.ClosePositionRequest(options=options, ticket=ticket, magic=number)
    if kind is Kind.PROTECT:
        return "ModifyPosition", pb.ModifyPositionRequest(options=options, ticket=ticket, sl=level)
    if kind is Kind.MOVE:
        return "ModifyOrder", pb.ModifyOrderRequest(options=options, ticket=ticket, price=operation.price)
    if kind is Kind.CANCEL:
        return "CancelOrder", pb.CancelOrderRequest(options=options, ticket=ticket)
    if kind is Kind.BREAK_EVEN:
        return "BreakEvenPosition", pb.BreakEvenPositionRequest(options=options, ticket=ticket)
    if kind is Kind.CLOSE_BY:
        return "ClosePositionBy", pb.ClosePositionByRequest(
            options=options, ticket=ticket, by=operation.by, magic=number
        )
    if kind is Kind.REVERSE:
        return "ReversePosition", pb.ReversePositionRequest(options=options, ticket=ticket, magic=number)
    if kind is Kind.CLOSE_MANY:
        return "ClosePositions", pb.ClosePositionsRequest(options=options, symbol=operation.symbol)
    pending = kind is Kind.PENDING
    order = pb.SubmitOrderRequest(
        options=options,
        kind=pb.ORDER_KIND_LIMIT if pending else pb.ORDER_KIND_MARKET,
        side=pb.TRADE_SIDE_BUY if operation.buy else pb.TRADE_SIDE_SELL,
        symbol=operation.symbol,
        volume=operation.volume,
        magic=number,
    )
    if pending:
        order.price = operation.price
    return "SubmitOrder", order


def _part(outcome: pb.TradeOutcome) -> Part:
    told = _answer(outcome.intent, outcome.replayed)
    name, comment = outcome.intent.client_key, outcome.intent.comment
    return Part(name, told.executed, told.state, comment, told.position, told.replayed)


def _answer(intent: pb.Intent, replayed: bool) -> Answer:
    executed = intent.executed if intent.HasField("executed") else None
    state = pb.IntentState.Name(intent.state).removeprefix(_STATE_PREFIX)
    return Answer(executed, state, intent.order, intent.position, intent.message, replayed)


def _refusal(error: grpc.RpcError) -> Answer:
    status = rpc_status.from_call(cast("grpc.Call", error))
    info = error_details_pb2.ErrorInfo()
    for detail in status.details if status is not None else ():
        if detail.Is(info.DESCRIPTOR):
            detail.Unpack(info)
    told = info.reason or str(error.code())
    if info.metadata.get("executed") == "false":
        return Answer(False, NOT_SENT, told=told)
    return Answer(None, told=told)
