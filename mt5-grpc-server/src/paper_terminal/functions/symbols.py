"""symbols_total, symbols_get, symbol_info, symbol_info_tick, symbol_select."""

from __future__ import annotations

from paper_terminal import constants as c
from paper_terminal.arguments import LONGEST_GROUP, LONGEST_SYMBOL, only_symbol, optional_text, text
from paper_terminal.errors import ArgumentRefused, CallFailed
from paper_terminal.functions.call import module_function
from paper_terminal.groups import group_filter
from paper_terminal.structures import SymbolInfo, Tick, build
from paper_terminal.symbol_facts import describe
from paper_terminal.terminal import TERMINAL


@module_function()
def symbols_total() -> int | None:
    """How many symbols the terminal knows, hidden ones included."""
    return len(TERMINAL.use("symbols_total").market.symbols)


@module_function(failure=None, bad_argument=False)
def symbols_get(*arguments: object, **keywords: object) -> tuple[SymbolInfo, ...] | bool | None:
    """Every symbol, or those that a group such as "*USD*,!*JPY*" keeps."""
    if len(arguments) > 1:
        raise ArgumentRefused("Invalid number of arguments")
    if arguments:
        group: str | None = text(arguments[0], LONGEST_GROUP, "Invalid 1st unnamed argument")
    else:
        group = optional_text(keywords, "group", LONGEST_GROUP)
    paper = TERMINAL.use("symbols_get")
    keeps = group_filter(group or "*")
    return tuple(describe(paper, spec) for name, spec in paper.market.symbols.items() if keeps(name))


@module_function()
def symbol_info(*arguments: object) -> SymbolInfo | None:
    """Facts and prices of a symbol; of one outside Market Watch only the facts."""
    symbol = only_symbol(arguments)
    paper = TERMINAL.use("symbol_info")
    return describe(paper, paper.spec(symbol, unknown=c.RES_E_NOT_FOUND))


@module_function()
def symbol_info_tick(*arguments: object) -> Tick | None:
    """The last tick of a symbol in Market Watch."""
    symbol = only_symbol(arguments)
    paper = TERMINAL.use("symbol_info_tick")
    quote = paper.market.quote(symbol, paper.now_msc()) if symbol in paper.watched else None
    if quote is None:
        raise CallFailed(c.RES_E_NOT_FOUND)
    return build(
        Tick, time=quote.time_msc // 1000, bid=quote.bid, ask=quote.ask, last=quote.last, volume=int(quote.volume),
        time_msc=quote.time_msc, flags=quote.flags, volume_real=quote.volume,
    )  # fmt: skip


@module_function(failure=False)
def symbol_select(*arguments: object) -> bool:
    """Put a symbol into Market Watch, or take it out when the second argument is false."""
    if not 1 <= len(arguments) <= 2:
        raise ArgumentRefused
    symbol = text(arguments[0], LONGEST_SYMBOL)
    paper = TERMINAL.use("symbol_select")
    paper.spec(symbol, unknown=c.RES_E_FAIL)
    if len(arguments) == 1 or arguments[1]:
        paper.watched.add(symbol)
    elif paper.depth[symbol] or paper.broker.symbol_in_use(paper.login, symbol):
        raise CallFailed(c.RES_E_FAIL)
    else:
        paper.watched.remove(symbol)
    return True
