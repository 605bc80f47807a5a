"""What the owner can set: flags, and for some of them environment variables, whose names stand here only."""

from __future__ import annotations

import argparse
import ipaddress
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from mt5_grpc_server.broker_clock import ZoneRule, parse_zone
from mt5_grpc_server.data_folder import default_data_folder, default_locks_folder
from mt5_grpc_server.errors import CallError
from mt5_grpc_server.flags import build_parser
from mt5_grpc_server.network_path import network_of
from mt5_grpc_server.trading.trading_config import TradingConfig, TradingConfigError, read_limits, timing

# What the worker must not be able to read: it runs somebody else's compiled code.
SECRET_VARIABLES = ("MT5_PASSWORD", "MT5_API_KEY", "MT5_API_SECRET")


class ConfigError(ValueError):
    """The server cannot start as it was told to; the message is a whole sentence."""


@dataclass(frozen=True)
class Target:
    """Which terminal and which account a session is made with; None = what the terminal remembers.

    `timeout` is in milliseconds. `expected_login` is the account of the session, None = the first one found; no Connect
    may leave `only_login`, None = any may be chosen.
    """

    path: str | None = None
    login: int | None = None
    password: str | None = None
    server: str | None = None
    portable: bool = False
    timeout: int = 60000
    expected_login: int | None = None
    only_login: int | None = None

    def with_account(self, login: int, password: str | None, server: str | None) -> Target:
        """The same terminal with another account, which from then on is the expected one.

        For the account it has already, what is not given stays as it was.
        """
        if login == self.login:
            password, server = password or self.password, server or self.server
        return replace(self, login=login, password=password, server=server, expected_login=login)

    def check_login(self, login: int) -> None:
        """Raise CallError for an account that this server was not started for."""
        if self.only_login not in (None, login):
            message = f"Cannot log in to account {login}: this server was started for account {self.only_login} alone"
            raise CallError("WRONG_ACCOUNT", message, {"expected_login": str(self.only_login), "login": str(login)})


@dataclass(frozen=True)
class Budgets:
    """Longest time of one call on the terminal, in seconds."""

    read: float
    trade: float
    connect: float


@dataclass(frozen=True)
class Config:
    """Everything the server is told at its start. Secrets are in it: never print it."""

    terminal: str
    host: str
    port: int
    target: Target
    budgets: Budgets
    broker_timezone: ZoneRule | None
    api_key: str | None
    api_secret: str | None
    tls_certificate: Path | None
    tls_key: Path | None
    tls_client_ca: Path | None
    heartbeat: float
    log_level: str
    connect: bool
    exit_with_parent: bool
    data: Path | None
    locks: Path | None
    trading: TradingConfig

    @property
    def address(self) -> str:
        """Host and port as gRPC wants them."""
        return join_address(self.host, self.port)


def join_address(host: str, port: int) -> str:
    """`host:port`, with brackets around an IPv6 address."""
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def read_config(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> Config:
    """The configuration from flags, then the environment, then defaults. Raises ConfigError.

    Ends the process, as argparse does, for --help, --version and flags it does not know.
    """
    flags = build_parser().parse_args(arguments)
    login = _integer("login", flags.login, environment.get("MT5_LOGIN"))
    expected = login if flags.account is None else flags.account
    if login is not None and expected != login:
        raise ConfigError(f"Cannot start: --account must be the account of --login {login}, it is {expected}")
    target = Target(
        path=flags.path or environment.get("MT5_PATH") or None,
        login=login,
        password=flags.password or environment.get("MT5_PASSWORD") or None,
        server=flags.server or environment.get("MT5_SERVER") or None,
        portable=flags.portable,
        timeout=flags.timeout,
        expected_login=expected,
        only_login=flags.account,
    )
    config = Config(
        terminal=flags.terminal,
        host=flags.host,
        port=flags.port,
        target=target,
        budgets=Budgets(flags.read_budget, flags.trade_budget, flags.connect_budget),
        broker_timezone=_zone(flags.broker_timezone),
        api_key=flags.api_key or environment.get("MT5_API_KEY") or None,
        api_secret=flags.api_secret or environment.get("MT5_API_SECRET") or None,
        tls_certificate=flags.tls_certificate,
        tls_key=flags.tls_key,
        tls_client_ca=flags.tls_client_ca,
        heartbeat=flags.heartbeat,
        log_level=flags.log_level,
        connect=not flags.no_connect,
        exit_with_parent=flags.exit_with_parent,
        data=flags.data or default_data_folder(flags.terminal, expected, target.path, environment),
        locks=flags.locks or default_locks_folder(flags.terminal, environment),
        trading=_trading(flags, bool(flags.api_key or environment.get("MT5_API_KEY"))),
    )
    _check(config)
    return config


def worker_command(terminal: str) -> list[str]:
    """How the worker is started."""
    return [sys.executable, "-m", "mt5_grpc_server.worker", "--terminal", terminal]


def worker_environment(scratch: Path, environment: Mapping[str, str] = os.environ) -> dict[str, str]:
    """The environment of the worker: this one without its secrets.

    `scratch` is a folder that lives as long as the server. What happened on a simulated terminal is kept there unless a
    place was named, so that a worker that is replaced finds the same positions, as a broker would have kept them.
    """
    variables = {name: value for name, value in environment.items() if name not in SECRET_VARIABLES}
    return {"PAPER_TERMINAL_DB": str(scratch / "paper.sqlite"), **variables}


def _check(config: Config) -> None:
    if config.api_secret and not config.api_key:
        raise ConfigError("Cannot start: an API secret needs an API key beside it, none was given")
    for value in (config.api_key, config.api_secret):
        if value and not (value.isascii() and value.isprintable()):
            raise ConfigError("Cannot start: key and secret must be printable ASCII, since they travel in headers")
    if not config.api_key and not _is_loopback(config.host):
        raise ConfigError(
            f"Cannot listen on {config.host}: anybody who reaches this address could trade, since no API key is set; "
            "set MT5_API_KEY, or listen on 127.0.0.1"
        )
    if (config.tls_certificate is None) != (config.tls_key is None):
        raise ConfigError("Cannot start: --tls-certificate and --tls-key need each other, only one was given")
    if config.tls_client_ca is not None and config.tls_certificate is None:
        raise ConfigError("Cannot start: --tls-client-ca needs --tls-certificate and --tls-key")
    for folder in (config.data, config.locks):
        network = None if folder is None else network_of(folder)
        if network is not None:
            raise ConfigError(
                f"Cannot start: the journal and the locks must lie on a local disk, since neither locks nor writes "
                f'can be relied on over a network; "{folder}" is on {network}'
            )
    for path in (config.tls_certificate, config.tls_key, config.tls_client_ca):
        if path is not None and not path.is_file():
            raise ConfigError(f'Cannot start: there is no such file, it is "{path}"')


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _trading(flags: argparse.Namespace, keys_required: bool) -> TradingConfig:
    try:
        limits, looks = read_limits(flags.guards), timing(flags.terminal, flags.settle)
    except TradingConfigError as error:
        raise ConfigError(str(error)) from None
    return TradingConfig(limits, looks, flags.exclusive_account, keys_required)


def _integer(name: str, flag: int | None, variable: str | None) -> int | None:
    if flag is not None or not variable:
        return flag
    if not variable.isdecimal():
        raise ConfigError(f'Cannot start: MT5_{name.upper()} must be a number, it is "{variable}"')
    return int(variable)


def _zone(name: str | None) -> ZoneRule | None:
    try:
        return parse_zone(name) if name else None
    except ValueError as error:
        raise ConfigError(str(error)) from None
