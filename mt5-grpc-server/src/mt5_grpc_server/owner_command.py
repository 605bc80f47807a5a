"""`mt5-grpc-server halt | resume | activate | confirm-limits | resolve`: what the owner decides on its machine.

The commands write and remove files in the data folder, so that they need no server that answers.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from mt5_grpc_server.data_folder import default_data_folder
from mt5_grpc_server.trading.journal_lock import NAME as OWNER_LOCK
from mt5_grpc_server.trading.owner_file_names import KILL_FILE, activation_file, confirmation_file
from mt5_grpc_server.trading.resolution_file import Resolution, write_resolution

COMMANDS = {
    "halt": "halt trading on this server: orders that wait are not sent, only closing and cancelling goes on; also "
    "while the server hangs or does not run, and until `mt5-grpc-server resume`",
    "resume": "lift what `mt5-grpc-server halt` did; what POST /risk/halt did is lifted by POST /risk/resume",
    "resolve": "settle an order whose end is not known (MANUAL or UNKNOWN) by what you have found out about it at the "
    "broker: that it was executed, with the ticket of its order, or that it was not",
    "activate": "allow trading on a real account, which is read-only until its owner has done so once",
    "confirm-limits": "put limits of a real account in force that are looser than those before: they wait for "
    "that, as GET /risk (limitsWaiting) and the log of the server tell",
}
EXIT_DONE, EXIT_REFUSED = 0, 2


def owner_command(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> int:
    """Run a command, the first of the arguments; the exit code. Ends the process where they cannot be understood."""
    flags = _parser(arguments[0], environment).parse_args(arguments[1:])
    folder: Path | None = flags.data or default_data_folder(flags.terminal, flags.account, flags.path, environment)
    if folder is None:
        return _refuse(flags.command, "a paper terminal without a database has a folder that ends with its server", "")
    if not (folder / OWNER_LOCK).exists():
        return _refuse(flags.command, "no server has had this data folder", f', it is "{folder}"')
    try:
        print(_CARRY_OUT[flags.command](folder, flags))
    except OSError as error:
        return _refuse(flags.command, str(error), "")
    return EXIT_DONE


def _halt(folder: Path, flags: argparse.Namespace) -> str:
    kill = folder / KILL_FILE
    kill.touch()
    return (
        f'Trading is halted while the file "{kill}" lies there: a running server gives up the orders that wait '
        "within a second, one that is started begins halted. `mt5-grpc-server resume` lifts it."
    )


def _resume(folder: Path, flags: argparse.Namespace) -> str:
    kill = folder / KILL_FILE
    kill.unlink(missing_ok=True)
    return f'There is no file "{kill}" now. What POST /risk/halt has halted stays so until POST /risk/resume.'


def _activate(folder: Path, flags: argparse.Namespace) -> str:
    activation_file(folder, flags.account).touch()
    return (
        f"Trading will be allowed on account {flags.account}, for good: by a running server within a second, else when "
        f'one is started with the folder "{folder}". `mt5-grpc-server halt` and POST /risk/halt forbid it again.'
    )


def _confirm_limits(folder: Path, flags: argparse.Namespace) -> str:
    file = confirmation_file(folder, flags.code)
    file.touch()
    return (
        f'The limits with the code {flags.code} will be in force once the server has taken the file "{file}" away: a '
        "running one within a second, once its account is known. GET /risk tells their version then; where no limits "
        "with this code wait, nothing changes and the log of the server says so."
    )


def _resolve(folder: Path, flags: argparse.Namespace) -> str:
    file = write_resolution(folder, Resolution(flags.intent, flags.order or 0, flags.reason))
    end = f"executed by the order {flags.order}" if flags.order else "not executed"
    return (
        f'The order number {flags.intent} will be settled as {end} by the server, which takes the file "{file}" away: '
        "by a running one within seconds, once its terminal answers. GET /intents and the audit log tell it then; "
        "where it cannot be, the log of the server tells why."
    )


_CARRY_OUT = {
    "halt": _halt,
    "resume": _resume,
    "activate": _activate,
    "confirm-limits": _confirm_limits,
    "resolve": _resolve,
}


def _refuse(command: str, why: str, value: str) -> int:
    how = "its log names it at the start: give it with --data"
    print(f"mt5-grpc-server: Cannot {command}: {why}{value}; {how}", file=sys.stderr)
    return EXIT_REFUSED


def _parser(command: str, environment: Mapping[str, str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        f"mt5-grpc-server {command}", description=f"It will {COMMANDS[command]}.", allow_abbrev=False
    )
    parser.set_defaults(command=command)
    if command == "resolve":
        _add_resolution(parser)
    if command == "confirm-limits":
        code = "the code of the limits that wait: limitsWaiting of GET /risk, or the log of the server"
        parser.add_argument("--code", type=_code, metavar="CODE", required=True, help=code)
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="data folder of the server [default: as its own]")
    needed = command == "activate"
    which = "the account" if needed else "account of the server, where that names the folder [environment: MT5_LOGIN]"
    login, path = environment.get("MT5_LOGIN") or None, environment.get("MT5_PATH") or None
    parser.add_argument("--account", type=int, metavar="NUMBER", required=needed, default=login, help=which)
    parser.add_argument("--path", metavar="FILE", default=path, help="its terminal64.exe [environment: MT5_PATH]")
    kinds = ("metatrader5", "paper")
    parser.add_argument("--terminal", choices=kinds, default=kinds[0], help="what it serves [default: %(default)s]")
    return parser


def _add_resolution(parser: argparse.ArgumentParser) -> None:
    number = "its number: intentId of GET /intents"
    parser.add_argument("--intent", type=_positive, metavar="NUMBER", required=True, help=number)
    end = parser.add_mutually_exclusive_group(required=True)
    end.add_argument("--order", type=_positive, metavar="TICKET", help="the order at the broker that executed it")
    end.add_argument("--not-executed", action="store_true", help="nothing at the broker is of this order")
    parser.add_argument(
        "--reason", type=_sentence, metavar="TEXT", required=True, help="how you know, for the audit log"
    )


def _positive(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) == 0:
        raise argparse.ArgumentTypeError(f'it must be a number above 0, it is "{text}"')
    return int(text)


def _code(text: str) -> str:
    if not re.fullmatch("[0-9a-f]{8}", text):
        raise argparse.ArgumentTypeError(f'it must have 8 of the characters 0 to 9 and a to f, it is "{text}"')
    return text


def _sentence(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("it must say something")
    return text.strip()
