"""copy_rates_from, copy_rates_from_pos, copy_rates_range."""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray

from paper_terminal import constants as c
from paper_terminal.arguments import LONGEST_SYMBOL, expect_count, number, seconds, text
from paper_terminal.errors import CallFailed
from paper_terminal.functions.call import module_function
from paper_terminal.market.timeframes import PERIOD_S, TIMEFRAMES
from paper_terminal.terminal import TERMINAL, Paper
from paper_terminal.terminal_facts import MAXBARS

Rates = NDArray[Any]
WEEK_S = 7 * 86400


@module_function()
def copy_rates_from(*arguments: object) -> Rates | None:
    """(symbol, timeframe, date_from, count): the last `count` bars that open at or before the date, oldest first."""
    expect_count("copy_rates_from", arguments, 4)
    symbol = text(arguments[0], LONGEST_SYMBOL)
    timeframe = number("copy_rates_from", arguments[1])
    date_from = seconds("copy_rates_from", arguments[2])
    count = number("copy_rates_from", arguments[3])
    paper = TERMINAL.use("copy_rates_from")
    _check(paper, symbol, timeframe, count)
    return paper.market.bars(symbol, timeframe, date_from, count, paper.now_msc())


@module_function()
def copy_rates_from_pos(*arguments: object) -> Rates | None:
    """(symbol, timeframe, start_pos, count): `count` bars back from the one at `start_pos`, 0 is the forming bar."""
    expect_count("copy_rates_from_pos", arguments, 4)
    symbol = text(arguments[0], LONGEST_SYMBOL)
    timeframe, start, count = (number("copy_rates_from_pos", argument) for argument in arguments[1:])
    paper = TERMINAL.use("copy_rates_from_pos")
    _check(paper, symbol, timeframe, count)
    if start < 0:
        raise CallFailed(c.RES_E_INVALID_PARAMS)
    now_msc = paper.now_msc()
    bars = paper.market.bars(symbol, timeframe, now_msc // 1000, start + count, now_msc)
    if len(bars) <= start:
        raise CallFailed(c.RES_E_FAIL)
    return bars[: len(bars) - start]


@module_function()
def copy_rates_range(*arguments: object) -> Rates | None:
    """(symbol, timeframe, date_from, date_to): bars that open within the dates, both included."""
    expect_count("copy_rates_range", arguments, 4)
    symbol = text(arguments[0], LONGEST_SYMBOL)
    timeframe = number("copy_rates_range", arguments[1])
    date_from, date_to = (seconds("copy_rates_range", argument) for argument in arguments[2:])
    paper = TERMINAL.use("copy_rates_range")
    _check(paper, symbol, timeframe, max(1, (date_to - date_from) // PERIOD_S.get(timeframe, WEEK_S)))
    return paper.market.bars_between(symbol, timeframe, date_from, date_to, paper.now_msc())


def _check(paper: Paper, symbol: str, timeframe: int, count: int) -> None:
    if timeframe not in TIMEFRAMES or not 0 < count < MAXBARS:
        raise CallFailed(c.RES_E_INVALID_PARAMS)
    paper.spec(symbol, unknown=c.RES_E_FAIL)
