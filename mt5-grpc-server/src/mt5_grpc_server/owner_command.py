"""`mt5-grpc-server halt | resume | activate`: what the owner of a server decides on its machine.

The commands write and remove files in the data folder, so that they need no server that answers.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from mt5_grpc_server.data_folder import default_data_folder
from mt5_grpc_server.trading.journal_lock import NAME as OWNER_LOCK
from mt5_grpc_server.trading.owner_file_names import KILL_FILE, activation_file

COMMANDS = {
    "halt": "halt trading on this server: orders that wait are not sent, only closing and cancelling goes on; also "
    "while the server hangs or does not run, and until `mt5-grpc-server resume`",
    "resume": "lift what `mt5-grpc-server halt` did; what POST /risk/halt did is lifted by POST /risk/resume",
    "activate": "allow trading on a real account, which is read-only until its owner has done so once",
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
        print(_carry_out(flags.command, folder, flags.account))
    except OSError as error:
        return _refuse(flags.command, str(error), "")
    return EXIT_DONE


def _carry_out(command: str, folder: Path, login: int) -> str:
    kill = folder / KILL_FILE
    if command == "halt":
        kill.touch()
        return (
            f'Trading is halted while the file "{kill}" lies there: a running server gives up the orders that wait '
            "within a second, one that is started begins halted. `mt5-grpc-server resume` lifts it."
        )
    if command == "resume":
        kill.unlink(missing_ok=True)
        return f'There is no file "{kill}" now. What POST /risk/halt has halted stays so until POST /risk/resume.'
    activation_file(folder, login).touch()
    return (
        f"Trading will be allowed on account {login}, for good: by a running server within a second, else when one is "
        f'started with the folder "{folder}". `mt5-grpc-server halt` and POST /risk/halt forbid it again.'
    )


def _refuse(command: str, why: str, value: str) -> int:
    how = "its log names it at the start: give it with --data"
    print(f"mt5-grpc-server: Cannot {command}: {why}{value}; {how}", file=sys.stderr)
    return EXIT_REFUSED


def _parser(command: str, environment: Mapping[str, str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        f"mt5-grpc-server {command}", description=f"It will {COMMANDS[command]}.", allow_abbrev=False
    )
    parser.set_defaults(command=command)
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="data folder of the server [default: as its own]")
    needed = command == "activate"
    which = "the account" if needed else "account of the server, where that names the folder [environment: MT5_LOGIN]"
    login, path = environment.get("MT5_LOGIN") or None, environment.get("MT5_PATH") or None
    parser.add_argument("--account", type=int, metavar="NUMBER", required=needed, default=login, help=which)
    parser.add_argument("--path", metavar="FILE", default=path, help="its terminal64.exe [environment: MT5_PATH]")
    kinds = ("metatrader5", "paper")
    parser.add_argument("--terminal", choices=kinds, default=kinds[0], help="what it serves [default: %(default)s]")
    return parser
