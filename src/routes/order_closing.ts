import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { ApiError } from "../errors.ts";
import type { Integer } from "../structures/mod.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { replyOf050Example } from "./examples/trade_answers.ts";
import { earlierIntent } from "./shared/earlier_intent.ts";
import { integerField, optionalPositiveField, ticketField } from "./shared/parameters.ts";
import { jsonBody, ok } from "./shared/replies.ts";
import { fieldsOf050, replyAs050 } from "./shared/reply_of_050.ts";
import { EVERY_CLOSE, tradeProblems } from "./shared/trade_problems.ts";
import { clientOrderIdField, givenName, nameHeader, nameOf } from "./shared/trade_name.ts";
import { optionsOf } from "./shared/trade_parameters.ts";

const CloseBody = z.strictObject({
  ticket: ticketField("Ticket of the open position to close or the pending order to cancel"),
  volume: optionalPositiveField("Lots to close; without it the whole position", 0.1),
  deviation: integerField("Greatest slippage in points", 20, 20),
  comment: z.string().default("api-close").openapi({ description: "Comment; a token is put before it" }),
  clientOrderId: clientOrderIdField,
}).openapi("CloseOrder");

const CloseReplySchema = z.object({
  ...fieldsOf050,
  operation: z.enum(["closePosition", "cancelPendingOrder"]).describe("What was done"),
}).openapi("OrderClosed");

export const closeOrderRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "post",
    path: "/orders/close",
    operationId: "closeOrder",
    summary: "Close a position or cancel a pending order",
    description:
      "Cancels the pending order with this ticket; where there is none, closes the position with it, or the part of it " +
      "that `volume` names. A refusal of the trade server is answered 200 with success false, its retcode and a hint.",
    tags: ["Orders"],
    request: { headers: nameHeader, ...jsonBody(CloseBody, { ticket: 1000000001, volume: 0.1 }) },
    responses: {
      ...ok("What became of it", CloseReplySchema, { ...replyOf050Example, operation: "closePosition" }),
      ...tradeProblems(
        "INVALID_VOLUME",
        "TICKET_NOT_FOUND",
        ...EVERY_CLOSE,
      ),
    },
  }),
  handler: async (c) => {
    const { terminal } = c.var.deps;
    const body = c.req.valid("json");
    const given = givenName(c.req.valid("header"), body.clientOrderId);
    const name = nameOf(given);
    const operation = await operationFor(terminal, body, given);
    const { ticket, volume, deviation, comment } = body;
    const options = optionsOf(name);
    const asked = {
      comment,
      ...(operation === "cancelPendingOrder" ? { order: ticket } : { position: ticket }),
    };
    const reply = await replyAs050(
      c,
      { name, isStrict: given !== null, asked },
      () =>
        operation === "cancelPendingOrder"
          ? terminal.cancelOrder({ ticket, comment }, options)
          : terminal.closePosition({ ticket, volume: volume ?? undefined, deviation, comment }, options),
    );
    return c.json({ ...reply, operation }, 200);
  },
});

type Operation = "cancelPendingOrder" | "closePosition";

// A repetition must name the operation of the first time, though the ticket may be gone by now.
async function operationFor(
  terminal: Terminal,
  { ticket, volume }: z.output<typeof CloseBody>,
  given: string | null,
): Promise<Operation> {
  if ((await terminal.orders({ ticket })).length > 0) return "cancelPendingOrder";
  const known = given === null ? null : await earlierIntent(terminal, given);
  if (known !== null) return known.operation === "cancelOrder" ? "cancelPendingOrder" : "closePosition";
  const position = await positionToClose(terminal, ticket);
  if (volume && volume > position.volume) {
    throw new ApiError(
      "INVALID_VOLUME",
      `Cannot close ticket ${ticket}: volume exceeds position volume (${position.volume}), it is ${volume}.`,
    );
  }
  return "closePosition";
}

async function positionToClose(terminal: Terminal, ticket: Integer) {
  const [position] = await terminal.positions({ ticket });
  if (position) return position;
  throw new ApiError(
    "TICKET_NOT_FOUND",
    `Cannot close ticket ${ticket}: ticket not found in open positions or pending orders.`,
  );
}
