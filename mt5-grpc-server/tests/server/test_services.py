from __future__ import annotations

import numpy
import pytest

from mt5_grpc_server.adapter.bars import RATES, TICKS
from mt5_grpc_server.gen import mt5_pb2 as pb

from .failures import failure_of
from .running_server import RunningServer

NOW = 1772626830  # the shared server's clock, 12:20:30 at the broker
DAY = 86400


def test_status_describes_the_session(shared_server: RunningServer) -> None:
    status = shared_server.status()
    assert status.state == pb.TERMINAL_STATE_CONNECTED
    assert (status.login, status.server, status.currency) == (1000001, "Paper-Demo", "USD")
    assert status.trade_mode == pb.ACCOUNT_TRADE_MODE_DEMO
    assert status.broker_connected and status.trade_allowed
    assert status.terminal_kind == "paper"
    assert status.terminal_build > 0
    assert status.package_version.startswith("5.0.")
    assert status.worker_restarts == 0


def test_version_terminal_and_account_are_read(shared_server: RunningServer) -> None:
    assert shared_server.call("Terminal", "GetVersion", pb.GetVersionRequest()).version == 500
    terminal = shared_server.call("Terminal", "GetTerminal", pb.GetTerminalRequest()).terminal
    assert terminal.connected and terminal.maxbars == 100000
    account = shared_server.call("Account", "GetAccount", pb.GetAccountRequest()).account
    assert account.login == 1000001
    assert account.margin_mode == pb.ACCOUNT_MARGIN_MODE_RETAIL_HEDGING


def test_last_error_is_that_of_the_newest_call(shared_server: RunningServer) -> None:
    failure_of(lambda: shared_server.call("Symbol", "GetSymbol", pb.GetSymbolRequest(symbol="NOPE")))
    answer = shared_server.call("Terminal", "GetLastError", pb.GetLastErrorRequest())
    assert answer.code in (pb.LAST_ERROR_CODE_NOT_FOUND, pb.LAST_ERROR_CODE_OK)
    assert answer.text


def test_symbols_are_counted_listed_and_filtered(shared_server: RunningServer) -> None:
    total = shared_server.call("Symbol", "CountSymbols", pb.CountSymbolsRequest()).total
    (everything,) = shared_server.collect("Symbol", "ListSymbols", pb.ListSymbolsRequest())
    assert len(everything.symbols) == total > 10
    (dollars,) = shared_server.collect("Symbol", "ListSymbols", pb.ListSymbolsRequest(group="*USD*,!*JPY*"))
    names = {symbol.name for symbol in dollars.symbols}
    assert "EURUSD" in names
    assert not any("JPY" in name for name in names)
    assert shared_server.collect("Symbol", "ListSymbols", pb.ListSymbolsRequest(group="NOTHING*")) == []


def test_a_symbol_is_selected_and_taken_out(shared_server: RunningServer) -> None:
    def selected() -> bool:
        answer = shared_server.call("Symbol", "GetSymbol", pb.GetSymbolRequest(symbol="EURGBP"))
        return bool(answer.symbol.select)

    shared_server.call("Symbol", "SelectSymbol", pb.SelectSymbolRequest(symbol="EURGBP"))
    assert selected()
    shared_server.call("Symbol", "SelectSymbol", pb.SelectSymbolRequest(symbol="EURGBP", enable=False))
    assert not selected()


def test_a_tick_has_prices_and_the_brokers_time(shared_server: RunningServer) -> None:
    tick = shared_server.call("MarketData", "GetTick", pb.GetTickRequest(symbol="EURUSD")).tick
    assert tick.ask > tick.bid > 0
    assert NOW - 60 <= tick.time <= NOW
    assert tick.time_msc // 1000 == tick.time


def test_a_call_without_a_deadline_is_answered(shared_server: RunningServer) -> None:
    answer = shared_server.stub("MarketData").GetTick(pb.GetTickRequest(symbol="EURUSD"))
    assert answer.tick.bid > 0


def test_bars_and_ticks_are_packed_records(shared_server: RunningServer) -> None:
    request = pb.CopyRatesFromPositionRequest(symbol="EURUSD", timeframe=pb.TIMEFRAME_M1, count=10)
    (answer,) = shared_server.collect("MarketData", "CopyRatesFromPosition", request)
    bars = numpy.frombuffer(answer.records, RATES)
    assert list(numpy.diff(bars["time"])) == [60] * 9
    assert bars["time"][-1] == NOW - NOW % 60
    ticks_request = pb.CopyTicksFromRequest(symbol="EURUSD", date_from=NOW - 600, count=50)
    (answer,) = shared_server.collect("MarketData", "CopyTicksFrom", ticks_request)
    ticks = numpy.frombuffer(answer.records, TICKS)
    assert len(ticks) == 50
    assert ticks["time"][0] >= NOW - 600


def test_depth_is_read_at_once_or_step_by_step(shared_server: RunningServer) -> None:
    symbol = "EURUSD"
    at_once = shared_server.call("MarketData", "GetMarketDepth", pb.GetMarketDepthRequest(symbol=symbol)).levels
    assert {level.type for level in at_once} == {pb.BOOK_TYPE_SELL, pb.BOOK_TYPE_BUY}
    shared_server.call("MarketData", "AddMarketBook", pb.AddMarketBookRequest(symbol=symbol))
    stepwise = shared_server.call("MarketData", "GetMarketBook", pb.GetMarketBookRequest(symbol=symbol)).levels
    shared_server.call("MarketData", "ReleaseMarketBook", pb.ReleaseMarketBookRequest(symbol=symbol))
    assert [level.price for level in stepwise] == [level.price for level in at_once]


