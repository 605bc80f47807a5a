"""MetricsService: the figures by which the server is watched."""

from __future__ import annotations

import time
from collections import Counter

import grpc

from mt5_grpc_server.gen import mt5_pb2, mt5_pb2_grpc
from mt5_grpc_server.lane import Lane
from mt5_grpc_server.trading.journal import CORRECTED, Journal
from mt5_grpc_server.trading.journal_file import JournalUnavailable
from mt5_grpc_server.trading.office import Office
from mt5_grpc_server.trading.states import State


class MetricsServicer(mt5_pb2_grpc.MetricsServiceServicer):
    """See MetricsService in proto/mt5.proto."""

    def __init__(self, office: Office, lane: Lane) -> None:
        self._office = office
        self._lane = lane

    def GetMetrics(
        self, request: mt5_pb2.GetMetricsRequest, context: grpc.ServicerContext
    ) -> mt5_pb2.GetMetricsResponse:
        tally, journal, answered = self._office.tally, self._office.journal, self._lane.answered
        return mt5_pb2.GetMetricsResponse(
            intents=[
                mt5_pb2.IntentCount(state=f"INTENT_STATE_{state}", count=count) for state, count in tally.states.items()
            ],
            risk_denied=[mt5_pb2.RiskDeniedCount(guard=guard, count=count) for guard, count in tally.guards.items()],
            journal=_figures(journal),
            journal_writable=not journal.trouble,
            last_answer_age_msc=None if answered is None else round((time.monotonic() - answered) * 1000),
        )


def _figures(journal: Journal) -> mt5_pb2.JournalFigures | None:
    try:
        states = Counter(intent.state for intent in journal.unresolved())
        corrected = int(journal.fact(CORRECTED) or 0)
    except JournalUnavailable:
        return None
    return mt5_pb2.JournalFigures(unknown=states[State.UNKNOWN], manual=states[State.MANUAL], corrected=corrected)
