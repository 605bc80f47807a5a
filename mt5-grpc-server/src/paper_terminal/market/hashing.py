"""Random numbers by position instead of by order, so that any process can ask for any moment."""

from __future__ import annotations

import hashlib
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

U64 = NDArray[np.uint64]
I64 = NDArray[np.int64]
F64 = NDArray[np.float64]

_MULTIPLY_1 = np.uint64(0xBF58476D1CE4E5B9)
_MULTIPLY_2 = np.uint64(0x94D049BB133111EB)
_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_UNIT = 2.0**-53


@lru_cache(maxsize=4096)
def key(*parts: object) -> np.uint64:
    """A 64-bit key for a purpose, e.g. key(seed, "EURUSD", "spread")."""
    text = "\x1f".join(str(part) for part in parts).encode()
    digest = hashlib.blake2b(text, digest_size=8).digest()
    number: np.uint64 = np.uint64(int.from_bytes(digest, "little"))
    return number


def bits(purpose: np.uint64, index: I64) -> U64:
    """64 random bits for every index (splitmix64 finaliser)."""
    mixed: U64 = index.astype(np.uint64) * _GOLDEN + purpose
    mixed = (mixed ^ (mixed >> np.uint64(30))) * _MULTIPLY_1
    mixed = (mixed ^ (mixed >> np.uint64(27))) * _MULTIPLY_2
    mixed = mixed ^ (mixed >> np.uint64(31))
    return mixed


def below(random: U64, limit: I64 | int) -> I64:
    """Turn random bits into integers from 0 to limit - 1; uses the upper 53 bits."""
    chosen: I64 = ((random >> np.uint64(11)) % np.asarray(limit).astype(np.uint64)).astype(np.int64)
    return chosen


def unit(random: U64) -> F64:
    """Turn random bits into numbers in [0, 1)."""
    fraction: F64 = (random >> np.uint64(11)).astype(np.float64) * _UNIT
    return fraction
