"""What the eleven structures share: they behave as the C struct sequences of the real package, like os.stat_result."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import itemgetter
from typing import Any, ClassVar, TypeVar

Record = TypeVar("Record", bound="Structure")

# Zero of each type that a field can have, by the word of its annotation; a structure adds itself, for nested fields.
ZEROS: dict[str, object] = {"bool": False, "int": 0, "float": 0.0, "str": ""}
# Every field of a structure with its zero, in order.
BLANKS: dict[type[Structure], dict[str, object]] = {}


class Structure(tuple[Any, ...]):
    """A tuple with named fields, those that a subclass annotates.

    As in C it is made from one sequence of full length and has neither keywords nor what a named tuple has besides.
    Raises TypeError for anything but a sequence of the right length.
    """

    __slots__ = ()
    n_fields: ClassVar[int]
    n_sequence_fields: ClassVar[int]
    n_unnamed_fields: ClassVar[int] = 0
    __match_args__: ClassVar[tuple[str, ...]]

    def __init_subclass__(cls) -> None:
        blank = {name: ZEROS[kind] for name, kind in cls.__annotations__.items()}
        cls.n_fields = cls.n_sequence_fields = len(blank)
        setattr(cls, "__match_args__", tuple(blank))  # noqa: B010 (mypy takes it for a constant)
        for position, name in enumerate(blank):
            setattr(cls, name, property(itemgetter(position)))
        BLANKS[cls] = blank
        ZEROS[cls.__name__] = build(cls)

    def __new__(cls: type[Record], sequence: Iterable[object]) -> Record:
        try:
            values = tuple(sequence)
        except TypeError:
            raise TypeError("constructor requires a sequence") from None
        if len(values) != cls.n_fields:
            raise TypeError(f"{cls.__name__}() takes a {cls.n_fields}-sequence ({len(values)}-sequence given)")
        return tuple.__new__(cls, values)

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in self._asdict().items())
        return f"{type(self).__name__}({fields})"

    def __reduce__(self) -> tuple[Callable[..., object], tuple[tuple[object, ...]]]:
        return type(self), (tuple(self),)

    def _asdict(self) -> dict[str, Any]:
        """Fields in order; a nested structure stays one."""
        return dict(zip(self.__match_args__, self, strict=True))


def build(kind: type[Record], **fields: object) -> Record:
    """A structure with these fields, the others zero. Raises TypeError for a name that is not a field."""
    return _filled(kind, BLANKS[kind], fields)


def change(record: Record, **fields: object) -> Record:
    """The same structure with other values in these fields. Raises TypeError for a name that is not a field."""
    return _filled(type(record), record._asdict(), fields)


def _filled(kind: type[Record], known: dict[str, object], fields: dict[str, object]) -> Record:
    values = known | fields
    if len(values) != len(known):
        raise TypeError(f"{kind.__name__} has no field {', '.join(sorted(set(fields) - set(known)))}")
    return tuple.__new__(kind, values.values())
