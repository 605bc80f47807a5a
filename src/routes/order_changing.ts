import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { ApiError } from "../errors.ts";
import { doneExample, groupExample } from "./examples/trade_answers.ts";
import { groupFields } from "./shared/group_answer.ts";
import {
  booleanQuery,
  changedField,
  textQuery,
  TicketPath,
  unsignedQuery,
  validTicket,
} from "./shared/parameters.ts";
import { jsonBody, ok } from "./shared/replies.ts";
import { tellingRefusals, tradeFields } from "./shared/trade_answer.ts";
import { tradeProblems } from "./shared/trade_problems.ts";
import { DryOutcomeSchema, GroupSchema } from "./shared/trade_fields.ts";
import { givenName, nameHeader, nameOf } from "./shared/trade_name.ts";
import {
  dryRunQuery,
  expiryFields,
  expiryOf,
  levelField,
  levelsOf,
  optionFields,
  optionsOf,
} from "./shared/trade_parameters.ts";

const ChangeBody = z.strictObject({
  price: changedField("New entry", 1.081),
  stopLimit: changedField("New limit price of a stopLimit order", 1.085),
  sl: levelField("Stop loss: null removes it, absent keeps it", 1.0825),
  tp: levelField("Take profit: null removes it, absent keeps it", 1.095),
  ...expiryFields,
  expiration: expiryFields.expiration.nullable().openapi({
    description: "End of the order, ISO 8601. Without an offset it is UTC. Null removes it: until cancelled",
    example: "2026-03-20T16:00:00Z",
  }),
  ...optionFields,
}).openapi("ChangeOrder");

const changeRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "patch",
    path: "/orders/{ticket}",
    operationId: "changeOrder",
    summary: "Change a pending order",
    description: "What is absent stays as it is; null removes a stop loss, a take profit or an expiration.",
    tags: ["Orders"],
    request: {
      params: TicketPath,
      headers: nameHeader,
      ...jsonBody(ChangeBody, { price: 1.081, tp: null }),
    },
    responses: {
      ...ok("The order was changed", DryOutcomeSchema, doneExample("modifyOrder")),
      ...tradeProblems(
        "TICKET_NOT_FOUND",
        "INVALID_TICKET",
        "INVALID_PRICE",
        "INVALID_STOPS",
        "INVALID_EXPIRATION",
        "INVALID_DATE",
        "MONEY_TOO_SMALL",
        "FROZEN",
        "PRICE_OFF",
      ),
    },
  }),
  handler: async (c) => {
    const body = c.req.valid("json");
    const ticket = validTicket(c.req.valid("param").ticket);
    const name = nameOf(givenName(c.req.valid("header"), body.clientOrderId));
    const change = {
      ticket,
      price: body.price,
      stopLimit: body.stopLimit,
      ...levelsOf(body),
      ...changedExpiry(body),
    };
    const options = optionsOf(name, body);
    const outcome = await tellingRefusals(name, () => c.var.deps.terminal.modifyOrder(change, options));
    return c.json(tradeFields(c, outcome, name), 200);
  },
});

// An order whose end is taken away lasts until it is cancelled.
function changedExpiry({ lifetime, expiration }: z.output<typeof ChangeBody>) {
  if (expiration !== null) return expiryOf({ lifetime, expiration });
  if (lifetime === undefined || lifetime === "GTC") return expiryOf({ lifetime: "GTC" });
  throw new ApiError(
    "INVALID_ORDER",
    `Cannot change the order: expiration is null, which makes it last until cancelled, but lifetime is ${lifetime}.`,
    { metadata: { executed: "false" } },
  );
}

const cancelRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "delete",
    path: "/orders/{ticket}",
    operationId: "cancelOrder",
    summary: "Cancel a pending order",
    description: "Removes the order from the broker. A finished order is in GET /orders/{ticket}.",
    tags: ["Orders"],
    request: { params: TicketPath, headers: nameHeader, query: z.object({ dryRun: dryRunQuery }) },
    responses: {
      ...ok("The order was cancelled", DryOutcomeSchema, doneExample("cancelOrder")),
      ...tradeProblems("TICKET_NOT_FOUND", "INVALID_TICKET", "FROZEN"),
    },
  }),
  handler: async (c) => {
    const ticket = validTicket(c.req.valid("param").ticket);
    const name = nameOf(givenName(c.req.valid("header")));
    const options = optionsOf(name, c.req.valid("query"));
    const outcome = await tellingRefusals(name, () => c.var.deps.terminal.cancelOrder({ ticket }, options));
    return c.json(tradeFields(c, outcome, name), 200);
  },
});

const cancelManyRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "delete",
    path: "/orders",
    operationId: "cancelOrders",
    summary: "Cancel many pending orders",
    description:
      "Cancels every pending order that the filters leave; without a filter `all` must be true. Each cancellation is a " +
      "request of its own with a name of its own. Repeating the call with the same name tells what was done and tries " +
      "only what was not sent.",
    tags: ["Orders"],
    request: {
      headers: nameHeader,
      query: z.object({
        symbol: textQuery("Only orders of this symbol, exact name", "EURUSD"),
        magic: unsignedQuery("Only orders with this number", 42),
        all: booleanQuery("True: all pending orders"),
      }),
    },
    responses: {
      ...ok("What became of each", GroupSchema, groupExample("cancelOrder")),
      ...tradeProblems("TICKET_NOT_FOUND", "FROZEN"),
    },
  }),
  handler: async (c) => {
    const { symbol, magic, all } = c.req.valid("query");
    if (symbol === undefined && magic === undefined && !all) {
      throw new ApiError(
        "VALIDATION_FAILED",
        "Cannot cancel orders: neither symbol, magic nor all=true is given.",
        { metadata: { executed: "false" } },
      );
    }
    const name = nameOf(givenName(c.req.valid("header")));
    const { terminal } = c.var.deps;
    const filter = { symbol, magic, all };
    const outcomes = await tellingRefusals(name, () => terminal.cancelOrders(filter, optionsOf(name)));
    return c.json(await groupFields(c, terminal, outcomes, name), 200);
  },
});

/** Changing and cancelling pending orders. */
export const orderChangingRoutes = [changeRoute, cancelRoute, cancelManyRoute] as const;
