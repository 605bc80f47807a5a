"""Looks at the account every few seconds where the loss of a day is limited, so that the day starts with the right
equity, money that is paid in or out is no profit or loss, and a breach is seen while nobody trades. Of a day whose
start nobody saw, what was opened on it counts.
"""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Callable

from mt5_grpc_server.broker_clock import BrokerClock
from mt5_grpc_server.session import account_name
from mt5_grpc_server.trading.guards import DayState
from mt5_grpc_server.trading.guards.day import DAY_SECONDS
from mt5_grpc_server.trading.mt5 import Record
from mt5_grpc_server.trading.reconcile_sweeper import Reader
from mt5_grpc_server.trading.risk import Risk
from mt5_grpc_server.trading.watch import Watch

LOOK_SECONDS = 5.0
AGAIN_SECONDS = 2.0
# A day that begins longer after the last look began unseen.
UNSEEN_SECONDS = 60.0
_MARGIN_SECONDS = 24 * 3600
# Balance, credit, charge, correction, bonus: money that no trade made. Source: MQL5 reference, ENUM_DEAL_TYPE.
_TRANSFERS = (2, 3, 4, 5, 6)
_ENTRY_IN = 0


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
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._risk = risk
        self._reader = reader
        self._clock = clock
        self._flatten = flatten
        self._monotonic = monotonic
        self._doubted = False
        self._is_sure = False
        self._looked: tuple[str, float] | None = None
        complaint = "The loss of the day could not be looked at"
        self.thread = Watch("day-watch", self.look, self._seconds, complaint, logging.INFO)

    def look(self) -> DayState | None:
        """One look; the day where a limit is set. Raises CallError, TerminalFailure or JournalUnavailable."""
        self._is_sure = False
        if self._reader.connected_since() is None:
            return None
        account, now_msc = self._reader.read("account_info", {}), self._clock.now_msc()
        limits = self._risk.config(account)
        self._is_sure = limits.max_daily_loss is None
        if self._is_sure or now_msc is None:
            return None
        day = self._take_in(account, now_msc // 1000)
        self._is_sure = day is not None
        if day is not None and day.breached and limits.flatten_on_breach:
            self._flatten(account_name(account), day.number)
        return day

    def _take_in(self, account: Record, seconds: int) -> DayState | None:
        """The day, None where the next look must tell."""
        name, number = account_name(account), seconds // DAY_SECONDS
        seen, unseen = self._risk.newest_deal(name), self._is_unseen(name, number)
        deals, positions = self._deals(seconds), list[Record]()
        if seen is None or unseen or _transfers(deals, seen):
            # Whether it was booked before the account was read or after cannot be told: read it again, between two
            # looks that know of the same.
            account, known = self._reader.read("account_info", {}), deals
            positions, deals = self._reader.read("positions_get", {}), self._deals(seconds)
            if deals != known or account_name(account) != name:
                return None
        paid = 0.0 if seen is None else _transfers(deals, seen)
        opening = float(account["equity"]) - _result_of(number, deals, positions) if unseen else None
        # For good only where two looks agree: the terminal may show money and its deal one after the other.
        self._doubted = not self._doubted and self._risk.is_breach(name, account, paid, opening)
        if self._doubted:
            return None
        self._looked = name, self._monotonic()
        newest = max((deal["ticket"] for deal in deals), default=seen or 0)
        return self._risk.see_account(name, account, paid, newest, opening)

    def _is_unseen(self, name: str, number: int) -> bool:
        day = self._risk.day(name)
        if day is not None and day.number >= number:
            return False
        return self._looked is None or self._looked[0] != name or self._monotonic() - self._looked[1] > UNSEEN_SECONDS

    def _deals(self, seconds: int) -> list[Record]:
        span = {"date_from": max(0, seconds - _MARGIN_SECONDS), "date_to": seconds + _MARGIN_SECONDS}
        deals: list[Record] = self._reader.read("history_deals_get", span)
        return deals

    def _seconds(self) -> float:
        return LOOK_SECONDS if self._is_sure else AGAIN_SECONDS


def _transfers(deals: list[Record], seen: int | None) -> float:
    """What was paid in or out after the deal that was the newest."""
    return math.fsum(deal["profit"] for deal in deals if deal["ticket"] > (seen or 0) and deal["type"] in _TRANSFERS)


def _result_of(day: int, deals: list[Record], positions: list[Record]) -> float:
    """What was surely made on a day, in the account's currency: by positions that were opened on it and by what belongs
    to none. What a position of an earlier day has made since midnight the broker's records do not tell.
    """
    done = [deal for deal in deals if deal["type"] not in _TRANSFERS and deal["time"] // DAY_SECONDS == day]
    opened = {deal["position_id"] for deal in done if deal["entry"] == _ENTRY_IN} | {0}
    held = [position for position in positions if position["time"] // DAY_SECONDS == day]
    realised = (
        deal[part] for deal in done if deal["position_id"] in opened for part in ("profit", "swap", "commission", "fee")
    )
    return math.fsum((*realised, *(position[part] for position in held for part in ("profit", "swap"))))
