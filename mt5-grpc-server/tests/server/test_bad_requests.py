from __future__ import annotations

from collections.abc import Callable
from typing import Any

import grpc
import pytest

from mt5_grpc_server.gen import mt5_pb2 as pb

from .failures import failure_of
from .running_server import RunningServer

AFTER_2038 = 2**31
Case = tuple[str, str, Any, str, str]

# Service, method, request, expected reason, expected field. None of these may reach the terminal.
UNARY: list[Case] = [
    ("MarketData", "GetTick", pb.GetTickRequest(), "VALIDATION_FAILED", "symbol"),
    ("MarketData", "GetTick", pb.GetTickRequest(symbol="X" * 30), "VALIDATION_FAILED", "symbol"),
    ("MarketData", "GetTick", pb.GetTickRequest(symbol="EUR\0USD"), "VALIDATION_FAILED", "symbol"),
    ("MarketData", "GetMarketBook", pb.GetMarketBookRequest(), "VALIDATION_FAILED", "symbol"),
    ("MarketData", "GetMarketDepth", pb.GetMarketDepthRequest(), "VALIDATION_FAILED", "symbol"),
    ("MarketData", "AddMarketBook", pb.AddMarketBookRequest(), "VALIDATION_FAILED", "symbol"),
    ("MarketData", "ReleaseMarketBook", pb.ReleaseMarketBookRequest(), "VALIDATION_FAILED", "symbol"),
    ("Symbol", "GetSymbol", pb.GetSymbolRequest(), "VALIDATION_FAILED", "symbol"),
    ("Symbol", "SelectSymbol", pb.SelectSymbolRequest(), "VALIDATION_FAILED", "symbol"),
    ("Position", "ListPositions", pb.ListPositionsRequest(ticket=0), "INVALID_TICKET", "ticket"),
    ("Position", "ListPositions", pb.ListPositionsRequest(symbol=""), "VALIDATION_FAILED", "symbol"),
    ("Order", "ListOrders", pb.ListOrdersRequest(ticket=0), "INVALID_TICKET", "ticket"),
    ("Order", "ListOrders", pb.ListOrdersRequest(group="*" * 1998), "VALIDATION_FAILED", "group"),
    (
        "History",
        "CountHistoryDeals",
        pb.CountHistoryDealsRequest(date_from=10, date_to=9),
        "INVALID_DATE_RANGE",
        "date_to",
    ),
    (
        "History",
        "CountHistoryOrders",
        pb.CountHistoryOrdersRequest(date_to=AFTER_2038),
        "INVALID_DATE",
        "date_to",
    ),
    ("Calculation", "CalculateMargin", pb.CalculateMarginRequest(symbol="EURUSD"), "VALIDATION_FAILED", "type"),
    (
        "Calculation",
        "CalculateProfit",
        pb.CalculateProfitRequest(type=pb.ORDER_TYPE_BUY),
        "VALIDATION_FAILED",
        "symbol",
    ),
    ("Calculation", "CheckOrder", pb.CheckOrderRequest(), "VALIDATION_FAILED", "request"),
    ("Trade", "SendOrder", pb.SendOrderRequest(), "VALIDATION_FAILED", "request"),
    ("Trade", "SendOrder", pb.SendOrderRequest(request=pb.OrderRequest()), "VALIDATION_FAILED", "action"),
    ("Terminal", "Connect", pb.ConnectRequest(login=0), "VALIDATION_FAILED", "login"),
    ("Terminal", "Connect", pb.ConnectRequest(timeout_msc=600_001), "VALIDATION_FAILED", "timeout_msc"),
    ("Terminal", "Login", pb.LoginRequest(), "VALIDATION_FAILED", "login"),
    (
        "Calendar",
        "ListCalendarEvents",
        pb.ListCalendarEventsRequest(date_from=5, date_to=4),
        "INVALID_DATE_RANGE",
        "date_to",
    ),
]
M1 = pb.TIMEFRAME_M1
STREAMS: list[Case] = [
    ("MarketData", "CopyRatesFrom", pb.CopyRatesFromRequest(timeframe=M1, count=1), "VALIDATION_FAILED", "symbol"),
    ("MarketData", "CopyRatesFrom", pb.CopyRatesFromRequest(symbol="A", count=1), "INVALID_TIMEFRAME", "timeframe"),
    ("MarketData", "CopyRatesFrom", pb.CopyRatesFromRequest(symbol="A", timeframe=M1), "VALIDATION_FAILED", "count"),
    (
        "MarketData",
        "CopyRatesFrom",
        pb.CopyRatesFromRequest(symbol="A", timeframe=M1, count=1, date_from=-1),
        "INVALID_DATE",
        "date_from",
    ),
    (
        "MarketData",
        "CopyRatesFromPosition",
        pb.CopyRatesFromPositionRequest(symbol="A", timeframe=7, count=1),  # type: ignore[arg-type]
        "INVALID_TIMEFRAME",
        "timeframe",
    ),
    (
        "MarketData",
        "CopyRatesFromPosition",
        pb.CopyRatesFromPositionRequest(symbol="A", timeframe=M1, count=1, start_position=AFTER_2038),
        "VALIDATION_FAILED",
        "start_position",
    ),
    (
        "MarketData",
        "CopyRatesFromPosition",
        pb.CopyRatesFromPositionRequest(symbol="EURUSD", timeframe=M1, count=100_000),
        "TOO_MANY_BARS",
        "count",
    ),
    (
        "MarketData",
        "CopyRatesRange",
        pb.CopyRatesRangeRequest(symbol="A", timeframe=M1, date_from=2, date_to=1),
        "INVALID_DATE_RANGE",
        "date_to",
    ),
    ("MarketData", "CopyTicksFrom", pb.CopyTicksFromRequest(symbol="A"), "VALIDATION_FAILED", "count"),
    (
        "MarketData",
        "CopyTicksFrom",
        pb.CopyTicksFromRequest(symbol="A", count=1, flags=9),  # type: ignore[arg-type]
        "VALIDATION_FAILED",
        "flags",
    ),
    (
        "MarketData",
        "CopyTicksRange",
        pb.CopyTicksRangeRequest(symbol="A", date_from=2, date_to=1),
        "INVALID_DATE_RANGE",
        "date_to",
    ),
    ("MarketData", "WatchTicks", pb.WatchTicksRequest(), "VALIDATION_FAILED", "symbols"),
    ("MarketData", "WatchTicks", pb.WatchTicksRequest(symbols=["EURUSD", ""]), "VALIDATION_FAILED", "symbols"),
    ("MarketData", "WatchTicks", pb.WatchTicksRequest(symbols=["A"] * 201), "VALIDATION_FAILED", "symbols"),
    ("Symbol", "ListSymbols", pb.ListSymbolsRequest(group="*" * 1998), "VALIDATION_FAILED", "group"),
    ("History", "ListHistoryOrders", pb.ListHistoryOrdersRequest(), "VALIDATION_FAILED", "selection"),
    ("History", "ListHistoryDeals", pb.ListHistoryDealsRequest(ticket=0), "INVALID_TICKET", "ticket"),
    (
        "History",
        "ListHistoryDeals",
        pb.ListHistoryDealsRequest(range=pb.DateRange(date_from=2, date_to=1)),
        "INVALID_DATE_RANGE",
        "date_to",
    ),
]


def _name(case: Case) -> str:
    return f"{case[1]}-{case[4]}-{case[3]}"


@pytest.mark.parametrize("case", UNARY, ids=_name)
def test_a_bad_request_is_refused_with_reason_and_field(shared_server: RunningServer, case: Case) -> None:
    _check(case, shared_server.call)


@pytest.mark.parametrize("case", STREAMS, ids=_name)
def test_a_bad_request_for_a_stream_is_refused_likewise(shared_server: RunningServer, case: Case) -> None:
    _check(case, shared_server.collect)


def test_a_refused_order_says_that_nothing_was_sent(shared_server: RunningServer) -> None:
    told = failure_of(lambda: shared_server.call("Trade", "SendOrder", pb.SendOrderRequest()))
    assert told.metadata["executed"] == "false"


def _check(case: Case, call: Callable[..., Any]) -> None:
    service, method, request, reason, field = case
    told = failure_of(lambda: call(service, method, request))
    assert told.code == grpc.StatusCode.INVALID_ARGUMENT
    assert (told.reason, told.metadata["field"]) == (reason, field)
    assert told.message.startswith("Cannot ")
    assert told.retry_after is None
