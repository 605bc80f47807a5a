"""Runs a program with the paper terminal in place of the MetaTrader5 package."""

from __future__ import annotations

import argparse
import os
import runpy
import sys

import paper_terminal
from paper_terminal.windows import own_names, pretend_windows


def main(arguments: list[str] | None = None) -> None:
    """Entry point: `paper-terminal run PROGRAM.py ARGS` or `paper-terminal run -m MODULE ARGS`."""
    parser = argparse.ArgumentParser(
        prog="paper-terminal", description="Paper terminal: stands in for the MetaTrader5 package.",
        epilog="Settings come from the environment, PAPER_TERMINAL_*; see docs/paper-terminal.md.",
    )  # fmt: skip
    commands = parser.add_subparsers(dest="command", required=True)
    run = commands.add_parser("run", help="run a program whose `import MetaTrader5` means the paper terminal")
    run.add_argument("--windows", action="store_true", help="let the program read sys.platform as win32")
    run.add_argument("-m", dest="module", action="store_true", help="PROGRAM is the name of a module")
    run.add_argument("program", metavar="PROGRAM")
    run.add_argument("rest", metavar="ARGS", nargs=argparse.REMAINDER)
    chosen = parser.parse_args(arguments)
    sys.modules["MetaTrader5"] = paper_terminal
    if chosen.windows:
        pretend_windows(own_names(chosen.program, chosen.module))
    sys.argv = [chosen.program, *chosen.rest]
    if chosen.module:
        sys.path.insert(0, os.getcwd())
        runpy.run_module(chosen.program, run_name="__main__", alter_sys=True)
    else:
        sys.path.insert(0, os.path.dirname(os.path.abspath(chosen.program)))
        runpy.run_path(chosen.program, run_name="__main__")


if __name__ == "__main__":
    main()
