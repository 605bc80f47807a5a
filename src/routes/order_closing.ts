import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { ApiError, terminalErrorResponses } from "../errors.ts";
import type { Integer } from "../structures/mod.ts";
import type { Terminal, TradeAnswer } from "../terminal/terminal.ts";
import { cancellingRequest, closingRequest, fillingCandidates } from "../trading/seed_order.ts";
import { tradeReplyExample } from "./examples/trading.ts";
import { integerField, optionalPositiveField, ticketField } from "./shared/parameters.ts";
import { jsonBody, ok } from "./shared/replies.ts";
import {
  answerUnknown,
  isKnown,
  sendWithFilling,
  tradeFields,
  tradeReply,
  unknownOutcome,
} from "./shared/trade_reply.ts";

const CloseBody = z.object({
  ticket: ticketField("Ticket of the open position to close or the pending order to cancel"),
  volume: optionalPositiveField("Lots to close; without it the whole position", 0.1),
  deviation: integerField("Greatest slippage in points", 20, 20),
  comment: z.string().default("api-close").openapi({ description: "Comment; brokers may cut or replace it" }),
}).openapi("CloseOrder");

const CloseReplySchema = z.object({
  operation: z.enum(["closePosition", "cancelPendingOrder"]).describe("What was done"),
  ...tradeFields,
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
    request: jsonBody(CloseBody, { ticket: 1000000001, volume: 0.1 }),
    responses: {
      ...ok("The trade server's answer", CloseReplySchema, {
        operation: "closePosition",
        ...tradeReplyExample,
      }),
      ...unknownOutcome,
      ...terminalErrorResponses(
        "INVALID_VOLUME",
        "TICKET_NOT_FOUND",
        "NO_QUOTE",
        "VALIDATION_FAILED",
        "MALFORMED_JSON",
        "INVALID_TERMINAL_ARGUMENT",
        "API_TRADING_DISABLED",
      ),
    },
  }),
  handler: async (c) => {
    const { terminal } = c.var.deps;
    const body = c.req.valid("json");
    const pending = await terminal.orders({ ticket: body.ticket });
    const operation = pending.length > 0 ? "cancelPendingOrder" as const : "closePosition" as const;
    const answer = operation === "cancelPendingOrder"
      ? await terminal.sendOrder(cancellingRequest(body.ticket, body.comment))
      : await closePosition(terminal, body);
    return isKnown(answer) ? c.json({ operation, ...tradeReply(answer) }, 200) : answerUnknown(c, answer);
  },
});

async function closePosition(terminal: Terminal, body: z.output<typeof CloseBody>): Promise<TradeAnswer> {
  const position = await positionToClose(terminal, body.ticket);
  const volume = body.volume ?? position.volume;
  if (volume > position.volume) {
    throw new ApiError(
      "INVALID_VOLUME",
      `Cannot close ticket ${body.ticket}: volume exceeds position volume (${position.volume}), it is ${volume}.`,
    );
  }
  const [symbol, tick] = await Promise.all([
    terminal.symbol(position.symbol),
    terminal.tick(position.symbol),
  ]);
  const { deviation, comment } = body;
  const request = closingRequest(position, tick, { volume, deviation, comment });
  return await sendWithFilling(terminal, request, fillingCandidates(symbol));
}

async function positionToClose(terminal: Terminal, ticket: Integer) {
  const [position] = await terminal.positions({ ticket });
  if (position) return position;
  throw new ApiError(
    "TICKET_NOT_FOUND",
    `Cannot close ticket ${ticket}: ticket not found in open positions or pending orders.`,
  );
}
