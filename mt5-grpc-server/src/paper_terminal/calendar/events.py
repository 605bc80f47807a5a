"""The events of the paper calendar: what is published, where, when and in which unit.

Enumerations have the numbers of MQL5's CALENDAR_* in the order of its reference.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from paper_terminal.calendar.schedule import Rule, first_weekday, monthly, quarterly, six_weekly, weekly

TYPE_EVENT, TYPE_INDICATOR, TYPE_HOLIDAY = 0, 1, 2
SECTOR_GDP, SECTOR_JOBS, SECTOR_PRICES, SECTOR_MONEY, SECTOR_TRADE = 2, 3, 4, 5, 6
SECTOR_BUSINESS, SECTOR_CONSUMER, SECTOR_HOLIDAYS = 8, 9, 12
FREQUENCY_NONE, FREQUENCY_WEEK, FREQUENCY_MONTH, FREQUENCY_QUARTER, FREQUENCY_YEAR = 0, 1, 2, 3, 4
TIME_EXACT, TIME_DATE = 0, 1
UNIT_NONE, UNIT_PERCENT, UNIT_CURRENCY, UNIT_JOB, UNIT_PEOPLE = 0, 1, 2, 4, 7
LOW, MODERATE, HIGH = 1, 2, 3
TIMES_ONE, THOUSANDS, MILLIONS, BILLIONS = 0, 1, 2, 3

MONDAY, WEDNESDAY, THURSDAY, FRIDAY = 0, 2, 3, 4


@dataclass(frozen=True)
class Country:
    """A country of the calendar; `id` is ISO 3166-1 numeric (999 = European Union), `zone` where releases are timed."""

    id: int
    code: str
    name: str
    currency: str
    zone: str
    bank: str
    rate: float
    holiday: tuple[str, int, int]


@dataclass(frozen=True)
class Event:
    """One kind of release: values lie within `swing` of `base`; `good` is +1 when more is better, else -1."""

    country: Country
    number: int
    code: str
    name: str
    rule: Rule
    at: time
    sector: int
    importance: int
    base: float = 0.0
    swing: float = 0.0
    good: int = 1
    type: int = TYPE_INDICATOR
    frequency: int = FREQUENCY_MONTH
    time_mode: int = TIME_EXACT
    unit: int = UNIT_PERCENT
    multiplier: int = TIMES_ONE
    digits: int = 1
    step: float = 0.0

    @property
    def id(self) -> int:
        """MT5 builds the id from country, sector and a running number."""
        return self.country.id * 1_000_000 + self.sector * 10_000 + self.number

    @property
    def source_url(self) -> str:
        """Page of the publisher."""
        return f"https://www.mql5.com/en/economic-calendar/{self.country.name.lower().replace(' ', '-')}/{self.code}"


COUNTRIES = (
    Country(840, "US", "United States", "USD", "America/New_York", "Fed", 4.0, ("Independence Day", 7, 4)),
    Country(999, "EU", "European Union", "EUR", "Europe/Brussels", "ECB", 2.0, ("Labour Day", 5, 1)),
    Country(826, "GB", "United Kingdom", "GBP", "Europe/London", "BoE", 4.0, ("Boxing Day", 12, 26)),
    Country(392, "JP", "Japan", "JPY", "Asia/Tokyo", "BoJ", 0.5, ("Culture Day", 11, 3)),
    Country(756, "CH", "Switzerland", "CHF", "Europe/Zurich", "SNB", 0.5, ("Swiss National Day", 8, 1)),
    Country(36, "AU", "Australia", "AUD", "Australia/Sydney", "RBA", 3.5, ("Australia Day", 1, 26)),
    Country(124, "CA", "Canada", "CAD", "America/Toronto", "BoC", 2.5, ("Canada Day", 7, 1)),
    Country(554, "NZ", "New Zealand", "NZD", "Pacific/Auckland", "RBNZ", 2.5, ("Waitangi Day", 2, 6)),
)


def all_events() -> Iterator[Event]:
    """Every event of every country."""
    for phase, country in enumerate(COUNTRIES):
        yield from _common(country, phase)
    yield from _american(COUNTRIES[0])


def _common(country: Country, phase: int) -> Iterator[Event]:
    morning = time(8, 30)
    yield Event(country, 1, f"{country.bank.lower()}-interest-rate-decision", f"{country.bank} Interest Rate Decision",
                six_weekly(WEDNESDAY, phase % 6), time(14, 0), SECTOR_MONEY, HIGH, country.rate, 0.25, digits=2,
                step=0.25, frequency=FREQUENCY_NONE)  # fmt: skip
    yield Event(country, 1, "consumer-price-index-yy", "CPI y/y", monthly(11 + phase % 4), morning, SECTOR_PRICES, HIGH,
                2.4, 0.5)  # fmt: skip
    yield Event(country, 2, "consumer-price-index-mm", "CPI m/m", monthly(11 + phase % 4), morning, SECTOR_PRICES,
                MODERATE, 0.2, 0.3)  # fmt: skip
    yield Event(country, 1, "unemployment-rate", "Unemployment Rate", first_weekday(FRIDAY), morning, SECTOR_JOBS, HIGH,
                4.3, 0.3, good=-1)  # fmt: skip
    yield Event(country, 1, "gross-domestic-product-qq", "GDP q/q", quarterly(28), morning, SECTOR_GDP, HIGH, 0.5, 0.6,
                frequency=FREQUENCY_QUARTER)  # fmt: skip
    yield Event(country, 1, "manufacturing-pmi", "Manufacturing PMI", monthly(1), time(9, 45), SECTOR_BUSINESS,
                MODERATE, 50.5, 2.5, unit=UNIT_NONE)  # fmt: skip
    yield Event(country, 2, "services-pmi", "Services PMI", monthly(3), time(9, 45), SECTOR_BUSINESS, MODERATE, 52.0,
                2.5, unit=UNIT_NONE)  # fmt: skip
    yield Event(country, 1, "retail-sales-mm", "Retail Sales m/m", monthly(16), morning, SECTOR_CONSUMER, MODERATE, 0.3,
                0.8)  # fmt: skip
    yield Event(country, 1, "trade-balance", "Trade Balance", monthly(6), morning, SECTOR_TRADE, LOW, -2.0, 9.0,
                unit=UNIT_CURRENCY, multiplier=BILLIONS)  # fmt: skip
    name, month, day = country.holiday
    yield Event(country, 1, name.lower().replace(" ", "-"), name, lambda on: (on.month, on.day) == (month, day),
                time(0, 0), SECTOR_HOLIDAYS, 0, type=TYPE_HOLIDAY, frequency=FREQUENCY_YEAR, time_mode=TIME_DATE,
                unit=UNIT_NONE, digits=0)  # fmt: skip


def _american(country: Country) -> Iterator[Event]:
    yield Event(country, 16, "nonfarm-payrolls", "Nonfarm Payrolls", first_weekday(FRIDAY), time(8, 30), SECTOR_JOBS,
                HIGH, 150.0, 90.0, unit=UNIT_JOB, multiplier=THOUSANDS, digits=0)  # fmt: skip
    yield Event(country, 10, "initial-jobless-claims", "Initial Jobless Claims", weekly(THURSDAY), time(8, 30),
                SECTOR_JOBS, MODERATE, 225.0, 18.0, good=-1, frequency=FREQUENCY_WEEK, unit=UNIT_PEOPLE,
                multiplier=THOUSANDS, digits=0)  # fmt: skip
    yield Event(country, 5, "fomc-press-conference", "FOMC Press Conference", six_weekly(WEDNESDAY, 0), time(14, 30),
                SECTOR_MONEY, HIGH, type=TYPE_EVENT, frequency=FREQUENCY_NONE, unit=UNIT_NONE, digits=0)  # fmt: skip


def period_of(event: Event, on: date) -> date:
    """First day of the period that a release of this day reports about."""
    if event.frequency == FREQUENCY_MONTH:
        return date(on.year - (on.month == 1), (on.month - 2) % 12 + 1, 1)
    if event.frequency == FREQUENCY_QUARTER:
        quarter = (on.month - 1) // 3
        return date(on.year - (quarter == 0), (quarter - 1) % 4 * 3 + 1, 1)
    return on
