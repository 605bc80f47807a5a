import { z } from "@hono/zod-openapi";
import { TradeRequestSchema } from "./trade_request.ts";

/** The account as it would be after an order, `order_check()`. */
export const OrderCheckResultSchema = z
  .object({
    retcode: z.int().describe("0 = check passed, else TRADE_RETCODE_*"),
    balance: z.number().describe("Balance after the operation"),
    equity: z.number().describe("Equity after the operation"),
    profit: z.number().describe("Floating profit"),
    margin: z.number().describe("Margin required in total"),
    marginFree: z.number().describe("Free margin left"),
    marginLevel: z.number().describe("Margin level %"),
    comment: z.string().describe("Text for the retcode, Done when passed"),
    request: TradeRequestSchema,
  })
  .openapi("OrderCheckResult");

/** The account as it would be after an order, `order_check()`. */
export type OrderCheckResult = z.infer<typeof OrderCheckResultSchema>;
