"""What faults do to a trade request on its way to the broker and back."""

from __future__ import annotations

from paper_terminal import constants as c
from paper_terminal.broker import Broker, TradePermissions, rejection
from paper_terminal.faults.file import FaultFile
from paper_terminal.market import Quote
from paper_terminal.structures import OrderSendResult, TradeRequest, change

WITH_PRICES = (c.TRADE_RETCODE_REQUOTE, c.TRADE_RETCODE_PRICE_CHANGED)


def send_with_faults(
    file: FaultFile,
    broker: Broker,
    login: int,
    request: TradeRequest,
    permissions: TradePermissions,
    quote: Quote | None,
) -> OrderSendResult:
    """Send a request as the faults have it: with a scripted answer, filled late, with another comment.

    `quote` is what a requote offers. The result echoes the request that the program made, whatever became of it.
    """
    faults, retcode = file.current(), file.next_retcode()
    bid, ask = (quote.bid, quote.ask) if quote and retcode in WITH_PRICES else (0.0, 0.0)
    if retcode and not faults.after:
        return rejection(request, retcode, bid, ask)
    kept = (faults.comment_overwrite or request.comment)[: faults.comment_limit]
    result = broker.send(login, change(request, comment=kept), permissions, faults.late_fill_ms)
    return rejection(request, retcode, bid, ask) if retcode else change(result, request=request)
