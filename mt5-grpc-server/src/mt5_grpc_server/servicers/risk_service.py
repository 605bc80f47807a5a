"""RiskService: the kill switch."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

import grpc

from mt5_grpc_server.client import Client
from mt5_grpc_server.errors import CallError, as_call_error
from mt5_grpc_server.gen import mt5_pb2, mt5_pb2_grpc
from mt5_grpc_server.servicers.caller import key_id
from mt5_grpc_server.servicers.intents import outcome_message
from mt5_grpc_server.session import account_name
from mt5_grpc_server.status import timestamp
from mt5_grpc_server.trading.client_key import generate_client_key
from mt5_grpc_server.trading.desk import Told
from mt5_grpc_server.trading.groups import Group
from mt5_grpc_server.trading.guards import GuardConfig, Mode, effective_mode, forbids_more, words
from mt5_grpc_server.trading.journal_file import JournalUnavailable
from mt5_grpc_server.trading.limits import WaitingLimits
from mt5_grpc_server.trading.office import Office
from mt5_grpc_server.trading.owner_files import ACTIVATE_COMMAND
from mt5_grpc_server.trading.states import executed

log = logging.getLogger(__name__)

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
        self._halt(_HALTING[request.mode], request.reason, key_id(context))
        told = self._flatten(request, context)
        return mt5_pb2.HaltTradingResponse(risk=self._state(), outcomes=map(outcome_message, told))

    def ResumeTrading(
        self, request: mt5_pb2.ResumeTradingRequest, context: grpc.ServicerContext
    ) -> mt5_pb2.ResumeTradingResponse:
        self._set(Mode.ACTIVE, request.reason, key_id(context))
        return mt5_pb2.ResumeTradingResponse(risk=self._state())

    def _halt(self, mode: Mode, reason: str, caller: str) -> None:
        try:
            self._set(mode, reason, caller)
        except CallError as error:
            # No account is known or the journal cannot be written: the file needs neither.
            log.warning('Trading is halted by the file KILL for "%s", its reason is "%s": %s', caller, reason, error)
            self._halt_by_file()
        finally:
            if mode is Mode.HALTED or self._risk.kill_file:
                self._office.give_up_waiting()

    def _halt_by_file(self) -> None:
        try:
            self._risk.halt_by_file()
        except OSError as error:
            why = f"neither the journal nor the file can be written: {error}"
            message = f"Cannot keep trading halted over a restart, until then it is halted: {why}"
            raise CallError("JOURNAL_UNAVAILABLE", message) from error

    def _flatten(self, request: mt5_pb2.HaltTradingRequest, context: grpc.ServicerContext) -> list[Told]:
        told: list[Told] = []
        failures: list[Exception] = []

        def group() -> Group:
            # A key of its own each: a group tells all parts of its key.
            return Group("haltTrading", key_id(context), generate_client_key(), FLATTEN_AGE_SECONDS, None, True)

        cancel = self._groups.cancel_orders if request.cancel_orders else None
        close = self._groups.close_positions if request.close_positions else None
        for work in filter(None, (cancel, close)):
            try:
                told += work(group(), {}, lambda _: True, Client(context))
            except Exception as error:  # what cannot be cancelled must not keep anything from being closed
                failures.append(error)
        if failures:
            raise self._halted_only(told, [as_call_error(error) for error in failures]) from failures[0]
        return told

    def _halted_only(self, told: list[Told], failures: list[CallError]) -> CallError:
        """The error of a halt that is in force, and that could not cancel or close what it was asked to. Its metadata
        has `executed` "false" where none of that was done.
        """
        failure = failures[0]
        try:
            mode = mt5_pb2.TradingMode.Name(self._state().mode).removeprefix("TRADING_MODE_")
        except CallError:
            mode = Mode.HALTED.value if self._risk.kill_file else "not known now"
        message = (
            f"Trading is halted, its mode is {mode}, but not everything was cancelled or closed: {failure.message}"
        )
        metadata = {name: value for name, value in failure.metadata.items() if name not in ("executed", "sent")}
        ends = [executed(each.intent.state) for each in told]
        ends += [False if each.metadata.get("executed") == "false" else None for each in failures]
        if all(end is False for end in ends):
            metadata["executed"] = "false"
        return CallError(failure.reason, message, {**metadata, "mode": mode}, failure.retry_after)

    def _set(self, mode: Mode, reason: str, caller: str) -> None:
        account = self._desk.account
        name = account_name(account)
        try:
            if mode is Mode.ACTIVE:
                self._check_resume(name, account)
            if mode is Mode.ACTIVE or forbids_more(self._risk.mode(name, account)[0], mode):
                self._risk.set_mode(name, account, mode, reason, caller)
            if mode is Mode.ACTIVE:
                self._risk.end_shut_off(name, caller)
        except JournalUnavailable as error:
            raise CallError("JOURNAL_UNAVAILABLE", f"Cannot change the mode of trading: {error}") from error

    def _check_resume(self, name: str, account: Mapping[str, Any]) -> None:
        if self._risk.limits.in_force(account).real and self._risk.mode(name, account)[0] is Mode.READ_ONLY:
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
        try:
            account = self._desk.account
        except CallError:
            if not self._risk.kill_file:
                raise
            # The file halts every account; the guards are told once it is known which one there is.
            return mt5_pb2.RiskState(
                mode=mt5_pb2.TRADING_MODE_HALTED, reason=self._file(), unresolved=self._unresolved()
            )
        name = account_name(account)
        try:
            mode, reason, since = self._risk.mode(name, account)
            day, unresolved = self._risk.day(name), self._unresolved()
            in_force, waiting = self._risk.limits.of(account)
        except JournalUnavailable as error:
            raise CallError("JOURNAL_UNAVAILABLE", f"Cannot read the state of the guards: {error}") from error
        breached = day is not None and day.breached
        counts = effective_mode(mode, kill_file=self._risk.kill_file, breached=breached)
        if counts is not mode:
            reason = self._file() if self._risk.kill_file else "the loss of the day"
        state = mt5_pb2.RiskState(mode=f"TRADING_MODE_{counts.value}", reason=reason, unresolved=unresolved)
        if since:
            state.since.CopyFrom(timestamp(since))
        if day is not None:
            state.day_start_equity, state.day_result = float(day.start_equity), float(-day.loss)
        for key, limit in words(in_force.limits).items():
            state.guards.add(name=key, limit=limit)
        state.limits_version = in_force.number
        state.limits_since.CopyFrom(timestamp(in_force.since))
        if waiting is not None:
            state.limits_waiting.CopyFrom(_waiting_message(in_force.limits, waiting))
        return state

    def _file(self) -> str:
        return f"the file {self._risk.kill_path}"

    def _unresolved(self) -> int:
        try:
            return len(self._journal.unresolved())
        except JournalUnavailable as error:
            halted = "; trading is halted by the file KILL" if self._risk.kill_file else ""
            why = f"Cannot read the state of the guards: {error}{halted}"
            raise CallError("JOURNAL_UNAVAILABLE", why) from error


def _waiting_message(in_force: GuardConfig, waiting: WaitingLimits) -> mt5_pb2.LimitsWaiting:
    before, after = words(in_force), words(waiting.limits)
    changes = [mt5_pb2.LimitChange(name=key, before=before[key], after=after[key]) for key in waiting.looser]
    return mt5_pb2.LimitsWaiting(looser=changes, code=waiting.code, command=waiting.command)
