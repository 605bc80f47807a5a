"""The values of releases: a pure function of seed, event and day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import numpy as np

from paper_terminal.calendar.events import TYPE_INDICATOR, Event, all_events, period_of
from paper_terminal.market.hashing import F64, bits, key, unit
from paper_terminal.timezone import EPOCH_UTC, BrokerTimezone

DAYS_AROUND = 90
LONGEST_PAUSE_DAYS = 100
MILLION = 1_000_000
SHARE_REVISED = 0.3
IMPACT_NONE, IMPACT_POSITIVE, IMPACT_NEGATIVE = 0, 1, 2


@dataclass(frozen=True)
class Release:
    """One row of the calendar: times in seconds of the broker's wall clock, values times a million, None = not set."""

    event: Event
    value_id: int
    time: int
    period: int
    actual: int | None
    previous: int | None
    revised: int | None
    forecast: int | None
    impact: int


def releases(seed: int, timezone: BrokerTimezone, now_msc: int) -> list[Release]:
    """Releases from 90 days before to 90 days after a moment, by time; later ones have no actual value yet."""
    known = _known_releases(seed, timezone.name, now_msc // 86_400_000)
    return [entry if entry.time * 1000 <= now_msc else _unpublished(entry) for entry in known]


# A terminal writes the calendar many times a day, and processes that start many terminals write the same one.
@lru_cache(maxsize=8)
def _known_releases(seed: int, zone: str, day: int) -> tuple[Release, ...]:
    today, timezone = date(1970, 1, 1) + timedelta(days=day), BrokerTimezone(zone)
    found = [release for event in all_events() for release in _of_event(event, seed, timezone, today)]
    return tuple(sorted(found, key=lambda release: (release.time, release.event.id)))


def _unpublished(entry: Release) -> Release:
    return replace(entry, actual=None, impact=IMPACT_NONE)


def _of_event(event: Event, seed: int, timezone: BrokerTimezone, today: date) -> Iterator[Release]:
    offsets = range(-DAYS_AROUND - LONGEST_PAUSE_DAYS, DAYS_AROUND + 1)
    days = [on for on in (today + timedelta(days=offset) for offset in offsets) if event.rule(on)]
    actual, other = _actual(event, seed, days), _actual(event, seed + 1, days)
    revises = _random(event, seed, days, "revise") <= SHARE_REVISED
    for position, on in enumerate(days):
        if (today - on).days > DAYS_AROUND:
            continue
        values: tuple[int | None, ...] = (None, None, None, None)
        if event.type == TYPE_INDICATOR:
            forecast = _rounded(event, (actual[position] + other[position]) / 2 / MILLION)
            previous = actual[position - 1] if position else None
            revised = None
            if previous is not None and revises[position - 1] and not event.step:
                revised = previous + int(10 ** (6 - event.digits))
            values = (actual[position], previous, revised, forecast)
        yield _release(event, timezone, on, *values)


def _release(
    event: Event, timezone: BrokerTimezone, on: date, actual: int | None, previous: int | None, revised: int | None,
    forecast: int | None,
) -> Release:  # fmt: skip
    moment = datetime.combine(on, event.at, ZoneInfo(event.country.zone))
    return Release(
        event=event, value_id=event.id * 100_000 + on.toordinal() % 100_000,
        time=timezone.wall((moment - EPOCH_UTC) // timedelta(milliseconds=1)) // 1000,
        period=(period_of(event, on) - date(1970, 1, 1)).days * 86400, actual=actual, previous=previous,
        revised=revised, forecast=forecast, impact=_impact(event, actual, forecast),
    )  # fmt: skip


def _actual(event: Event, seed: int, days: list[date]) -> list[int]:
    values = event.base + event.swing * (2 * _random(event, seed, days, "actual") - 1)
    return [_rounded(event, value) for value in values.tolist()]


def _rounded(event: Event, value: float) -> int:
    if event.step:
        value = round(value / event.step) * event.step
    return int(round(value * 10**event.digits) * 10 ** (6 - event.digits))


def _random(event: Event, seed: int, days: list[date], purpose: str) -> F64:
    return unit(bits(key(seed, "calendar", event.id, purpose), np.array([on.toordinal() for on in days], np.int64)))


def _impact(event: Event, actual: int | None, forecast: int | None) -> int:
    if actual is None or forecast is None or actual == forecast:
        return IMPACT_NONE
    return IMPACT_POSITIVE if (actual > forecast) == (event.good > 0) else IMPACT_NEGATIVE
