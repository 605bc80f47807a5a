"""market_book_add, market_book_get, market_book_release."""

from __future__ import annotations

from paper_terminal import constants as c
from paper_terminal.arguments import only_symbol
from paper_terminal.errors import CallFailed
from paper_terminal.functions.call import module_function
from paper_terminal.structures import BookInfo
from paper_terminal.terminal import TERMINAL


@module_function()
def market_book_add(*arguments: object) -> bool | None:
    """Subscribe to the depth of a symbol, False for one without. A failure does not show in last_error()."""
    symbol = only_symbol(arguments)
    try:
        paper = TERMINAL.use("market_book_add")
    except CallFailed:
        return False
    spec = paper.market.symbols.get(symbol)
    if spec is None or not spec.book_depth:
        return False
    paper.depth[symbol] += 1
    return True


@module_function()
def market_book_get(*arguments: object) -> tuple[BookInfo, ...] | None:
    """Depth of a subscribed symbol: offers, then bids, the highest price first; empty for a symbol without depth."""
    symbol = only_symbol(arguments)
    paper = TERMINAL.use("market_book_get")
    if not paper.depth[symbol]:
        raise CallFailed(c.RES_E_FAIL)
    levels = paper.market.book(symbol, paper.now_msc())
    return tuple(BookInfo((level.type, level.price, int(level.volume), level.volume)) for level in levels)


@module_function()
def market_book_release(*arguments: object) -> bool | None:
    """End one subscription to the depth of a symbol. A failure does not show in last_error()."""
    symbol = only_symbol(arguments)
    try:
        paper = TERMINAL.use("market_book_release")
    except CallFailed:
        return False
    if not paper.depth[symbol]:
        return False
    paper.depth[symbol] -= 1
    return True
