import { z } from "@hono/zod-openapi";
import { Integer } from "./integer.ts";

const CalendarCountrySchema = z
  .object({
    id: Integer.describe("ISO 3166-1 numeric code; 999 for the European Union, 0 for the whole world"),
    name: z.string().describe("English name"),
    code: z.string().describe("ISO 3166-1 alpha-2 code"),
    currency: z.string().describe("Currency code"),
  })
  .openapi("CalendarCountry");

const CalendarEventSchema = z
  .object({
    id: Integer.describe("Identifier of the event"),
    type: z.int().describe("CALENDAR_TYPE_*"),
    sector: z.int().describe("CALENDAR_SECTOR_*"),
    frequency: z.int().describe("CALENDAR_FREQUENCY_*"),
    timeMode: z.int().describe("CALENDAR_TIMEMODE_*: how exact the time of a release is"),
    countryId: Integer.describe("ISO 3166-1 numeric code of the country"),
    unit: z.int().describe("CALENDAR_UNIT_*"),
    importance: z.int().describe("CALENDAR_IMPORTANCE_*: how much it moves markets"),
    multiplier: z.int().describe("CALENDAR_MULTIPLIER_*"),
    digits: z.int().describe("Decimals of the values"),
    sourceUrl: z.string().describe("Address of the source"),
    eventCode: z.string().describe("Code of the event"),
    name: z.string().describe("Name of the event"),
  })
  .openapi("CalendarEvent");

/** One release of an event of the economic calendar, `MqlCalendarValue` with its event and country. */
export const CalendarValueSchema = z
  .object({
    id: Integer.describe("Identifier of the release"),
    eventId: Integer.describe("Identifier of the event"),
    time: z.int().describe("Time of the release, seconds, broker's clock"),
    period: z.int().describe("Reporting period, seconds, broker's clock; 0 for none"),
    revision: z.int().describe("Revision of the indicator"),
    actualValue: Integer.optional().describe("Actual; the value x 1,000,000, absent while not set"),
    prevValue: Integer.optional().describe("Previous; the value x 1,000,000, absent while not set"),
    revisedPrevValue: Integer.optional().describe(
      "Revised previous; the value x 1,000,000, absent while not set",
    ),
    forecastValue: Integer.optional().describe("Forecast; the value x 1,000,000, absent while not set"),
    impactType: z.int().describe("CALENDAR_IMPACT_*: effect on the currency"),
    event: CalendarEventSchema,
    country: CalendarCountrySchema,
  })
  .openapi("CalendarValue");

/** One release of an event of the economic calendar. */
export type CalendarValue = z.infer<typeof CalendarValueSchema>;
