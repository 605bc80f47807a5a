"""The limits that are in force on each account, in versions: the owner's file asks for limits, and on a real account
those that are looser wait until the owner has confirmed them on the machine of the server.
"""

from __future__ import annotations

import hashlib
import json
import logging
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from mt5_grpc_server.session import account_name
from mt5_grpc_server.trading.audit_file import NAME as AUDIT_NAME
from mt5_grpc_server.trading.guards import (
    GuardConfig,
    GuardConfigError,
    from_values,
    looser,
    parse_config,
    stricter,
    to_values,
)
from mt5_grpc_server.trading.journal import Journal
from mt5_grpc_server.trading.journal_file import JournalUnavailable
from mt5_grpc_server.trading.limits_audit import limits_event, newest_limits
from mt5_grpc_server.trading.mt5 import REAL_ACCOUNT

log = logging.getLogger(__name__)

CONFIRM_COMMAND = "mt5-grpc-server confirm-limits"
BY_FILE = "the file of the guards"
_CODE_LENGTH = 8


@dataclass(frozen=True)
class LimitsVersion:
    """Limits that are in force on an account, from 1 on the number of their version, since when they are (UTC epoch
    seconds), and whether they are those of a real account.
    """

    number: int
    since: float
    real: bool
    limits: GuardConfig


@dataclass(frozen=True)
class WaitingLimits:
    """Limits that the owner's file asks for and that take effect once they are confirmed: `looser` are the keys of
    those that allow more than the ones in force. The code is theirs alone, the command confirms them.
    """

    limits: GuardConfig
    looser: tuple[str, ...]
    code: str
    command: str


class Limits:
    """Versions of the limits of accounts. Safe for threads; everything raises JournalUnavailable until the version of
    the account is durable.
    """

    def __init__(self, values: Mapping[str, Any], journal: Journal, clock: Callable[[], float] = time.time) -> None:
        """`values` is the mapping of the owner's file. Raises GuardConfigError where it cannot be used."""
        self._wanted = {real: parse_config(values, real=real) for real in (False, True)}
        self._journal = journal
        self._clock = clock
        self._lock = threading.RLock()
        self._known: dict[str, tuple[bool, LimitsVersion, WaitingLimits | None]] = {}

    def in_force(self, account: Mapping[str, Any]) -> LimitsVersion:
        """The limits that count for this account now."""
        return self.of(account)[0]

    def of(self, account: Mapping[str, Any]) -> tuple[LimitsVersion, WaitingLimits | None]:
        """The same, and the limits that wait to be confirmed, None where there are none."""
        name, is_real = account_name(account), _is_real(account)
        with self._lock:
            known = self._known.get(name)
            if known is None or known[0] != is_real:
                known = self._known[name] = is_real, *self._compare(name, is_real)
        return known[1:]

    def confirm(self, account: Mapping[str, Any], code: str) -> bool:
        """Put the waiting limits with this code in force; False where none has it."""
        with self._lock:
            version, waiting = self.of(account)
            if waiting is None or waiting.code != code:
                return False
            after = self._put_in_force(account_name(account), version, waiting.limits, version.real, CONFIRM_COMMAND)
            self._known[account_name(account)] = _is_real(account), after, None
        return True

    def _compare(self, name: str, is_real: bool) -> tuple[LimitsVersion, WaitingLimits | None]:
        before = self._last(name)
        # Once a real account, always one: shown as another for a moment it would get looser limits, also for later.
        is_real = is_real or (before is not None and before.real)
        wanted = self._wanted[is_real]
        if before is None:
            return self._put_in_force(name, None, wanted, is_real, BY_FILE), None
        more = looser(before.limits, wanted) if is_real else []
        limits = stricter(before.limits, wanted) if more else wanted
        same = limits == before.limits and is_real == before.real
        version = before if same else self._put_in_force(name, before, limits, is_real, BY_FILE)
        if not more:
            return version, None
        code = _code(name, version.number, wanted)
        # Without the folder it could be meant for another server of this machine.
        command = f'{CONFIRM_COMMAND} --code {code} --data "{self._journal.folder}"'
        waiting = WaitingLimits(wanted, tuple(more), code, command)
        told = name, ", ".join(more), command
        log.warning("Looser limits of the real account %s wait for its owner: %s; to confirm them: %s", *told)
        return version, waiting

    def _put_in_force(
        self, name: str, before: LimitsVersion | None, limits: GuardConfig, is_real: bool, how: str
    ) -> LimitsVersion:
        version = LimitsVersion(1 if before is None else before.number + 1, self._clock(), is_real, limits)
        values = None if before is None else to_values(before.limits)
        event = limits_event(name, how, version.number, version.since, is_real, values, to_values(limits))
        self._journal.keep_fact(_fact(name), event, event)
        log.info("Version %d of the limits of account %s is in force, by %s", version.number, name, how)
        return version

    def _last(self, name: str) -> LimitsVersion | None:
        known = self._journal.fact(_fact(name))
        # An older journal that was put back, or one that began anew, has missed what the audit log still tells; also of
        # an account that is seen for the first time long after that.
        if known is None or self._journal.was_put_back():
            told = self._newest_told(name)
            if told is not None and (known is None or told["version"] > known["version"]):
                self._journal.keep_fact(_fact(name), told)
                known = told
        if known is None:
            return None
        try:
            limits = from_values(known["after"])
            return LimitsVersion(known["version"], known["since"], known.get("real", False), limits)
        except GuardConfigError as error:  # of a newer release
            raise JournalUnavailable(f"the limits of account {name} cannot be read: {error}") from error

    def _newest_told(self, name: str) -> dict[str, Any] | None:
        try:
            return newest_limits(self._journal.folder / AUDIT_NAME, name)
        except OSError as error:
            raise JournalUnavailable(f"the audit log cannot be read: {error}") from error


def _fact(name: str) -> str:
    return f"limits:{name}"


def _is_real(account: Mapping[str, Any]) -> bool:
    return bool(account.get("trade_mode") == REAL_ACCOUNT)


def _code(name: str, number: int, limits: GuardConfig) -> str:
    # Of these limits after that version: no consent to other ones, and none from before.
    told = json.dumps([name, number, to_values(limits)], sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()[:_CODE_LENGTH]
