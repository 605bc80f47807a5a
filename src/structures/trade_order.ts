import { z } from "@hono/zod-openapi";
import { Integer } from "./integer.ts";

/** An active or finished order, `orders_get()` and `history_orders_get()`. */
export const TradeOrderSchema = z
  .object({
    ticket: Integer.describe("Order ticket"),
    timeSetup: z.int().describe("Placing time, broker's clock"),
    timeSetupMsc: z.int().describe("The same in milliseconds, broker's clock"),
    timeDone: z.int().describe("Execution / cancel time, 0 while active, broker's clock"),
    timeDoneMsc: z.int().describe("The same in milliseconds, broker's clock"),
    timeExpiration: z.int().describe("Expiry, 0 = none, broker's clock"),
    type: z.int().describe("ORDER_TYPE_*"),
    typeTime: z.int().describe("ORDER_TIME_*"),
    typeFilling: z.int().describe("ORDER_FILLING_*"),
    state: z.int().describe("ORDER_STATE_*"),
    magic: Integer.describe("Expert id"),
    positionId: Integer.describe(
      "Id of the position it opened/changed; 0 while active (opening pendings) or when cancelled",
    ),
    positionById: Integer.describe("Counter position of a close-by order"),
    reason: z.int().describe("ORDER_REASON_*"),
    volumeInitial: z.number().describe("Requested lots"),
    volumeCurrent: z.number().describe("Unfilled lots (0 when filled; full volume when cancelled)"),
    priceOpen: z.number().describe("Order price (0.0 for a market order on Market/Exchange execution)"),
    sl: z.number().describe("Stop loss"),
    tp: z.number().describe("Take profit"),
    priceCurrent: z.number().describe(
      "Current (active) or last price of the symbol; ask for buys, bid for sells",
    ),
    priceStoplimit: z.number().describe("Limit price of a stop-limit"),
    symbol: z.string().describe("Symbol"),
    comment: z.string().describe("Comment"),
    externalId: z.string().describe("Exchange id"),
  })
  .openapi("TradeOrder");

/** An active or finished order, `orders_get()` and `history_orders_get()`. */
export type TradeOrder = z.infer<typeof TradeOrderSchema>;
