"""The value of a currency or instrument over time: octaves of smoothed noise, louder with the root of the period.

Only + - * / and sqrt are used, which IEEE 754 rounds the same everywhere, so that every machine sees one market.
"""

from __future__ import annotations

import math

import numpy as np

from paper_terminal.market.hashing import F64, I64, bits, key, unit

OCTAVES = 18  # periods from 1 minute to 91 days
MINUTES_PER_DAY = 1440
# Chosen so that the standard deviation of daily returns comes out as asked for.
LOUDNESS = 0.78


def value(seed: int, name: str, daily_volatility: float, minutes: I64) -> F64:
    """Value relative to its mean (about 1.0) at consecutive minutes since the epoch."""
    total = np.zeros(len(minutes))
    for octave in range(OCTAVES):
        period = 1 << octave
        purpose = key(seed, name, "octave", octave)
        shifted = minutes + int(purpose >> np.uint64(40)) % period
        # Periods are powers of two: shifts and masks are much faster than divisions, and as exact.
        cell = shifted >> octave
        first = int(cell[0])
        lattice = unit(bits(purpose, np.arange(first, int(cell[-1]) + 2))) * 2.0 - 1.0
        cell -= first
        left, right = lattice[cell], lattice[cell + 1]
        along = (shifted & (period - 1)) * (1.0 / period)
        amplitude = LOUDNESS * daily_volatility * math.sqrt(period / MINUTES_PER_DAY)
        total = total + (left + (right - left) * (along * along * (3.0 - 2.0 * along))) * amplitude
    return total + 1.0
