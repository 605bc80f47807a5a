import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { terminalErrorResponses } from "../errors.ts";
import { Integer, type TradeDeal } from "../structures/mod.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { BrokerClock } from "../trading/broker_clock.ts";
import { isTrade, type RoundTrip, roundTrips } from "../trading/round_trips.ts";
import { dealWithUtc, utcOrNull } from "../trading/utc_siblings.ts";
import { dealExample } from "./examples/trading.ts";
import { DealSchema } from "./history.ts";
import { rangeQuery, readSpan } from "./shared/dates.ts";
import { HISTORY_DEFAULTS } from "./shared/history_query.ts";
import { brokerOffsetSeconds, ok, utcField } from "./shared/replies.ts";

const time = (description: string) =>
  z.int().nullable().describe(`${description} as MT5 gives it: milliseconds of the broker's clock`);

const RoundTripSchema = z.object({
  positionId: Integer.describe("Identifier of the position"),
  symbol: z.string().describe("Name of the symbol"),
  side: z.enum(["buy", "sell"]).describe("Side of the position"),
  state: z.enum(["open", "closed"]).describe("Whether a part is still open at the end of the span"),
  complete: z.boolean().describe("False where the opening deals could not be found"),
  volume: z.number().describe("Lots that were opened"),
  closedVolume: z.number().describe("Lots that were closed"),
  openVolume: z.number().describe("Lots that are still open"),
  entryPrice: z.number().nullable().describe("Volume-weighted average price of the opening deals"),
  exitPrice: z.number().nullable().describe("Volume-weighted average price of the closing deals"),
  openTimeMsc: time("Time of the first opening deal"),
  closeTimeMsc: time("Time of the last closing deal, once all is closed,"),
  commission: z.number().describe("Sum of the commissions"),
  swap: z.number().describe("Sum of the swaps"),
  fee: z.number().describe("Sum of the fees"),
  profit: z.number().describe("Sum of the profits"),
  net: z.number().describe("Profit + commission + swap + fee, account currency"),
  partialCloses: z.int().describe("Closing deals that left a part open"),
  closedBy: z.enum(["deal", "reversal", "oppositePosition"]).nullable().describe(
    "How the last part was closed",
  ),
  magic: Integer.describe("Magic number of the first deal"),
  comment: z.string().describe("Comment of the first deal"),
  dealTickets: z.array(Integer).describe("Tickets of its deals"),
  openTimeUtc: utcField("Open time"),
  closeTimeUtc: utcField("Close time"),
}).openapi("RoundTrip");

const HistorySchema = z.object({
  fromDate: z.string().describe("Start that was used, true UTC"),
  toDate: z.string().describe("End that was used, true UTC"),
  count: z.int().describe("Number of deals"),
  trades: z.array(DealSchema).describe("Deals, oldest first, balance operations included"),
  roundTrips: z.array(RoundTripSchema).describe("The same deals paired by position, from open to close"),
  brokerOffsetSeconds,
}).openapi("TradeHistory");

const roundTripExample = {
  positionId: 1000000001,
  symbol: "EURUSD",
  side: "buy",
  state: "closed",
  complete: true,
  volume: 0.1,
  closedVolume: 0.1,
  openVolume: 0,
  entryPrice: 1.08512,
  exitPrice: 1.08634,
  openTimeMsc: 1774008000125,
  closeTimeMsc: 1774011600500,
  commission: -0.7,
  swap: -0.41,
  fee: 0,
  profit: 12.2,
  net: 11.09,
  partialCloses: 0,
  closedBy: "deal",
  magic: 42,
  comment: "api-order",
  dealTickets: [2000000001, 2000000002],
  openTimeUtc: "2026-03-20T10:00:00.125+00:00",
  closeTimeUtc: "2026-03-20T11:00:00.500+00:00",
};

export const tradeHistoryRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "get",
    path: "/trades/history",
    operationId: "getTradeHistory",
    summary: "Get trade history",
    description:
      "The deals of a span of time, by default the last 7 days, and in `roundTrips` the same paired by position: entry, " +
      "exit, costs and net result of each trade. For a position that was opened before the span its earlier deals are " +
      "read as well and counted in its round trip.",
    tags: ["Trades"],
    request: { query: z.object(rangeQuery) },
    responses: {
      ...ok("The history", HistorySchema, {
        fromDate: "2026-03-13T12:00:00+00:00",
        toDate: "2026-03-20T12:00:00+00:00",
        count: 1,
        trades: [dealExample],
        roundTrips: [roundTripExample],
        brokerOffsetSeconds: 7200,
      }),
      ...terminalErrorResponses("INVALID_DATE", "INVALID_DATE_RANGE", "VALIDATION_FAILED"),
    },
  }),
  handler: async (c) => {
    const { terminal } = c.var.deps;
    const clock = await terminal.clock();
    const { fromDate, toDate, from, to } = readSpan(c.req.valid("query"), clock, HISTORY_DEFAULTS);
    const deals = await terminal.historyDeals({ from, to });
    const earlier = await earlierDeals(terminal, deals, from);
    return c.json({
      fromDate,
      toDate,
      count: deals.length,
      trades: deals.map((deal) => dealWithUtc(deal, clock)),
      roundTrips: roundTrips([...earlier, ...deals]).map((trip) => tripWithUtc(trip, clock)),
      brokerOffsetSeconds: clock.offsetSeconds,
    }, 200);
  },
});

// Each is a call on the terminal; a longer list of them means that the span is too short for the question.
const MOST_EARLIER_POSITIONS = 50;

async function earlierDeals(
  terminal: Terminal,
  deals: readonly TradeDeal[],
  from: number,
): Promise<TradeDeal[]> {
  const incomplete = roundTrips(deals).filter(({ complete }) => !complete).map(({ positionId }) =>
    positionId
  );
  const positions = [...new Set([...incomplete, ...reversed(deals)])].slice(0, MOST_EARLIER_POSITIONS);
  const histories = await Promise.all(positions.map((position) => terminal.historyDeals({ position })));
  return histories.flat().filter((deal) => deal.time < from);
}

// A position whose first deal is a reversal was opened earlier too, though its round trip looks complete.
function reversed(deals: readonly TradeDeal[]): Integer[] {
  const first = new Map<string, TradeDeal>();
  for (const deal of deals.filter(isTrade)) {
    if (!first.has(String(deal.positionId))) first.set(String(deal.positionId), deal);
  }
  return [...first.values()].filter(({ entry }) => entry === 2).map(({ positionId }) => positionId);
}

function tripWithUtc(trip: RoundTrip, clock: BrokerClock) {
  return {
    ...trip,
    dealTickets: [...trip.dealTickets],
    openTimeUtc: utcOrNull(trip.openTimeMsc ?? 0, clock),
    closeTimeUtc: utcOrNull(trip.closeTimeMsc ?? 0, clock),
  };
}
