"""The worker process: the only one that imports the terminal module, and calls it one operation at a time.

The server starts it as `python -m mt5_grpc_server.worker --terminal paper` with pipes as stdin and stdout. It sends
("ready", package_version, pid), then answers each frame (call_id, operation, arguments) with (call_id, "ok", value) or
(call_id, "failure", TerminalFailure as a dict). Where the module cannot be loaded its only frame is
("failure", TerminalFailure as a dict). It ends when stdin ends, and with its server also in the middle of a call (see
worker_bond).
"""

from __future__ import annotations

import argparse
import importlib
import os
import signal
import sys
import traceback
from collections.abc import Sequence
from typing import Any, BinaryIO

from mt5_grpc_server.adapter import Adapter, TerminalFailure
from mt5_grpc_server.frames import read_frame, write_frame
from mt5_grpc_server.order_sequence import OrderSequence
from mt5_grpc_server.worker_bond import end_with_server

MODULES = {"metatrader5": "MetaTrader5", "paper": "paper_terminal"}
EXIT_NO_MODULE = 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the worker until stdin ends; the exit code."""
    parser = argparse.ArgumentParser(prog="mt5_grpc_server.worker", description=__doc__)
    parser.add_argument("--terminal", choices=sorted(MODULES), required=True)
    terminal: str = parser.parse_args(arguments).terminal
    end_with_server()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the server decides when to end
    requests, replies = _claim_pipes()
    try:
        module = _load(terminal)
    except TerminalFailure as failure:
        write_frame(replies, ("failure", failure.as_dict()))
        return EXIT_NO_MODULE
    write_frame(replies, ("ready", str(module.__version__), os.getpid()))
    return _serve(Adapter(module), requests, replies)


def _serve(adapter: Adapter, requests: BinaryIO, replies: BinaryIO) -> int:
    orders = OrderSequence()
    while True:
        frame = read_frame(requests)
        if frame is None:
            return 0
        call_id, operation, arguments = frame
        write_frame(replies, (call_id, *_answer(adapter, orders, operation, arguments)))


def _answer(adapter: Adapter, orders: OrderSequence, operation: str, arguments: dict[str, Any]) -> tuple[str, Any]:
    try:
        if operation == "order_send":
            orders.take(arguments)
        if operation.startswith("_"):
            raise AttributeError(f'"{operation}" is no operation')
        return "ok", getattr(adapter, operation)(**arguments)
    except TerminalFailure as failure:
        return "failure", failure.as_dict()
    except Exception:
        # The package raises SystemError and OverflowError for arguments it cannot parse. The text may name paths and
        # values, so it goes to the log only, which is where stderr ends.
        traceback.print_exc()
        message = f"Cannot complete {operation}: an unexpected error happened in the worker, the log tells more"
        return "failure", TerminalFailure("INTERNAL", message).as_dict()


def _load(terminal: str) -> Any:
    name = MODULES[terminal]
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name:
            raise _unloadable(name, f"it needs {error.name}, which is not installed") from None
        advice = "run `pip install MetaTrader5` with 64-bit Python on Windows, or choose the paper terminal"
        raise _unloadable(name, f"it is not installed; {advice}") from None
    except Exception as error:
        raise _unloadable(name, str(error)) from error


def _unloadable(name: str, why: str) -> TerminalFailure:
    return TerminalFailure("TERMINAL_NOT_FOUND", f"Cannot load the terminal module {name}: {why}")


def _claim_pipes() -> tuple[BinaryIO, BinaryIO]:
    """The pipes of the server, taken away from stdin and stdout so that a stray print cannot break a frame."""
    incoming, outgoing = os.dup(0), os.dup(1)
    if sys.platform == "win32":
        import msvcrt

        msvcrt.setmode(incoming, os.O_BINARY)
        msvcrt.setmode(outgoing, os.O_BINARY)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return os.fdopen(incoming, "rb"), os.fdopen(outgoing, "wb")


if __name__ == "__main__":
    sys.exit(main())
