"""Looks at the account every few seconds where the loss of a day is limited, so that the day starts with the
right equity, money that is paid in or out is no profit or loss, and a breach is seen while nobody trades.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from mt5_grpc_server.broker_clock import BrokerClock
from mt5_grpc_server.session import account_name
from mt5_grpc_server.trading.guards import DayState
from mt5_grpc_server.trading.reconcile_sweeper import Reader
from mt5_grpc_server.trading.risk import Risk
from mt5_grpc_server.trading.watch import Watch

LOOK_SECONDS = 5.0
AGAIN_SECONDS = 2.0
_MARGIN_SECONDS = 24 * 3600
# Balance, credit, charge, correction, bonus: money that no trade made. Source: MQL5 reference, ENUM_DEAL_TYPE.
_TRANSFERS = (2, 3, 4, 5, 6)


class DayWatch:
    """Looks in `thread`. `flatten` is called at every look at a day that has cost too much, with the account's name
    and the number of the broker's day.
    """

    def __init__(
        self,
        risk: Risk,
        reader: Reader,
        clock: BrokerClock,
        flatten: Callable[[str, int], None],
    ) -> None:
        self._risk = risk
        self._reader = reader
        self._clock = clock
        self._flatten = flatten
        self._doubted = False
        complaint = "The loss of the day could not be looked at"
        self.thread = Watch("day-watch", self.look, self._seconds, complaint, logging.INFO)

    def look(self) -> DayState | None:
        """One look; the day where a limit is set. Raises CallError, TerminalFailure or JournalUnavailable."""
        if self._reader.connected_since() is None:
            return None
        now_msc = self._clock.now_msc()
        account = self._reader.read("account_info", {})
        config = self._risk.config(account)
        if config.max_daily_loss is None or now_msc is None:
            return None
        name, seconds = account_name(account), now_msc // 1000
        seen = self._risk.newest_deal(name)
        paid, newest = self._transfers(seen, seconds)
        if paid or seen is None:
            # Whether it was paid before the account was read or after cannot be told: read it again, between two looks
            # that know of the same.
            account = self._reader.read("account_info", {})
            again, newest = self._transfers(seen, seconds)
            if again != paid or account_name(account) != name:
                return None
        transfers = 0.0 if seen is None else sum(paid.values())
        # For good only where two looks agree: the terminal may show money and its deal one after the other.
        self._doubted = not self._doubted and self._risk.is_breach(name, account, transfers)
        if self._doubted:
            return None
        day = self._risk.see_account(name, account, transfers, newest)
        if day is not None and day.breached and config.flatten_on_breach:
            self._flatten(name, day.number)
        return day

    def _transfers(self, seen: int | None, seconds: int) -> tuple[dict[int, float], int]:
        """What was paid in or out after a deal, by the ticket of its own, and the ticket of the newest deal."""
        span = {"date_from": max(0, seconds - _MARGIN_SECONDS), "date_to": seconds + _MARGIN_SECONDS}
        deals: list[Any] = self._reader.read("history_deals_get", span)
        paid = [deal for deal in deals if deal["ticket"] > (seen or 0) and deal["type"] in _TRANSFERS]
        newest = max((deal["ticket"] for deal in deals), default=seen or 0)
        return {deal["ticket"]: float(deal["profit"]) for deal in paid}, newest

    def _seconds(self) -> float:
        return AGAIN_SECONDS if self._doubted else LOOK_SECONDS
