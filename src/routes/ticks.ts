import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { ApiError, terminalErrorResponses } from "../errors.ts";
import { Integer } from "../structures/mod.ts";
import type { RecordsStream, Terminal } from "../terminal/terminal.ts";
import { newestRecords } from "../trading/newest_records.ts";
import { tickWriter } from "../trading/records.ts";
import { brokerSecond, rangeQuery, readDate } from "./shared/dates.ts";
import { integerQuery, SymbolPath } from "./shared/parameters.ts";
import { answerRecords } from "./shared/record_stream.ts";
import { brokerOffsetSeconds, ok, utcField } from "./shared/replies.ts";

const TickSchema = z.object({
  time: z.string().describe("Second of the tick, true UTC"),
  bid: z.number().describe("Bid"),
  ask: z.number().describe("Ask"),
  last: z.number().describe("Last deal price, 0 where there are none"),
  volume: Integer.describe("Volume of the last deal"),
  flags: z.int().describe("TICK_FLAG_* bits: what changed"),
  timeMsc: z.int().describe("Time as MT5 gives it: milliseconds of the broker's clock"),
  timeUtc: utcField("Time to the millisecond"),
  volumeReal: z.number().describe("Volume of the last deal with its decimals"),
}).openapi("HistoricalTick");

const TicksSchema = z.object({
  symbol: z.string().describe("Name of the symbol"),
  count: z.int().describe("Number of ticks"),
  ticks: z.array(TickSchema).describe("Ticks, oldest first"),
  brokerOffsetSeconds,
}).openapi("Ticks");

export const ticksRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "get",
    path: "/ticks/{symbol}",
    operationId: "getTicks",
    summary: "Get recent ticks",
    description:
      "The newest `count` ticks of the 24 hours up to the newest tick, oldest first. With `fromDate`: the first " +
      "`count` ticks from that moment.",
    tags: ["Market Data"],
    request: {
      params: SymbolPath,
      query: z.object({
        count: integerQuery("Number of ticks", { min: 1, max: 10_000, default: 100 }),
        fromDate: rangeQuery.fromDate,
      }),
    },
    responses: {
      ...ok("The ticks", TicksSchema, {
        symbol: "EURUSD",
        count: 1,
        ticks: [{
          time: "2026-03-20T10:00:00+00:00",
          bid: 1.08634,
          ask: 1.08641,
          last: 0,
          volume: 0,
          flags: 6,
          timeMsc: 1774008000125,
          timeUtc: "2026-03-20T10:00:00.125+00:00",
          volumeReal: 0,
        }],
        brokerOffsetSeconds: 7200,
      }),
      ...terminalErrorResponses(
        "SYMBOL_NOT_FOUND",
        "SYMBOL_NOT_SELECTED",
        "INVALID_DATE",
        "VALIDATION_FAILED",
      ),
    },
  }),
  handler: async (c) => {
    const { symbol } = c.req.valid("param");
    const { count, fromDate } = c.req.valid("query");
    const { terminal } = c.var.deps;
    const clock = await terminal.clock();
    const from = readDate("fromDate", fromDate);
    const records = from === undefined
      ? newestTicks(terminal, symbol, count)
      : terminal.ticksFrom(symbol, brokerSecond(clock, from), count);
    const fields = { symbol, brokerOffsetSeconds: clock.offsetSeconds };
    return await answerRecords<z.output<typeof TicksSchema>>(c, records, {
      fields,
      list: "ticks",
      write: tickWriter(clock),
    });
  },
});

async function* newestTicks(terminal: Terminal, symbol: string, count: number): RecordsStream {
  const newest = await newestTickTime(terminal, symbol);
  if (newest === null) return;
  yield* await newestRecords(count, newest, (from, to) => terminal.ticksRange(symbol, from, to));
}

async function newestTickTime(terminal: Terminal, symbol: string): Promise<number | null> {
  try {
    return (await terminal.tick(symbol)).time;
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.code === "NO_QUOTE") return null;
    throw thrown;
  }
}
