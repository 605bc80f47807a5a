"""The command paper-terminal: runs programs, pays money into accounts."""

from __future__ import annotations

import argparse
import os
import runpy
import sys
from importlib.util import find_spec

import paper_terminal
from paper_terminal import control
from paper_terminal.errors import CallFailed
from paper_terminal.options import PREFIX
from paper_terminal.windows import own_names, pretend_windows


def main(arguments: list[str] | None = None) -> None:
    """Entry point: `paper-terminal run PROGRAM.py ARGS`, `run -m MODULE ARGS`, `deposit AMOUNT`, `withdraw AMOUNT`."""
    chosen = _parser().parse_args(arguments)
    if chosen.command == "run":
        _run(chosen)
    else:
        _pay(chosen)


def _parser() -> argparse.ArgumentParser:
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
    for command, what in (("deposit", "pay money into an account"), ("withdraw", "pay money out of an account")):
        pay = commands.add_parser(command, help=f"{what} of the database that {PREFIX}DB names")
        pay.add_argument("amount", metavar="AMOUNT", type=float, help="in the currency of the account")
        pay.add_argument("--login", type=int, help="number of the account")
        pay.add_argument("--comment", default=command.capitalize(), help="comment of the balance deal")
    return parser


def _run(chosen: argparse.Namespace) -> None:
    sys.modules["MetaTrader5"] = paper_terminal
    if chosen.windows:
        pretend_windows(own_names(chosen.program, chosen.module))
    sys.argv = [chosen.program, *chosen.rest]
    if chosen.module:
        sys.path.insert(0, os.getcwd())
        if not _is_module(chosen.program):
            sys.exit(f'Cannot run the program: there is no such module, it is "{chosen.program}"')
        runpy.run_module(chosen.program, run_name="__main__", alter_sys=True)
    else:
        if not os.path.exists(chosen.program):
            sys.exit(f'Cannot run the program: there is no such file, it is "{chosen.program}"')
        sys.path.insert(0, os.path.dirname(os.path.abspath(chosen.program)))
        runpy.run_path(chosen.program, run_name="__main__")


def _is_module(name: str) -> bool:
    try:
        return find_spec(name) is not None
    except ModuleNotFoundError as problem:
        # A package that exists but cannot import something of its own shows its traceback.
        if problem.name is None or not f"{name}.".startswith(f"{problem.name}."):
            raise
        return False


def _pay(chosen: argparse.Namespace) -> None:
    if not os.environ.get(f"{PREFIX}DB"):
        sys.exit(f"Cannot {chosen.command}: accounts outlive a program in a database only, {PREFIX}DB is not set")
    book = control.deposit if chosen.command == "deposit" else control.withdraw
    try:
        deal = book(chosen.amount, chosen.login, chosen.comment)
        account = control.account(chosen.login)
    except CallFailed as problem:
        sys.exit(problem.text)
    except ValueError as problem:
        sys.exit(str(problem))
    print(f"Deal {deal}: account {account.login} has a balance of {account.balance:.2f} {account.currency}")


if __name__ == "__main__":
    main()
