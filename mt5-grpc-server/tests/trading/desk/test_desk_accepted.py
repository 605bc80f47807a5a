"""At the front door: what the server does not refuse itself, the paper terminal does not refuse for its form."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator
from typing import Any

import grpc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from server import failures

from mt5_grpc_server.gen import mt5_pb2 as pb
from paper_terminal.catalog import CATALOG

from .trading_server import TradingServer

EXAMPLES = 150
DONE = {pb.TRADE_RETCODE_DONE, pb.TRADE_RETCODE_PLACED, pb.TRADE_RETCODE_DONE_PARTIAL}
# What is no matter of form: an account may have too little, a book may be too thin, and USDCHF asks again by itself.
BY_SYMBOL: dict[str, set[Any]] = {
    "ACME": {pb.TRADE_RETCODE_REJECT, pb.TRADE_RETCODE_PRICE_OFF},
    "USDCHF": {pb.TRADE_RETCODE_REQUOTE},
}
# Those with rules of their own come more often.
SYMBOLS = [*CATALOG, *(name for name, spec in CATALOG.items() if spec.stops_level or spec.filling_mode != 3), "USDCHF"]
KINDS = [pb.ORDER_KIND_MARKET, pb.ORDER_KIND_LIMIT, pb.ORDER_KIND_STOP, pb.ORDER_KIND_STOP_LIMIT]
LIFETIMES = [pb.ORDER_TIME_GTC, pb.ORDER_TIME_DAY]
FILLINGS = [pb.ORDER_FILLING_FOK, pb.ORDER_FILLING_IOC, pb.ORDER_FILLING_RETURN, pb.ORDER_FILLING_BOC]
_numbers = itertools.count(1)


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TradingServer]:
    """A server whose market stands still, so that no price moves between a look and an order."""
    clock = {"PAPER_TERMINAL_CLOCK": "2026-03-04T10:20:30Z@0", "PAPER_TERMINAL_DEPOSIT": "1000000000"}
    server = TradingServer(tmp_path_factory.mktemp("standing"), wait=True, **clock)
    yield server
    server.stop()


@st.composite
def prices(draw: st.DrawFn, symbol: str, market: float, sign: int) -> float:
    """At the market, at the edges that the symbol has around it, or anywhere near; on its digits or off them."""
    spec = CATALOG[symbol]
    edges = [0, 1, spec.spread_points, spec.stops_level, spec.stops_level + 1, spec.stops_level + spec.spread_points]
    points = draw(st.sampled_from(edges) | st.integers(0, 60) | st.integers(0, 5000) | st.floats(0, 5000))
    return max(spec.point, market + sign * points * spec.point)


@st.composite
def levels(draw: st.DrawFn, symbol: str, market: float, sign: int) -> dict[str, float] | None:
    """A stop loss or take profit: none, or on the right side mostly."""
    side = draw(st.sampled_from([*[sign] * 9, -sign]))
    price = prices(symbol, market, side).map(lambda value: {"price": value})
    points = (st.integers(1, 60) | st.floats(0.1, 5000)).map(lambda value: {"points": value})
    money = st.floats(0.1, 5000).map(lambda value: {"money": value})
    return draw(st.none() | st.none() | price | price | points | money)


@st.composite
def volumes(draw: st.DrawFn, symbol: str) -> float:
    """Mostly on a step, from the minimum on."""
    spec = CATALOG[symbol]
    on_step = st.integers(0, 300).map(lambda steps: spec.volume_min + steps * spec.volume_step)
    return draw(
        on_step | on_step | on_step | st.sampled_from([spec.volume_max, spec.volume_min / 2]) | st.floats(0.001, 300)
    )


def test_an_accepted_order_is_never_refused_for_its_form(standing: TradingServer) -> None:
    ends: Counter[str] = Counter()
    ticks = {symbol: _tick(standing, symbol) for symbol in CATALOG}

    @settings(max_examples=EXAMPLES)
    @given(data=st.data(), symbol=st.sampled_from(SYMBOLS), buy=st.booleans(), kind=st.sampled_from(KINDS))
    def place(data: st.DataObject, symbol: str, buy: bool, kind: Any) -> None:
        market, sign = ticks[symbol][buy], 1 if buy else -1
        asked: dict[str, Any] = {"symbol": symbol, "kind": kind, "volume": data.draw(volumes(symbol))}
        asked["side"] = pb.TRADE_SIDE_BUY if buy else pb.TRADE_SIDE_SELL
        if kind != pb.ORDER_KIND_MARKET:
            beyond = -sign if kind == pb.ORDER_KIND_LIMIT else sign
            market = asked["price"] = data.draw(prices(symbol, market, beyond))
            asked["lifetime"] = data.draw(st.none() | st.sampled_from(LIFETIMES))
        if kind == pb.ORDER_KIND_STOP_LIMIT:
            asked["stop_limit"] = data.draw(prices(symbol, market, -sign))
        asked["filling"] = data.draw(st.none() | st.none() | st.sampled_from(FILLINGS))
        asked["sl"], asked["tp"] = (data.draw(levels(symbol, market, way)) for way in (-sign, sign))
        told = _ask(standing, "SubmitOrder", ends, BY_SYMBOL.get(symbol, set()), asked)
        if told is not None and told.executed:
            _go_on(data, standing, told, symbol, market, ends)

    place()
    # Else it would show nothing.
    assert ends["DONE"] + ends["PLACED"] > EXAMPLES / 3 and ends["refused"] > EXAMPLES / 10, ends


def _go_on(
    data: st.DataObject, server: TradingServer, held: pb.Intent, symbol: str, market: float, ends: Counter[str]
) -> None:
    """Change what the order has made, take a part of it, and clear up."""
    sl, tp = (data.draw(levels(symbol, market, sign)) for sign in (-1, 1))
    change, also = {"sl": sl, "tp": tp}, BY_SYMBOL.get(symbol, set())
    if held.position:
        if sl or tp:
            _ask(server, "ModifyPosition", ends, also, {"ticket": held.position, **change})
        part = data.draw(volumes(symbol))
        _ask(server, "ClosePosition", ends, also, {"ticket": held.position, "volume": part})
        server.trade_many("ClosePositions", _key(), all=True)
    else:
        price = data.draw(prices(symbol, market, data.draw(st.sampled_from([-1, 1]))))
        _ask(server, "ModifyOrder", ends, also, {"ticket": held.order, "price": price, **change})
        _ask(server, "CancelOrder", ends, also, {"ticket": held.order})


def _ask(
    server: TradingServer, method: str, ends: Counter[str], also: set[Any], asked: dict[str, Any]
) -> pb.Intent | None:
    """What became of it, None where the server itself refused it. `also` are retcodes that may come."""
    fields = {name: value for name, value in asked.items() if value is not None}
    try:
        intent: pb.Intent = server.trade(method, _key(), **fields).intent
    except grpc.RpcError as error:
        refusal = failures.told(error)
        assert refusal.metadata["executed"] == "false", refusal
        ends["refused"] += 1
        return None
    ends[pb.TradeRetcode.Name(intent.retcode).removeprefix("TRADE_RETCODE_")] += 1
    nothing_changed = intent.state == pb.INTENT_STATE_DONE_NOCHANGE
    assert nothing_changed or intent.retcode in DONE | {pb.TRADE_RETCODE_NO_MONEY} | also, (method, fields, intent)
    return intent


def _key() -> str:
    return f"accepted-{next(_numbers)}"


def _tick(server: TradingServer, symbol: str) -> tuple[float, float]:
    server.call("Symbol", "SelectSymbol", pb.SelectSymbolRequest(symbol=symbol, enable=True))
    tick = server.call("MarketData", "GetTick", pb.GetTickRequest(symbol=symbol)).tick
    return tick.bid, tick.ask
