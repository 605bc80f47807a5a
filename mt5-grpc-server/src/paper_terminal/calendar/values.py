"""The values of releases: a pure function of seed, event and day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np

from paper_terminal.calendar.events import TYPE_INDICATOR, Event, all_events, period_of
from paper_terminal.market.hashing import bits, key, unit
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
    today = date(1970, 1, 1) + timedelta(days=now_msc // 86_400_000)
    found = [release for event in all_events() for release in _of_event(event, seed, timezone, today, now_msc)]
    return sorted(found, key=lambda release: (release.time, release.event.id))


def _of_event(event: Event, seed: int, timezone: BrokerTimezone, today: date, now_msc: int) -> Iterator[Release]:
    before: date | None = None
    for offset in range(-DAYS_AROUND - LONGEST_PAUSE_DAYS, DAYS_AROUND + 1):
        on = today + timedelta(days=offset)
        if not event.rule(on):
            continue
        if offset >= -DAYS_AROUND:
            yield _release(event, seed, timezone, on, before, now_msc)
        before = on


def _release(event: Event, seed: int, timezone: BrokerTimezone, on: date, before: date | None, now_msc: int) -> Release:
    moment = datetime.combine(on, event.at, ZoneInfo(event.country.zone))
    wall_msc = timezone.wall((moment - EPOCH_UTC) // timedelta(milliseconds=1))
    actual = forecast = previous = revised = None
    if event.type == TYPE_INDICATOR:
        known = _actual(event, seed, on)
        actual = known if wall_msc <= now_msc else None
        forecast = _rounded(event, (known + _actual(event, seed + 1, on)) / 2 / MILLION)
        if before is not None:
            previous = _actual(event, seed, before)
            revised = _revised(event, seed, before, previous)
    return Release(
        event=event, value_id=event.id * 100_000 + on.toordinal() % 100_000, time=wall_msc // 1000,
        period=(period_of(event, on) - date(1970, 1, 1)).days * 86400, actual=actual, previous=previous,
        revised=revised, forecast=forecast, impact=_impact(event, actual, forecast),
    )  # fmt: skip


def _actual(event: Event, seed: int, on: date) -> int:
    value = event.base + event.swing * (2 * _random(event, seed, on, "actual") - 1)
    return _rounded(event, value)


def _revised(event: Event, seed: int, on: date, previous: int) -> int | None:
    if event.step or _random(event, seed, on, "revise") > SHARE_REVISED:
        return None
    revised = previous + 10 ** (6 - event.digits)
    return int(revised)


def _rounded(event: Event, value: float) -> int:
    if event.step:
        value = round(value / event.step) * event.step
    return int(round(value * 10**event.digits) * 10 ** (6 - event.digits))


def _random(event: Event, seed: int, on: date, purpose: str) -> float:
    return float(unit(bits(key(seed, "calendar", event.id, purpose), np.array([on.toordinal()])))[0])


def _impact(event: Event, actual: int | None, forecast: int | None) -> int:
    if actual is None or forecast is None or actual == forecast:
        return IMPACT_NONE
    return IMPACT_POSITIVE if (actual > forecast) == (event.good > 0) else IMPACT_NEGATIVE
