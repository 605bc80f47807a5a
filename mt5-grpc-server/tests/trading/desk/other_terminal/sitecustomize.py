"""Lets another terminal answer the worker that has this folder in PYTHONPATH: while a file exists, the terminal tells
the path in it as its own, and another build. Everything else is as before, the account too.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

if "mt5_grpc_server.worker" in sys.orig_argv:
    import paper_terminal
    from paper_terminal.structures import change

    _told, _version, _other = (
        paper_terminal.terminal_info,
        paper_terminal.version,
        Path(os.environ["OTHER_TERMINAL_FILE"]),
    )

    def _terminal_info() -> Any:
        info = _told()
        return change(info, path=_other.read_text(encoding="utf-8")) if info and _other.exists() else info

    def _other_version() -> Any:
        return (500, 9999, "1 Jan 2030") if _other.exists() else _version()

    vars(paper_terminal)["terminal_info"] = _terminal_info
    vars(paper_terminal)["version"] = _other_version
