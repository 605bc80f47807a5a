"""What the eleven structures share with the struct sequences of the real package."""

from __future__ import annotations

from typing import TypeVar

Kind = TypeVar("Kind", bound="type[tuple[object, ...]]")


def structure(kind: Kind) -> Kind:
    """Give a NamedTuple the class attributes of a C struct sequence: n_fields, n_sequence_fields, n_unnamed_fields."""
    count = len(kind.__annotations__)
    for attribute, value in (("n_fields", count), ("n_sequence_fields", count), ("n_unnamed_fields", 0)):
        setattr(kind, attribute, value)
    return kind
