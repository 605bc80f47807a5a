import { z } from "@hono/zod-openapi";
import { Integer } from "./integer.ts";
import { TradeRequestSchema } from "./trade_request.ts";

/** The trade server's answer, `order_send()`. */
export const OrderSendResultSchema = z
  .object({
    retcode: z.int().describe("TRADE_RETCODE_*"),
    deal: Integer.describe("Deal ticket, 0 if none"),
    order: Integer.describe("Order ticket, 0 if none"),
    volume: z.number().describe("Executed lots (placed lots for a pending)"),
    price: z.number().describe("Execution price, 0.0 for a pending"),
    bid: z.number().describe("Bid at execution (requote bid)"),
    ask: z.number().describe("Ask at execution (requote ask)"),
    comment: z.string().describe("Text for the retcode"),
    requestId: z.int().describe("Terminal's request counter"),
    retcodeExternal: z.int().describe("Exchange / gateway code"),
    request: TradeRequestSchema,
  })
  .openapi("OrderSendResult");

/** The trade server's answer, `order_send()`. */
export type OrderSendResult = z.infer<typeof OrderSendResultSchema>;
