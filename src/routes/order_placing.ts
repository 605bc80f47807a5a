import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { ApiError, terminalErrorResponses } from "../errors.ts";
import {
  fillingCandidates,
  openingRequest,
  type OrderIntent,
  parseOrderKind,
} from "../trading/seed_order.ts";
import { tradeReplyExample } from "./examples/trading.ts";
import { integerField, numberField, positiveField } from "./shared/parameters.ts";
import { jsonBody, ok } from "./shared/replies.ts";
import {
  answerUnknown,
  isKnown,
  sendWithFilling,
  tradeFields,
  tradeReply,
  unknownOutcome,
} from "./shared/trade_reply.ts";

const OrderBody = z.object({
  symbol: z.string().openapi({ description: "Exact name of the symbol", example: "EURUSD" }),
  side: z.string().openapi({ description: "buy or sell", example: "buy" }),
  volume: positiveField("Lots", 0.1),
  orderType: z.string().default("market").openapi({
    description: "market, limit, stop or stopLimit",
    example: "market",
  }),
  price: numberField("Price of a limit, stop or stopLimit order", 1.08),
  stopLimit: numberField("Price of the limit order that a stopLimit order becomes", 1.085),
  deviation: integerField("Greatest slippage in points", 20, 20),
  sl: numberField("Stop loss price", 1.0825),
  tp: numberField("Take profit price", 1.095),
  magic: integerField("Number by which a program knows its trades", 42, 0),
  comment: z.string().default("api-order").openapi({ description: "Comment; brokers may cut or replace it" }),
}).openapi("CreateOrder");

const OrderReplySchema = z.object(tradeFields).openapi("OrderCreated");

export const createOrderRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "post",
    path: "/orders",
    operationId: "createOrder",
    summary: "Create an order",
    description:
      "Sends a market order, or places a limit, stop or stopLimit order. The filling mode is found by trying those that " +
      "the broker may allow. A refusal of the trade server is answered 200 with success false, its retcode and a hint. " +
      "Where nobody knows how it ended the answer is 202: look at positions and history before you send again.",
    tags: ["Orders"],
    request: jsonBody(OrderBody, {
      symbol: "EURUSD",
      side: "buy",
      volume: 0.1,
      sl: 1.0825,
      tp: 1.095,
      magic: 42,
    }),
    responses: {
      ...ok("The trade server's answer", OrderReplySchema, tradeReplyExample),
      ...unknownOutcome,
      ...terminalErrorResponses(
        "INVALID_ORDER",
        "SYMBOL_NOT_FOUND",
        "SYMBOL_NOT_SELECTED",
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
    const intent = intentOf(c.req.valid("json"));
    const [symbol, tick] = await Promise.all([terminal.symbol(intent.symbol), terminal.tick(intent.symbol)]);
    const answer = await sendWithFilling(terminal, openingRequest(intent, tick), fillingCandidates(symbol));
    return isKnown(answer) ? c.json(tradeReply(answer), 200) : answerUnknown(c, answer);
  },
});

function intentOf(body: z.output<typeof OrderBody>): OrderIntent {
  const side = body.side.toLowerCase();
  if (side !== "buy" && side !== "sell") {
    throw new ApiError(
      "INVALID_ORDER",
      `Cannot place order: side must be 'buy' or 'sell', but is ${JSON.stringify(body.side)}.`,
    );
  }
  const kind = parseOrderKind(body.orderType);
  if (kind === null) {
    throw new ApiError(
      "INVALID_ORDER",
      `Cannot place order: orderType must be one of: market, limit, stop, stopLimit, but is ${
        JSON.stringify(body.orderType)
      }.`,
    );
  }
  const { price = null, stopLimit = null, sl = null, tp = null } = body;
  if (kind !== "market" && price === null) {
    throw new ApiError("INVALID_ORDER", `Cannot place order: price is required for ${kind} orders.`);
  }
  if (kind === "stopLimit" && stopLimit === null) {
    throw new ApiError("INVALID_ORDER", "Cannot place order: stopLimit is required for stopLimit orders.");
  }
  const { symbol, volume, deviation, magic, comment } = body;
  return { symbol, side, kind, volume, price, stopLimit, deviation, sl, tp, magic, comment };
}
