import { z } from "@hono/zod-openapi";
import { Integer } from "./integer.ts";

/** The last prices of a symbol, `symbol_info_tick()`. */
export const TickSchema = z
  .object({
    time: z.int().describe("Seconds, server clock, broker's clock"),
    bid: z.number().describe("Bid"),
    ask: z.number().describe("Ask"),
    last: z.number().describe("Last deal price"),
    volume: Integer.describe("Last deal volume, integer"),
    timeMsc: z.int().describe("Milliseconds, broker's clock"),
    flags: z.int().describe("TICK_FLAG_* bits"),
    volumeReal: z.number().describe("Last deal volume"),
  })
  .openapi("Tick");

/** The last prices of a symbol, `symbol_info_tick()`. */
export type Tick = z.infer<typeof TickSchema>;
