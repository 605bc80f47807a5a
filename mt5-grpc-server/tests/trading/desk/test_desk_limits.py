"""The limits of an account have versions, and on a real account looser ones wait for its owner."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from server.running_server import eventually

from mt5_grpc_server.gen import mt5_pb2 as pb

from .command_line import command
from .conftest import Start
from .trading_server import BUY, TradingServer, make_old

Guarded = Callable[..., TradingServer]
# What a real account forbids else, so that an order shows which limits count.
OPEN: dict[str, Any] = {"startMode": "ACTIVE", "symbolAllow": "*", "maxQuoteAgeMs": None}


@pytest.fixture
def guarded(start: Start, tmp_path: Path) -> Guarded:
    """Starts a server on a real account, or on another one, with limits of the file as keywords."""

    def start_guarded(trade_mode: str = "real", **limits: Any) -> TradingServer:
        file = tmp_path / "guards.json"
        file.write_text(json.dumps({**OPEN, **limits}), encoding="utf-8")
        return start("--guards", str(file), PAPER_TERMINAL_TRADE_MODE=trade_mode)

    return start_guarded


def risk(server: TradingServer) -> pb.RiskState:
    state: pb.RiskState = server.call("Risk", "GetRisk", pb.GetRiskRequest()).risk
    return state


def limits(server: TradingServer) -> dict[str, str]:
    return {guard.name: guard.limit for guard in risk(server).guards}


def waiting(server: TradingServer) -> list[tuple[str, str, str]]:
    return [(each.name, each.before, each.after) for each in risk(server).limits_waiting.looser]


def confirm(server: TradingServer, code: str = "") -> None:
    """Confirm what waits; returns once the server took the file away."""
    done = command(server.home, "confirm-limits", "--code", code or risk(server).limits_waiting.code,
                   "--data", str(server.data))  # fmt: skip
    assert done.returncode == 0, done.stderr
    eventually(lambda: not list(server.data.glob("CONFIRM-LIMITS-*")), "the server has read it")


def audited(server: TradingServer, count: int) -> list[dict[str, Any]]:
    """The changes of limits in the audit log, once there are so many."""
    log = server.data / "audit.jsonl"

    def changes() -> list[dict[str, Any]]:
        lines = log.read_text("ascii").splitlines() if log.exists() else []
        return [record for record in map(json.loads, lines) if record["event"] == "limits"]

    eventually(lambda: len(changes()) >= count, f"{count} changes are in the audit log")
    return changes()


def is_refused(server: TradingServer, volume: float) -> str:
    """The version of the limits by which an order of so many lots is refused."""
    denied = server.refused("SubmitOrder", **{**BUY, "volume": volume})
    assert (denied.reason, denied.metadata["guard"]) == ("RISK_DENIED", "maxVolumePerOrder")
    return str(denied.metadata["limits_version"])


def test_a_looser_limit_of_a_real_account_waits_until_its_owner_confirms_it(guarded: Guarded) -> None:
    server = guarded(maxVolumePerOrder=0.1)
    assert (risk(server).limits_version, risk(server).HasField("limits_waiting")) == (1, False)
    assert is_refused(server, 0.2) == "1"
    server.kill()
    server = guarded(maxVolumePerOrder=0.2)
    assert waiting(server) == [("maxVolumePerOrder", "0.1", "0.2")]
    state = risk(server)
    assert state.limits_version == 1
    assert is_refused(server, 0.2) == "1"
    told = state.limits_waiting
    assert told.command == f'mt5-grpc-server confirm-limits --code {told.code} --data "{server.data}"'
    assert any(told.command in line for line in server.log)
    confirm(server)
    after = risk(server)
    assert (after.limits_version, after.HasField("limits_waiting")) == (2, False)
    assert after.limits_since.ToNanoseconds() > state.limits_since.ToNanoseconds()
    assert server.buy(volume=0.2).intent.executed  # without a restart
    assert is_refused(server, 0.3) == "2"
    first, second = audited(server, 2)
    assert (first["before"], first["after"]["maxVolumePerOrder"]) == (None, 0.1)
    assert (first["versionBefore"], first["version"], first["keyId"]) == (0, 1, "owner")
    assert (second["before"]["maxVolumePerOrder"], second["after"]["maxVolumePerOrder"]) == (0.1, 0.2)
    assert (second["versionBefore"], second["version"]) == (1, 2)
    assert second["reason"] == "mt5-grpc-server confirm-limits"


def test_what_is_stricter_takes_effect_at_once_also_beside_what_is_looser(guarded: Guarded) -> None:
    server = guarded(maxVolumePerOrder=0.5, maxTotalVolume=1)
    server.kill()
    server = guarded(maxVolumePerOrder=0.4, maxTotalVolume=1)
    assert risk(server).limits_version == 2 and not waiting(server)
    assert is_refused(server, 0.5) == "2"
    server.kill()
    server = guarded(maxVolumePerOrder=0.1, maxTotalVolume=3, symbolDeny=["XAUUSD"])
    assert waiting(server) == [("maxTotalVolume", "1", "3")]
    in_force = limits(server)
    assert (in_force["maxVolumePerOrder"], in_force["maxTotalVolume"], in_force["symbolDeny"]) == ("0.1", "1", "XAUUSD")
    assert is_refused(server, 0.4) == "3"
    confirm(server)
    assert risk(server).limits_version == 4
    assert limits(server)["maxTotalVolume"] == "3"
    assert [record["reason"].split()[-1] for record in audited(server, 4)] == ["guards"] * 3 + ["confirm-limits"]


def test_the_owner_confirms_while_no_server_runs_and_only_the_limits_with_that_code(guarded: Guarded) -> None:
    server = guarded(maxVolumePerOrder=0.1)
    server.kill()
    server = guarded(maxVolumePerOrder=0.2)
    code = risk(server).limits_waiting.code
    server.kill()
    assert command(server.home, "confirm-limits", "--code", code, "--data", str(server.data)).returncode == 0
    server = guarded(maxVolumePerOrder=0.3)
    eventually(lambda: not list(server.data.glob("CONFIRM-LIMITS-*")), "the file is gone")
    assert any("is taken away: no limits of account" in line for line in server.log)
    assert waiting(server) == [("maxVolumePerOrder", "0.1", "0.3")]
    assert is_refused(server, 0.2) == "1"
    code = risk(server).limits_waiting.code
    server.kill()
    assert command(server.home, "confirm-limits", "--code", code, "--data", str(server.data)).returncode == 0
    server = guarded(maxVolumePerOrder=0.3)
    eventually(lambda: risk(server).limits_version == 2, "it was confirmed")
    assert server.buy(volume=0.3).intent.executed


def test_on_a_demo_account_every_change_takes_effect_at_once(guarded: Guarded) -> None:
    server = guarded("demo", maxVolumePerOrder=0.1)
    assert is_refused(server, 0.2) == "1"
    server.kill()
    server = guarded("demo", maxVolumePerOrder=0.2)
    assert (risk(server).limits_version, waiting(server)) == (2, [])
    assert server.buy(volume=0.2).intent.executed
    assert [record["version"] for record in audited(server, 2)] == [1, 2]


def test_a_demo_account_that_is_a_real_one_now_keeps_what_is_stricter(guarded: Guarded) -> None:
    server = guarded("demo", maxVolumePerOrder=0.1)
    server.stop()
    (server.home / "broker.sqlite").unlink()  # the account begins anew
    server = guarded("real", maxVolumePerOrder=0.2)
    assert waiting(server) == [("maxVolumePerOrder", "0.1", "0.2")]
    assert limits(server)["maxOpenPositions"] == "20"
    assert is_refused(server, 0.2) == "2"


def test_a_journal_that_was_put_back_takes_the_limits_from_the_audit_log(guarded: Guarded) -> None:
    server = guarded(maxVolumePerOrder=0.5)
    audited(server, 1)
    server.stop()
    make_old(server.data)
    backup = (server.data / "journal.sqlite").read_bytes()
    server = guarded(maxVolumePerOrder=0.1)
    audited(server, 2)
    server.stop()
    for file in server.data.glob("journal.sqlite*"):
        file.unlink()
    (server.data / "journal.sqlite").write_bytes(backup)
    server = guarded(maxVolumePerOrder=0.4)
    assert waiting(server) == [("maxVolumePerOrder", "0.1", "0.4")]
    assert is_refused(server, 0.4) == "2"
    confirm(server)
    assert risk(server).limits_version == 3


def test_limits_that_cannot_be_written_down_are_not_in_force_until_they_can_be(guarded: Guarded) -> None:
    guarded(maxVolumePerOrder=0.1).stop()
    server = guarded(maxVolumePerOrder=0.2)
    code = risk(server).limits_waiting.code
    with server.without_journal():
        assert command(server.home, "confirm-limits", "--code", code, "--data", str(server.data)).returncode == 0
        eventually(lambda: any("could not be looked at" in line for line in server.log), "it was tried")
        assert (server.data / f"CONFIRM-LIMITS-{code}").exists()
    eventually(lambda: risk(server).limits_version == 2, "it was confirmed")
    assert server.buy(volume=0.2).intent.executed


@pytest.mark.parametrize("arguments", [[], ["--code", "../../ABCD"], ["--code", "3f9a12c"]])
def test_a_command_without_a_code_writes_nothing(tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "owner.lock").touch()
    assert command(tmp_path, "confirm-limits", *arguments, "--data", str(tmp_path)).returncode == 2
    assert [file.name for file in tmp_path.iterdir()] == ["owner.lock"]
