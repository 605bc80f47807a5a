"""Builds the gRPC server: its options, its services, its health."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Sequence
from concurrent import futures
from pathlib import Path
from typing import Any

import grpc
from grpc_health.v1 import health, health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha import reflection

from mt5_grpc_server.broker_clock import BrokerClock
from mt5_grpc_server.config import Config, join_address, worker_command, worker_environment
from mt5_grpc_server.gen import mt5_pb2, mt5_pb2_grpc
from mt5_grpc_server.intent_stream import IntentStream
from mt5_grpc_server.interceptors import CallInterceptor, Interceptor, KeyInterceptor
from mt5_grpc_server.keeper import Keeper
from mt5_grpc_server.lane import Lane
from mt5_grpc_server.lane_queue import CAPACITY
from mt5_grpc_server.running_calls import MAXIMUM_STREAMS, RunningCalls
from mt5_grpc_server.servicers.account_service import AccountServicer
from mt5_grpc_server.servicers.calculation_service import CalculationServicer
from mt5_grpc_server.servicers.calendar_service import CalendarServicer
from mt5_grpc_server.servicers.history_service import HistoryServicer
from mt5_grpc_server.servicers.intent_service import IntentServicer
from mt5_grpc_server.servicers.market_data_service import MarketDataServicer
from mt5_grpc_server.servicers.metrics_service import MetricsServicer
from mt5_grpc_server.servicers.order_service import OrderServicer
from mt5_grpc_server.servicers.position_service import PositionServicer
from mt5_grpc_server.servicers.risk_service import RiskServicer
from mt5_grpc_server.servicers.symbol_service import SymbolServicer
from mt5_grpc_server.servicers.terminal_service import TerminalServicer
from mt5_grpc_server.servicers.trade_service import TradeServicer
from mt5_grpc_server.session import CONNECTED, Memory, Session
from mt5_grpc_server.status import StatusReporter
from mt5_grpc_server.streams import Streams
from mt5_grpc_server.terminal import Terminal
from mt5_grpc_server.trading.account_owner import AccountOwner
from mt5_grpc_server.trading.killpoints import KillPoint, KillPoints
from mt5_grpc_server.trading.office import Office
from mt5_grpc_server.worker_process import WorkerProcess

SERVICES = tuple(service.full_name for service in mt5_pb2.DESCRIPTOR.services_by_name.values())
TRADE_SERVICE = "mt5.v1.TradeService"
_SERVING = {
    True: health_pb2.HealthCheckResponse.SERVING,
    False: health_pb2.HealthCheckResponse.NOT_SERVING,
}
LARGEST_MESSAGE = 64 * 1024 * 1024
# Threads are made when needed. Every open stream and every call that waits in the lane holds one, and there must be
# some left for GetStatus, health and the answer that the queue is full.
THREADS = MAXIMUM_STREAMS + sum(CAPACITY.values()) + 32

OPTIONS: Sequence[tuple[str, Any]] = (
    # A second server on the same port would otherwise share it silently.
    ("grpc.so_reuseport", 0),
    ("grpc.max_receive_message_length", LARGEST_MESSAGE),
    ("grpc.max_send_message_length", LARGEST_MESSAGE),
    # Clients may probe an idle connection, else the default answers their pings with GOAWAY. No connection is ever
    # ended for its age or idleness: some clients do not survive a GOAWAY.
    ("grpc.http2.min_ping_interval_without_data_ms", 5000),
    ("grpc.keepalive_permit_without_calls", 1),
)


class PortTaken(Exception):
    """The address cannot be listened on."""


class TerminalServer:
    """Everything that runs in this process: lane, keeper, streams and the gRPC server in front of them."""

    def __init__(self, config: Config) -> None:
        """Raises JournalOwned, or OSError where a folder cannot be used."""
        self._config = config
        self._scratch = Path(tempfile.mkdtemp(prefix="mt5-grpc-server-"))
        try:
            self._build(config)
        except BaseException:
            self._forget_scratch()
            raise

    def _build(self, config: Config) -> None:
        data = config.data or self._scratch / "data"
        self._health = health.HealthServicer()
        self._shown_health: dict[str, bool] = {}
        self._running = RunningCalls()
        self._session = Session(self._show_health)
        self._clock = BrokerClock(config.broker_timezone, time.time, time.monotonic)
        self._owner = AccountOwner(
            config.locks or self._scratch / "locks",
            data,
            taken=lambda account, others_traded: self._office.account_taken(account, others_traded),
            takes_over=lambda account: self._office.journal.note_takeover(account),
            changed=lambda: self._show_health(self._session.memory),
        )
        self._keeper = Keeper(self._session, self._owner, self._clock, config.target, config.budgets, config.heartbeat)
        self._kill_points = KillPoints.of()
        self._lane = Lane(self._start_worker, self._keeper)
        terminal = Terminal(self._lane, self._session, config.budgets)
        self._streams = Streams(terminal)
        self._office = Office(
            data,
            config.trading,
            self._kill_points,
            self._lane,
            self._session,
            self._owner,
            terminal,
            self._clock,
            config.budgets,
            lambda: self._show_health(self._session.memory),
        )
        self._intent_stream = IntentStream(self._office.journal)
        self._server = grpc.server(
            futures.ThreadPoolExecutor(THREADS, "call"), interceptors=self._interceptors(), options=OPTIONS
        )
        self._add_services(terminal)

    def listen(self) -> str:
        """Bind, serve, and begin to make a session; the address. Raises PortTaken."""
        config = self._config
        try:
            if config.tls_certificate is None:
                port = self._server.add_insecure_port(config.address)
            else:
                port = self._server.add_secure_port(config.address, _credentials(config))
        except RuntimeError as error:
            self._forget_scratch()
            raise PortTaken(
                f"Cannot listen on {config.address}: the address is taken or not of this machine"
            ) from error
        self._show_health(self._session.memory)
        self._server.start()
        self._keeper.start(self._lane, config.connect)
        self._office.start()
        return join_address(config.host, port)

    def drain(self) -> None:
        """Refuse new calls, let running ones finish, end the worker. The gRPC server itself is never stopped.

        Stopping it would send GOAWAY, which kills some clients; the process ends instead.
        """
        self._health.enter_graceful_shutdown()
        self._streams.close()
        self._intent_stream.close()
        self._running.drain(self._config.budgets.trade)
        self._lane.close()
        self._office.close()
        self._owner.release()
        self._forget_scratch()

    def abandon(self) -> None:
        """Leave no worker behind; the process is about to end in the middle of its calls."""
        self._lane.abandon()

    def _interceptors(self) -> list[Interceptor]:
        interceptors: list[Interceptor] = [CallInterceptor(self._running)]
        if self._config.api_key:
            interceptors.append(KeyInterceptor(self._config.api_key, self._config.api_secret))
        return interceptors

    def _add_services(self, terminal: Terminal) -> None:
        server, streams = self._server, self._streams
        status = StatusReporter(self._config.terminal, self._session, self._office, self._clock, self._lane)
        leave = self._office.leave_session
        mt5_pb2_grpc.add_TerminalServiceServicer_to_server(
            TerminalServicer(terminal, self._keeper, status, leave), server
        )
        mt5_pb2_grpc.add_AccountServiceServicer_to_server(AccountServicer(terminal), server)
        mt5_pb2_grpc.add_SymbolServiceServicer_to_server(SymbolServicer(terminal), server)
        mt5_pb2_grpc.add_MarketDataServiceServicer_to_server(MarketDataServicer(terminal, streams), server)
        mt5_pb2_grpc.add_PositionServiceServicer_to_server(PositionServicer(terminal, streams), server)
        mt5_pb2_grpc.add_OrderServiceServicer_to_server(OrderServicer(terminal), server)
        mt5_pb2_grpc.add_HistoryServiceServicer_to_server(HistoryServicer(terminal), server)
        mt5_pb2_grpc.add_CalculationServiceServicer_to_server(CalculationServicer(terminal), server)
        office = self._office
        mt5_pb2_grpc.add_TradeServiceServicer_to_server(TradeServicer(office.desk, office.groups), server)
        mt5_pb2_grpc.add_IntentServiceServicer_to_server(
            IntentServicer(office.journal, office.desk, self._intent_stream), server
        )
        mt5_pb2_grpc.add_RiskServiceServicer_to_server(RiskServicer(office), server)
        mt5_pb2_grpc.add_CalendarServiceServicer_to_server(CalendarServicer(terminal), server)
        mt5_pb2_grpc.add_MetricsServiceServicer_to_server(MetricsServicer(office, self._lane), server)
        health_pb2_grpc.add_HealthServicer_to_server(self._health, server)
        reflection.enable_server_reflection((*SERVICES, health.SERVICE_NAME, reflection.SERVICE_NAME), server)

    def _start_worker(self, on_end: Any) -> WorkerProcess:
        command, environment = worker_command(self._config.terminal), worker_environment(self._scratch)
        return WorkerProcess(command, environment, on_end, self._note_sent)

    def _note_sent(self, operation: str) -> None:
        if operation == "order_send":
            self._kill_points.reach(KillPoint.IN_TERMINAL)

    def _forget_scratch(self) -> None:
        shutil.rmtree(self._scratch, ignore_errors=True)

    def _show_health(self, memory: Memory) -> None:
        for service in ("", *SERVICES):
            shown = memory.state == CONNECTED and (service != TRADE_SERVICE or self._office.is_open)
            if shown is not self._shown_health.get(service):  # every set() is a message to those who watch
                self._shown_health[service] = shown
                self._health.set(service, _SERVING[shown])


def _credentials(config: Config) -> grpc.ServerCredentials:
    assert config.tls_certificate is not None and config.tls_key is not None
    pair = config.tls_key.read_bytes(), config.tls_certificate.read_bytes()
    client_ca = config.tls_client_ca.read_bytes() if config.tls_client_ca is not None else None
    return grpc.ssl_server_credentials([pair], client_ca, require_client_auth=client_ca is not None)
