"""The process of a server: reads the configuration, serves, and drains when told to stop."""

from __future__ import annotations

import importlib.util
import json
import logging
import os
import signal
import sys
import threading
from collections.abc import Sequence
from types import FrameType

from mt5_grpc_server.config import Config, ConfigError, read_config
from mt5_grpc_server.logs import set_up_logs
from mt5_grpc_server.server import PortTaken, TerminalServer
from mt5_grpc_server.trading.journal_lock import JournalOwned
from mt5_grpc_server.version import SERVER_VERSION

log = logging.getLogger(__name__)

EXIT_CONFIGURATION = 2
EXIT_TAKEN = 3


def serve(arguments: Sequence[str]) -> None:
    """Run the server with these flags; does not return."""
    try:
        config = read_config(arguments)
        _check_module(config)
    except ConfigError as error:
        _refuse(str(error), EXIT_CONFIGURATION)
    set_up_logs(config.log_level)
    stop = threading.Event()
    try:
        server = TerminalServer(config)
        address = server.listen()
    except (PortTaken, JournalOwned) as error:
        _refuse(str(error), EXIT_TAKEN)
    except OSError as error:
        _refuse(f"Cannot start: the data folder cannot be used: {error}", EXIT_TAKEN)
    _stop_on_signals(stop, server)
    if config.exit_with_parent:
        threading.Thread(target=_stop_at_end_of_input, args=(stop,), daemon=True).start()
    print(json.dumps({"event": "listening", "address": address}), flush=True)
    log.info("mt5-grpc-server %s serves the terminal %s on %s", SERVER_VERSION, config.terminal, address)
    while not stop.wait(1.0):  # a wait without an end would keep Ctrl-C from arriving on Windows
        pass
    log.info("Stopping: running calls may finish, new ones are refused")
    server.drain()
    # Interpreter shutdown would stop the gRPC server, whose GOAWAY kills some clients.
    logging.shutdown()
    os._exit(0)


def _check_module(config: Config) -> None:
    if config.terminal == "metatrader5" and importlib.util.find_spec("MetaTrader5") is None:
        raise ConfigError(
            "Cannot serve MetaTrader 5: the package MetaTrader5 is not installed, it exists for Windows only; "
            "install it, or use --terminal paper"
        )


def _refuse(sentence: str, code: int) -> None:
    print(f"mt5-grpc-server: {sentence}", file=sys.stderr, flush=True)
    os._exit(code)


def _stop_on_signals(stop: threading.Event, server: TerminalServer) -> None:
    # The end of the input is no signal: a parent that closes it and then sends one asks once.
    signalled = threading.Event()

    def handle(_number: int, _frame: FrameType | None) -> None:
        if signalled.is_set():  # the second one means now
            server.abandon()
            os._exit(1)
        signalled.set()
        stop.set()

    for name in ("SIGTERM", "SIGINT", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), handle)


def _stop_at_end_of_input(stop: threading.Event) -> None:
    while os.read(0, 4096):
        pass
    stop.set()
