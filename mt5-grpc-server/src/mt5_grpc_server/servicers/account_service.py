"""AccountService: the trading account."""

from __future__ import annotations

import grpc

from mt5_grpc_server.client import Client
from mt5_grpc_server.convert import to_message
from mt5_grpc_server.gen import mt5_pb2, mt5_pb2_grpc
from mt5_grpc_server.lane_queue import Priority
from mt5_grpc_server.terminal import Terminal


class AccountServicer(mt5_pb2_grpc.AccountServiceServicer):
    """See AccountService in proto/mt5.proto."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal

    def GetAccount(
        self, request: mt5_pb2.GetAccountRequest, context: grpc.ServicerContext
    ) -> mt5_pb2.GetAccountResponse:
        account = self._terminal.read(Client(context), Priority.ACCOUNT, "account_info")
        return mt5_pb2.GetAccountResponse(account=to_message(mt5_pb2.AccountInfo, account))
