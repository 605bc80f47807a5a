import { ApiError } from "../../errors.ts";
import { textQuery } from "./parameters.ts";
import type { BrokerClock } from "../../trading/broker_clock.ts";
import { parseDate, utcText } from "../../trading/dates.ts";

const LAST_SECOND = 2 ** 31 - 1;
const DAY = 86_400_000;

/** Query parameters of a span of time. */
export const rangeQuery = {
  fromDate: textQuery("Start, ISO 8601. Without an offset it is UTC.", "2026-03-20T08:00:00Z"),
  toDate: textQuery("End, ISO 8601. Without an offset it is UTC.", "2026-03-20T12:00:00Z"),
};

/** A span of time: milliseconds of UTC, the same in text, and seconds of the broker's clock for the terminal. */
export interface Span {
  readonly fromDate: string;
  readonly toDate: string;
  readonly fromMsc: number;
  readonly toMsc: number;
  readonly from: number;
  readonly to: number;
}

/** Which days before and after now a span has where it is not given. */
export interface SpanDefaults {
  readonly daysBefore: number;
  readonly daysAfter: number;
}

/** Reads a span. Fails with INVALID_DATE or INVALID_DATE_RANGE, which name the parameter and its value. */
export function readSpan(
  query: { readonly fromDate?: string | undefined; readonly toDate?: string | undefined },
  clock: BrokerClock,
  defaults: SpanDefaults,
): Span {
  const now = clock.nowMsc();
  const fromMsc = readDate("fromDate", query.fromDate) ?? now - defaults.daysBefore * DAY;
  const toMsc = readDate("toDate", query.toDate) ?? now + defaults.daysAfter * DAY;
  const fromDate = utcText(fromMsc);
  const toDate = utcText(toMsc);
  if (fromMsc >= toMsc) {
    throw new ApiError(
      "INVALID_DATE_RANGE",
      `Cannot use the dates: fromDate must be earlier than toDate, but ${fromDate} is not before ${toDate}.`,
    );
  }
  // What happens while the request travels, or on a clock that is still unknown, is not cut off an open end.
  const end = query.toDate === undefined ? toMsc + DAY : toMsc;
  return {
    fromDate,
    toDate,
    fromMsc,
    toMsc,
    from: brokerSecond(clock, fromMsc),
    to: brokerSecond(clock, end),
  };
}

/** Reads a date that may be absent, as milliseconds of UTC. Fails with INVALID_DATE. */
export function readDate(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const utcMsc = parseDate(text);
  if (utcMsc === null) {
    throw new ApiError(
      "INVALID_DATE",
      `Cannot read ${name}: ${name} must be a valid ISO datetime such as 2026-03-20T08:00:00Z, but is ${
        JSON.stringify(text)
      }.`,
    );
  }
  return utcMsc;
}

/** A moment of UTC as a second of the broker's clock, kept inside the 32 bits that the terminal takes. */
export function brokerSecond(clock: BrokerClock, utcMsc: number): number {
  return Math.max(0, Math.min(LAST_SECOND, Math.floor(clock.toBrokerMsc(utcMsc) / 1000)));
}
