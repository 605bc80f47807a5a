from __future__ import annotations

from pathlib import Path

import grpc
import pytest

from mt5_grpc_server.gen import mt5_pb2 as pb
from mt5_grpc_server.gen import mt5_pb2_grpc

from .certificates import Pair, self_signed
from .conftest import StartServer


def state_over(address: str, credentials: grpc.ChannelCredentials) -> int:
    """The state of the session, asked over TLS."""
    with grpc.secure_channel(address, credentials) as channel:
        status = mt5_pb2_grpc.TerminalServiceStub(channel).GetStatus(pb.GetStatusRequest(), timeout=5)
        return int(status.state)


def trusting(authority: Pair, own: Pair | None = None) -> grpc.ChannelCredentials:
    """Credentials of a client that trusts one authority and may show a certificate of its own."""
    key = own.key.read_bytes() if own else None
    chain = own.certificate.read_bytes() if own else None
    return grpc.ssl_channel_credentials(authority.certificate.read_bytes(), key, chain)


def test_tls_is_served_and_plain_text_is_not(start_server: StartServer, tmp_path: Path) -> None:
    pair = self_signed(tmp_path, "server")
    flags = ["--tls-certificate", str(pair.certificate), "--tls-key", str(pair.key), "--no-connect"]
    server = start_server(*flags, wait=False)
    assert state_over(server.address, trusting(pair)) == pb.TERMINAL_STATE_DISCONNECTED
    with pytest.raises(grpc.RpcError) as plain:
        server.status()
    assert plain.value.code() == grpc.StatusCode.UNAVAILABLE
    with pytest.raises(grpc.RpcError):
        state_over(server.address, trusting(self_signed(tmp_path, "stranger")))


def test_clients_must_show_their_certificate_where_that_is_asked(start_server: StartServer, tmp_path: Path) -> None:
    pair, client = self_signed(tmp_path, "server"), self_signed(tmp_path, "client")
    flags = ["--tls-certificate", str(pair.certificate), "--tls-key", str(pair.key), "--no-connect"]
    server = start_server(*flags, "--tls-client-ca", str(client.certificate), wait=False)
    assert state_over(server.address, trusting(pair, client)) == pb.TERMINAL_STATE_DISCONNECTED
    with pytest.raises(grpc.RpcError):
        state_over(server.address, trusting(pair))
