"""Keeps the session with the terminal: makes it at start, looks after it, makes it again when it is lost.

One thread runs everything that changes the session, so that a Connect and a reconnect can never cross.
"""

from __future__ import annotations

import logging
import math
import random
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any

from mt5_grpc_server import session as states
from mt5_grpc_server.adapter.failure import TerminalFailure
from mt5_grpc_server.broker_clock import BrokerClock
from mt5_grpc_server.client import Client
from mt5_grpc_server.config import Budgets, Target
from mt5_grpc_server.errors import CallError
from mt5_grpc_server.lane import Job, Lane
from mt5_grpc_server.lane_queue import Priority
from mt5_grpc_server.session import Session, account_name, wrong_account
from mt5_grpc_server.trading.account_owner import AccountOwner

log = logging.getLogger(__name__)

# While the broker's clock is not known yet: two looks at the ticks show which of them are fresh.
FAST_HEARTBEAT_SECONDS = 0.5
# After that many fast looks the market is closed, and the ordinary ones will do.
FAST_HEARTBEATS = 60
BACKOFF_BASE_SECONDS = 0.5
BACKOFF_LIMIT_SECONDS = 30.0
# Brokers lock accounts after repeated wrong passwords.
LOGIN_TRIES = 3
# What the package itself does beyond its timeout: finding and starting the terminal.
START_MARGIN_SECONDS = 30.0


@dataclass(eq=False)
class Command:
    """A caller's wish that changes the session."""

    run: Callable[[], Any]
    client: Client
    result: Future[Any] = field(default_factory=Future)


