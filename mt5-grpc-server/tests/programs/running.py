"""Runs programs on the paper terminal, in processes and environments of their own."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from .environments import environment_python

SOURCES = Path(__file__).parents[2] / "src"
MAIN = Path(__file__).parents[3] / "main.ts"
SCRIPTS = Path(__file__).parent / "scripts"
ON_PAPER = ("-m", "paper_terminal", "run")
PATIENCE_S = 30


def run(program: str, *arguments: str) -> str:
    """Output of a command of the program's interpreter; raises CalledProcessError when it fails."""
    return subprocess.run(
        [str(environment_python(program)), *arguments],
        env=_variables(), check=True, stdout=subprocess.PIPE, text=True, timeout=PATIENCE_S,
    ).stdout  # fmt: skip


@contextmanager
def server(program: str, *arguments: str, folder: Path, **variables: str) -> Iterator[str]:
    """Starts a program that serves HTTP with uvicorn, gives its address, and ends it."""
    command = [str(environment_python(program)), *ON_PAPER, *arguments]
    with _serving(command, r"running on (http://[\d.]+:\d+)", folder / f"{program}.log", _variables(variables)) as url:
        yield url


@contextmanager
def gateway(database: Path, *flags: str) -> Iterator[str]:
    """Starts our own gateway on the paper terminal of this database, gives its address, and ends it."""
    deno = os.environ.get("DENO") or shutil.which("deno")
    assert deno, "Cannot start the gateway: there is no deno on the path, and DENO does not name one"
    command = [deno, "run", "-A", "--no-check", str(MAIN), "--terminal", "paper", "--paper-db", str(database),
               "--port", "0", "--grpc-port", "0", *flags]  # fmt: skip
    with _serving(command, r"REST +(http://\S+)", database.with_name("gateway.log"), dict(os.environ)) as url:
        yield url


@contextmanager
def script(program: str, name: str, folder: Path) -> Iterator[Steps]:
    """Starts scripts/NAME, a small program written with the library `program`; it waits after each of its steps."""
    process = subprocess.Popen(
        [str(environment_python(program)), *ON_PAPER, str(SCRIPTS / name)],
        env=_variables(), cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        yield Steps(process)
    finally:
        process.kill()
        process.communicate()


class Steps:
    """A program that reports what it did in lines of JSON and goes on when it is told to."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self._started = False

    def next(self, name: str) -> Any:
        """Let the program go on; what it says when it has done the step `name`."""
        assert self._process.stdin and self._process.stdout
        if self._started:
            self._process.stdin.write("\n")
            self._process.stdin.flush()
        self._started = True
        line = self._process.stdout.readline()
        assert line, f"the program ended before the step {name!r}"
        said = json.loads(line)
        assert said.pop("step") == name
        return said

    def finish(self) -> int:
        """Let the program go on to its end; its exit code."""
        self._process.communicate("\n", timeout=PATIENCE_S)
        return self._process.returncode


def fetch(url: str, body: object = None) -> tuple[int, Any]:
    """Status and JSON of a request: GET, or POST when there is a body."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data, {"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE_S) as reply:
            return reply.status, json.load(reply)
    except urllib.error.HTTPError as problem:
        with problem:
            return problem.code, json.load(problem)


def free_port() -> int:
    """A port that nobody listens on at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def _serving(command: list[str], announcement: str, log: Path, variables: dict[str, str]) -> Iterator[str]:
    with log.open("w", encoding="utf-8") as output:
        process = subprocess.Popen(command, env=variables, cwd=log.parent, stdout=output, stderr=subprocess.STDOUT)
        try:
            yield _address(process, announcement, log)
        finally:
            process.terminate()
            process.wait(timeout=PATIENCE_S)


def _address(process: subprocess.Popen[bytes], announcement: str, log: Path) -> str:
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        told = log.read_text(encoding="utf-8")
        if address := re.search(announcement, told):
            return address[1]
        assert process.poll() is None, told
        time.sleep(0.05)
    raise AssertionError(f"the program did not start to listen:\n{told}")


def _variables(more: Mapping[str, str] | None = None) -> dict[str, str]:
    own = {name: value for name, value in os.environ.items() if not name.startswith(("VIRTUAL_ENV", "PYTHON"))}
    return {**own, "PYTHONPATH": str(SOURCES), "PYTHONWARNINGS": "ignore", **(more or {})}
