"""order_send() called directly: opens and closes a position for each line of stdin, and prints the milliseconds of the
opening, for bench/order_path.ts.
"""

from __future__ import annotations

import sys
import time

import paper_terminal as mt5

SYMBOL = "EURUSD"


def send(**fields: object) -> mt5.OrderSendResult:
    """One deal that must be executed."""
    common = {"action": mt5.TRADE_ACTION_DEAL, "symbol": SYMBOL, "volume": 0.01, "type_filling": mt5.ORDER_FILLING_IOC}
    result = mt5.order_send({**common, **fields})
    if result is None or result.retcode != mt5.TRADE_RETCODE_DONE:
        sys.exit(f"Cannot measure: the order was not executed, the terminal says {result or mt5.last_error()}")
    return result


def main() -> None:
    """Answer every line until stdin ends."""
    if not mt5.initialize() or not mt5.symbol_select(SYMBOL, True):
        sys.exit(f"Cannot measure: the paper terminal does not start, it says {mt5.last_error()}")
    for _ in sys.stdin:
        price = mt5.symbol_info_tick(SYMBOL).ask
        begin = time.perf_counter()
        opened = send(type=mt5.ORDER_TYPE_BUY, price=price)
        print((time.perf_counter() - begin) * 1000, flush=True)
        send(type=mt5.ORDER_TYPE_SELL, price=mt5.symbol_info_tick(SYMBOL).bid, position=opened.order)


if __name__ == "__main__":
    main()
