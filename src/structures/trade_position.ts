import { z } from "@hono/zod-openapi";
import { Integer } from "./integer.ts";

/** An open position, `positions_get()`. */
export const TradePositionSchema = z
  .object({
    ticket: Integer.describe("Position ticket"),
    time: z.int().describe("Open time, broker's clock"),
    timeMsc: z.int().describe("The same in milliseconds, broker's clock"),
    timeUpdate: z.int().describe("Last change (volume), broker's clock"),
    timeUpdateMsc: z.int().describe("The same in milliseconds, broker's clock"),
    type: z.int().describe("POSITION_TYPE_*: 0 long, 1 short"),
    magic: Integer.describe("Expert id"),
    identifier: Integer.describe("Lifelong id, equals position_id of its orders and deals"),
    reason: z.int().describe("POSITION_REASON_*"),
    volume: z.number().describe("Lots"),
    priceOpen: z.number().describe("(average) open price"),
    sl: z.number().describe("Stop loss, 0 none"),
    tp: z.number().describe("Take profit, 0 none"),
    priceCurrent: z.number().describe("Closing-side price: bid for long, ask for short"),
    swap: z.number().describe("Accrued swap, deposit currency"),
    profit: z.number().describe("Floating profit without swap and commission"),
    symbol: z.string().describe("Symbol"),
    comment: z.string().describe("Comment of the opening request"),
    externalId: z.string().describe("Exchange id"),
  })
  .openapi("TradePosition");

/** An open position, `positions_get()`. */
export type TradePosition = z.infer<typeof TradePositionSchema>;
