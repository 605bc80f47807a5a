import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { terminalErrorResponses } from "../errors.ts";
import { Integer } from "../structures/mod.ts";
import { utcText } from "../trading/dates.ts";
import { tidy } from "../trading/numbers.ts";
import { utcOrNull } from "../trading/utc_siblings.ts";
import { SymbolPath } from "./shared/parameters.ts";
import { brokerOffsetSeconds, ok, utcField } from "./shared/replies.ts";

const QuoteSchema = z.object({
  symbol: z.string().describe("Name of the symbol"),
  time: z.string().describe("Second of the quote, true UTC"),
  bid: z.number().describe("Bid"),
  ask: z.number().describe("Ask"),
  last: z.number().describe("Last deal price, 0 where there are none"),
  spread: z.number().describe("Ask minus bid, 0 while one of them is missing"),
  volume: Integer.describe("Volume of the last deal"),
  volumeReal: z.number().describe("Volume of the last deal with its decimals"),
  flags: z.int().describe("TICK_FLAG_* bits: what changed"),
  timeMsc: z.int().describe("Time as MT5 gives it: milliseconds of the broker's clock"),
  timeUtc: utcField("Time to the millisecond"),
  brokerOffsetSeconds,
}).openapi("Quote");

export const quoteRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "get",
    path: "/quotes/{symbol}",
    operationId: "getQuote",
    summary: "Get current quote",
    description: "The newest bid and ask. A symbol that is not in Market Watch is added to it first.",
    tags: ["Market Data"],
    request: { params: SymbolPath },
    responses: {
      ...ok("The quote", QuoteSchema, {
        symbol: "EURUSD",
        time: "2026-03-20T10:00:00+00:00",
        bid: 1.08634,
        ask: 1.08641,
        last: 0,
        spread: 0.00007,
        volume: 0,
        volumeReal: 0,
        flags: 6,
        timeMsc: 1774008000125,
        timeUtc: "2026-03-20T10:00:00.125+00:00",
        brokerOffsetSeconds: 7200,
      }),
      ...terminalErrorResponses("SYMBOL_NOT_FOUND", "SYMBOL_NOT_SELECTED", "NO_QUOTE", "VALIDATION_FAILED"),
    },
  }),
  handler: async (c) => {
    const { symbol } = c.req.valid("param");
    const { terminal } = c.var.deps;
    const [tick, clock] = await Promise.all([terminal.tick(symbol), terminal.clock()]);
    const { bid, ask, last, volume, volumeReal, flags, timeMsc } = tick;
    return c.json({
      symbol,
      time: utcText(clock.toUtcMsc(tick.time * 1000)),
      bid,
      ask,
      last,
      spread: bid !== 0 && ask !== 0 ? tidy(ask - bid) : 0,
      volume,
      volumeReal,
      flags,
      timeMsc,
      timeUtc: utcOrNull(timeMsc, clock),
      brokerOffsetSeconds: clock.offsetSeconds,
    }, 200);
  },
});
