import { z } from "@hono/zod-openapi";
import { Integer } from "./integer.ts";

/** An execution or a balance operation, `history_deals_get()`. */
export const TradeDealSchema = z
  .object({
    ticket: Integer.describe("Deal ticket (own number space, differs from order tickets)"),
    order: Integer.describe("Order that caused it, 0 for balance operations"),
    time: z.int().describe("Execution time, broker's clock"),
    timeMsc: z.int().describe("The same in milliseconds, broker's clock"),
    type: z.int().describe("DEAL_TYPE_* : 0 buy, 1 sell, 2 balance ..."),
    entry: z.int().describe("DEAL_ENTRY_*"),
    magic: Integer.describe("Expert id"),
    positionId: Integer.describe("Position identifier, 0 for balance"),
    reason: z.int().describe("DEAL_REASON_*"),
    volume: z.number().describe("Lots"),
    price: z.number().describe("Fill price"),
    commission: z.number().describe("Commission (negative = cost)"),
    swap: z.number().describe("Swap settled by this deal (on closing deals)"),
    profit: z.number().describe("Realised profit, or amount of the balance operation"),
    fee: z.number().describe("Extra fee charged at once"),
    symbol: z.string().describe("Symbol, '' for balance"),
    comment: z.string().describe("Comment"),
    externalId: z.string().describe("Exchange id"),
  })
  .openapi("TradeDeal");

/** An execution or a balance operation, `history_deals_get()`. */
export type TradeDeal = z.infer<typeof TradeDealSchema>;
