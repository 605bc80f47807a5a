import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { terminalErrorResponses } from "../errors.ts";
import type { TradePosition } from "../structures/mod.ts";
import type { BrokerClock } from "../trading/broker_clock.ts";
import { toldPosition } from "../trading/told_records.ts";
import { positionExample } from "./examples/trading.ts";
import { filterOf, openFilterQuery, withMagic } from "./shared/filters.ts";
import { TicketPath } from "./shared/parameters.ts";
import { openPosition, PositionSchema } from "./shared/positions.ts";
import { brokerOffsetSeconds, ok } from "./shared/replies.ts";

const PositionsSchema = z.object({
  count: z.int().describe("Number of positions"),
  positions: z.array(PositionSchema).describe("Open positions, in the terminal's order"),
  brokerOffsetSeconds,
}).openapi("Positions");

const OnePositionSchema = z.object({ position: PositionSchema, brokerOffsetSeconds }).openapi("OnePosition");

const listExample = { count: 1, positions: [positionExample], brokerOffsetSeconds: 7200 };

const openRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "get",
    path: "/positions/open",
    operationId: "listOpenPositions",
    summary: "List open positions",
    description: "All open positions, with MT5's own fields and their times in true UTC.",
    tags: ["Positions"],
    responses: { ...ok("The positions", PositionsSchema, listExample), ...terminalErrorResponses() },
  }),
  handler: async (c) => {
    const { terminal } = c.var.deps;
    const [positions, clock] = await Promise.all([terminal.positions(), terminal.clock()]);
    return c.json(listOf(positions, clock), 200);
  },
});

const listRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "get",
    path: "/positions",
    operationId: "listPositions",
    summary: "List open positions of a symbol or a group",
    description: "The same as /positions/open, with filters. `symbol` wins over `group`.",
    tags: ["Positions"],
    request: { query: openFilterQuery },
    responses: {
      ...ok("The positions", PositionsSchema, listExample),
      ...terminalErrorResponses("VALIDATION_FAILED"),
    },
  }),
  handler: async (c) => {
    const { terminal } = c.var.deps;
    const { magic, ...query } = c.req.valid("query");
    const [positions, clock] = await Promise.all([terminal.positions(filterOf(query)), terminal.clock()]);
    return c.json(listOf(withMagic(positions, magic), clock), 200);
  },
});

const oneRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "get",
    path: "/positions/{ticket}",
    operationId: "getPosition",
    summary: "Get one open position",
    description: "The open position with this ticket. A closed one is in /trades/history.",
    tags: ["Positions"],
    request: { params: TicketPath },
    responses: {
      ...ok("The position", OnePositionSchema, { position: positionExample, brokerOffsetSeconds: 7200 }),
      ...terminalErrorResponses("TICKET_NOT_FOUND", "INVALID_TICKET", "VALIDATION_FAILED"),
    },
  }),
  handler: async (c) => {
    const { terminal } = c.var.deps;
    const position = await openPosition(terminal, c.req.valid("param").ticket);
    const clock = await terminal.clock();
    return c.json(
      { position: toldPosition(position, clock), brokerOffsetSeconds: clock.offsetSeconds },
      200,
    );
  },
});

/** Open positions: all, filtered, one. */
export const positionRoutes = [openRoute, listRoute, oneRoute] as const;

function listOf(positions: readonly TradePosition[], clock: BrokerClock) {
  return {
    count: positions.length,
    positions: positions.map((position) => toldPosition(position, clock)),
    brokerOffsetSeconds: clock.offsetSeconds,
  };
}
