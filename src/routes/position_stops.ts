import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { ApiError } from "../errors.ts";
import { askedLevels } from "../trading/rule_retcodes.ts";
import { replyOf050Example } from "./examples/trade_answers.ts";
import { numberField, ticketField } from "./shared/parameters.ts";
import { openPosition } from "./shared/positions.ts";
import { jsonBody, ok } from "./shared/replies.ts";
import { fieldsOf050, replyAs050 } from "./shared/reply_of_050.ts";
import { tradeProblems } from "./shared/trade_problems.ts";
import { clientOrderIdField, givenName, nameHeader, nameOf } from "./shared/trade_name.ts";
import { levelsOf, optionsOf } from "./shared/trade_parameters.ts";

const ModifyBody = z.strictObject({
  ticket: ticketField("Ticket of the open position"),
  sl: numberField("New stop loss price; null removes it; absent keeps it", 1.0825),
  tp: numberField("New take profit price; null removes it; absent keeps it", 1.095),
  comment: z.string().default("api-modify-position").openapi({ description: "Comment of the request" }),
  clientOrderId: clientOrderIdField,
}).openapi("ModifyPosition");

const ModifiedSchema = z.object({ ...fieldsOf050, operation: z.literal("modifyPositionStops") })
  .openapi("PositionModified");

export const modifyPositionRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "post",
    path: "/positions/modify",
    operationId: "modifyPosition",
    summary: "Modify stop loss and take profit of an open position",
    description:
      "Sets `sl`, `tp` or both; at least one must be given. One that is absent keeps its value, null removes it. A " +
      "refusal is answered 200 with success false, a retcode and a hint; for a request with a name by its code and status.",
    tags: ["Positions"],
    request: { headers: nameHeader, ...jsonBody(ModifyBody, { ticket: 1000000001, sl: 1.0825, tp: 1.095 }) },
    responses: {
      ...ok("What became of it", ModifiedSchema, { ...replyOf050Example, operation: "modifyPositionStops" }),
      ...tradeProblems(
        "STOPS_REQUIRED",
        "TICKET_NOT_FOUND",
        "POSITION_CLOSED",
        "INVALID_STOPS",
        "FROZEN",
        "PRICE_OFF",
      ),
    },
  }),
  handler: async (c) => {
    const { terminal } = c.var.deps;
    const body = c.req.valid("json");
    if (body.sl === undefined && body.tp === undefined) {
      throw new ApiError(
        "STOPS_REQUIRED",
        "Cannot modify the position: at least one of sl or tp is required.",
      );
    }
    const { ticket, comment } = body;
    const given = givenName(c.req.valid("header"), body.clientOrderId);
    const name = nameOf(given);
    // 0.5.0 says so by a status of its own; a repetition is told what became of it, though the position may be gone.
    const position = given === null ? await openPosition(terminal, ticket) : null;
    const level = (asked: number | null | undefined, present = 0) =>
      asked === undefined ? present : asked ?? 0;
    const asked = askedLevels(position ?? { ticket }, {
      sl: level(body.sl, position?.sl),
      tp: level(body.tp, position?.tp),
      comment,
    });
    const reply = await replyAs050(
      c,
      { name, isStrict: given !== null, asked },
      () => terminal.modifyPosition({ ticket, comment, ...levelsOf(body) }, optionsOf(name)),
    );
    return c.json({ ...reply, operation: "modifyPositionStops" as const }, 200);
  },
});
