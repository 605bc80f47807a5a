"""What a request asks for, as one short text: equal for equal wishes, whatever their spelling."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any


def fingerprint(operation: str, asked: Mapping[str, Any]) -> str:
    """SHA-256 in hex over the canonical form of operation and request.

    0.1, 0.10 and Decimal("0.100") are equal, so are 1 and 1.0; null is not the same as absent. Raises ValueError for a
    number that is not finite, TypeError for what JSON cannot say.
    """
    return hashlib.sha256(canonical({"operation": operation, "asked": asked}).encode()).hexdigest()


def canonical(value: Any) -> str:
    """Sorted JSON without blanks; a number is its digits without zeros at the end and a power of ten, as 15e-1."""
    if value is None or isinstance(value, bool | str):
        return json.dumps(value)
    if isinstance(value, int | float | Decimal):
        return _number(value)
    if isinstance(value, Mapping):
        if not all(isinstance(name, str) for name in value):
            raise TypeError("Cannot compare requests: a name in it is not text")
        return "{" + ",".join(f"{json.dumps(name)}:{canonical(value[name])}" for name in sorted(value)) + "}"
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        return "[" + ",".join(canonical(each) for each in value) + "]"
    raise TypeError(f"Cannot compare requests: {type(value).__name__} is not JSON")


def _number(value: int | float | Decimal) -> str:
    if not math.isfinite(value):
        raise ValueError(f"Cannot compare requests: {value} is not a finite number")
    # repr() of a float is the shortest decimal that means it, which is what the caller wrote.
    number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if number == 0:
        return "0"
    sign, digits, exponent = number.as_tuple()
    text = "".join(map(str, digits)).rstrip("0")
    power = int(exponent) + len(digits) - len(text)
    return f"{'-' if sign else ''}{text}e{power}"
