from __future__ import annotations

import importlib.util
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from mt5_grpc_server.config import ConfigError, read_config
from mt5_grpc_server.version import SERVER_VERSION

from .conftest import StartServer
from .running_server import clean_environment


def run(home: Path, *flags: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A server that is expected to end by itself."""
    command = [sys.executable, "-m", "mt5_grpc_server", *flags]
    surroundings = clean_environment(home, **environment)
    return subprocess.run(command, env=surroundings, capture_output=True, text=True, timeout=30, check=False)


def test_a_taken_port_is_told_and_has_its_own_exit_code(start_server: StartServer, tmp_path: Path) -> None:
    address = start_server("--no-connect", wait=False).address
    second = run(tmp_path, "--terminal", "paper", "--port", address.split(":")[1])
    assert second.returncode == 3
    assert f"Cannot listen on {address}: the address is taken" in second.stderr
    assert second.stdout == ""


def test_a_port_held_by_another_program_is_told_too(tmp_path: Path) -> None:
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        assert run(tmp_path, "--terminal", "paper", "--port", str(holder.getsockname()[1])).returncode == 3


@pytest.mark.parametrize(
    ("flags", "environment", "why"),
    [
        (["--host", "0.0.0.0"], {}, "no API key is set"),
        (["--host", "192.168.1.5"], {}, "no API key is set"),
        (["--host", "127.0.0.1.evil.example"], {}, "no API key is set"),
        (["--api-secret", "only"], {}, "needs an API key"),
        ([], {"MT5_API_KEY": "naïve"}, "printable ASCII"),
        (["--tls-key", "key.pem"], {}, "need each other"),
        (["--tls-client-ca", "ca.pem"], {}, "needs --tls-certificate"),
        (["--tls-key", "none.pem", "--tls-certificate", "none.pem"], {}, "no such file"),
        (["--login", "5", "--account", "6"], {}, "must be the account of --login 5"),
        ([], {"MT5_LOGIN": "me"}, 'MT5_LOGIN must be a number, it is "me"'),
        (["--broker-timezone", "Mars/Olympus"], {}, "neither new-york-close nor an IANA name"),
        (["--port", "70000"], {}, "0 to 65535"),
        (["--read-budget", "0"], {}, "more than 0"),
        (["--term", "paper"], {}, "--term"),
    ],
)
def test_settings_that_cannot_work_are_refused_with_the_reason(
    capsys: pytest.CaptureFixture[str], flags: list[str], environment: dict[str, str], why: str
) -> None:
    with pytest.raises((ConfigError, SystemExit)) as refused:
        read_config(["--terminal", "paper", *flags], environment)
    assert why in str(refused.value) + capsys.readouterr().err


def test_a_refused_setting_ends_the_process_with_code_2(tmp_path: Path) -> None:
    ended = run(tmp_path, "--terminal", "paper", "--host", "0.0.0.0")
    assert ended.returncode == 2
    assert "set MT5_API_KEY, or listen on 127.0.0.1" in ended.stderr
    assert ended.stdout == ""


@pytest.mark.parametrize("flag", ["--data", "--locks"])
def test_a_journal_or_locks_on_a_share_of_the_network_are_refused(tmp_path: Path, flag: str) -> None:
    ended = run(tmp_path, "--terminal", "paper", "--port", "0", flag, r"\\nas\share\account-7")
    assert ended.returncode == 2 and ended.stdout == ""
    assert "must lie on a local disk" in ended.stderr
    assert r'"\\nas\share\account-7" is on the share \\nas\share\account-7' in ended.stderr


def test_a_data_folder_that_cannot_be_used_now_may_be_tried_again(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    ended = run(tmp_path, "--terminal", "paper", "--port", "0", "--data", str(tmp_path / "file" / "data"))
    assert ended.returncode == 3 and "the data folder cannot be used" in ended.stderr


def test_metatrader_5_without_its_package_is_refused(tmp_path: Path) -> None:
    if importlib.util.find_spec("MetaTrader5") is not None:
        return
    ended = run(tmp_path, "--port", "0")
    assert ended.returncode == 2
    assert "the package MetaTrader5 is not installed" in ended.stderr


def test_help_and_version_are_told(tmp_path: Path) -> None:
    shown = run(tmp_path, "--help")
    assert shown.returncode == 0
    assert "--broker-timezone" in shown.stdout and "MT5_PASSWORD" in shown.stdout and "exit codes" in shown.stdout
    assert run(tmp_path, "--version").stdout.strip() == SERVER_VERSION
