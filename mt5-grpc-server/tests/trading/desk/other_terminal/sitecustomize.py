"""Lets another terminal answer the worker that has this folder in PYTHONPATH: while a file exists, the terminal tells
the path in it as its own. Everything else is as before, the account too.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

if "mt5_grpc_server.worker" in sys.orig_argv:
    import paper_terminal
    from paper_terminal.structures import change

    _told, _other = paper_terminal.terminal_info, Path(os.environ["OTHER_TERMINAL_FILE"])

    def _terminal_info() -> Any:
        info = _told()
        return change(info, path=_other.read_text(encoding="utf-8")) if info and _other.exists() else info

    vars(paper_terminal)["terminal_info"] = _terminal_info
