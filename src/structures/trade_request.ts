import { z } from "@hono/zod-openapi";
import { Integer } from "./integer.ts";

/** A trade request as the terminal package understood it. */
export const TradeRequestSchema = z
  .object({
    action: z.int().describe("TRADE_ACTION_*"),
    magic: Integer.describe("Expert id"),
    order: Integer.describe("Order ticket (modify / remove)"),
    symbol: z.string().describe("Symbol"),
    volume: z.number().describe("Lots"),
    price: z.number().describe("Price"),
    stoplimit: z.number().describe("Limit price for stop-limit orders"),
    sl: z.number().describe("Stop loss price"),
    tp: z.number().describe("Take profit price"),
    deviation: Integer.describe("Max slippage, points"),
    type: z.int().describe("ORDER_TYPE_*"),
    typeFilling: z.int().describe("ORDER_FILLING_*"),
    typeTime: z.int().describe("ORDER_TIME_*"),
    expiration: z.int().describe("Seconds, server clock, broker's clock"),
    comment: z.string().describe("Comment"),
    position: Integer.describe("Position ticket"),
    positionBy: Integer.describe("Opposite position ticket"),
  })
  .openapi("TradeRequest");

/** A trade request as the terminal package understood it. */
export type TradeRequest = z.infer<typeof TradeRequestSchema>;
