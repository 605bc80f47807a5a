"""Every failure a caller sees: one exception, one table, one translation to google.rpc.Status.

CallError                the call failed; its reason is a row of gen/error_table.py
adapter.TerminalFailure  the terminal failed the call; becomes a CallError in `as_call_error`
anything else            a fault of this software; becomes INTERNAL, its details go to the log only
"""

from __future__ import annotations

from collections.abc import Mapping

import grpc
from google.protobuf import any_pb2, duration_pb2
from google.rpc import error_details_pb2, status_pb2
from grpc_status import rpc_status

from mt5_grpc_server.adapter.failure import TerminalFailure
from mt5_grpc_server.gen.error_table import ERROR_TABLE

DOMAIN = "open-api-mt5"
INTERNAL_SENTENCE = "Cannot answer: an unexpected error happened in the terminal server, its log tells more"
DEFAULT_RETRY_SECONDS = 1.0
# Status text travels in an HTTP/2 header, and many clients refuse headers above 8 KiB.
MAXIMUM_MESSAGE_LENGTH = 1000


class CallError(Exception):
    """A call failed with `reason`, a code of the error table, and a sentence for the caller.

    `metadata` goes into ErrorInfo; `retry_after` is in seconds and only told where the table says a retry makes sense.
    """

    def __init__(
        self,
        reason: str,
        message: str,
        metadata: Mapping[str, str] | None = None,
        retry_after: float = DEFAULT_RETRY_SECONDS,
    ) -> None:
        super().__init__(message)
        self.reason = reason
        self.message = message
        self.metadata = dict(metadata or {})
        self.retry_after = retry_after


def as_call_error(error: Exception) -> CallError:
    """Turn any exception into what the caller may see of it."""
    if isinstance(error, CallError):
        return error
    if isinstance(error, TerminalFailure):
        metadata = dict(error.metadata)
        if error.last_error is not None:
            metadata["last_error_code"] = str(error.last_error[0])
            metadata["last_error_text"] = error.last_error[1]
        return CallError(error.reason, error.message, metadata)
    return CallError("INTERNAL", INTERNAL_SENTENCE)


def to_status(error: CallError, request_id: str) -> grpc.Status:
    """The gRPC status of an error, with ErrorInfo and, where a retry makes sense, RetryInfo."""
    grpc_name, _, _, retryable, _ = ERROR_TABLE[error.reason]
    details = [
        error_details_pb2.ErrorInfo(
            reason=error.reason, domain=DOMAIN, metadata={**error.metadata, "request_id": request_id}
        )
    ]
    if retryable:
        milliseconds = max(1, round(error.retry_after * 1000))
        delay = duration_pb2.Duration(seconds=milliseconds // 1000, nanos=milliseconds % 1000 * 1_000_000)
        details.append(error_details_pb2.RetryInfo(retry_delay=delay))
    packed = []
    for detail in details:
        wrapped = any_pb2.Any()
        wrapped.Pack(detail)
        packed.append(wrapped)
    code: int = grpc.StatusCode[grpc_name].value[0]
    message = error.message[:MAXIMUM_MESSAGE_LENGTH]
    return rpc_status.to_status(status_pb2.Status(code=code, message=message, details=packed))
