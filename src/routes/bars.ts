import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { ApiError, terminalErrorResponses } from "../errors.ts";
import { NullableInteger } from "../structures/mod.ts";
import type { RecordsStream } from "../terminal/terminal.ts";
import type { BrokerClock } from "../trading/broker_clock.ts";
import { barWriter } from "../trading/records.ts";
import { parseTimeframe, type Timeframe, TIMEFRAMES } from "../trading/timeframes.ts";
import { rangeQuery, readSpan } from "./shared/dates.ts";
import { booleanQuery, integerQuery, SymbolPath } from "./shared/parameters.ts";
import { answerRecords } from "./shared/record_stream.ts";
import { brokerOffsetSeconds, ok } from "./shared/replies.ts";

const BarSchema = z.object({
  time: z.string().describe("Opening time, true UTC"),
  open: z.number().describe("Open"),
  high: z.number().describe("High"),
  low: z.number().describe("Low"),
  close: z.number().describe("Close"),
  volume: NullableInteger.describe("Tick volume with includeVolume=true, else null"),
}).openapi("Bar");

const BarsSchema = z.object({
  symbol: z.string().describe("Name of the symbol"),
  timeframe: z.string().describe("Timeframe"),
  count: z.int().describe("Number of bars"),
  bars: z.array(BarSchema).describe("Bars, oldest first"),
  brokerOffsetSeconds,
}).openapi("Bars");

const BarsRangeSchema = BarsSchema.extend({
  fromDate: z.string().describe("Start that was used, true UTC"),
  toDate: z.string().describe("End that was used, true UTC"),
}).openapi("BarsRange");

const commonQuery = {
  timeframe: z.string().default("M1").openapi({
    description: `One of ${Object.keys(TIMEFRAMES).join(", ")}, in any case`,
    default: "M1",
    example: "H1",
  }),
  includeVolume: booleanQuery("Give each bar its tick volume"),
};

const barExample = {
  time: "2026-03-20T08:00:00+00:00",
  open: 1.08502,
  high: 1.08561,
  low: 1.08487,
  close: 1.08512,
  volume: null,
};
const barsExample = {
  symbol: "EURUSD",
  timeframe: "H1",
  bars: [barExample],
  count: 1,
  brokerOffsetSeconds: 7200,
};

const latestRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "get",
    path: "/bars/{symbol}",
    operationId: "getBars",
    summary: "Get OHLC bars",
    description:
      "The newest `n` bars, oldest first; the last one is still forming. `n` is limited by the terminal's setting Max " +
      "bars in chart. Large replies are streamed.",
    tags: ["Market Data"],
    request: {
      params: SymbolPath,
      query: z.object({
        ...commonQuery,
        n: integerQuery("Number of bars, below the terminal's maxbars", {
          min: 1,
          max: 2 ** 31 - 1,
          default: 100,
        }),
      }),
    },
    responses: {
      ...ok("The bars", BarsSchema, barsExample),
      ...terminalErrorResponses(
        "SYMBOL_NOT_FOUND",
        "INVALID_TIMEFRAME",
        "TOO_MANY_BARS",
        "VALIDATION_FAILED",
      ),
    },
  }),
  handler: async (c) => {
    const { terminal } = c.var.deps;
    const { symbol } = c.req.valid("param");
    const { n, ...query } = c.req.valid("query");
    return await answerBars<typeof BarsSchema>(c, { symbol, ...query }, (timeframe) => ({
      records: terminal.ratesFromPosition(symbol, timeframe, 0, n),
    }));
  },
});

const rangeRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "get",
    path: "/bars/{symbol}/range",
    operationId: "getBarsInRange",
    summary: "Get OHLC bars in a range of time",
    description:
      "The bars that open from `fromDate` to `toDate`, both included, oldest first. Large replies are streamed.",
    tags: ["Market Data"],
    request: {
      params: SymbolPath,
      query: z.object({
        ...commonQuery,
        fromDate: rangeQuery.fromDate.unwrap(),
        toDate: rangeQuery.toDate.unwrap(),
      }),
    },
    responses: {
      ...ok("The bars", BarsRangeSchema, {
        ...barsExample,
        fromDate: "2026-03-20T08:00:00+00:00",
        toDate: "2026-03-20T12:00:00+00:00",
      }),
      ...terminalErrorResponses(
        "SYMBOL_NOT_FOUND",
        "INVALID_TIMEFRAME",
        "INVALID_DATE",
        "INVALID_DATE_RANGE",
        "TOO_MANY_BARS",
        "VALIDATION_FAILED",
      ),
    },
  }),
  handler: async (c) => {
    const { terminal } = c.var.deps;
    const { symbol } = c.req.valid("param");
    const query = c.req.valid("query");
    return await answerBars<typeof BarsRangeSchema>(c, { symbol, ...query }, (timeframe, clock) => {
      const { fromDate, toDate, from, to } = readSpan(query, clock, { daysBefore: 0, daysAfter: 0 });
      return { records: terminal.ratesRange(symbol, timeframe, from, to), span: { fromDate, toDate } };
    });
  },
});

/** Bars: the newest, and those of a range. */
export const barRoutes = [latestRoute, rangeRoute] as const;

async function answerBars<Schema extends z.ZodType>(
  c: Context,
  asked: { symbol: string; timeframe: string; includeVolume?: boolean | undefined },
  read: (timeframe: number, clock: BrokerClock) => { records: RecordsStream; span?: object },
) {
  const { symbol, includeVolume = false } = asked;
  const timeframe = readTimeframe(asked.timeframe);
  const clock = await c.var.deps.terminal.clock();
  const { records, span } = read(TIMEFRAMES[timeframe], clock);
  return await answerRecords<z.output<Schema>>(c, records, {
    fields: { symbol, timeframe, ...span, brokerOffsetSeconds: clock.offsetSeconds },
    list: "bars",
    write: barWriter(clock, includeVolume),
  });
}

function readTimeframe(text: string): Timeframe {
  const timeframe = parseTimeframe(text);
  if (timeframe !== null) return timeframe;
  const known = Object.keys(TIMEFRAMES).join(", ");
  throw new ApiError(
    "INVALID_TIMEFRAME",
    `Cannot use timeframe ${JSON.stringify(text)}: it is none of ${known}.`,
  );
}
