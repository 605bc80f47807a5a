import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { terminalErrorResponses } from "../errors.ts";
import { CalendarValueSchema, NullableInteger } from "../structures/mod.ts";
import { calendarEntry } from "../trading/calendar.ts";
import { utcOrNull } from "../trading/utc_siblings.ts";
import { rangeQuery, readSpan } from "./shared/dates.ts";
import { textQuery } from "./shared/parameters.ts";
import { brokerOffsetSeconds, ok, utcField } from "./shared/replies.ts";

const scaled = (what: string) => NullableInteger.describe(`${what} × 1,000,000; null while not set`);
const plain = (what: string) => z.number().nullable().describe(`${what}; null while not set`);

const EntrySchema = CalendarValueSchema.pick({
  id: true,
  eventId: true,
  time: true,
  period: true,
  revision: true,
  impactType: true,
  event: true,
}).extend({
  actualValue: scaled("Actual"),
  prevValue: scaled("Previous"),
  revisedPrevValue: scaled("Revised previous"),
  forecastValue: scaled("Forecast"),
  timeUtc: utcField("Time of the release"),
  eventName: z.string().describe("Name of the event"),
  country: z.string().describe("ISO 3166-1 alpha-2 code of the country"),
  currency: z.string().describe("Currency code"),
  importance: z.enum(["none", "low", "moderate", "high"]).nullable().describe("How much it moves markets"),
  impact: z.enum(["na", "positive", "negative"]).nullable().describe("Effect on the currency"),
  actual: plain("Actual"),
  previous: plain("Previous"),
  revisedPrevious: plain("Revised previous"),
  forecast: plain("Forecast"),
}).openapi("CalendarEntry");

const CalendarSchema = z.object({
  fromDate: z.string().describe("Start that was used, true UTC"),
  toDate: z.string().describe("End that was used, true UTC"),
  country: z.string().nullable().describe("Country that was asked for"),
  currency: z.string().nullable().describe("Currency that was asked for"),
  count: z.int().describe("Number of releases"),
  events: z.array(EntrySchema).describe("Releases, oldest first"),
  generatedUtc: utcField("When the terminal exported the calendar"),
  brokerOffsetSeconds,
}).openapi("Calendar");

const entryExample = {
  id: 199001,
  eventId: 840030016,
  time: 1774272600,
  period: 1772323200,
  revision: 0,
  impactType: 1,
  event: {
    id: 840030016,
    type: 1,
    sector: 3,
    frequency: 2,
    timeMode: 0,
    countryId: 840,
    unit: 4,
    importance: 3,
    multiplier: 1,
    digits: 0,
    sourceUrl: "https://www.bls.gov",
    eventCode: "nonfarm-payrolls",
    name: "Nonfarm Payrolls",
  },
  actualValue: 228000000,
  prevValue: 151000000,
  revisedPrevValue: null,
  forecastValue: 140000000,
  timeUtc: "2026-03-23T11:30:00+00:00",
  eventName: "Nonfarm Payrolls",
  country: "US",
  currency: "USD",
  importance: "high",
  impact: "positive",
  actual: 228,
  previous: 151,
  revisedPrevious: null,
  forecast: 140,
};

export const calendarRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "get",
    path: "/calendar/events",
    operationId: "listCalendarEvents",
    summary: "Get calendar events",
    description:
      "Releases of the economic calendar, by default from 7 days ago to 7 days ahead. The MetaTrader5 package has no " +
      "calendar: it is exported by an MQL5 service in the terminal, see docs/calendar.md.",
    tags: ["Calendar"],
    request: {
      query: z.object({
        ...rangeQuery,
        country: textQuery("Only this country, ISO 3166-1 alpha-2", "US"),
        currency: textQuery("Only this currency", "USD"),
      }),
    },
    responses: {
      ...ok("The releases", CalendarSchema, {
        fromDate: "2026-03-13T10:00:00+00:00",
        toDate: "2026-03-27T10:00:00+00:00",
        country: "US",
        currency: null,
        count: 1,
        events: [entryExample],
        generatedUtc: "2026-03-20T09:55:00+00:00",
        brokerOffsetSeconds: 7200,
      }),
      ...terminalErrorResponses(
        "INVALID_DATE",
        "INVALID_DATE_RANGE",
        "CALENDAR_UNAVAILABLE",
        "VALIDATION_FAILED",
      ),
    },
  }),
  handler: async (c) => {
    const { terminal } = c.var.deps;
    const query = c.req.valid("query");
    const country = query.country?.trim().toUpperCase() ?? null;
    const currency = query.currency?.trim().toUpperCase() ?? null;
    const clock = await terminal.clock();
    const { fromDate, toDate, from, to } = readSpan(query, clock, { daysBefore: 7, daysAfter: 7 });
    const filter = { ...(country === null ? {} : { country }), ...(currency === null ? {} : { currency }) };
    const { values, generatedTime } = await terminal.calendar({ from, to, ...filter });
    const events = values.map((value) => calendarEntry(value, clock));
    return c.json({
      fromDate,
      toDate,
      country,
      currency,
      count: events.length,
      events,
      generatedUtc: utcOrNull(generatedTime * 1000, clock),
      brokerOffsetSeconds: clock.offsetSeconds,
    }, 200);
  },
});
