"""A process of its own that trades on a shared database until it is stopped, for tests of the store."""

from __future__ import annotations

import sys
from pathlib import Path

from paper.broker_kit import PRICES, START, Desk, ScriptedMarket, SteppedClock
from paper_terminal import constants as c

STEP_MSC = 10


def build(db: Path, login: int) -> Desk:
    """A desk whose market moves by itself, the same way in every process."""
    market = ScriptedMarket()
    for symbol, (bid, ask) in PRICES.items():
        market.tick(symbol, bid, ask, START - STEP_MSC)
    for step in range(200):
        price = round(1.1 + (step * 7 % 41 - 20) / 10000, 5)
        market.tick("EURUSD", price, round(price + 0.0001, 5), START + step * STEP_MSC)
    return Desk(login, market=market, clock=SteppedClock(), db=db)


def trade(desk: Desk, rounds: int) -> None:
    """Open, protect, close: several transactions a round; prints a line for each round that is done."""
    for step in range(rounds):
        desk.clock.at_msc = START + step % 200 * STEP_MSC
        opened = desk.buy(0.02, sl=1.05, tp=1.15).order
        desk.pending(c.ORDER_TYPE_BUY_LIMIT, 0.01, 1.06)
        desk.send(action=c.TRADE_ACTION_SLTP, symbol="EURUSD", position=opened, sl=1.06)
        desk.sell(0.02, position=opened)
        desk.send(action=c.TRADE_ACTION_REMOVE, order=desk.orders[0].ticket)
        print(opened, flush=True)


if __name__ == "__main__":
    trade(build(Path(sys.argv[1]), int(sys.argv[2])), int(sys.argv[3]))
