"""order_calc_margin, order_calc_profit, order_check, order_send."""

from __future__ import annotations

from paper_terminal import constants as c
from paper_terminal.arguments import LONGEST_SYMBOL, amount, expect_count, number, text
from paper_terminal.errors import TRADING_DISABLED, CallFailed
from paper_terminal.faults import send_with_faults
from paper_terminal.functions.call import module_function
from paper_terminal.requests import read_request
from paper_terminal.structures import OrderCheckResult, OrderSendResult
from paper_terminal.terminal import TERMINAL


@module_function()
def order_calc_margin(*arguments: object) -> float | None:
    """(action, symbol, volume, price): margin in the deposit currency that the order would need on its own."""
    expect_count("order_calc_margin", arguments, 4)
    action, symbol = number("order_calc_margin", arguments[0]), text(arguments[1], LONGEST_SYMBOL)
    volume, price = (amount("order_calc_margin", argument) for argument in arguments[2:])
    paper = TERMINAL.use("order_calc_margin")
    paper.spec(symbol, unknown=c.RES_E_FAIL)
    if not c.ORDER_TYPE_BUY <= action <= c.ORDER_TYPE_SELL_STOP_LIMIT:
        raise CallFailed(c.RES_E_INVALID_PARAMS)
    return _known(paper.broker.margin(paper.login, action, symbol, volume, price))


@module_function()
def order_calc_profit(*arguments: object) -> float | None:
    """(action, symbol, volume, price_open, price_close): result in the deposit currency of a trade at these prices."""
    expect_count("order_calc_profit", arguments, 5)
    action, symbol = number("order_calc_profit", arguments[0]), text(arguments[1], LONGEST_SYMBOL)
    volume, opening, closing = (amount("order_calc_profit", argument) for argument in arguments[2:])
    paper = TERMINAL.use("order_calc_profit")
    paper.spec(symbol, unknown=c.RES_E_FAIL)
    if action not in (c.ORDER_TYPE_BUY, c.ORDER_TYPE_SELL):
        raise CallFailed(c.RES_E_INVALID_PARAMS)
    return _known(paper.broker.profit(paper.login, action, symbol, volume, opening, closing))


@module_function()
def order_check(*arguments: object, **keywords: object) -> OrderCheckResult | None:
    """Check a request, given as a dict or as keywords, without sending it; retcode 0 means it passed."""
    request = read_request("order_check", arguments, keywords, TERMINAL.faults().comment_limit)
    paper = TERMINAL.use("order_check")
    if paper.faults.current().api_disabled:
        raise CallFailed(c.RES_E_AUTO_TRADING_DISABLED)
    return paper.broker.check(paper.login, request, paper.permissions())


@module_function()
def order_send(*arguments: object, **keywords: object) -> OrderSendResult | None:
    """Send a request, given as a dict or as keywords; rejections are results too, look at `retcode`."""
    request = read_request("order_send", arguments, keywords, TERMINAL.faults().comment_limit)
    paper = TERMINAL.use("order_send")
    if paper.faults.current().api_disabled:
        raise CallFailed(c.RES_E_AUTO_TRADING_DISABLED, TRADING_DISABLED)
    known = request.symbol in paper.market.symbols
    quote = paper.market.quote(request.symbol, paper.now_msc()) if known else None
    return send_with_faults(paper.faults, paper.broker, paper.login, request, paper.permissions(), quote)


def _known(money: float | None) -> float:
    if money is None:
        raise CallFailed(c.RES_E_FAIL)
    return money
