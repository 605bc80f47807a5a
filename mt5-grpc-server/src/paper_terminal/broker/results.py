"""Return codes of the trade server with their texts, and the shapes of results."""

from __future__ import annotations

from paper_terminal import constants as c
from paper_terminal.broker.figures import Figures
from paper_terminal.structures import OrderCheckResult, OrderSendResult, TradeRequest, build, change

RETCODE_HEDGE_PROHIBITED = 10046

COMMENTS = {
    0: "Done",
    c.TRADE_RETCODE_REQUOTE: "Requote",
    c.TRADE_RETCODE_REJECT: "Rejected",
    c.TRADE_RETCODE_CANCEL: "Canceled",
    c.TRADE_RETCODE_PLACED: "Order placed",
    c.TRADE_RETCODE_DONE: "Request executed",
    c.TRADE_RETCODE_DONE_PARTIAL: "Request executed partially",
    c.TRADE_RETCODE_ERROR: "Common error",
    c.TRADE_RETCODE_TIMEOUT: "Timeout",
    c.TRADE_RETCODE_INVALID: "Invalid request",
    c.TRADE_RETCODE_INVALID_VOLUME: "Invalid volume",
    c.TRADE_RETCODE_INVALID_PRICE: "Invalid price",
    c.TRADE_RETCODE_INVALID_STOPS: "Invalid stops",
    c.TRADE_RETCODE_TRADE_DISABLED: "Trade disabled",
    c.TRADE_RETCODE_MARKET_CLOSED: "Market closed",
    c.TRADE_RETCODE_NO_MONEY: "No money",
    c.TRADE_RETCODE_PRICE_CHANGED: "Price changed",
    c.TRADE_RETCODE_PRICE_OFF: "No prices",
    c.TRADE_RETCODE_INVALID_EXPIRATION: "Invalid expiration",
    c.TRADE_RETCODE_ORDER_CHANGED: "Order changed",
    c.TRADE_RETCODE_TOO_MANY_REQUESTS: "Too many requests",
    c.TRADE_RETCODE_NO_CHANGES: "No changes",
    c.TRADE_RETCODE_SERVER_DISABLES_AT: "AutoTrading disabled by server",
    c.TRADE_RETCODE_CLIENT_DISABLES_AT: "AutoTrading disabled by client",
    c.TRADE_RETCODE_LOCKED: "Request locked",
    c.TRADE_RETCODE_FROZEN: "Order or position frozen",
    c.TRADE_RETCODE_INVALID_FILL: "Unsupported filling mode",
    c.TRADE_RETCODE_CONNECTION: "No connection",
    c.TRADE_RETCODE_ONLY_REAL: "Only real accounts allowed",
    c.TRADE_RETCODE_LIMIT_ORDERS: "Orders limit reached",
    c.TRADE_RETCODE_LIMIT_VOLUME: "Volume limit reached",
    c.TRADE_RETCODE_INVALID_ORDER: "Invalid order",
    c.TRADE_RETCODE_POSITION_CLOSED: "Position doesn't exist",
    c.TRADE_RETCODE_INVALID_CLOSE_VOLUME: "Invalid close volume",
    c.TRADE_RETCODE_CLOSE_ORDER_EXIST: "Close order already exists",
    c.TRADE_RETCODE_LIMIT_POSITIONS: "Positions limit reached",
    c.TRADE_RETCODE_REJECT_CANCEL: "Order rejected and canceled",
    c.TRADE_RETCODE_LONG_ONLY: "Only long positions allowed",
    c.TRADE_RETCODE_SHORT_ONLY: "Only short positions allowed",
    c.TRADE_RETCODE_CLOSE_ONLY: "Only position closing allowed",
    c.TRADE_RETCODE_FIFO_CLOSE: "Position closing by FIFO rule only",
    RETCODE_HEDGE_PROHIBITED: "Opposite positions prohibited",
}


class Refused(Exception):
    """The broker refuses a request with a return code.

    `bid` and `ask` are set on a requote, `margin` (that of the account after the order) when there is too little money.
    """

    def __init__(self, retcode: int, bid: float = 0.0, ask: float = 0.0, margin: float | None = None) -> None:
        super().__init__(retcode)
        self.retcode = retcode
        self.bid = bid
        self.ask = ask
        self.margin = margin


def rejection(request: TradeRequest, retcode: int, bid: float = 0.0, ask: float = 0.0) -> OrderSendResult:
    """Result of order_send for a refused request: all zero but the code, its text and the echo of the request.

    A code that a fault invents has no text.
    """
    comment = COMMENTS.get(retcode, "")
    return build(OrderSendResult, retcode=retcode, bid=bid, ask=ask, comment=comment, request=request)


def checked(request: TradeRequest, retcode: int, figures: Figures | None) -> OrderCheckResult:
    """Result of order_check: figures of the account after the order, all zero when it did not come to them."""
    result = build(OrderCheckResult, retcode=retcode, comment=COMMENTS[retcode], request=request)
    if figures is None:
        return result
    return change(
        result, balance=figures.balance, equity=figures.equity, profit=figures.profit, margin=figures.margin,
        margin_free=figures.margin_free, margin_level=figures.margin_level,
    )  # fmt: skip
