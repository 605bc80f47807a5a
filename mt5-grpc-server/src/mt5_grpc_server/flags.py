"""The flags of the command line and their help."""

from __future__ import annotations

import argparse
from pathlib import Path

from mt5_grpc_server.version import SERVER_VERSION

DESCRIPTION = "Serves one MetaTrader 5 terminal, or a paper terminal that stands in for it, over gRPC."
EPILOG = """\
examples:
  mt5-grpc-server --terminal paper
  mt5-grpc-server --login 1000001 --server Broker-Demo          (password in MT5_PASSWORD)
  mt5-grpc-server audit verify FILE                               (is the audit log of a data folder whole?)
  mt5-grpc-server halt --data FOLDER                              (the kill switch, also of a server that hangs)
  mt5-grpc-server resume --data FOLDER                            (lifts it)
  mt5-grpc-server activate --account 1000001 --data FOLDER        (allow trading on a real account, once)
  mt5-grpc-server confirm-limits --code 3f9a12cd --data FOLDER    (let looser limits of a real account take effect)
  mt5-grpc-server --host 0.0.0.0 --tls-certificate server.pem --tls-key server.key    (key in MT5_API_KEY)

exit codes: 0 stopped, 2 the flags do not fit together, 3 the port or the data folder is taken or cannot be used now
"""


def build_parser() -> argparse.ArgumentParser:
    """The parser of the command line."""
    parser = argparse.ArgumentParser(
        "mt5-grpc-server",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=SERVER_VERSION)
    _add_terminal(parser.add_argument_group("terminal and account"))
    _add_network(parser.add_argument_group("network and keys"))
    _add_trading(parser.add_argument_group("trading"))
    _add_running(parser.add_argument_group("running"))
    return parser


def _add_terminal(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--terminal",
        choices=("metatrader5", "paper"),
        default="metatrader5",
        help="what to serve: MetaTrader 5 (Windows), or the paper terminal (anywhere) [default: %(default)s]",
    )
    group.add_argument(
        "--path", metavar="FILE", help="terminal64.exe; found by itself if not given [environment: MT5_PATH]"
    )
    group.add_argument(
        "--login",
        type=_positive_integer,
        metavar="NUMBER",
        help="account; the one the terminal had last if not given [environment: MT5_LOGIN]",
    )
    group.add_argument(
        "--password", metavar="TEXT", help="its password; better given as environment variable [MT5_PASSWORD]"
    )
    group.add_argument("--server", metavar="NAME", help="its trade server [environment: MT5_SERVER]")
    group.add_argument("--portable", action="store_true", help="start the terminal in portable mode")
    group.add_argument(
        "--timeout",
        type=_positive_integer,
        default=60000,
        metavar="MS",
        help="milliseconds for the terminal to reach its trade server [default: %(default)s]",
    )
    group.add_argument(
        "--account",
        type=_positive_integer,
        metavar="NUMBER",
        help="the only account that may be used: with any other one every call is refused "
        "[default: that of --login, else the first one found]",
    )
    group.add_argument(
        "--broker-timezone",
        metavar="ZONE",
        help="the broker's clock: an IANA name, an offset such as +02:00, or new-york-close "
        "[default: found from fresh ticks]",
    )
    group.add_argument("--no-connect", action="store_true", help="make no session before the first Connect")


def _add_network(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--host",
        default="127.0.0.1",
        help="address to listen on; other than loopback needs a key [default: %(default)s]",
    )
    group.add_argument(
        "--port", type=_port, default=50051, help="port to listen on, 0 = a free one [default: %(default)s]"
    )
    group.add_argument("--api-key", metavar="KEY", help="callers must send it as x-apikey; better given as MT5_API_KEY")
    group.add_argument(
        "--api-secret",
        metavar="SECRET",
        help="callers must also send it as x-apisecret; better given as MT5_API_SECRET",
    )
    group.add_argument("--tls-certificate", type=Path, metavar="FILE", help="certificate chain of this server, PEM")
    group.add_argument("--tls-key", type=Path, metavar="FILE", help="its private key, PEM")
    group.add_argument(
        "--tls-client-ca", type=Path, metavar="FILE", help="callers must show a certificate signed by this one, PEM"
    )


def _add_trading(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--data",
        type=Path,
        metavar="FOLDER",
        help="where the journal of orders lies, on a local disk; one server owns it "
        "[default: a folder of the account; of a paper terminal beside PAPER_TERMINAL_DB]",
    )
    group.add_argument(
        "--locks",
        type=Path,
        metavar="FOLDER",
        help="where the locks of accounts lie, on a local disk: of the servers that share it one trades an account "
        "[default: a folder of the user; of a paper terminal beside PAPER_TERMINAL_DB]",
    )
    group.add_argument(
        "--guards", type=Path, metavar="FILE", help="limits on what may be sent, JSON: see docs/trading-rules.md"
    )
    group.add_argument(
        "--settle",
        type=_positive_number,
        metavar="S",
        help="seconds after which an order without an answer and without a trace counts as not executed "
        "[default: 120; paper terminal: 3]",
    )
    group.add_argument(
        "--exclusive-account",
        action="store_true",
        help="nobody else trades on the account, so that an order whose comment the broker removed can be recognised",
    )


def _add_running(group: argparse._ArgumentGroup) -> None:
    for name, seconds, what in (("read", 10, "read"), ("trade", 30, "order"), ("connect", 90, "session start")):
        group.add_argument(
            f"--{name}-budget",
            type=_positive_number,
            default=float(seconds),
            metavar="S",
            help=f"seconds after which a {what} means that the terminal hangs [default: {seconds}]",
        )
    group.add_argument(
        "--heartbeat",
        type=_positive_number,
        default=5.0,
        metavar="S",
        help="seconds between two looks at the terminal [default: 5]",
    )
    group.add_argument(
        "--log-level",
        choices=("debug", "info", "warning", "error"),
        default="info",
        help="least level that is logged, to standard error [default: %(default)s]",
    )
    group.add_argument(
        "--exit-with-parent",
        action="store_true",
        help="stop when standard input ends, so as not to outlive its starter",
    )


def _positive_integer(text: str) -> int:
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError(f"it must be at least 1, it is {value}")
    return value


def _positive_number(text: str) -> float:
    value = float(text)
    if not 0 < value < float("inf"):
        raise argparse.ArgumentTypeError(f"it must be more than 0, it is {text}")
    return value


def _port(text: str) -> int:
    value = int(text)
    if not 0 <= value <= 65535:
        raise argparse.ArgumentTypeError(f"it must be 0 to 65535, it is {value}")
    return value
