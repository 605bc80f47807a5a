"""How long a bar of a timeframe is."""

from __future__ import annotations

# The two upper bits of a timeframe are its unit, the others how many of them: hours are 0x4000 + n and so on.
_UNIT_SECONDS = {0x0000: 60, 0x4000: 3600, 0x8000: 7 * 86400, 0xC000: 30 * 86400}


def bar_seconds(timeframe: int) -> int:
    """Seconds of a bar, for one of MT5's 21 timeframes; a month counts 30 days."""
    return _UNIT_SECONDS[timeframe & 0xC000] * max(1, timeframe & 0x3FFF)
