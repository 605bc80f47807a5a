"""The version of this server."""

from __future__ import annotations

from importlib.metadata import version

SERVER_VERSION = version("mt5-grpc-server")
