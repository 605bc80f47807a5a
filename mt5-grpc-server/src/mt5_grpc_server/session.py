"""The session with the terminal as the server remembers it: answers at once, also while the terminal hangs."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from mt5_grpc_server.adapter.failure import TerminalFailure
from mt5_grpc_server.errors import CallError
from mt5_grpc_server.gen import mt5_pb2
from mt5_grpc_server.gen.mt5_pb2 import TerminalState

STARTING = mt5_pb2.TERMINAL_STATE_STARTING
CONNECTED = mt5_pb2.TERMINAL_STATE_CONNECTED
RECONNECTING = mt5_pb2.TERMINAL_STATE_RECONNECTING
DISCONNECTED = mt5_pb2.TERMINAL_STATE_DISCONNECTED
LOGIN_FAILED = mt5_pb2.TERMINAL_STATE_LOGIN_FAILED
WRONG_ACCOUNT = mt5_pb2.TERMINAL_STATE_WRONG_ACCOUNT
HUNG = mt5_pb2.TERMINAL_STATE_HUNG

# Seconds after which a caller may look again while a session is being made.
RETRY_SECONDS = 2.0


@dataclass(frozen=True)
class Failure:
    """The newest failed call: code and text of last_error(), and when, in UTC epoch seconds."""

    code: int
    text: str
    time: float


@dataclass(frozen=True)
class Memory:
    """Everything known of the session at one moment. Structures have MT5's field names and numbers."""

    state: TerminalState = STARTING
    message: str = "The first session with the terminal is being made"
    expected_login: int | None = None
    account: Mapping[str, Any] = field(default_factory=dict)
    terminal: Mapping[str, Any] = field(default_factory=dict)
    version: tuple[int, int, str] = (0, 0, "")
    package_version: str = ""
    last_expected: Mapping[str, Any] = field(default_factory=dict)
    expected_path: str = ""
    """Folder of the terminal that this session was made with; empty before that."""
    last_failure: Failure | None = None
    losses: int = 0
    """How often the way to the trade server was seen to end: it may be up again before anybody looks."""

    @property
    def own_account(self) -> Mapping[str, Any]:
        """The account of this session as it was seen last, empty before that: while another one is logged in by hand,
        requests are still for this one.
        """
        return self.last_expected if self.last_expected.get("login") == self.expected_login else {}

    @property
    def reaches_broker(self) -> bool:
        """True while the right account is logged in and the terminal is connected with its trade server."""
        return self.state == CONNECTED and bool(self.terminal.get("connected"))

    @property
    def is_up(self) -> bool:
        """True while the terminal answers, be it with the right account or another one."""
        return self.state in (CONNECTED, WRONG_ACCOUNT)


class Session:
    """Holds the newest Memory. Written by the keeper and the lane, read by everybody."""

    def __init__(self, on_change: Callable[[Memory], None]) -> None:
        self._on_change = on_change
        self._lock = threading.Lock()
        self.memory = Memory()

    def update(self, **changes: Any) -> Memory:
        """Replace some fields, and tell the observer when the state changed."""
        with self._lock:
            before, after = self.memory, replace(self.memory, **changes)
            lost = before.reaches_broker and not after.reaches_broker
            self.memory = replace(after, losses=before.losses + lost)
            if before.state != self.memory.state:
                self._on_change(self.memory)
            return self.memory

    def record_failure(self, failure: TerminalFailure) -> None:
        """Remember what last_error() said of a failed call."""
        if failure.last_error is not None:
            code, text = failure.last_error
            self.update(last_failure=Failure(code, text, time.time()))

    def record_snapshot(self, snapshot: Mapping[str, Any]) -> Memory:
        """Take in a heartbeat: the session is up, with the expected account or with another one."""
        account, terminal = snapshot["account"], snapshot["terminal"]
        state, message = CONNECTED, "The session with the terminal is up"
        if not terminal["connected"]:
            message = "The terminal is not connected to its trade server; it reconnects by itself"
        expected = self.memory.expected_login
        if expected is not None and account["login"] != expected:
            state, message = WRONG_ACCOUNT, wrong_account(expected, account["login"]).message
        return self.update(
            state=state,
            message=message,
            account=account,
            terminal=terminal,
            version=tuple(snapshot["version"]),
            last_expected=account if account["login"] == expected else self.memory.last_expected,
        )

    def require(self) -> None:
        """Raise the CallError that a call deserves now, unless the session is up with the right account."""
        memory = self.memory
        if memory.state == CONNECTED:
            return
        if memory.state == WRONG_ACCOUNT:
            raise wrong_account(memory.expected_login or 0, memory.account["login"])
        # A refused login is the caller's own error only in Connect; for everybody else there is no session.
        reason = "TERMINAL_HUNG" if memory.state == HUNG else "NOT_CONNECTED"
        raise CallError(reason, f"Cannot ask the terminal: {memory.message}", retry_after=RETRY_SECONDS)

    def require_account(self, account: Mapping[str, Any]) -> None:
        """Raise WRONG_ACCOUNT when this account_info() is not of the expected account."""
        expected = self.memory.expected_login
        if expected is not None and account["login"] != expected:
            raise wrong_account(expected, account["login"])


def account_name(account: Mapping[str, Any]) -> str:
    """The name of an account that no other one has: server and login."""
    return f"{account['server']}/{account['login']}"


def wrong_account(expected: int, found: int) -> CallError:
    """The error of every call while another account is logged in."""
    message = f"Cannot use the terminal: account {expected} is expected, {found} is logged in"
    return CallError("WRONG_ACCOUNT", message, {"expected_login": str(expected), "login": str(found)})
