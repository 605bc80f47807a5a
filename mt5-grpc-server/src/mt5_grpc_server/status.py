"""What GetStatus answers, from memory alone."""

from __future__ import annotations

import time

from google.protobuf.timestamp_pb2 import Timestamp

from mt5_grpc_server.broker_clock import BrokerClock
from mt5_grpc_server.convert import to_message
from mt5_grpc_server.gen import mt5_pb2
from mt5_grpc_server.lane import Lane
from mt5_grpc_server.session import CONNECTED, Memory, Session
from mt5_grpc_server.trading.office import Office
from mt5_grpc_server.version import SERVER_VERSION


class StatusReporter:
    """Puts together what session, clock and lane remember. `terminal_kind` is "metatrader5" or "paper"."""

    def __init__(self, terminal_kind: str, session: Session, office: Office, clock: BrokerClock, lane: Lane) -> None:
        self._terminal_kind = terminal_kind
        self._session = session
        self._office = office
        self._clock = clock
        self._lane = lane
        self._start_time = timestamp(time.time())

    def message(self) -> mt5_pb2.GetStatusResponse:
        """The state of the server and its terminal; never waits."""
        memory = self._session.memory
        trouble = self._office.trouble if memory.state == CONNECTED else ""
        account, terminal, failure = memory.account, memory.terminal, memory.last_failure
        told = {
            "state": memory.state,
            "message": f"The session is up for reading, orders are refused: {trouble}" if trouble else memory.message,
            "broker_connected": memory.is_up and bool(terminal["connected"]),
            "trade_allowed": memory.is_up and not trouble and _trade_allowed(memory),
            **{name: account.get(name) for name in ("login", "server", "trade_mode", "currency")},
            "last_error_code": failure and failure.code,
            "last_error_text": failure and failure.text,
            "terminal_kind": self._terminal_kind,
            "terminal_build": memory.version[1],
            "package_version": memory.package_version,
            "server_version": SERVER_VERSION,
            "worker_restarts": max(0, self._lane.worker_starts - 1),
            "queue_length": len(self._lane),
        }
        status = to_message(mt5_pb2.GetStatusResponse, told)
        status.clock.CopyFrom(self._clock.message())
        status.start_time.CopyFrom(self._start_time)
        if failure is not None:
            status.last_error_time.CopyFrom(timestamp(failure.time))
        return status


def timestamp(seconds: float) -> Timestamp:
    """UTC epoch seconds as a message."""
    whole = int(seconds)
    return Timestamp(seconds=whole, nanos=int((seconds - whole) * 1e9))


def _trade_allowed(memory: Memory) -> bool:
    terminal, account = memory.terminal, memory.account
    program = terminal["trade_allowed"] and not terminal["tradeapi_disabled"]
    return bool(program and account["trade_allowed"] and account["trade_expert"])
