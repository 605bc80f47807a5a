"""RiskService: the kill switch."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

import grpc

from mt5_grpc_server.client import Client
from mt5_grpc_server.errors import CallError
from mt5_grpc_server.gen import mt5_pb2, mt5_pb2_grpc
from mt5_grpc_server.servicers.caller import key_id
from mt5_grpc_server.servicers.intents import outcome_message
from mt5_grpc_server.session import account_name
from mt5_grpc_server.status import timestamp
from mt5_grpc_server.trading.client_key import generate_client_key
from mt5_grpc_server.trading.desk import Told
from mt5_grpc_server.trading.groups import Group
from mt5_grpc_server.trading.guards import Mode, effective_mode, forbids_more
from mt5_grpc_server.trading.guards.config import camel_case
from mt5_grpc_server.trading.journal_file import JournalUnavailable
from mt5_grpc_server.trading.office import Office
from mt5_grpc_server.trading.owner_files import ACTIVATE_COMMAND
from mt5_grpc_server.trading.risk import REAL_ACCOUNT

_HALTING = {mt5_pb2.TRADING_MODE_HALTED: Mode.HALTED, mt5_pb2.TRADING_MODE_REDUCING: Mode.REDUCING}
FLATTEN_AGE_SECONDS = 60.0


class RiskServicer(mt5_pb2_grpc.RiskServiceServicer):
    """See RiskService in proto/mt5.proto."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._risk = office.risk
        self._desk = office.desk
        self._groups = office.groups
        self._journal = office.journal

    def GetRisk(self, request: mt5_pb2.GetRiskRequest, context: grpc.ServicerContext) -> mt5_pb2.GetRiskResponse:
        return mt5_pb2.GetRiskResponse(risk=self._state())

    def HaltTrading(
        self, request: mt5_pb2.HaltTradingRequest, context: grpc.ServicerContext
    ) -> mt5_pb2.HaltTradingResponse:
        if request.mode not in _HALTING:
            message = f"Cannot halt trading: mode must be REDUCING or HALTED, it is {request.mode}"
            raise CallError("VALIDATION_FAILED", message, {"field": "mode"})
        self._set(_HALTING[request.mode], request.reason, key_id(context))
        if request.mode == mt5_pb2.TRADING_MODE_HALTED:
            self._office.give_up_waiting()
        told: list[Told] = []

        def group() -> Group:
            # A key of its own each: a group tells all parts of its key.
            return Group("haltTrading", key_id(context), generate_client_key(), FLATTEN_AGE_SECONDS, None, True)

        if request.cancel_orders:
            told += self._groups.cancel_orders(group(), {}, lambda _: True, Client(context))
        if request.close_positions:
            told += self._groups.close_positions(group(), {}, lambda _: True, Client(context))
        return mt5_pb2.HaltTradingResponse(risk=self._state(), outcomes=map(outcome_message, told))

    def ResumeTrading(
        self, request: mt5_pb2.ResumeTradingRequest, context: grpc.ServicerContext
    ) -> mt5_pb2.ResumeTradingResponse:
        self._set(Mode.ACTIVE, request.reason, key_id(context))
        return mt5_pb2.ResumeTradingResponse(risk=self._state())

    def _set(self, mode: Mode, reason: str, caller: str) -> None:
        account = self._desk.account
        name = account_name(account)
        try:
            if mode is Mode.ACTIVE:
                self._check_resume(name, account)
            if mode is Mode.ACTIVE or forbids_more(self._risk.mode(name, account)[0], mode):
                self._risk.set_mode(name, account, mode, reason, caller)
            if mode is Mode.ACTIVE:
                self._risk.enable_keys(caller)
        except JournalUnavailable as error:
            raise CallError("JOURNAL_UNAVAILABLE", f"Cannot change the mode of trading: {error}") from error

    def _check_resume(self, name: str, account: Mapping[str, Any]) -> None:
        real = account.get("trade_mode") == REAL_ACCOUNT
        if real and self._risk.mode(name, account)[0] is Mode.READ_ONLY:
            raise CallError(
                "READ_ONLY",
                f"Cannot resume trading: on a real account it is allowed by the owner, with "
                f'"startMode": "ACTIVE" in the file of the guards, or on the machine of the server with '
                f"`{ACTIVATE_COMMAND} --account {account['login']}`; the account is {name}",
            )
        if self._risk.kill_file:
            raise CallError(
                "TRADING_HALTED",
                f"Cannot resume trading: a file halts it, and only `mt5-grpc-server resume` on the machine of the "
                f'server, or taking the file away, lifts that; it is "{self._risk.kill_path}"',
            )

    def _state(self) -> mt5_pb2.RiskState:
        account = self._desk.account
        name = account_name(account)
        try:
            mode, reason, since = self._risk.mode(name, account)
            day, unresolved = self._risk.day(name), len(self._journal.unresolved())
        except JournalUnavailable as error:
            raise CallError("JOURNAL_UNAVAILABLE", f"Cannot read the state of the guards: {error}") from error
        breached = day is not None and day.breached
        counts = effective_mode(mode, kill_file=self._risk.kill_file, breached=breached)
        if counts is not mode:
            reason = f"the file {self._risk.kill_path}" if self._risk.kill_file else "the loss of the day"
        state = mt5_pb2.RiskState(mode=f"TRADING_MODE_{counts.value}", reason=reason, unresolved=unresolved)
        if since:
            state.since.CopyFrom(timestamp(since))
        if day is not None:
            state.day_start_equity, state.day_result = float(day.start_equity), float(-day.loss)
        config = self._risk.config(account)
        for item in fields(config):
            state.guards.add(name=camel_case(item.name), limit=_words(item.name, getattr(config, item.name)))
        return state


def _words(name: str, limit: object) -> str:
    if name == "symbol_allow" and limit == frozenset():
        return "none"
    if limit is None or limit is False or limit == {}:
        return ""
    if isinstance(limit, frozenset):
        return ", ".join(sorted(limit))
    if isinstance(limit, Mapping):
        return json.dumps({symbol: float(volume) for symbol, volume in limit.items()}, ensure_ascii=False)
    return str(getattr(limit, "value", limit)) if isinstance(limit, Mode) else str(limit)
