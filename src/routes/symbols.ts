import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { terminalErrorResponses } from "../errors.ts";
import { SymbolInfoSchema } from "../structures/mod.ts";
import { symbolWithUtc } from "../trading/utc_siblings.ts";
import { symbolExample } from "./examples/symbol.ts";
import { booleanQuery, textQuery } from "./shared/parameters.ts";
import { brokerOffsetSeconds, ok, utcField } from "./shared/replies.ts";

const SymbolSchema = SymbolInfoSchema.extend({ timeUtc: utcField("Time of the last quote") }).openapi(
  "Symbol",
);

const SymbolsSchema = z.object({
  query: z.string().nullable().describe("The filter that was used"),
  count: z.int().describe("Number of symbols"),
  symbols: z.array(z.string()).describe("Names of the symbols"),
  details: z.array(SymbolSchema).optional().describe("Everything about each symbol, with full=true"),
  brokerOffsetSeconds: brokerOffsetSeconds.optional(),
}).openapi("Symbols");

const SymbolReplySchema = z.object({ symbol: SymbolSchema, brokerOffsetSeconds }).openapi("SymbolDetails");

const listRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "get",
    path: "/symbols",
    operationId: "listSymbols",
    summary: "Search symbols",
    description:
      "Names of all symbols of the broker, or of those whose name contains `query` in any case. `group` is MT5's own " +
      "filter. With full=true the reply has everything about each symbol in `details`.",
    tags: ["Symbols"],
    request: {
      query: z.object({
        query: textQuery("Part of the name, in any case", "eur"),
        group: textQuery("MT5's filter: names with *, comma separated, ! excludes", "*USD*,!*JPY*"),
        full: booleanQuery("Add the full symbols as `details`"),
      }),
    },
    responses: {
      ...ok("The symbols", SymbolsSchema, { query: "eur", count: 2, symbols: ["EURUSD", "EURGBP"] }),
      ...terminalErrorResponses("VALIDATION_FAILED"),
    },
  }),
  handler: async (c) => {
    const { terminal } = c.var.deps;
    const { query, group, full } = c.req.valid("query");
    const wanted = query?.toLowerCase() ?? "";
    const found = (await terminal.symbols(group)).filter(({ name }) => name.toLowerCase().includes(wanted));
    const reply = { query: query ?? null, count: found.length, symbols: found.map(({ name }) => name) };
    if (!full) return c.json(reply, 200);
    const clock = await terminal.clock();
    const details = found.map((symbol) => symbolWithUtc(symbol, clock));
    return c.json({ ...reply, details, brokerOffsetSeconds: clock.offsetSeconds }, 200);
  },
});

const oneRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "get",
    path: "/symbols/{name}",
    operationId: "getSymbol",
    summary: "Get symbol details",
    description: "Everything the terminal knows of one symbol, with MT5's own fields.",
    tags: ["Symbols"],
    request: {
      params: z.object({
        name: z.string().openapi({
          param: { name: "name", in: "path" },
          description: "Exact name of the symbol, case-sensitive",
          example: "EURUSD",
        }),
      }),
    },
    responses: {
      ...ok("The symbol", SymbolReplySchema, {
        symbol: symbolExample,
        brokerOffsetSeconds: 7200,
      }),
      ...terminalErrorResponses("SYMBOL_NOT_FOUND", "VALIDATION_FAILED"),
    },
  }),
  handler: async (c) => {
    const { terminal } = c.var.deps;
    const [symbol, clock] = await Promise.all([
      terminal.symbol(c.req.valid("param").name),
      terminal.clock(),
    ]);
    return c.json({ symbol: symbolWithUtc(symbol, clock), brokerOffsetSeconds: clock.offsetSeconds }, 200);
  },
});

/** Symbols: search and one. */
export const symbolRoutes = [listRoute, oneRoute] as const;
