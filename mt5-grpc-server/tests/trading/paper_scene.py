"""Scenes read from the paper terminal in this process, whose clock stands."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any
from unittest.mock import patch

import paper_terminal
from mt5_grpc_server.trading.normalise import Answer, Prepared, Scene, Wish, prepare, symbol_of

NOW = 1772619630  # 2026-03-04T10:20:30Z
BROKER_OFFSET = 7200
HEDGING, NETTING, EXCHANGE = 1000001, 1000002, 1000003


@contextmanager
def paper(login: int = HEDGING, deposit: float = 10000.0) -> Iterator[ModuleType]:
    """A terminal with a broker of its own, logged in."""
    with TemporaryDirectory() as home:
        values = {"HOME": str(Path(home) / "terminal"), "CLOCK": "2026-03-04T10:20:30Z@0", "DEPOSIT": str(deposit)}
        environment = {f"PAPER_TERMINAL_{name}": value for name, value in values.items()}
        with patch.dict(os.environ, environment):
            assert paper_terminal.initialize() and paper_terminal.login(login), paper_terminal.last_error()
            try:
                yield paper_terminal
            finally:
                paper_terminal.shutdown()


def scene(mt5: Any, symbol: str) -> Scene:
    """Everything that the rules read, as the server reads it."""
    assert mt5.symbol_select(symbol, True)
    return Scene(
        account=mt5.account_info()._asdict(),
        terminal=mt5.terminal_info()._asdict(),
        symbol=mt5.symbol_info(symbol)._asdict(),
        tick=mt5.symbol_info_tick(symbol)._asdict(),
        positions=[position._asdict() for position in mt5.positions_get()],
        orders=[order._asdict() for order in mt5.orders_get()],
        broker_now=NOW + BROKER_OFFSET,
        broker_time=lambda utc: int(utc) + BROKER_OFFSET,
        profit=lambda kind, volume, opened, closed: mt5.order_calc_profit(kind, symbol, volume, opened, closed),
        margin=lambda kind, volume, price: mt5.order_calc_margin(kind, symbol, volume, price),
    )


def answer(mt5: Any, wish: Wish) -> Answer:
    """The answer of the rules to a wish, on what the terminal says now."""
    positions = [position._asdict() for position in mt5.positions_get()]
    symbol = symbol_of(wish, positions, [order._asdict() for order in mt5.orders_get()])
    return prepare(wish, scene(mt5, symbol)) if isinstance(symbol, str) else symbol


def fulfil(mt5: Any, wish: Wish) -> Any:
    """Prepare a wish and send it, with its second half; the last result of order_send()."""
    prepared = answer(mt5, wish)
    assert isinstance(prepared, Prepared), prepared
    result = mt5.order_send(prepared.request)
    assert result is not None, (mt5.last_error(), prepared.request)
    if prepared.then is not None and result.retcode == mt5.TRADE_RETCODE_DONE:
        return fulfil(mt5, prepared.then)
    return result
