import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { ApiError } from "../errors.ts";
import { doneExample, groupExample } from "./examples/trade_answers.ts";
import { groupFields } from "./shared/group_answer.ts";
import { TicketPath, validTicket } from "./shared/parameters.ts";
import { jsonBody, ok } from "./shared/replies.ts";
import { tellingRefusals, tradeFields } from "./shared/trade_answer.ts";
import { tradeProblems } from "./shared/trade_problems.ts";
import { DryOutcomeSchema, GroupSchema } from "./shared/trade_fields.ts";
import { givenName, nameHeader, nameOf, nameOfExposure } from "./shared/trade_name.ts";
import { dealFields, levelField, levelsOf, optionFields, optionsOf } from "./shared/trade_parameters.ts";

const LevelsBody = z.strictObject({
  sl: levelField("Stop loss: null removes it, absent keeps it", 1.0825),
  tp: levelField("Take profit: null removes it, absent keeps it", 1.095),
  comment: dealFields.comment,
  ...optionFields,
}).openapi("ChangePosition");

const { dryRun: _, ...optionsWithoutDryRun } = optionFields;

const ReverseBody = z.strictObject({
  sl: levelField("Stop loss of the new position", 1.095),
  tp: levelField("Take profit of the new position", 1.0825),
  ...dealFields,
  ...optionsWithoutDryRun,
}).openapi("ReversePosition");

const BreakEvenBody = z.strictObject({
  offsetPoints: z.number().min(0).optional().openapi({
    description: "Points on the winning side of the opening price",
    default: 0,
    example: 5,
  }),
  ...optionFields,
}).openapi("BreakEven");

const levelProblems = tradeProblems(
  "POSITION_CLOSED",
  "INVALID_TICKET",
  "INVALID_STOPS",
  "INVALID_DATE",
  "STOPS_REQUIRED",
  "MONEY_TOO_SMALL",
  "FROZEN",
  "PRICE_OFF",
);

const changeRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "patch",
    path: "/positions/{ticket}",
    operationId: "changePosition",
    summary: "Change stop loss and take profit of a position",
    description:
      "What is absent stays as it is; null removes. A number is a price; points and money count from the entry.",
    tags: ["Positions"],
    request: {
      params: TicketPath,
      headers: nameHeader,
      ...jsonBody(LevelsBody, { sl: { money: 50 }, tp: null }),
    },
    responses: {
      ...ok("The levels were set", DryOutcomeSchema, doneExample("modifyPosition")),
      ...levelProblems,
    },
  }),
  handler: async (c) => {
    const body = c.req.valid("json");
    const ticket = validTicket(c.req.valid("param").ticket);
    if (body.sl === undefined && body.tp === undefined) {
      throw new ApiError(
        "STOPS_REQUIRED",
        "Cannot change the position: at least one of sl or tp is required.",
        { metadata: { executed: "false" } },
      );
    }
    const name = nameOf(givenName(c.req.valid("header"), body.clientOrderId));
    const change = { ticket, comment: body.comment, ...levelsOf(body) };
    const options = optionsOf(name, body);
    const outcome = await tellingRefusals(name, () => c.var.deps.terminal.modifyPosition(change, options));
    return c.json(tradeFields(c, outcome, name), 200);
  },
});

const breakEvenRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "post",
    path: "/positions/{ticket}/break-even",
    operationId: "breakEvenPosition",
    summary: "Put the stop loss to the opening price",
    description:
      "Sets the stop loss to the opening price, or `offsetPoints` on its winning side, once the market is there.",
    tags: ["Positions"],
    request: { params: TicketPath, headers: nameHeader, ...jsonBody(BreakEvenBody, { offsetPoints: 5 }) },
    responses: {
      ...ok("The stop loss was set", DryOutcomeSchema, doneExample("breakEvenPosition")),
      ...levelProblems,
    },
  }),
  handler: async (c) => {
    const { offsetPoints, ...body } = c.req.valid("json");
    const ticket = validTicket(c.req.valid("param").ticket);
    const name = nameOf(givenName(c.req.valid("header"), body.clientOrderId));
    const { terminal } = c.var.deps;
    const options = optionsOf(name, body);
    const outcome = await tellingRefusals(
      name,
      () => terminal.breakEvenPosition({ ticket, offsetPoints }, options),
    );
    return c.json(tradeFields(c, outcome, name), 200);
  },
});

const reverseRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "post",
    path: "/positions/{ticket}/reverse",
    operationId: "reversePosition",
    summary: "Turn a position round",
    description:
      "Closes the position and opens the same volume on the other side, on a hedging account by two trades. The opening " +
      "is not sent unless all of the position was closed: it is `NOT_SENT` in `outcomes`, or not there while that is not known.",
    tags: ["Positions"],
    request: {
      params: TicketPath,
      headers: nameHeader,
      ...jsonBody(ReverseBody, { sl: { points: 200 }, clientOrderId: "turn-0815-1" }),
    },
    responses: {
      ...ok("What became of both", GroupSchema, groupExample("reversePosition")),
      ...tradeProblems(
        "POSITION_CLOSED",
        "INVALID_TICKET",
        "INVALID_STOPS",
        "INVALID_FILLING",
        "INVALID_DATE",
        "MONEY_TOO_SMALL",
        "PRICE_OFF",
        "FROZEN",
        "NO_MONEY",
        "LONG_ONLY",
        "SHORT_ONLY",
        "CLOSE_ONLY",
        "FIFO_CLOSE",
      ),
    },
  }),
  handler: async (c) => {
    const { terminal, config } = c.var.deps;
    const { deviation, magic, comment, filling, ...body } = c.req.valid("json");
    const ticket = validTicket(c.req.valid("param").ticket);
    const name = nameOfExposure(givenName(c.req.valid("header"), body.clientOrderId), config.mode);
    const reverse = { ticket, deviation, magic, comment, filling, ...levelsOf(body) };
    const options = optionsOf(name, body);
    const outcomes = await tellingRefusals(name, () => terminal.reversePosition(reverse, options));
    return c.json(await groupFields(c, terminal, outcomes, name), 200);
  },
});

/** Changing an open position: its levels, its side. */
export const positionChangingRoutes = [changeRoute, breakEvenRoute, reverseRoute] as const;
