"""CalendarService: the economic calendar."""

from __future__ import annotations

import grpc

from mt5_grpc_server import validation
from mt5_grpc_server.calendar import CalendarReader
from mt5_grpc_server.gen import mt5_pb2, mt5_pb2_grpc
from mt5_grpc_server.terminal import Terminal


class CalendarServicer(mt5_pb2_grpc.CalendarServiceServicer):
    """See CalendarService in proto/mt5.proto."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        self._reader = CalendarReader()

    def ListCalendarEvents(
        self, request: mt5_pb2.ListCalendarEventsRequest, context: grpc.ServicerContext
    ) -> mt5_pb2.ListCalendarEventsResponse:
        span = validation.date_range(request.date_from, request.date_to)
        calendar = self._reader.read(self._terminal.common_data_path)
        country = request.country.upper() if request.HasField("country") else None
        currency = request.currency.upper() if request.HasField("currency") else None
        return mt5_pb2.ListCalendarEventsResponse(
            values=calendar.select(*span, country, currency), generated_time=calendar.generated_time
        )
