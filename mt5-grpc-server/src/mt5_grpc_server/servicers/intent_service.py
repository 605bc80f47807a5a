"""IntentService: what became of trade requests, from the journal alone."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator

import grpc

from mt5_grpc_server.errors import CallError
from mt5_grpc_server.gen import mt5_pb2, mt5_pb2_grpc
from mt5_grpc_server.intent_stream import IntentStream
from mt5_grpc_server.servicers.caller import key_id
from mt5_grpc_server.servicers.intents import (
    change_message,
    group_message,
    heartbeat_message,
    intent_message,
    states_of,
)
from mt5_grpc_server.trading.desk import TradeDesk
from mt5_grpc_server.trading.group_outcome import is_group
from mt5_grpc_server.trading.intent import Intent
from mt5_grpc_server.trading.journal import Journal
from mt5_grpc_server.trading.journal_changes import Change
from mt5_grpc_server.trading.journal_file import JournalUnavailable
from mt5_grpc_server.trading.key_ids import SERVER_KEY_IDS

DEFAULT_PAGE, LARGEST_PAGE = 100, 500
# SQLite has no number beyond 63 bits.
_TOKEN = re.compile(r"[0-9]{0,18}")


class IntentServicer(mt5_pb2_grpc.IntentServiceServicer):
    """See IntentService in proto/mt5.proto."""

    def __init__(self, journal: Journal, desk: TradeDesk, stream: IntentStream) -> None:
        self._journal = journal
        self._desk = desk
        self._stream = stream

    def GetIntent(self, request: mt5_pb2.GetIntentRequest, context: grpc.ServicerContext) -> mt5_pb2.GetIntentResponse:
        which, caller = request.WhichOneof("name"), key_id(context)
        if which is None or not getattr(request, which):
            message = "Cannot read the intent: client_key or intent_id must be given, both are missing"
            raise CallError("VALIDATION_FAILED", message, {"field": "client_key"})
        try:
            if which == "intent_id":
                intent = self._journal.find_number([caller, *SERVER_KEY_IDS], request.intent_id)
            else:
                intent = self._desk.find(caller, request.client_key)
            if intent is None:
                name = getattr(request, which)
                raise CallError("INTENT_NOT_FOUND", f'Cannot read the intent: no request is known as "{name}"')
            return mt5_pb2.GetIntentResponse(intent=self._message(intent))
        except JournalUnavailable as error:
            raise CallError("JOURNAL_UNAVAILABLE", f"Cannot read the intent: {error}") from error

    def ListIntents(
        self, request: mt5_pb2.ListIntentsRequest, context: grpc.ServicerContext
    ) -> mt5_pb2.ListIntentsResponse:
        size = request.page_size or DEFAULT_PAGE
        if size > LARGEST_PAGE:
            message = f"Cannot list the intents: page_size must be at most {LARGEST_PAGE}, it is {size}"
            raise CallError("VALIDATION_FAILED", message, {"field": "page_size"})
        if _TOKEN.fullmatch(request.page_token) is None:
            message = f'Cannot list the intents: page_token must be one of an answer, it is "{request.page_token[:40]}"'
            raise CallError("VALIDATION_FAILED", message, {"field": "page_token"})
        before, states = int(request.page_token or 0), states_of(request.states)
        try:
            found = self._journal.newest([key_id(context), *SERVER_KEY_IDS], states, before, size + 1)
            token = str(found[size - 1].id) if len(found) > size else ""
            intents = [self._message(intent) for intent in found[:size]]
            return mt5_pb2.ListIntentsResponse(intents=intents, next_page_token=token)
        except JournalUnavailable as error:
            raise CallError("JOURNAL_UNAVAILABLE", f"Cannot list the intents: {error}") from error

    def WatchIntents(
        self, request: mt5_pb2.WatchIntentsRequest, context: grpc.ServicerContext
    ) -> Iterator[mt5_pb2.WatchIntentsResponse]:
        for event in self._stream.watch([key_id(context), *SERVER_KEY_IDS], request.after, context):
            if isinstance(event, Change):
                yield change_message(event, self._message(event.intent))
            else:
                yield heartbeat_message(event, time.time())

    def _message(self, intent: Intent) -> mt5_pb2.Intent:
        if not is_group(intent):
            return intent_message(self._desk.known_now(intent))
        account, caller, key = intent.identity.account, intent.identity.key_id, intent.identity.client_key
        parts = self._journal.parts(account, caller, key)
        return group_message(self._desk.known_now(intent), [self._desk.known_now(part) for part in parts])