class Keeper:
    """Owns the session, and is the LaneListener of its lane."""

    def __init__(
        self,
        session: Session,
        owner: AccountOwner,
        clock: BrokerClock,
        target: Target,
        budgets: Budgets,
        heartbeat: float,
    ) -> None:
        """`heartbeat` is the time between two looks at the terminal, in seconds."""
        self._session = session
        self._owner = owner
        self._clock = clock
        self._target = target
        self._budgets = budgets
        self._heartbeat = heartbeat
        self._changed = threading.Condition()
        self._commands: deque[Command] = deque()
        self._due = math.inf
        self._wanted = False
        self._failures = 0
        self._login_failures = 0
        self._beats = 0
        self._lane: Lane

    def start(self, lane: Lane, connect: bool) -> None:
        """Begin to keep the session; without `connect` only from the first Connect on."""
        self._lane = lane
        self._wanted = connect
        self._session.update(expected_login=self._target.expected_login)
        if connect:
            self._due = 0.0
        else:
            self._session.update(state=states.DISCONNECTED, message="Nobody asked for a session yet: call Connect")
        threading.Thread(target=self._run, name="keeper", daemon=True).start()

    def connect(self, change: Callable[[Target], Target], client: Client) -> Any:
        """Make a session anew with a changed target; its account. Raises CallError or TerminalFailure."""
        return self._submit(lambda: self._connect(change(self._target)), client)

    def login(self, login: int, password: str | None, server: str | None, timeout: int, client: Client) -> Any:
        """Change the account inside the session; the account. `timeout` is in milliseconds."""
        return self._submit(lambda: self._login(login, password, server, timeout), client)

    def disconnect(self, client: Client) -> None:
        """End the session until the next connect."""
        self._submit(self._disconnect, client)

    def worker_started(self, package_version: str) -> None:
        """See LaneListener."""
        self._session.update(package_version=package_version)

    def worker_lost(self, hung: bool) -> None:
        """See LaneListener."""
        if self._session.memory.is_up:
            state, what = (states.HUNG, "hung") if hung else (states.RECONNECTING, "ended")
            message = f"The process that holds the terminal {what} and is being replaced"
            self._session.update(state=state, message=message)
            self._schedule(self._backoff())

    def call_failed(self, failure: TerminalFailure) -> None:
        """See LaneListener."""
        self._session.record_failure(failure)
        if failure.reason == "NOT_CONNECTED" and self._session.memory.is_up:
            message = "The session with the terminal was lost and is being made again"
            self._session.update(state=states.RECONNECTING, message=message)
            self._schedule(self._backoff())

    def _submit(self, run: Callable[[], Any], client: Client) -> Any:
        command = Command(run, client)
        with self._changed:
            self._commands.append(command)
            self._changed.notify()
        return client.wait(command.result)

    def _schedule(self, delay: float) -> None:
        with self._changed:
            self._due = time.monotonic() + delay
            self._changed.notify()

    def _backoff(self) -> float:
        return random.uniform(0, min(BACKOFF_LIMIT_SECONDS, BACKOFF_BASE_SECONDS * 2**self._failures))

    def _run(self) -> None:
        while True:
            with self._changed:
                while not self._commands and self._due > time.monotonic():
                    self._changed.wait(None if self._due == math.inf else self._due - time.monotonic())
                command = self._commands.popleft() if self._commands else None
                if command is None:
                    self._due = math.inf
            if command is None:
                self._act()
            elif command.client.waits():
                self._obey(command)

    def _obey(self, command: Command) -> None:
        try:
            command.result.set_result(command.run())
        except Exception as error:
            command.result.set_exception(error)

    def _act(self) -> None:
        try:
            if self._session.memory.is_up:
                self._beat()
            elif self._wanted:
                self._attempt(self._target)
        except (CallError, TerminalFailure) as error:
            log.warning("The session with the terminal is not up: %s", error)
        except Exception:
            log.exception("Looking after the session failed")
            self._schedule(self._heartbeat)

    def _beat(self) -> None:
        try:
            snapshot = self._ask("snapshot", self._budgets.read, Priority.ACCOUNT)
        except CallError as error:
            # A full queue says nothing of the terminal; a lost worker has scheduled what comes next.
            if error.reason == "QUEUE_FULL":
                self._schedule(self._heartbeat)
            elif error.reason == "NOT_CONNECTED":
                # Unless it was lost just when it had answered: its answer was then taken in as a session that is up.
                self.worker_lost(hung=False)
            return
        except TerminalFailure as failure:
            self._lost(failure)
            raise
        self._failures = 0
        self._take_in(snapshot)

    def _take_in(self, snapshot: Mapping[str, Any]) -> None:
        account = snapshot["account"]
        if account["login"] == self._session.memory.expected_login:
            self._owner.hold(account_name(account))
        # The clock first: whoever waits for the session reads it.
        self._clock.observe({symbol: int(tick["time_msc"]) for symbol, tick in snapshot["ticks"].items()})
        self._session.record_snapshot(snapshot)
        self._beats += 1
        fast = not self._clock.settled and self._beats <= FAST_HEARTBEATS
        self._schedule(min(FAST_HEARTBEAT_SECONDS, self._heartbeat) if fast else self._heartbeat)

    def _attempt(self, target: Target) -> Mapping[str, Any]:
        """Initialise once. On failure the state tells why, the next attempt is scheduled, and the error raised."""
        try:
            account: Mapping[str, Any] = self._ask(
                "initialize",
                max(self._budgets.connect, target.timeout / 1000 + START_MARGIN_SECONDS),
                Priority.ORDER,
                starts_worker=True,
                path=target.path,
                login=target.login,
                password=target.password,
                server=target.server,
                timeout=target.timeout,
                portable=target.portable,
            )
            return self._established(account)
        except (CallError, TerminalFailure) as error:
            self._lost(error)
            raise

    def _established(self, account: Mapping[str, Any]) -> Mapping[str, Any]:
        memory = self._session.memory
        if _place(account) != _place(memory.account):
            self._clock.forget()
        if memory.expected_login is None:
            # Whoever is logged in first is the account of this session; another one later is a switch under us.
            memory = self._session.update(expected_login=account["login"])
        self._login_failures = 0
        self._beats = 0
        snapshot = self._ask("snapshot", self._budgets.read, Priority.ORDER)
        self._session.update(expected_path=snapshot["terminal"]["path"])
        self._take_in(snapshot)
        log.info("Connected to account %s", account["login"])
        if account["login"] != memory.expected_login:
            raise wrong_account(memory.expected_login or 0, account["login"])
        return account

    def _lost(self, error: CallError | TerminalFailure) -> None:
        if error.reason == "WRONG_ACCOUNT":
            return
        state, message = states.RECONNECTING, error.message
        if error.reason == "TERMINAL_HUNG":
            state = states.HUNG
        if error.reason == "LOGIN_FAILED":
            state = states.LOGIN_FAILED
            self._login_failures += 1
            self._wanted = self._login_failures < LOGIN_TRIES
        if self._wanted:
            self._schedule(self._backoff())
            self._failures += 1
        else:
            message += "; it is not tried again before the next Connect"
        self._session.update(state=state, message=message)

    def _connect(self, target: Target) -> Mapping[str, Any]:
        self._target = target
        self._wanted = True
        self._failures = 0
        # A refused password of an explicit Connect is told to its caller and not tried again.
        self._login_failures = LOGIN_TRIES - 1
        message = "A caller asked for a new session, which is being made"
        leaves = target.expected_login != self._session.memory.expected_login
        self._session.update(state=states.RECONNECTING, message=message, expected_login=target.expected_login)
        try:
            return self._attempt(target)
        finally:
            if leaves and self._session.memory.state != states.CONNECTED:
                self._owner.release()

    def _login(self, login: int, password: str | None, server: str | None, timeout: int) -> Mapping[str, Any]:
        self._target.check_login(login)
        self._session.require()
        self._session.update(state=states.RECONNECTING, message=f"Account {login} is being logged in")
        budget = max(self._budgets.connect, timeout / 1000 + START_MARGIN_SECONDS)
        try:
            account = self._ask(
                "login", budget, Priority.ORDER, login=login, password=password, server=server, timeout=timeout
            )
        except TerminalFailure:
            # The package keeps its connection when a login fails: see which account it has now.
            self._take_in(self._ask("snapshot", self._budgets.read, Priority.ORDER))
            raise
        self._target = self._target.with_account(login, password, server)
        self._session.update(expected_login=login)
        return self._established(account)

    def _disconnect(self) -> None:
        self._wanted = False
        self._session.update(state=states.DISCONNECTED, message="A caller ended the session: call Connect")
        try:
            self._ask("shutdown", self._budgets.read, Priority.ORDER)
        except CallError as error:
            log.info("There was no session to end: %s", error)
        self._owner.release()

    def _ask(
        self, operation: str, budget: float, priority: Priority, starts_worker: bool = False, **arguments: Any
    ) -> Any:
        return self._lane.run(Job(operation, arguments, budget, starts_worker=starts_worker), priority)


def _place(account: Mapping[str, Any]) -> tuple[Any, Any]:
    # A broker has one clock for each of its servers.
    return account.get("server"), account.get("login")
