"""Makes UTC wrong for the server in every process that has this folder in PYTHONPATH, by the seconds in a file.

gRPC gets the right time: it compares with a clock of its own and would wait for an hour. So does the paper terminal,
whose broker is another machine.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

_right, _error = time.time, Path(os.environ["WRONG_CLOCK_FILE"])


def _wrong() -> float:
    asks = str(sys._getframe(1).f_globals.get("__name__"))
    return _right() + (float(_error.read_text("ascii")) if asks.startswith("mt5_grpc_server.") else 0.0)


time.time = _wrong
