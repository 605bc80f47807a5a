"""A server with a durable broker and a durable journal, and the trades a test makes through it."""

from __future__ import annotations

import itertools
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from server.failures import Told, failure_of
from server.running_server import RunningServer, eventually

from mt5_grpc_server.gen import mt5_pb2 as pb
from mt5_grpc_server.trading.journal_file import NAME as JOURNAL

_numbers = itertools.count(1)
# For what depends on prices, or on how much the market takes.
STANDSTILL = {"PAPER_TERMINAL_CLOCK": "2026-03-04T10:20:30Z@0"}


def new_key() -> str:
    """A client key that no other test uses."""
    return f"test-key-{next(_numbers):05}"


def make_old(folder: Path) -> None:
    """Let the journal of a server that has ended be one that began long ago, in one file."""
    journal = sqlite3.connect(folder / "journal.sqlite")
    journal.execute("UPDATE facts SET value = ? WHERE name = 'created'", (str(time.time() - 100 * 86400),))
    journal.commit()
    journal.execute("PRAGMA journal_mode=DELETE")
    journal.close()


class TradingServer(RunningServer):
    """Journal and broker lie in the home folder, so that the next server on it goes on."""

    def __init__(self, home: Path, *flags: str, wait: bool = True, **environment: str) -> None:
        self.data = home / "data"
        durable = {"PAPER_TERMINAL_DB": str(home / "broker.sqlite")}
        super().__init__(home, "--data", str(self.data), "--settle", "1.5", *flags, wait=wait, **durable, **environment)

    def trade(self, method: str, key: str = "", **fields: Any) -> pb.TradeOutcome:
        """The outcome of a method of TradeService."""
        options = {"client_key": key or new_key(), **fields.pop("options", {})}
        request = getattr(pb, f"{method}Request")(options=options, **fields)
        outcome: pb.TradeOutcome = self.call("Trade", method, request).outcome
        return outcome

    def trade_many(self, method: str, key: str = "", **fields: Any) -> list[pb.TradeOutcome]:
        """The outcomes of a method that takes several orders."""
        request = getattr(pb, f"{method}Request")(options={"client_key": key or new_key()}, **fields)
        return list(self.call("Trade", method, request).outcomes)

    def buy(self, key: str = "", **fields: Any) -> pb.TradeOutcome:
        """The outcome of a market order to buy 0.1 EURUSD."""
        return self.trade("SubmitOrder", key, **{**BUY, **fields})

    def lose_money(self) -> None:
        """Pay the spread of five lots, 70 dollars, and hold nothing of it."""
        position = self.buy(volume=5.0).intent.position
        assert self.trade("ClosePosition", ticket=position).intent.executed

    def refused(self, method: str, key: str = "", **fields: Any) -> Told:
        """What a trade that is not sent tells."""
        told = failure_of(lambda: self.trade(method, key, **fields))
        assert told.metadata["executed"] == "false"
        return told

    def refused_many(self, method: str, **fields: Any) -> Told:
        """What a request that takes several orders tells when none is begun."""
        told = failure_of(lambda: self.trade_many(method, **fields))
        assert told.metadata["executed"] == "false"
        return told

    def intent(self, key: str) -> pb.Intent:
        """The intent as the journal has it."""
        found: pb.Intent = self.call("Intent", "GetIntent", pb.GetIntentRequest(client_key=key), timeout=5).intent
        return found

    def positions(self) -> list[pb.TradePosition]:
        """All open positions."""
        return list(self.call("Position", "ListPositions", pb.ListPositionsRequest()).positions)

    def orders(self) -> list[pb.TradeOrder]:
        """All active orders."""
        return list(self.call("Order", "ListOrders", pb.ListOrdersRequest()).orders)

    def wait_for_end(self, key: str) -> pb.Intent:
        """The intent once its end is known."""
        found: pb.Intent = eventually(
            lambda: intent if (intent := self.intent(key)).HasField("executed") else None, f"the end of {key} is known"
        )
        return found

    def wait_for_state_of(self, key: str, state: int) -> None:
        """Wait until an intent has a state."""
        eventually(lambda: self.intent(key).state == state, f"{key} is {pb.IntentState.Name(state)}")

    def wait_until_trading(self) -> None:
        """Wait until orders are taken."""
        eventually(self.trades, "orders are taken")

    @contextmanager
    def without_journal(self) -> Iterator[None]:
        """Somebody moves the file of the journal away, and back."""
        hidden = self.home / "hidden.sqlite"
        (self.data / JOURNAL).rename(hidden)
        yield
        hidden.rename(self.data / JOURNAL)

    def flatten(self) -> None:
        """Close everything, and wait until nothing is unknown."""
        self.call("Risk", "ResumeTrading", pb.ResumeTradingRequest())
        self.wait_until_trading()
        self.trade_many("ClosePositions", all=True)
        self.trade_many("CancelOrders", all=True)
        eventually(lambda: not self.call("Risk", "GetRisk", pb.GetRiskRequest()).risk.unresolved, "nothing is unknown")


BUY: dict[str, Any] = {
    "kind": pb.ORDER_KIND_MARKET,
    "side": pb.TRADE_SIDE_BUY,
    "symbol": "EURUSD",
    "volume": 0.1,
}
LIMIT: dict[str, Any] = {**BUY, "kind": pb.ORDER_KIND_LIMIT, "price": 0.5}