def test_an_order_is_checked_sent_listed_closed_and_found_in_history(shared_server: RunningServer) -> None:
    buy = pb.OrderRequest(
        action=pb.TRADE_ACTION_DEAL, symbol="GBPUSD", volume=0.1, type=pb.ORDER_TYPE_BUY, magic=2**63 + 5
    )
    check = shared_server.call("Calculation", "CheckOrder", pb.CheckOrderRequest(request=buy)).result
    assert check.retcode == 0
    assert check.request.magic == 2**63 + 5
    opened = shared_server.call("Trade", "SendOrder", pb.SendOrderRequest(request=buy))
    assert opened.executed is True
    assert opened.result.retcode == pb.TRADE_RETCODE_DONE

    request = pb.ListPositionsRequest(symbol="GBPUSD")
    (position,) = shared_server.call("Position", "ListPositions", request).positions
    assert position.magic == 2**63 + 5
    assert shared_server.call("Position", "CountPositions", pb.CountPositionsRequest()).total == 1
    close = pb.OrderRequest(
        action=pb.TRADE_ACTION_DEAL,
        symbol="GBPUSD",
        volume=0.1,
        type=pb.ORDER_TYPE_SELL,
        position=position.ticket,
    )
    assert shared_server.call("Trade", "SendOrder", pb.SendOrderRequest(request=close)).executed is True
    assert not shared_server.call("Position", "ListPositions", request).positions

    span = pb.DateRange(date_from=NOW - DAY, date_to=NOW + DAY)
    by_position = pb.ListHistoryDealsRequest(position=position.identifier)
    (deals,) = shared_server.collect("History", "ListHistoryDeals", by_position)
    assert [deal.entry for deal in deals.deals] == [pb.DEAL_ENTRY_IN, pb.DEAL_ENTRY_OUT]
    (all_deals,) = shared_server.collect("History", "ListHistoryDeals", pb.ListHistoryDealsRequest(range=span))
    counted = pb.CountHistoryDealsRequest(date_from=span.date_from, date_to=span.date_to)
    assert shared_server.call("History", "CountHistoryDeals", counted).total == len(all_deals.deals) >= 2
    (orders,) = shared_server.collect("History", "ListHistoryOrders", pb.ListHistoryOrdersRequest(range=span))
    counted_orders = pb.CountHistoryOrdersRequest(date_from=span.date_from, date_to=span.date_to)
    assert shared_server.call("History", "CountHistoryOrders", counted_orders).total == len(orders.orders) >= 2
    single = pb.ListHistoryOrdersRequest(ticket=orders.orders[0].ticket)
    (one,) = shared_server.collect("History", "ListHistoryOrders", single)
    assert [order.ticket for order in one.orders] == [orders.orders[0].ticket]


def test_a_pending_order_is_listed_and_removed(shared_server: RunningServer) -> None:
    pending = pb.OrderRequest(
        action=pb.TRADE_ACTION_PENDING, symbol="EURUSD", volume=0.1, type=pb.ORDER_TYPE_BUY_LIMIT, price=0.9
    )
    placed = shared_server.call("Trade", "SendOrder", pb.SendOrderRequest(request=pending))
    assert placed.executed is True
    ticket = placed.result.order
    (order,) = shared_server.call("Order", "ListOrders", pb.ListOrdersRequest(ticket=ticket)).orders
    assert order.price_open == pytest.approx(0.9)
    assert shared_server.call("Order", "CountOrders", pb.CountOrdersRequest()).total == 1
    remove = pb.OrderRequest(action=pb.TRADE_ACTION_REMOVE, order=ticket)
    assert shared_server.call("Trade", "SendOrder", pb.SendOrderRequest(request=remove)).executed is True
    assert shared_server.call("Order", "CountOrders", pb.CountOrdersRequest()).total == 0


def test_a_rejected_order_says_not_executed(shared_server: RunningServer) -> None:
    tiny = pb.OrderRequest(action=pb.TRADE_ACTION_DEAL, symbol="EURUSD", volume=0.0001, type=pb.ORDER_TYPE_BUY)
    answer = shared_server.call("Trade", "SendOrder", pb.SendOrderRequest(request=tiny))
    assert answer.HasField("executed")
    assert answer.executed is False
    assert answer.result.retcode == pb.TRADE_RETCODE_INVALID_VOLUME
    assert answer.message


def test_margin_and_profit_are_calculated(shared_server: RunningServer) -> None:
    margin = pb.CalculateMarginRequest(type=pb.ORDER_TYPE_BUY, symbol="EURUSD", volume=1, price=1.1)
    assert shared_server.call("Calculation", "CalculateMargin", margin).margin == pytest.approx(1100)
    profit = pb.CalculateProfitRequest(
        type=pb.ORDER_TYPE_SELL, symbol="EURUSD", volume=1, price_open=1.1, price_close=1.103
    )
    assert shared_server.call("Calculation", "CalculateProfit", profit).profit == pytest.approx(-300)


def test_the_calendar_gives_releases_of_a_span_and_a_currency(shared_server: RunningServer) -> None:
    request = pb.ListCalendarEventsRequest(date_from=NOW - 7 * DAY, date_to=NOW + 7 * DAY, currency="usd")
    answer = shared_server.call("Calendar", "ListCalendarEvents", request)
    assert answer.values
    assert {value.country.currency for value in answer.values} == {"USD"}
    assert all(NOW - 7 * DAY <= value.time < NOW + 7 * DAY for value in answer.values)
