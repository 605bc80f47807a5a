"""The market is a function of its settings: every process sees the same, in whatever order it asks."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path
from types import ModuleType

from .conftest import NOW_S, Start
from .fault_kit import write_text

PROGRAM = """
import hashlib
import paper_terminal as mt5
assert mt5.initialize()
digest = hashlib.sha256()
for symbol in ORDER:
    digest = hashlib.sha256()
    digest.update(mt5.copy_ticks_range(symbol, NOW - 7200, NOW, mt5.COPY_TICKS_ALL).tobytes())
    digest.update(mt5.copy_rates_from_pos(symbol, mt5.TIMEFRAME_H4, 0, 30).tobytes())
    mt5.market_book_add(symbol)
    digest.update(repr(mt5.market_book_get(symbol)).encode())
    print(symbol, digest.hexdigest())
"""
SYMBOLS = ["EURUSD", "USDJPY", "XAUUSD", "ACME"]


def run(symbols: list[str]) -> set[str]:
    program = PROGRAM.replace("ORDER", repr(symbols)).replace("NOW", str(NOW_S))
    return set(
        subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout.splitlines()
    )


def test_two_processes_see_the_same_market_in_any_order_of_questions(start: Start) -> None:
    start()
    once = run(SYMBOLS)
    assert len(once) == len(SYMBOLS)
    assert run(SYMBOLS[::-1]) == once


def test_the_market_of_a_seed_never_changes(mt5: ModuleType) -> None:
    # Programs keep results of paper runs: a change of these numbers is a change of the market of everybody.
    bars = mt5.copy_rates_from_pos("EURUSD", mt5.TIMEFRAME_D1, 1, 250)
    ticks = mt5.copy_ticks_range("ACME", NOW_S - 3600, NOW_S, mt5.COPY_TICKS_ALL)
    assert hashlib.sha256(bars.tobytes()).hexdigest()[:16] == "6524070033f3a8fe"
    assert hashlib.sha256(ticks.tobytes()).hexdigest()[:16] == "2db246cf10092c07"


def test_a_script_of_orders_has_the_same_tickets_prices_and_deals_on_every_machine(
    start: Start, tmp_path: Path
) -> None:
    clock = tmp_path / "clock"
    write_text(clock, "2026-03-04T10:20:30Z@0")
    mt5 = start(clock=f"file:{clock}")
    for hour, (symbol, side) in enumerate((("EURUSD", 0), ("USDJPY", 1), ("XAUUSD", 0), ("ACME", 0), ("GBPUSD", 1))):
        write_text(clock, f"2026-03-04T{11 + hour}:20:30Z@0")
        stop = round(mt5.symbol_info_tick(symbol).bid * (1.001 if side else 0.999), mt5.symbol_info(symbol).digits)
        sent = mt5.order_send(action=1, symbol=symbol, type=side, volume=1.0, sl=stop)
        assert sent.retcode == mt5.TRADE_RETCODE_DONE, symbol
    write_text(clock, "2026-03-06T12:00:00Z@0")
    records = (mt5.history_deals_get(0, NOW_S + 10**7), mt5.history_orders_get(0, NOW_S + 10**7))
    assert {deal.reason for deal in records[0]} >= {mt5.DEAL_REASON_EXPERT, mt5.DEAL_REASON_SL}
    assert hashlib.sha256(repr(records).encode()).hexdigest()[:16] == "5bdeb8a80b1cb013"
    assert mt5.account_info().balance == 9329.4


def test_another_seed_is_another_market(start: Start) -> None:
    quotes = {start(seed=seed).symbol_info_tick("EURUSD")[1:3] for seed in (1, 2, 3)}
    assert len(quotes) == 3


def test_what_was_the_future_a_moment_ago_comes_true(start: Start) -> None:
    early = start(clock="2026-03-04T10:20:30Z@0")
    forming = early.copy_rates_from_pos("EURUSD", early.TIMEFRAME_M1, 0, 1)[0]
    late = start(clock="2026-03-04T10:25:00Z@0")
    done = late.copy_rates_range("EURUSD", late.TIMEFRAME_M1, int(forming["time"]), int(forming["time"]))[0]
    assert forming["open"] == done["open"]
    assert forming["high"] <= done["high"] and forming["low"] >= done["low"]
    assert forming["tick_volume"] < done["tick_volume"]
