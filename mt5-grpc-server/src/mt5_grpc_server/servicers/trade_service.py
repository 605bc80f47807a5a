"""TradeService: everything that changes orders and positions, through the desk."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import grpc

from mt5_grpc_server.adapter.failure import TerminalFailure
from mt5_grpc_server.client import Client
from mt5_grpc_server.convert import to_message
from mt5_grpc_server.errors import CallError
from mt5_grpc_server.gen import mt5_pb2, mt5_pb2_grpc
from mt5_grpc_server.servicers import wishes
from mt5_grpc_server.servicers.caller import key_id
from mt5_grpc_server.servicers.finite import require_finite
from mt5_grpc_server.servicers.intents import outcome_message
from mt5_grpc_server.servicers.orders import order_request
from mt5_grpc_server.servicers.trade_options import group_of, order_of
from mt5_grpc_server.trading.client_key import generate_client_key
from mt5_grpc_server.trading.desk import Told, TradeDesk
from mt5_grpc_server.trading.groups import Groups, closes
from mt5_grpc_server.trading.orders import Order, RawWish
from mt5_grpc_server.trading.states import executed

Context = grpc.ServicerContext


class TradeServicer(mt5_pb2_grpc.TradeServiceServicer):
    """See TradeService in proto/mt5.proto."""

    def __init__(self, desk: TradeDesk, groups: Groups) -> None:
        self._desk = desk
        self._groups = groups

    def SendOrder(self, request: mt5_pb2.SendOrderRequest, context: Context) -> mt5_pb2.SendOrderResponse:
        try:
            order = order_request(request)
        except (CallError, TerminalFailure) as error:
            error.metadata["executed"] = "false"
            raise
        key = generate_client_key()
        raw = Order("sendOrder", RawWish(order), key_id(context), key, closes=closes(order), key_is_new=True)
        outcome = self._desk.submit(raw, Client(context)).intent.outcome
        code = int(outcome.metadata.get("last_error_code", 0)) or None
        told = {"executed": executed(outcome.state), "result": outcome.result, "message": outcome.message}
        return to_message(mt5_pb2.SendOrderResponse, {**told, "last_error_code": code})

    def SubmitOrder(self, request: mt5_pb2.SubmitOrderRequest, context: Context) -> mt5_pb2.SubmitOrderResponse:
        outcome = self._carry_out("submitOrder", wishes.new_order(request), request, context, closes_first=False)
        return mt5_pb2.SubmitOrderResponse(outcome=outcome)

    def ModifyOrder(self, request: mt5_pb2.ModifyOrderRequest, context: Context) -> mt5_pb2.ModifyOrderResponse:
        outcome = self._carry_out("modifyOrder", wishes.order_change(request), request, context, closes_first=False)
        return mt5_pb2.ModifyOrderResponse(outcome=outcome)

    def CancelOrder(self, request: mt5_pb2.CancelOrderRequest, context: Context) -> mt5_pb2.CancelOrderResponse:
        outcome = self._carry_out("cancelOrder", wishes.cancel(request), request, context)
        return mt5_pb2.CancelOrderResponse(outcome=outcome)

    def CancelOrders(self, request: mt5_pb2.CancelOrdersRequest, context: Context) -> mt5_pb2.CancelOrdersResponse:
        def fits(order: Mapping[str, Any]) -> bool:
            return _matches(request, order)

        filters = wishes.filters(request)
        group = group_of("cancelOrders", request.options, key_id(context), self._desk)
        told = self._groups.cancel_orders(group, filters, fits, Client(context))
        return mt5_pb2.CancelOrdersResponse(outcomes=map(outcome_message, told))

    def ModifyPosition(
        self, request: mt5_pb2.ModifyPositionRequest, context: Context
    ) -> mt5_pb2.ModifyPositionResponse:
        outcome = self._carry_out(
            "modifyPosition", wishes.position_change(request), request, context, closes_first=False
        )
        return mt5_pb2.ModifyPositionResponse(outcome=outcome)

    def ClosePosition(self, request: mt5_pb2.ClosePositionRequest, context: Context) -> mt5_pb2.ClosePositionResponse:
        outcome = self._carry_out("closePosition", wishes.close(request), request, context)
        return mt5_pb2.ClosePositionResponse(outcome=outcome)

    def ClosePositionBy(
        self, request: mt5_pb2.ClosePositionByRequest, context: Context
    ) -> mt5_pb2.ClosePositionByResponse:
        outcome = self._carry_out("closePositionBy", wishes.close_by(request), request, context)
        return mt5_pb2.ClosePositionByResponse(outcome=outcome)

    def ClosePositions(
        self, request: mt5_pb2.ClosePositionsRequest, context: Context
    ) -> mt5_pb2.ClosePositionsResponse:
        filters = wishes.filters(request)

        def fits(position: Mapping[str, Any]) -> bool:
            profit = position["profit"] + position["swap"]
            of_side = request.side in (0, position["type"] + 1)
            wins = mt5_pb2.PROFIT_FILTER_PROFITABLE
            of_profit = request.profit == 0 or (profit > 0 if request.profit == wins else profit < 0)
            return _matches(request, position) and of_side and of_profit

        group = group_of("closePositions", request.options, key_id(context), self._desk)
        told = self._groups.close_positions(group, filters, fits, Client(context))
        return mt5_pb2.ClosePositionsResponse(outcomes=map(outcome_message, told))

    def ReversePosition(
        self, request: mt5_pb2.ReversePositionRequest, context: Context
    ) -> mt5_pb2.ReversePositionResponse:
        require_finite(request)
        wish = wishes.reverse(request)
        if request.options.dry_run:
            outcome = self._carry_out("reversePosition", wish, request, context)
            return mt5_pb2.ReversePositionResponse(outcomes=[outcome])
        group = group_of("reversePosition", request.options, key_id(context), self._desk)
        told = self._groups.reverse(group, wish, Client(context))
        return mt5_pb2.ReversePositionResponse(outcomes=map(outcome_message, told))

    def BreakEvenPosition(
        self, request: mt5_pb2.BreakEvenPositionRequest, context: Context
    ) -> mt5_pb2.BreakEvenPositionResponse:
        outcome = self._carry_out("breakEvenPosition", wishes.break_even(request), request, context, closes_first=False)
        return mt5_pb2.BreakEvenPositionResponse(outcome=outcome)

    def _carry_out(
        self, operation: str, wish: Any, request: Any, context: Context, closes_first: bool = True
    ) -> mt5_pb2.TradeOutcome:
        require_finite(request)
        order = order_of(operation, wish, request.options, key_id(context), closes_first)
        if request.options.dry_run:
            intent, check = self._desk.preview(order, Client(context))
            return outcome_message(Told(intent), check)
        return outcome_message(self._desk.submit(order, Client(context)))


def _matches(request: Any, record: Mapping[str, Any]) -> bool:
    of_symbol = not request.HasField("symbol") or record["symbol"] == request.symbol
    return of_symbol and (not request.HasField("magic") or record["magic"] == request.magic)
