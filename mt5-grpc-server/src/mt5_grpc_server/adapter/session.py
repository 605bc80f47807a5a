"""Operations on the session: start, end, account, terminal, heartbeat."""

from __future__ import annotations

import contextlib
from typing import Any

from mt5_grpc_server.adapter.arguments import INT32_MAX, integer, text
from mt5_grpc_server.adapter.caller import plain
from mt5_grpc_server.adapter.failure import TerminalFailure
from mt5_grpc_server.adapter.operations import Operations

_PATH_LENGTH = 257
_CREDENTIAL_LENGTH = 253


class SessionOperations(Operations):
    """initialize(), login(), shutdown() and what the terminal says of itself."""

    def initialize(
        self,
        path: str | None = None,
        login: int | None = None,
        password: str | None = None,
        server: str | None = None,
        timeout: int | None = None,
        portable: bool | None = None,
    ) -> dict[str, Any]:
        """Start the terminal where it does not run, attach, log in where credentials are given; the account.

        `timeout` is in milliseconds. What is None is not given to the package, which then takes what the terminal
        remembers. An earlier session ends.
        """
        purpose = "start a session with the terminal"
        keywords = _credentials(purpose, login, password, server, timeout)
        if portable:
            keywords["portable"] = True
        places = () if path is None else (text(purpose, "path", path, _PATH_LENGTH),)
        self._forget_session()
        self._terminal.call("initialize", *places, **keywords)
        account = self.account_info()
        with contextlib.suppress(TerminalFailure):  # found before the first request otherwise
            self._form.settle()
        return account

    def login(
        self, login: int, password: str | None = None, server: str | None = None, timeout: int | None = None
    ) -> dict[str, Any]:
        """Change the account inside the session; the account. `timeout` is in milliseconds."""
        keywords = _credentials("log in", login, password, server, timeout)
        self._forget_session()
        self._terminal.call("login", keywords.pop("login"), **keywords)
        return self.account_info()

    def shutdown(self) -> bool:
        """End the session; the terminal keeps running."""
        self._forget_session()
        return bool(self._terminal.call("shutdown"))

    def version(self) -> tuple[int, int, str]:
        """Version, build and release date of the terminal."""
        version, build, released = self._terminal.call("version")
        return version, build, released

    def last_error(self) -> tuple[int, str]:
        """Code and text of the newest call, whoever made it."""
        return self._terminal.last_error()

    def account_info(self) -> dict[str, Any]:
        """The account the terminal is logged in to."""
        return plain(self._terminal.call("account_info"))

    def terminal_info(self) -> dict[str, Any]:
        """The terminal, its permissions and its folders."""
        return plain(self._terminal.call("terminal_info"))

    def snapshot(self) -> dict[str, Any]:
        """The heartbeat: account, terminal, version, and the ticks of up to 16 symbols of Market Watch by name."""
        values = {"account": self.account_info(), "terminal": self.terminal_info(), "version": self.version()}
        ticks = {symbol: self._terminal.ask("symbol_info_tick", symbol) for symbol in self._watch.sample()}
        quoted = {
            symbol: plain(tick.value) for symbol, tick in ticks.items() if not tick.failed and tick.value.time > 0
        }
        return {**values, "ticks": quoted}


def _credentials(
    purpose: str, login: int | None, password: str | None, server: str | None, timeout: int | None
) -> dict[str, Any]:
    keywords: dict[str, Any] = {}
    if login is not None:
        keywords["login"] = integer(purpose, "login", login, least=1)
    if password is not None:
        keywords["password"] = _secret(purpose, password)
    if server is not None:
        keywords["server"] = text(purpose, "server", server, _CREDENTIAL_LENGTH)
    if timeout is not None:
        keywords["timeout"] = integer(purpose, "timeout", timeout, most=INT32_MAX)
    return keywords


def _secret(purpose: str, password: str) -> str:
    try:
        return text(purpose, "password", password, _CREDENTIAL_LENGTH, empty=True)
    except TerminalFailure as failure:
        # The sentence would show the value.
        message = f"Cannot {purpose}: the password is not text of at most {_CREDENTIAL_LENGTH} characters"
        raise TerminalFailure(failure.reason, message, None, failure.metadata) from None
