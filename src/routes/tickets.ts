import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { terminalErrorResponses } from "../errors.ts";
import { Integer } from "../structures/mod.ts";
import { ok } from "./shared/replies.ts";

const TicketsSchema = z.object({
  positionTickets: z.array(Integer).describe("Tickets of open positions"),
  orderTickets: z.array(Integer).describe("Tickets of active orders"),
  total: z.int().describe("Number of both"),
}).openapi("Tickets");

export const ticketsRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "get",
    path: "/tickets",
    operationId: "listTickets",
    summary: "Get all active tickets",
    description: "The tickets of all open positions and all active orders.",
    tags: ["Tickets"],
    responses: {
      ...ok("The tickets", TicketsSchema, {
        positionTickets: [1000000001],
        orderTickets: [1000000002],
        total: 2,
      }),
      ...terminalErrorResponses(),
    },
  }),
  handler: async (c) => {
    const { terminal } = c.var.deps;
    const [positions, orders] = await Promise.all([terminal.positions(), terminal.orders()]);
    const positionTickets = positions.map(({ ticket }) => ticket);
    const orderTickets = orders.map(({ ticket }) => ticket);
    return c.json({ positionTickets, orderTickets, total: positions.length + orders.length }, 200);
  },
});
