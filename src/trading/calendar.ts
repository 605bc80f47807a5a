import type { CalendarValue, Integer } from "../structures/mod.ts";
import type { BrokerClock } from "./broker_clock.ts";
import { utcOrNull } from "./utc_siblings.ts";

const MILLION = 1_000_000;
const IMPORTANCE = ["none", "low", "moderate", "high"] as const;
const IMPACT = ["na", "positive", "negative"] as const;

/**
 * A release as clients get it: the fields of MqlCalendarValue with MT5's scaled integers (null while not set), the
 * same values as plain numbers, names instead of numbers where people read them (null for a number that MT5
 * does not name), and the event itself.
 */
export function calendarEntry(value: CalendarValue, clock: BrokerClock) {
  const { event, country } = value;
  return {
    id: value.id,
    eventId: value.eventId,
    time: value.time,
    period: value.period,
    revision: value.revision,
    actualValue: value.actualValue ?? null,
    prevValue: value.prevValue ?? null,
    revisedPrevValue: value.revisedPrevValue ?? null,
    forecastValue: value.forecastValue ?? null,
    impactType: value.impactType,
    timeUtc: utcOrNull(value.time * 1000, clock),
    eventName: event.name,
    country: country.code,
    currency: country.currency,
    importance: IMPORTANCE[event.importance] ?? null,
    impact: IMPACT[value.impactType] ?? null,
    actual: plain(value.actualValue),
    previous: plain(value.prevValue),
    revisedPrevious: plain(value.revisedPrevValue),
    forecast: plain(value.forecastValue),
    event,
  };
}

function plain(scaled: Integer | undefined): number | null {
  return scaled === undefined ? null : Number(scaled) / MILLION;
}
