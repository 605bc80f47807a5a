"""What the guards need beside one look at the account, kept between looks and over restarts."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from mt5_grpc_server.broker_clock import BrokerClock
from mt5_grpc_server.trading import guards
from mt5_grpc_server.trading.guards import DayState, Denial, GuardConfig, InFlight, LossLimit, Mode, Sent, Snapshot
from mt5_grpc_server.trading.intent import Identity, Intent
from mt5_grpc_server.trading.journal import Journal
from mt5_grpc_server.trading.limits import Limits
from mt5_grpc_server.trading.mt5 import BUY_TYPES, NEW_ORDERS, PENDING
from mt5_grpc_server.trading.owner_file_names import KILL_FILE

REMEMBERED_SECONDS = 60.0


class Risk:
    """Mode, day, pace and quote ages of the account. Safe for threads."""

    def __init__(
        self,
        journal: Journal,
        limits: Mapping[str, Any],
        broker_clock: BrokerClock,
        clock: Callable[[], float] = time.time,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """`limits` is the mapping of the configuration file. Raises GuardConfigError where it cannot be used."""
        self.limits = Limits(limits, journal, clock)
        self._journal = journal
        self._broker_clock = broker_clock
        self._clock = clock
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._sent: deque[Sent] = deque()
        self._ticks: dict[str, tuple[int, float | None]] = {}
        self._owes_kill_file = False

    def config(self, account: Mapping[str, Any]) -> GuardConfig:
        """The limits that count for this account now. Raises JournalUnavailable."""
        return self.limits.in_force(account).limits

    def mode(self, name: str, account: Mapping[str, Any]) -> tuple[Mode, str, float]:
        """The mode that was set for an account, why, and since when (UTC epoch seconds, 0 = from the start)."""
        return self._mode(name, self.config(account))

    def _mode(self, name: str, limits: GuardConfig) -> tuple[Mode, str, float]:
        stored = self._journal.fact(f"mode:{name}")
        found = None if stored is None else Mode(stored["mode"])
        mode = guards.starting_mode(found, limits.start_mode)
        return (mode, "", 0.0) if stored is None else (mode, stored["reason"], stored["since"])

    def set_mode(self, name: str, account: Mapping[str, Any], mode: Mode, reason: str, key_id: str) -> None:
        """Change the mode of an account for good, and tell the audit log. Raises JournalUnavailable."""
        before = self.mode(name, account)[0].value
        event = {"event": "mode", "account": name, "keyId": key_id, "before": before, "after": mode.value}
        value = {"mode": mode.value, "reason": reason, "since": self._clock()}
        self._journal.keep_fact(f"mode:{name}", value, {**event, "reason": reason})

    @property
    def kill_file(self) -> bool:
        """True while a file KILL lies in the data folder, or should and cannot be written."""
        return self._owes_kill_file or self.kill_path.exists()

    @property
    def kill_path(self) -> Path:
        """Where that file is looked for."""
        return self._journal.folder / KILL_FILE

    def halt_by_file(self) -> None:
        """Halt trading, whatever the account and whether or not the journal can be written, until the owner lifts it.
        Raises OSError where the next start would not know of it; then `pay_kill_file` is to be tried until it does.
        """
        self._owes_kill_file = True
        self.pay_kill_file()

    def pay_kill_file(self) -> None:
        """Write the file KILL where that is still to be done. Raises OSError."""
        if self._owes_kill_file:
            self.kill_path.touch()
            self._owes_kill_file = False

    def day(self, name: str) -> DayState | None:
        """The broker's day as it was seen last."""
        stored = self._journal.fact(f"day:{name}")
        return None if stored is None else guards.from_dict(stored)

    def see_account(
        self, name: str, account: Mapping[str, Any], transfers: float, newest_deal: int, opening: float | None
    ) -> DayState | None:
        """Take in a look at the account for good; the day where a limit on its cost is set. `transfers` is money paid
        in or out since the look at which another deal was the newest, `opening` is what a day began with whose start
        nobody saw. Raises JournalUnavailable.
        """
        before, day = self._day_now(name, account, transfers, opening)
        if day is not None and (day != before or newest_deal != self.newest_deal(name)):
            self._journal.keep_fact(f"day:{name}", {**guards.to_dict(day), "deal": newest_deal})
        return day

    def is_breach(self, name: str, account: Mapping[str, Any], transfers: float, opening: float | None) -> bool:
        """True where `see_account` would find for the first time that the day has cost too much."""
        before, day = self._day_now(name, account, transfers, opening)
        known = before is not None and day is not None and before.breached and before.number == day.number
        return day is not None and day.breached and not known

    def newest_deal(self, name: str) -> int | None:
        """The newest deal at the last look for good, None before the first one."""
        stored = self._journal.fact(f"day:{name}")
        return None if stored is None else int(stored["deal"])

    def _day_now(
        self, name: str, account: Mapping[str, Any], transfers: float, opening: float | None
    ) -> tuple[DayState | None, DayState | None]:
        now = self._broker_clock.now_msc()
        limit = self.config(account).max_daily_loss
        return self._day_with(name, account, limit, None if now is None else now // 1000, transfers, opening)

    def _day_with(
        self,
        name: str,
        account: Mapping[str, Any],
        limit: LossLimit | None,
        seconds: int | None,
        transfers: float = 0.0,
        opening: float | None = None,
    ) -> tuple[DayState | None, DayState | None]:
        if limit is None or seconds is None:
            return None, None
        before = self.day(name)
        return before, guards.advance(before, seconds, float(account["equity"]), limit, transfers, opening)

    def snapshot(self, intent: Intent, scene: Mapping[str, Any]) -> Snapshot:
        """What the guards judge the request of an intent by. Raises JournalUnavailable."""
        account, tick, now, name = scene["account"], scene["tick"] or {}, self._monotonic(), intent.identity.account
        reached = self._broker_clock.reached(int(tick.get("time_msc", 0)))
        # The same limits for the whole turn, whatever is confirmed meanwhile.
        in_force = self.limits.in_force(account)
        with self._lock:
            while self._sent and now - self._sent[0].at > REMEMBERED_SECONDS:
                self._sent.popleft()
            sent = tuple(self._sent)
        return Snapshot(
            account=account,
            symbol=scene["symbol"] or {},
            tick=tick,
            tick_age_ms=self._tick_age(scene, now),
            positions=scene["positions"],
            orders=scene["orders"],
            in_flight=[each for each in map(_in_flight, self._others(intent)) if each is not None],
            sent=sent,
            now=now,
            # Not for good: what was paid in or out since the last look is not known here, nor, before a fresh tick,
            # whether the broker's day has ended since the newest one.
            day=self._day_with(name, account, in_force.limits.max_daily_loss, reached)[1],
            mode=self._mode(name, in_force.limits)[0],
            kill_file=self.kill_file,
            shut_off=bool(self._journal.fact(f"shutOff:{name}")),
            limits=in_force.limits,
            limits_version=in_force.number,
        )

    def check(self, request: Mapping[str, Any], snapshot: Snapshot) -> Denial | None:
        """The guard that forbids a request, None where it may be sent."""
        denial = guards.evaluate(snapshot.limits, request, snapshot)
        return None if denial is None else replace(denial, limits_version=snapshot.limits_version)

    def shut_off(self, identity: Identity, guard: str) -> None:
        """Let nobody trade this account until trading is resumed, as `guard` asks. Raises JournalUnavailable."""
        event = {"event": "shutOff", "account": identity.account, "keyId": identity.key_id, "guard": guard}
        self._journal.keep_fact(f"shutOff:{identity.account}", True, event)

    def end_shut_off(self, name: str, key_id: str) -> None:
        """Let an account trade again on which an order had repeated itself. Raises JournalUnavailable."""
        fact = f"shutOff:{name}"
        if self._journal.fact(fact):
            self._journal.keep_fact(fact, False, {"event": "shutOffEnded", "account": name, "keyId": key_id})

    def count(self, request: Mapping[str, Any], snapshot: Snapshot) -> None:
        """Remember that a request which passed the guards is being sent: what makes exposure counts at once."""
        if request["action"] in NEW_ORDERS and not guards.reduces(request, snapshot):
            symbol, is_buy, volume = _trade(request)
            with self._lock:
                self._sent.append(Sent(self._monotonic(), symbol, is_buy, volume))

    def _tick_age(self, scene: Mapping[str, Any], now: float) -> float | None:
        if scene["tick"] is None:
            return None
        symbol, time_msc = scene["symbol"]["name"], scene["tick"]["time_msc"]
        with self._lock:
            known = self._ticks.get(symbol)
            if known is None or known[0] != time_msc:
                self._ticks[symbol] = time_msc, None if known is None else now
            changed = self._ticks[symbol][1]
        broker_now = self._broker_clock.now_msc()
        # Each tells how old it is at least: the change was noticed by a look that may have come late, and the broker's
        # clock is that of the newest tick of some symbol.
        ages = [] if changed is None else [(now - changed) * 1000]
        ages += [] if broker_now is None else [broker_now - time_msc]
        return max(0.0, *ages) if ages else None

    def _others(self, intent: Intent) -> list[Intent]:
        account = intent.identity.account
        return [
            each for each in self._journal.unresolved() if each.id != intent.id and each.identity.account == account
        ]


def _in_flight(intent: Intent) -> InFlight | None:
    if intent.sending is None or intent.sending.request["action"] not in NEW_ORDERS:
        return None
    request, target = intent.sending.request, intent.sending.before
    symbol, is_buy, volume = _trade(request)
    closes = target is not None and (target["type"] == 0) != is_buy
    return InFlight(symbol, is_buy, volume, request["action"] == PENDING, closes)


def _trade(request: Mapping[str, Any]) -> tuple[str, bool, float]:
    # What a request of order_send() leaves out MT5 reads as zero.
    is_buy = request.get("type", 0) in BUY_TYPES
    return str(request.get("symbol") or ""), is_buy, float(request.get("volume") or 0.0)
