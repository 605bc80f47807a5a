"""initialize, login, shutdown, version, account_info, terminal_info."""

from __future__ import annotations

from typing import Any

from .base import Base, Refused, bounded, c_integer, package_function
from .structures import make

PASSWORDS = {1000001: "paper", 1000002: "paper"}
SERVER = "Paper-Demo"


class Session(Base):
    """The session with the terminal; two accounts, the first one is saved in the terminal."""

    def __init__(self) -> None:
        super().__init__()
        self.account = 1000001

    @package_function(False)
    def initialize(self, *arguments: Any, **keywords: Any) -> bool:
        if len(arguments) > 1:
            raise Refused(-2, "Invalid number of arguments")
        self.connected = False
        for path in arguments:
            bounded(path, 257)
        self._log_in("initialize", keywords, keywords.get("login", self.account))
        self.connected = True
        return True

    @package_function(False)
    def login(self, *arguments: Any, **keywords: Any) -> bool:
        names = ("login", "password", "server")
        if len(arguments) > len(names):
            raise Refused(-2, "Invalid number of arguments")
        given = {**dict(zip(names, arguments, strict=False)), **keywords}
        self._log_in("login", given, given.get("login", 0))
        return True

    def _log_in(self, function: str, given: dict[str, Any], login: Any) -> None:
        if not isinstance(login, int) or login == 0:
            raise Refused(-2, 'Invalid "login" argument')
        for name in ("password", "server"):
            if name in given:
                bounded(given[name], 253, name)
        c_integer(given.get("timeout", 60000), 0, 2**32 - 1)
        self.reach(function)
        if given.get("password", PASSWORDS.get(login)) != PASSWORDS.get(login) or given.get("server", SERVER) != SERVER:
            raise Refused(-6)
        if login not in PASSWORDS:
            raise Refused(-6)
        self.account = login

    def shutdown(self) -> bool:
        self.begin("shutdown", (), {})
        self.connected = False
        return True

    @package_function((0, 0, ""))
    def version(self) -> tuple[int, int, str]:
        self.reach("version")
        return 500, 5370, "14 Nov 2025"

    @package_function(None)
    def account_info(self) -> Any:
        self.reach("account_info")
        return make("AccountInfo", login=self.account, server=SERVER, currency="USD", balance=10000.0, margin_mode=2)

    @package_function(None)
    def terminal_info(self) -> Any:
        self.reach("terminal_info")
        return make("TerminalInfo", connected=True, trade_allowed=True, maxbars=100000, build=5370)
