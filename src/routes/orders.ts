import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { ApiError, terminalErrorResponses } from "../errors.ts";
import type { TradeOrder } from "../structures/mod.ts";
import type { BrokerClock } from "../trading/broker_clock.ts";
import { toldOrder } from "../trading/told_records.ts";
import { orderExample } from "./examples/trading.ts";
import { filterOf, openFilterQuery, withMagic } from "./shared/filters.ts";
import { TicketPath, validTicket } from "./shared/parameters.ts";
import { OrderSchema } from "./shared/positions.ts";
import { brokerOffsetSeconds, ok } from "./shared/replies.ts";

const OrdersSchema = z.object({
  count: z.int().describe("Number of orders"),
  orders: z.array(OrderSchema).describe("Active orders, in the terminal's order"),
  brokerOffsetSeconds,
}).openapi("Orders");

const OneOrderSchema = z.object({ order: OrderSchema, brokerOffsetSeconds }).openapi("OneOrder");

const listExample = { count: 1, orders: [orderExample], brokerOffsetSeconds: 7200 };

const pendingRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "get",
    path: "/orders/pending",
    operationId: "listPendingOrders",
    summary: "List pending orders",
    description: "All active orders, with MT5's own fields and their times in true UTC.",
    tags: ["Orders"],
    responses: { ...ok("The orders", OrdersSchema, listExample), ...terminalErrorResponses() },
  }),
  handler: async (c) => {
    const { terminal } = c.var.deps;
    const [orders, clock] = await Promise.all([terminal.orders(), terminal.clock()]);
    return c.json(listOf(orders, clock), 200);
  },
});

const listRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "get",
    path: "/orders",
    operationId: "listOrders",
    summary: "List active orders of a symbol or a group",
    description: "The same as /orders/pending, with filters. `symbol` wins over `group`.",
    tags: ["Orders"],
    request: { query: openFilterQuery },
    responses: {
      ...ok("The orders", OrdersSchema, listExample),
      ...terminalErrorResponses("VALIDATION_FAILED"),
    },
  }),
  handler: async (c) => {
    const { terminal } = c.var.deps;
    const { magic, ...query } = c.req.valid("query");
    const [orders, clock] = await Promise.all([terminal.orders(filterOf(query)), terminal.clock()]);
    return c.json(listOf(withMagic(orders, magic), clock), 200);
  },
});

const oneRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "get",
    path: "/orders/{ticket}",
    operationId: "getOrder",
    summary: "Get one order, active or finished",
    description: "The order with this ticket: while it is active, and afterwards from the history.",
    tags: ["Orders"],
    request: { params: TicketPath },
    responses: {
      ...ok("The order", OneOrderSchema, { order: orderExample, brokerOffsetSeconds: 7200 }),
      ...terminalErrorResponses("TICKET_NOT_FOUND", "INVALID_TICKET", "VALIDATION_FAILED"),
    },
  }),
  handler: async (c) => {
    const { terminal } = c.var.deps;
    const ticket = validTicket(c.req.valid("param").ticket);
    const [active] = await terminal.orders({ ticket });
    const order = active ?? (await terminal.historyOrders({ ticket }))[0];
    if (!order) {
      throw new ApiError(
        "TICKET_NOT_FOUND",
        `Cannot find order ${ticket}: ticket not found in active or finished orders.`,
      );
    }
    const clock = await terminal.clock();
    return c.json({ order: toldOrder(order, clock), brokerOffsetSeconds: clock.offsetSeconds }, 200);
  },
});

/** Orders: all active, filtered, one. */
export const orderRoutes = [pendingRoute, listRoute, oneRoute] as const;

function listOf(orders: readonly TradeOrder[], clock: BrokerClock) {
  return {
    count: orders.length,
    orders: orders.map((order) => toldOrder(order, clock)),
    brokerOffsetSeconds: clock.offsetSeconds,
  };
}
