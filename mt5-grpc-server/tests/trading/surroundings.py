"""What processes that tests start find around them."""

from __future__ import annotations

import os


def without_settings() -> dict[str, str]:
    """This environment without settings of servers or paper terminals, which its user may have made."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("MT5_", "PAPER_TERMINAL_"))}
