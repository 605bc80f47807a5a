"""What happens around every call: keys are checked, failures become google.rpc.Status, running calls are counted."""

from __future__ import annotations

import hashlib
import hmac
import logging
import re
import uuid
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, NoReturn, cast

import grpc

from mt5_grpc_server.errors import CallError, as_call_error, to_status
from mt5_grpc_server.logs import request_id
from mt5_grpc_server.running_calls import RunningCalls

log = logging.getLogger(__name__)

OWN_SERVICES = "/mt5.v1."
REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
# The stubs make this class generic, the package does not.
if TYPE_CHECKING:
    Interceptor = grpc.ServerInterceptor[Any, Any]
else:
    Interceptor = grpc.ServerInterceptor
Continuation = Callable[[grpc.HandlerCallDetails], "grpc.RpcMethodHandler[Any, Any] | None"]


class KeyInterceptor(Interceptor):
    """Refuses every call, to health and reflection too, that does not carry the key, and the secret if there is one."""

    def __init__(self, key: str, secret: str | None) -> None:
        self._digests = [("x-apikey", _digest(key))]
        if secret:
            self._digests.append(("x-apisecret", _digest(secret)))

    def intercept_service(self, continuation: Continuation, details: grpc.HandlerCallDetails) -> Any:
        """See grpc.ServerInterceptor."""
        given = {name: value for name, value in details.invocation_metadata or ()}
        # All are compared, always: the time must not tell which of them was wrong.
        right = [hmac.compare_digest(_digest(given.get(name, "")), digest) for name, digest in self._digests]
        return continuation(details) if all(right) else grpc.stream_stream_rpc_method_handler(_refuse_key)


class CallInterceptor(Interceptor):
    """Gives every call a request id, counts it, and translates what it raises, once and for all."""

    def __init__(self, running: RunningCalls) -> None:
        self._running = running

    def intercept_service(self, continuation: Continuation, details: grpc.HandlerCallDetails) -> Any:
        """See grpc.ServerInterceptor."""
        handler = continuation(details)
        if handler is None:
            return None
        given = {name: value for name, value in details.invocation_metadata or ()}.get("x-request-id", "")
        name = given if isinstance(given, str) and REQUEST_ID.fullmatch(given) else uuid.uuid4().hex[:16]
        # Probes of health and reflection are answered by their own libraries, also while the server drains.
        counted = self._running if details.method.startswith(OWN_SERVICES) else None
        if handler.response_streaming:
            behaviour = handler.stream_stream if handler.request_streaming else handler.unary_stream
            wrap = (
                grpc.stream_stream_rpc_method_handler
                if handler.request_streaming
                else grpc.unary_stream_rpc_method_handler
            )
            wrapped: Any = _Stream(behaviour, details.method, name, counted)
        else:
            behaviour = handler.stream_unary if handler.request_streaming else handler.unary_unary
            wrap = (
                grpc.stream_unary_rpc_method_handler
                if handler.request_streaming
                else grpc.unary_unary_rpc_method_handler
            )
            wrapped = _Unary(behaviour, details.method, name, counted)
        return wrap(wrapped, handler.request_deserializer, handler.response_serializer)


class _Unary:
    def __init__(self, behaviour: Any, method: str, name: str, running: RunningCalls | None) -> None:
        self._behaviour = behaviour
        self._method = method
        self._name = name
        self._running = running

    def __call__(self, request: Any, context: grpc.ServicerContext) -> Any:
        request_id.set(self._name)
        try:
            if self._running is None:
                return self._behaviour(request, context)
            self._running.enter(stream=False)
            try:
                return self._behaviour(request, context)
            finally:
                self._running.leave(stream=False)
        except Exception as error:
            self.fail(error, context)

    def fail(self, error: Exception, context: grpc.ServicerContext) -> NoReturn:
        if (
            cast("Any", context).code() is not None
        ):  # the library that serves health or reflection has ended the call itself
            raise error
        if isinstance(error, grpc.RpcError) and not context.is_active():  # the caller went away while it was read from
            raise error
        told = as_call_error(error)
        if told.reason == "INTERNAL":
            log.error("%s failed", self._method, exc_info=error)
        else:
            log.info("%s failed with %s: %s", self._method, told.reason, told.message)
        context.abort_with_status(to_status(told, self._name))
        raise AssertionError("abort_with_status() always raises")


class _Stream(_Unary):
    def __call__(self, request: Any, context: grpc.ServicerContext) -> Iterator[Any]:
        request_id.set(self._name)
        try:
            if self._running is None:
                yield from self._behaviour(request, context)
                return
            self._running.enter(stream=True)
            try:
                yield from self._behaviour(request, context)
            finally:
                self._running.leave(stream=True)
        except Exception as error:
            self.fail(error, context)


def _digest(value: str | bytes) -> bytes:
    return hashlib.sha256(value.encode() if isinstance(value, str) else value).digest()


def _refuse_key(_requests: Any, _context: grpc.ServicerContext) -> Iterator[Any]:
    raise CallError("UNAUTHENTICATED", "Cannot answer: the key or the secret is missing or wrong")
    yield
