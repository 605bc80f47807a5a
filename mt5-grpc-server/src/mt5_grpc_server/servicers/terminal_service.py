"""TerminalService: the session with the terminal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import grpc

from mt5_grpc_server import validation
from mt5_grpc_server.client import Client
from mt5_grpc_server.config import Target
from mt5_grpc_server.convert import to_message
from mt5_grpc_server.gen import mt5_pb2, mt5_pb2_grpc
from mt5_grpc_server.keeper import Keeper
from mt5_grpc_server.lane_queue import Priority
from mt5_grpc_server.status import StatusReporter
from mt5_grpc_server.terminal import Terminal

DEFAULT_LOGIN_TIMEOUT = 60000
LONGEST_TIMEOUT = 600_000


class TerminalServicer(mt5_pb2_grpc.TerminalServiceServicer):
    """See TerminalService in proto/mt5.proto."""

    def __init__(
        self, terminal: Terminal, keeper: Keeper, status: StatusReporter, leave: Callable[[bool], None]
    ) -> None:
        """`leave(force)` raises where the session must not be left now."""
        self._terminal = terminal
        self._keeper = keeper
        self._status = status
        self._leave = leave

    def Connect(self, request: mt5_pb2.ConnectRequest, context: grpc.ServicerContext) -> mt5_pb2.ConnectResponse:
        _check_timeout(request.timeout_msc)
        if request.HasField("login"):
            _check_login(request.login)
        self._leave(request.force)
        account = self._keeper.connect(lambda target: _changed(target, request), Client(context))
        return mt5_pb2.ConnectResponse(account=to_message(mt5_pb2.AccountInfo, account))

    def Login(self, request: mt5_pb2.LoginRequest, context: grpc.ServicerContext) -> mt5_pb2.LoginResponse:
        _check_timeout(request.timeout_msc)
        login = _check_login(request.login)
        self._leave(request.force)
        account = self._keeper.login(
            login,
            request.password if request.HasField("password") else None,
            request.server if request.HasField("server") else None,
            request.timeout_msc or DEFAULT_LOGIN_TIMEOUT,
            Client(context),
        )
        return mt5_pb2.LoginResponse(account=to_message(mt5_pb2.AccountInfo, account))

    def Disconnect(
        self, request: mt5_pb2.DisconnectRequest, context: grpc.ServicerContext
    ) -> mt5_pb2.DisconnectResponse:
        self._leave(request.force)
        self._keeper.disconnect(Client(context))
        return mt5_pb2.DisconnectResponse()

    def GetVersion(
        self, request: mt5_pb2.GetVersionRequest, context: grpc.ServicerContext
    ) -> mt5_pb2.GetVersionResponse:
        version, build, release_date = self._terminal.read(Client(context), Priority.ACCOUNT, "version")
        return mt5_pb2.GetVersionResponse(version=version, build=build, release_date=release_date)

    def GetLastError(
        self, request: mt5_pb2.GetLastErrorRequest, context: grpc.ServicerContext
    ) -> mt5_pb2.GetLastErrorResponse:
        code, text = self._terminal.read(Client(context), Priority.ACCOUNT, "last_error")
        return to_message(mt5_pb2.GetLastErrorResponse, {"code": code, "text": text})

    def GetTerminal(
        self, request: mt5_pb2.GetTerminalRequest, context: grpc.ServicerContext
    ) -> mt5_pb2.GetTerminalResponse:
        terminal = self._terminal.read(Client(context), Priority.ACCOUNT, "terminal_info")
        return mt5_pb2.GetTerminalResponse(terminal=to_message(mt5_pb2.TerminalInfo, terminal))

    def GetStatus(self, request: mt5_pb2.GetStatusRequest, context: grpc.ServicerContext) -> mt5_pb2.GetStatusResponse:
        return self._status.message()


def _changed(target: Target, request: mt5_pb2.ConnectRequest) -> Target:
    password = request.password if request.HasField("password") else None
    server = request.server if request.HasField("server") else None
    if request.HasField("login"):
        target.check_login(request.login)
        target = target.with_account(request.login, password, server)
    elif password is not None or server is not None:
        target = replace(target, password=password or target.password, server=server or target.server)
    if request.HasField("path"):
        target = replace(target, path=request.path or None)
    if request.HasField("portable"):
        target = replace(target, portable=request.portable)
    return replace(target, timeout=request.timeout_msc) if request.timeout_msc else target


def _check_login(login: int) -> int:
    if login == 0:
        raise validation.invalid("login", "must be the number of an account", login)
    return login


def _check_timeout(timeout_msc: int) -> None:
    if timeout_msc > LONGEST_TIMEOUT:
        raise validation.invalid("timeout_msc", f"must be at most {LONGEST_TIMEOUT}", timeout_msc)
