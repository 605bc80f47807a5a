"""Where the time of an order goes, as the log tells it."""

from __future__ import annotations

import re

from server.running_server import eventually

from .conftest import Start

ORDER = [
    "accepted",
    "wait",
    "reads",
    "look",
    "rules",
    "guards",
    "sending",
    "terminal",
    "worker",
    "result",
    "end",
    "total",
]


def test_the_log_at_debug_tells_how_long_each_stage_of_an_order_took(start: Start) -> None:
    server = start("--log-level", "debug")
    comment = server.buy().intent.comment

    def told() -> re.Match[str] | None:
        return re.search(r"Stages of (\S+) in ms: (.*)", "\n".join(server.log))

    token, stages = eventually(told, "the stages are told").groups()
    milliseconds = {name: float(text) for name, text in (each.split() for each in stages.split(", "))}
    assert token in comment
    assert list(milliseconds) == ORDER
    assert all(took >= 0 for took in milliseconds.values())
    total = milliseconds.pop("total")
    assert sum(milliseconds.values()) <= total + 0.01, "no time counts twice"
