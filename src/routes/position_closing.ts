import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { ApiError } from "../errors.ts";
import { doneExample, groupExample, submittedExample } from "./examples/trade_answers.ts";
import { groupFields } from "./shared/group_answer.ts";
import {
  optionalIntegerField,
  optionalPositiveField,
  ticketField,
  TicketPath,
  validTicket,
} from "./shared/parameters.ts";
import { jsonBody, ok } from "./shared/replies.ts";
import { tellingRefusals, tradeFields } from "./shared/trade_answer.ts";
import { EVERY_CLOSE, tradeProblems } from "./shared/trade_problems.ts";
import { DryOutcomeSchema, GroupSchema } from "./shared/trade_fields.ts";
import { clientOrderIdField, givenName, nameHeader, nameOfExposure } from "./shared/trade_name.ts";
import { dealFields, optionFields, optionsOf } from "./shared/trade_parameters.ts";

const CloseBody = z.strictObject({
  volume: optionalPositiveField("Lots to close; without it the whole position", 0.05),
  ...dealFields,
  ...optionFields,
}).openapi("ClosePosition");

const CloseByBody = z.strictObject({
  by: ticketField("Ticket of the opposite position"),
  magic: dealFields.magic,
  comment: dealFields.comment,
  ...optionFields,
}).openapi("ClosePositionBy");

const CloseManyBody = z.strictObject({
  symbol: z.string().optional().openapi({ description: "Only this symbol, exact name", example: "EURUSD" }),
  side: z.enum(["buy", "sell"]).optional().openapi({
    description: "Only long or only short",
    example: "buy",
  }),
  magic: optionalIntegerField("Only positions with this number", 42),
  profit: z.enum(["profitable", "losing"]).optional().openapi({
    description: "Only positions with a profit above 0, or below",
    example: "losing",
  }),
  all: z.boolean().optional().openapi({
    description: "True: every position that the filters leave, which may be all",
    example: false,
  }),
  clientOrderId: clientOrderIdField,
}).openapi("ClosePositions");

const closeProblems = tradeProblems(
  ...EVERY_CLOSE,
  "INVALID_TICKET",
  "INVALID_VOLUME",
  "INVALID_FILLING",
  "INVALID_DATE",
  "NO_MONEY",
);

const closeRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "post",
    path: "/positions/{ticket}/close",
    operationId: "closePosition",
    summary: "Close a position or a part of it",
    description: "Closes the whole position, or `volume` lots of it, at the market.",
    tags: ["Positions"],
    request: { params: TicketPath, headers: nameHeader, ...jsonBody(CloseBody, { volume: 0.05 }) },
    responses: {
      ...ok("The position was closed", DryOutcomeSchema, {
        ...submittedExample,
        operation: "closePosition",
      }),
      ...closeProblems,
    },
  }),
  handler: async (c) => {
    const { terminal, config } = c.var.deps;
    const { volume, deviation, magic, comment, filling, ...body } = c.req.valid("json");
    const ticket = validTicket(c.req.valid("param").ticket);
    const name = nameOfExposure(givenName(c.req.valid("header"), body.clientOrderId), config.mode);
    const close = { ticket, volume: volume ?? undefined, deviation, magic, comment, filling };
    const options = optionsOf(name, body);
    const outcome = await tellingRefusals(name, () => terminal.closePosition(close, options));
    return c.json(tradeFields(c, outcome, name), 200);
  },
});

const closeByRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "post",
    path: "/positions/{ticket}/close-by",
    operationId: "closePositionBy",
    summary: "Close a position by an opposite one",
    description: "Sets two opposite positions of one symbol off against each other, on a hedging account.",
    tags: ["Positions"],
    request: { params: TicketPath, headers: nameHeader, ...jsonBody(CloseByBody, { by: 1000000002 }) },
    responses: {
      ...ok("The positions were set off", DryOutcomeSchema, doneExample("closePositionBy")),
      ...closeProblems,
    },
  }),
  handler: async (c) => {
    const { terminal, config } = c.var.deps;
    const { by, magic, comment, ...body } = c.req.valid("json");
    const ticket = validTicket(c.req.valid("param").ticket);
    const name = nameOfExposure(givenName(c.req.valid("header"), body.clientOrderId), config.mode);
    const close = { ticket, by, magic, comment };
    const options = optionsOf(name, body);
    const outcome = await tellingRefusals(name, () => terminal.closePositionBy(close, options));
    return c.json(tradeFields(c, outcome, name), 200);
  },
});

const closeManyRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "post",
    path: "/positions/close",
    operationId: "closePositions",
    summary: "Close many positions",
    description:
      "Closes every position that the filters leave; without a filter `all` must be true. Each closing is a request of its " +
      "own with a name of its own. Repeating the call with the same name tells what was done and tries only what was not sent.",
    tags: ["Positions"],
    request: { headers: nameHeader, ...jsonBody(CloseManyBody, { symbol: "EURUSD", profit: "losing" }) },
    responses: {
      ...ok("What became of each", GroupSchema, groupExample("closePosition")),
      ...closeProblems,
    },
  }),
  handler: async (c) => {
    const { terminal, config } = c.var.deps;
    const { clientOrderId, all, ...filter } = c.req.valid("json");
    if (!all && Object.values(filter).every((value) => value === undefined)) {
      throw new ApiError(
        "VALIDATION_FAILED",
        "Cannot close positions: neither a filter nor all: true is given.",
        { metadata: { executed: "false" } },
      );
    }
    const name = nameOfExposure(givenName(c.req.valid("header"), clientOrderId), config.mode);
    const outcomes = await tellingRefusals(
      name,
      () => terminal.closePositions({ ...filter, all }, optionsOf(name)),
    );
    return c.json(await groupFields(c, terminal, outcomes, name), 200);
  },
});

/** Closing positions: one, by an opposite one, many. */
export const positionClosingRoutes = [closeRoute, closeByRoute, closeManyRoute] as const;
