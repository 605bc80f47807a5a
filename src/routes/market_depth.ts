import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { terminalErrorResponses } from "../errors.ts";
import { BookInfoSchema } from "../structures/mod.ts";
import { SymbolPath } from "./shared/parameters.ts";
import { ok } from "./shared/replies.ts";

const MarketDepthSchema = z.object({
  symbol: z.string().describe("Name of the symbol"),
  count: z.int().describe("Number of levels"),
  items: z.array(BookInfoSchema).describe(
    "Levels by descending price: offers (type 1) first, then bids (type 2)",
  ),
}).openapi("MarketDepth");

export const marketDepthRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "get",
    path: "/market-depth/{symbol}",
    operationId: "getMarketDepth",
    summary: "Get market depth",
    description: "The order book of a symbol. Most forex brokers give none: then the answer is 501.",
    tags: ["Market Data"],
    request: { params: SymbolPath },
    responses: {
      ...ok("The order book", MarketDepthSchema, {
        symbol: "EURUSD",
        count: 2,
        items: [
          { type: 1, price: 1.08645, volume: 3, volumeDbl: 3.25 },
          { type: 2, price: 1.08634, volume: 1, volumeDbl: 1.1 },
        ],
      }),
      ...terminalErrorResponses(
        "SYMBOL_NOT_FOUND",
        "SYMBOL_NOT_SELECTED",
        "DEPTH_UNAVAILABLE",
        "VALIDATION_FAILED",
      ),
    },
  }),
  handler: async (c) => {
    const { symbol } = c.req.valid("param");
    const items = await c.var.deps.terminal.depth(symbol);
    return c.json({ symbol, count: items.length, items }, 200);
  },
});
