import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { ApiError, terminalErrorResponses } from "../errors.ts";
import type { TradePosition } from "../structures/mod.ts";
import type { OrderRequest } from "../terminal/terminal.ts";
import { stopsRequest } from "../trading/seed_order.ts";
import { tradeReplyExample } from "./examples/trading.ts";
import { numberField, ticketField } from "./shared/parameters.ts";
import { openPosition } from "./shared/positions.ts";
import { jsonBody, ok } from "./shared/replies.ts";
import { answerUnknown, isKnown, tradeFields, tradeReply, unknownOutcome } from "./shared/trade_reply.ts";

const ModifyBody = z.object({
  ticket: ticketField("Ticket of the open position"),
  sl: numberField("New stop loss price; null removes it; absent keeps it", 1.0825),
  tp: numberField("New take profit price; null removes it; absent keeps it", 1.095),
  comment: z.string().default("api-modify-position").openapi({ description: "Comment of the request" }),
}).openapi("ModifyPosition");

const ModifiedSchema = z.object({ operation: z.literal("modifyPositionStops"), ...tradeFields })
  .openapi("PositionModified");

export const modifyPositionRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "post",
    path: "/positions/modify",
    operationId: "modifyPosition",
    summary: "Modify stop loss and take profit of an open position",
    description:
      "Sets `sl`, `tp` or both; at least one must be given. One that is absent keeps its value, null removes it. A " +
      "refusal of the trade server is answered 200 with success false, its retcode and a hint.",
    tags: ["Positions"],
    request: jsonBody(ModifyBody, { ticket: 1000000001, sl: 1.0825, tp: 1.095 }),
    responses: {
      ...ok("The trade server's answer", ModifiedSchema, {
        operation: "modifyPositionStops",
        ...tradeReplyExample,
      }),
      ...unknownOutcome,
      ...terminalErrorResponses(
        "STOPS_REQUIRED",
        "TICKET_NOT_FOUND",
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
    if (body.sl === undefined && body.tp === undefined) {
      throw new ApiError(
        "STOPS_REQUIRED",
        "Cannot modify the position: at least one of sl or tp is required.",
      );
    }
    const position = await openPosition(terminal, body.ticket);
    const answer = await terminal.sendOrder(changed(position, body));
    if (!isKnown(answer)) return answerUnknown(c, answer);
    return c.json({ operation: "modifyPositionStops" as const, ...tradeReply(answer) }, 200);
  },
});

function changed(position: TradePosition, { sl, tp, comment }: z.output<typeof ModifyBody>): OrderRequest {
  // MT5 reads 0 as "remove".
  const level = (asked: number | null | undefined, current: number) =>
    asked === undefined ? current : asked ?? 0;
  return stopsRequest(position, { sl: level(sl, position.sl), tp: level(tp, position.tp), comment });
}
