"""Reports what a program did and waits, so that the test can look at the account in between."""

from __future__ import annotations

import json


def step(name: str, **facts: object) -> None:
    """Print the facts as one line of JSON and wait for a line."""
    print(json.dumps({"step": name, **facts}, default=float), flush=True)
    input()
