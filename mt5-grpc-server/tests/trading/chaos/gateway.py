"""A gateway that is killed and started again, and its REST API as a way to the desk."""

from __future__ import annotations

import http.client
import json
import os
import re
import shutil
import subprocess
import time
from pathlib import Path
from typing import Any

from .door import ASK_SECONDS, UNHEARD_OF, unfinished
from .operations import GROUPS, Kind, Operation
from .recorder import NOT_SENT, Answer, Part

MAIN = Path(__file__).parents[4] / "main.ts"
START_SECONDS = 60.0
LISTENING = re.compile(r"Listening on http://(\S+:\d+)")


class Gateway:
    """One process after the other, in front of the terminal server at `target`, host:port."""

    def __init__(self, home: Path, target: str, environment: dict[str, str]) -> None:
        self._home = home
        self._target = target
        self._environment = environment
        self._lives = 0
        self._process: subprocess.Popen[bytes] | None = None
        self.address = ""

    def start(self) -> None:
        """Start a process, and wait until it listens."""
        deno = os.environ.get("DENO") or shutil.which("deno")
        assert deno, "Cannot start the gateway: there is no deno on the path, and DENO does not name one"
        self._lives += 1
        log = self._home / f"gateway-{self._lives:04}.log"
        command = [deno, "run", "-A", "--no-check", str(MAIN), "--grpc-target", self._target, "--port", "0"]
        with log.open("wb") as output:
            self._process = subprocess.Popen(
                command, env=self._environment, cwd=self._home, stdout=output, stderr=subprocess.STDOUT
            )
        deadline = time.monotonic() + START_SECONDS
        while not (told := LISTENING.search(log.read_text(encoding="utf-8"))):
            assert self._process.poll() is None and time.monotonic() < deadline, log.read_text(encoding="utf-8")
            time.sleep(0.05)
        self.address = told[1]

    def kill(self) -> None:
        """End the process as by kill -9, whatever it does."""
        self.address = ""  # the port may be another gateway's soon
        if self._process is not None:
            self._process.kill()
            self._process.wait()


class RestDoor:
    """Through the gateway that runs now."""

    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway

    def submit(self, operation: Operation, key: str, patience: float) -> Answer:
        """See Door."""
        return self._call(*_request_of(operation), key, patience)

    def ask(self, operation: Operation, key: str) -> Answer:
        """See Door."""
        told = self._call("GET", f"/intents/{key}", None, key, ASK_SECONDS)
        return unfinished(told) if operation.kind in GROUPS else told

    def _call(self, method: str, path: str, body: dict[str, Any] | None, key: str, patience: float) -> Answer:
        if not self._gateway.address:
            return Answer(None, told="no gateway runs")
        connection = http.client.HTTPConnection(self._gateway.address, timeout=patience)
        headers = {"Content-Type": "application/json", "Idempotency-Key": key}
        try:
            text = None if body is None else json.dumps(body)
            connection.request(method, path, text, headers if method != "GET" else {})
            response = connection.getresponse()
            replayed = response.headers.get("Idempotency-Replayed") == "true"
            return _answer(response.status, json.loads(response.read()), replayed)
        except (OSError, http.client.HTTPException, ValueError) as error:
            return Answer(None, told=type(error).__name__)
        finally:
            connection.close()


def _request_of(operation: Operation) -> tuple[str, str, dict[str, Any] | None]:
    kind, ticket = operation.kind, operation.target
    if kind in (Kind.MARKET, Kind.PENDING):
        order = {
            "symbol": operation.symbol,
            "side": "buy" if operation.buy else "sell",
            "volume": operation.volume,
            "magic": operation.number,
        }
        return "POST", "/orders", order if kind is Kind.MARKET else {**order, **_limit(operation)}
    if kind is Kind.REDUCE:
        return "POST", f"/positions/{ticket}/close", {"volume": operation.volume, "magic": operation.number}
    if kind is Kind.CLOSE:
        return "POST", f"/positions/{ticket}/close", {"magic": operation.number}
    if kind is Kind.PROTECT:
        return "PATCH", f"/positions/{ticket}", {"sl": operation.price}
    if kind is Kind.MOVE:
        return "PATCH", f"/orders/{ticket}", {"price": operation.price}
    if kind is Kind.BREAK_EVEN:
        return "POST", f"/positions/{ticket}/break-even", {}
    if kind is Kind.CLOSE_BY:
        return "POST", f"/positions/{ticket}/close-by", {"by": operation.by, "magic": operation.number}
    if kind is Kind.REVERSE:
        return "POST", f"/positions/{ticket}/reverse", {"magic": operation.number}
    if kind is Kind.CLOSE_MANY:
        return "POST", "/positions/close", {"symbol": operation.symbol}
    return "DELETE", f"/orders/{ticket}", None


def _limit(operation: Operation) -> dict[str, Any]:
    return {"orderType": "limit", "price": operation.price}


def _answer(status: int, body: dict[str, Any], replayed: bool) -> Answer:
    """What a client makes of a reply: its `executed` alone, never its status."""
    told = f"{status} {body.get('code') or body.get('message') or ''}"
    if body.get("code") == UNHEARD_OF:
        return Answer(None, told=UNHEARD_OF)
    if "outcomes" in body:
        # Where the server was lost there are none, though some may have been sent.
        parts = tuple(map(_part, body["outcomes"]))
        return Answer.of_parts(parts) if parts or status == 200 else Answer(None, told=told)
    executed, state = body.get("executed"), body.get("state") or ""
    if executed is False and state in ("", NOT_SENT):
        return Answer(False, NOT_SENT, told=told)
    return Answer(executed, state, body.get("order") or 0, body.get("position") or 0, told, replayed)


def _part(body: dict[str, Any]) -> Part:
    name, position = body["clientOrderId"], body["position"] or 0
    return Part(name, body["executed"], body["state"], body["comment"], position, body["replayed"])
