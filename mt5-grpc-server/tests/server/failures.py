"""Reads what a failed call told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

import grpc
import pytest
from google.rpc import error_details_pb2
from grpc_status import rpc_status


@dataclass(frozen=True)
class Told:
    """Status code, sentence, reason, metadata and retry delay in seconds (None where no retry makes sense)."""

    code: grpc.StatusCode
    message: str
    reason: str
    metadata: dict[str, str]
    retry_after: float | None


def told(error: grpc.RpcError) -> Told:
    """The details of a failed call; fails where there are none."""
    status = rpc_status.from_call(cast("grpc.Call", error))
    assert status is not None, f"no details came with {error}"
    info, retry = error_details_pb2.ErrorInfo(), error_details_pb2.RetryInfo()
    found = [each for each in status.details if each.Is(info.DESCRIPTOR)]
    found[0].Unpack(info)
    assert info.domain == "open-api-mt5"
    delays = [retry.retry_delay for each in status.details if each.Is(retry.DESCRIPTOR) and each.Unpack(retry)]
    seconds = delays[0].seconds + delays[0].nanos / 1e9 if delays else None
    return Told(error.code(), status.message, info.reason, dict(info.metadata), seconds)


def failure_of(call: Callable[[], Any]) -> Told:
    """What a call that must fail told."""
    with pytest.raises(grpc.RpcError) as caught:
        call()
    return told(caught.value)
