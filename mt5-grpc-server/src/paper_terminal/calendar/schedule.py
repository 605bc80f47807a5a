"""Rules that say on which days an event happens."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

Rule = Callable[[date], bool]
SATURDAY = 5


def monthly(day: int) -> Rule:
    """Every month on this day, or on the next working day."""
    return lambda on: on == _working_day(on.replace(day=day))


def quarterly(day: int) -> Rule:
    """In January, April, July and October on this day, or on the next working day."""
    return lambda on: on.month % 3 == 1 and on == _working_day(on.replace(day=day))


def first_weekday(weekday: int) -> Rule:
    """The first such weekday of every month, Monday is 0."""
    return lambda on: on.weekday() == weekday and on.day <= 7


def weekly(weekday: int) -> Rule:
    """Every week on this weekday, Monday is 0."""
    return lambda on: on.weekday() == weekday


def six_weekly(weekday: int, phase: int) -> Rule:
    """Every sixth week on this weekday; `phase` 0 to 5 sets events of different places apart."""
    return lambda on: on.weekday() == weekday and on.toordinal() // 7 % 6 == phase


def _working_day(day: date) -> date:
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() >= SATURDAY else 0)
