"""What an order over the API cannot do without, each alone, for bench/order_path.ts.

For each line of stdin a position is opened by order_send() called directly, and three rows are committed one after
another to a file of their own. Prints the milliseconds of both.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
import time
from pathlib import Path

import paper_terminal as mt5

SYMBOL = "EURUSD"
COMMITS = 3
# As long as an intent.
ROW = "x" * 1000


def send(**fields: object) -> mt5.OrderSendResult:
    """One deal that must be executed."""
    common = {"action": mt5.TRADE_ACTION_DEAL, "symbol": SYMBOL, "volume": 0.01, "type_filling": mt5.ORDER_FILLING_IOC}
    result = mt5.order_send({**common, **fields})
    if result is None or result.retcode != mt5.TRADE_RETCODE_DONE:
        sys.exit(f"Cannot measure: the order was not executed, the terminal says {result or mt5.last_error()}")
    return result


def table(file: Path) -> sqlite3.Connection:
    """A table whose commits are as durable as those of the journal."""
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE rows (row TEXT)")
    return connection


def main() -> None:
    """Answer every line until stdin ends."""
    if not mt5.initialize() or not mt5.symbol_select(SYMBOL, True):
        sys.exit(f"Cannot measure: the paper terminal does not start, it says {mt5.last_error()}")
    with tempfile.TemporaryDirectory() as folder:
        journal = table(Path(folder) / "rows.sqlite")
        for _ in sys.stdin:
            price = mt5.symbol_info_tick(SYMBOL).ask
            begin = time.perf_counter()
            opened = send(type=mt5.ORDER_TYPE_BUY, price=price)
            sent = time.perf_counter()
            for _ in range(COMMITS):
                journal.execute("INSERT INTO rows VALUES (?)", (ROW,))
            written = time.perf_counter()
            print((sent - begin) * 1000, (written - sent) * 1000, flush=True)
            send(type=mt5.ORDER_TYPE_SELL, price=mt5.symbol_info_tick(SYMBOL).bid, position=opened.order)
        journal.close()


if __name__ == "__main__":
    main()
