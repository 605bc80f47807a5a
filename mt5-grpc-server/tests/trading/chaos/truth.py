"""What the broker says: its records, read by a paper terminal in a process of its own.

Run as a program it prints the records of the account that PAPER_TERMINAL_... names.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

Record = Mapping[str, Any]

LAST_SECOND = 2**31 - 1
REJECTED, CANCELED = 5, 2
ENTRY_IN, ENTRY_OUT, ENTRY_IN_OUT = 0, 1, 2
BY_STOP_LOSS = 4


@dataclass(frozen=True)
class Truth:
    """Records of one account, as MT5 gives them; `orders` are the active and the finished ones."""

    orders: Sequence[Record]
    positions: Sequence[Record]
    deals: Sequence[Record]

    def orders_of(self, number: int) -> list[Record]:
        """The orders that the operation with this number has made at the broker; those of its stop loss are not its."""
        return [
            order
            for order in self.orders
            if order["magic"] == number and order["state"] != REJECTED and order["reason"] != BY_STOP_LOSS
        ]

    def orders_with(self, comment: str) -> list[Record]:
        """The orders that carry this comment at the broker."""
        return [order for order in self.orders if order["comment"] == comment and order["state"] != REJECTED]

    def without(self, tickets: Collection[int]) -> Truth:
        """The same without these orders."""
        return replace(self, orders=[order for order in self.orders if order["ticket"] not in tickets])

    def order(self, ticket: int) -> Record | None:
        """The order with this ticket."""
        return next((order for order in self.orders if order["ticket"] == ticket), None)

    def position(self, ticket: int) -> Record | None:
        """The open position with this ticket."""
        return next((position for position in self.positions if position["ticket"] == ticket), None)

    def was_stopped(self, position: int) -> bool:
        """True where a stop loss closed this position."""
        return any(deal["position_id"] == position and deal["reason"] == BY_STOP_LOSS for deal in self.deals)

    def was_closed(self, position: int) -> bool:
        """True where anything has closed this position, or a part of it."""
        return any(deal["position_id"] == position and deal["entry"] != ENTRY_IN for deal in self.deals)

    def was_turned(self, number: int) -> bool:
        """True where deals of the operation with this number closed a position and opened the opposite one."""
        entries = {deal["entry"] for deal in self.deals if deal["magic"] == number}
        return ENTRY_IN_OUT in entries or {ENTRY_IN, ENTRY_OUT} <= entries


def read_truth(environment: Mapping[str, str]) -> Truth:
    """The records of the broker, which `environment` names, without its faults."""
    names = {name: value for name, value in environment.items() if name != "PAPER_TERMINAL_FAULTS"}
    done = subprocess.run([sys.executable, __file__], env=names, capture_output=True, text=True, timeout=60, check=True)
    values = json.loads(done.stdout)
    return Truth(values["orders"], values["positions"], values["deals"])


def _print_records() -> None:
    import paper_terminal as terminal

    if not terminal.initialize():
        sys.exit(f"Cannot read the broker: {terminal.last_error()}")
    records = {
        "orders": [*_all(terminal.orders_get()), *_all(terminal.history_orders_get(0, LAST_SECOND))],
        "positions": _all(terminal.positions_get()),
        "deals": _all(terminal.history_deals_get(0, LAST_SECOND)),
    }
    print(json.dumps(records))


def _all(records: Any) -> list[dict[str, Any]]:
    if records is None:
        sys.exit("Cannot read the broker: it answers nothing")
    return [record._asdict() for record in records]


if __name__ == "__main__":
    _print_records()
