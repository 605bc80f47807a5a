"""The group filter of symbols_get, positions_get, orders_get and the history functions."""

from __future__ import annotations

import re
from collections.abc import Callable


def group_filter(group: str) -> Callable[[str], bool]:
    """A test of names: at least one token matches and no token with `!` does. `*` stands for any run of characters."""
    tokens = [token.strip() for token in group.split(",")]
    wanted = [_pattern(token) for token in tokens if token and not token.startswith("!")]
    banned = [_pattern(token[1:].strip()) for token in tokens if token.startswith("!")]

    def keeps(name: str) -> bool:
        return any(token.fullmatch(name) for token in wanted) and not any(token.fullmatch(name) for token in banned)

    return keeps


def _pattern(token: str) -> re.Pattern[str]:
    return re.compile(".*".join(re.escape(part) for part in token.split("*")), re.DOTALL)
