import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { terminalErrorResponses } from "../errors.ts";
import { TradeDealSchema } from "../structures/mod.ts";
import type { HistorySelection } from "../terminal/terminal.ts";
import { toldOrder } from "../trading/told_records.ts";
import { dealWithUtc } from "../trading/utc_siblings.ts";
import { dealExample, orderExample } from "./examples/trading.ts";
import { historyQuery, readHistory, spanFields } from "./shared/history_query.ts";
import { OrderSchema } from "./shared/positions.ts";
import { brokerOffsetSeconds, ok, utcField } from "./shared/replies.ts";

/** A deal with its time in true UTC beside MT5's own. */
export const DealSchema = TradeDealSchema.extend({ timeUtc: utcField("Time of the deal") }).openapi("Deal");

const DealsSchema = z.object({
  ...spanFields,
  count: z.int().describe("Number of deals"),
  deals: z.array(DealSchema).describe("Deals, oldest first"),
  brokerOffsetSeconds,
}).openapi("Deals");

const HistoryOrdersSchema = z.object({
  ...spanFields,
  count: z.int().describe("Number of orders"),
  orders: z.array(OrderSchema).describe("Finished orders, oldest first"),
  brokerOffsetSeconds,
}).openapi("HistoryOrders");

const span = { fromDate: "2026-03-13T10:00:00+00:00", toDate: "2026-03-20T10:00:00+00:00" };

const SELECTION =
  "Of a span of time, by default the last 7 days, or by ticket, or by the identifier of a position. `symbol` and `group` " +
  "narrow a span down.";

const dealsRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "get",
    path: "/history/deals",
    operationId: "listHistoryDeals",
    summary: "List deals",
    description: `Executions and balance operations, with MT5's own fields. ${SELECTION}`,
    tags: ["Trades"],
    request: { query: historyQuery },
    responses: {
      ...ok("The deals", DealsSchema, { ...span, count: 1, deals: [dealExample], brokerOffsetSeconds: 7200 }),
      ...terminalErrorResponses("INVALID_DATE", "INVALID_DATE_RANGE", "VALIDATION_FAILED"),
    },
  }),
  handler: async (c) => {
    const { terminal } = c.var.deps;
    const read = (selection: HistorySelection) => terminal.historyDeals(selection);
    const { records, clock, fields } = await readHistory(terminal, c.req.valid("query"), read);
    return c.json({ ...fields, deals: records.map((deal) => dealWithUtc(deal, clock)) }, 200);
  },
});

const ordersRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "get",
    path: "/history/orders",
    operationId: "listHistoryOrders",
    summary: "List finished orders",
    description:
      `Orders that were filled, cancelled, rejected or expired, with MT5's own fields. ${SELECTION}`,
    tags: ["Trades"],
    request: { query: historyQuery },
    responses: {
      ...ok("The orders", HistoryOrdersSchema, {
        ...span,
        count: 1,
        orders: [{
          ...orderExample,
          state: 2,
          timeDone: 1774011660,
          timeDoneMsc: 1774011660000,
          timeDoneUtc: "2026-03-20T11:01:00+00:00",
        }],
        brokerOffsetSeconds: 7200,
      }),
      ...terminalErrorResponses("INVALID_DATE", "INVALID_DATE_RANGE", "VALIDATION_FAILED"),
    },
  }),
  handler: async (c) => {
    const { terminal } = c.var.deps;
    const read = (selection: HistorySelection) => terminal.historyOrders(selection);
    const { records, clock, fields } = await readHistory(terminal, c.req.valid("query"), read);
    return c.json({ ...fields, orders: records.map((order) => toldOrder(order, clock)) }, 200);
  },
});

/** History: deals and finished orders. */
export const historyRoutes = [dealsRoute, ordersRoute] as const;
