"""copy_ticks_from and copy_ticks_range."""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray

from paper_terminal import constants as c
from paper_terminal.arguments import LONGEST_SYMBOL, expect_count, number, seconds, text
from paper_terminal.errors import CallFailed
from paper_terminal.functions.call import module_function
from paper_terminal.market.tape import ANY_CHANGE
from paper_terminal.terminal import TERMINAL, Paper

Ticks = NDArray[Any]
CHANGES = {
    c.COPY_TICKS_ALL: ANY_CHANGE,
    c.COPY_TICKS_INFO: c.TICK_FLAG_BID | c.TICK_FLAG_ASK,
    c.COPY_TICKS_TRADE: c.TICK_FLAG_LAST | c.TICK_FLAG_VOLUME,
    c.COPY_TICKS_INFO | c.COPY_TICKS_TRADE: ANY_CHANGE,
}


@module_function()
def copy_ticks_from(*arguments: object) -> Ticks | None:
    """(symbol, date_from, count, flags): the first `count` ticks at or after the date."""
    expect_count("copy_ticks_from", arguments, 4)
    symbol = text(arguments[0], LONGEST_SYMBOL)
    date_from = seconds("copy_ticks_from", arguments[1])
    count = number("copy_ticks_from", arguments[2])
    flags = number("copy_ticks_from", arguments[3])
    paper = TERMINAL.use("copy_ticks_from")
    changes = _changes(paper, symbol, flags)
    if count <= 0:
        raise CallFailed(c.RES_E_INVALID_PARAMS)
    now_msc = paper.now_msc()
    return paper.market.history_ticks(symbol, date_from * 1000, now_msc, now_msc, changes, count)


@module_function()
def copy_ticks_range(*arguments: object) -> Ticks | None:
    """(symbol, date_from, date_to, flags): the ticks between the dates, both included."""
    expect_count("copy_ticks_range", arguments, 4)
    symbol = text(arguments[0], LONGEST_SYMBOL)
    date_from, date_to = (seconds("copy_ticks_range", argument) for argument in arguments[1:3])
    flags = number("copy_ticks_range", arguments[3])
    paper = TERMINAL.use("copy_ticks_range")
    changes = _changes(paper, symbol, flags)
    return paper.market.history_ticks(symbol, date_from * 1000, date_to * 1000, paper.now_msc(), changes)


def _changes(paper: Paper, symbol: str, flags: int) -> int:
    if flags not in CHANGES:
        raise CallFailed(c.RES_E_INVALID_PARAMS)
    if symbol not in paper.watched:
        raise CallFailed(c.RES_E_NOT_FOUND)
    return CHANGES[flags]
