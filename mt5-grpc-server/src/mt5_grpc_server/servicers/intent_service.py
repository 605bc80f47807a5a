"""IntentService: what became of trade requests, from the journal alone."""

from __future__ import annotations

import grpc

from mt5_grpc_server.errors import CallError
from mt5_grpc_server.gen import mt5_pb2, mt5_pb2_grpc
from mt5_grpc_server.servicers.caller import key_id
from mt5_grpc_server.servicers.intents import intent_message, states_of
from mt5_grpc_server.trading.journal import Journal
from mt5_grpc_server.trading.journal_file import JournalUnavailable

DEFAULT_PAGE, LARGEST_PAGE = 100, 500


class IntentServicer(mt5_pb2_grpc.IntentServiceServicer):
    """See IntentService in proto/mt5.proto."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def GetIntent(self, request: mt5_pb2.GetIntentRequest, context: grpc.ServicerContext) -> mt5_pb2.GetIntentResponse:
        which, caller = request.WhichOneof("name"), key_id(context)
        try:
            if which == "intent_id":
                intent = self._journal.find_number(caller, request.intent_id)
            else:
                intent = self._journal.find(caller, request.client_key)
        except JournalUnavailable as error:
            raise CallError("JOURNAL_UNAVAILABLE", f"Cannot read the intent: {error}") from error
        if intent is None:
            name = getattr(request, which) if which else ""
            raise CallError("INTENT_NOT_FOUND", f'Cannot read the intent: no request is known as "{name}"')
        return mt5_pb2.GetIntentResponse(intent=intent_message(intent))

    def ListIntents(
        self, request: mt5_pb2.ListIntentsRequest, context: grpc.ServicerContext
    ) -> mt5_pb2.ListIntentsResponse:
        size = request.page_size or DEFAULT_PAGE
        if size > LARGEST_PAGE or not (request.page_token or "0").isdecimal():
            message = f"Cannot list the intents: page_size must be at most {LARGEST_PAGE}, page_token one of an answer"
            raise CallError("VALIDATION_FAILED", message, {"field": "page_size"})
        before = int(request.page_token or 0)
        try:
            found = self._journal.newest(key_id(context), states_of(list(request.states)), before, size + 1)
        except JournalUnavailable as error:
            raise CallError("JOURNAL_UNAVAILABLE", f"Cannot list the intents: {error}") from error
        token = str(found[size - 1].id) if len(found) > size else ""
        return mt5_pb2.ListIntentsResponse(intents=map(intent_message, found[:size]), next_page_token=token)
