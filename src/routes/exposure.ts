import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { terminalErrorResponses } from "../errors.ts";
import type { TradeOrder, TradePosition } from "../structures/mod.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { exposureBySymbol, exposureOf, totalExposure, type Valuation } from "../trading/exposure.ts";
import { SymbolPath } from "./shared/parameters.ts";
import { ok } from "./shared/replies.ts";

const money = (description: string) =>
  z.number().nullable().describe(`${description}, account currency; null if unknown`);

const ExposureSchema = z.object({
  symbol: z.string().describe("Name of the symbol"),
  positionsCount: z.int().describe("Number of open positions"),
  buyVolume: z.number().describe("Lots of open buy positions"),
  sellVolume: z.number().describe("Lots of open sell positions"),
  netVolume: z.number().describe("Buy volume minus sell volume"),
  pendingBuyVolume: z.number().describe("Lots of pending buy orders"),
  pendingSellVolume: z.number().describe("Lots of pending sell orders"),
  profit: z.number().describe("Floating profit of the open positions, account currency"),
  longVolume: z.number().describe("The same as buyVolume"),
  shortVolume: z.number().describe("The same as sellVolume"),
  grossVolume: z.number().describe("Buy volume plus sell volume"),
  longValue: money("Value of the buy positions at the current price"),
  shortValue: money("Value of the sell positions at the current price"),
  netValue: money("Long value minus short value"),
  grossValue: money("Long value plus short value"),
}).openapi("Exposure");

const ExposuresSchema = z.object({
  count: z.int().describe("Number of symbols"),
  exposures: z.array(ExposureSchema).describe(
    "One entry for each symbol with positions or pending orders, by name",
  ),
  totals: z.object({
    positionsCount: z.int(),
    profit: z.number(),
    longVolume: z.number().describe("Lots of all long positions"),
    shortVolume: z.number().describe("Lots of all short positions"),
    netVolume: z.number().describe("Long minus short lots"),
    grossVolume: z.number().describe("Long plus short lots"),
    longValue: money("Long value of all symbols"),
    shortValue: money("Short value of all symbols"),
    netValue: money("Net value of all symbols"),
    grossValue: money("Gross value of all symbols"),
  }).describe("All symbols together; a lot of one symbol is not worth a lot of another"),
  currency: z.string().describe("Account currency"),
}).openapi("Exposures");

const example = {
  symbol: "EURUSD",
  positionsCount: 2,
  buyVolume: 0.3,
  sellVolume: 0.1,
  netVolume: 0.2,
  pendingBuyVolume: 0.1,
  pendingSellVolume: 0,
  profit: 12.2,
  longVolume: 0.3,
  shortVolume: 0.1,
  grossVolume: 0.4,
  longValue: 32590.2,
  shortValue: 10864.1,
  netValue: 21726.1,
  grossValue: 43454.3,
};

const HOW =
  "Values are volume × price / tick size × tick value, with the tick value of the terminal, which is already in " +
  "account currency: for EURUSD on an account in USD that is volume × contract size × price.";

const listRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "get",
    path: "/exposure",
    operationId: "listExposure",
    summary: "Get exposure grouped by symbol",
    description: `Open and pending volume by symbol, and what the open part is worth. ${HOW}`,
    tags: ["Positions"],
    responses: {
      ...ok("The exposure", ExposuresSchema, {
        count: 1,
        exposures: [example],
        totals: {
          positionsCount: 2,
          profit: 12.2,
          longVolume: 0.3,
          shortVolume: 0.1,
          netVolume: 0.2,
          grossVolume: 0.4,
          longValue: 32590.2,
          shortValue: 10864.1,
          netValue: 21726.1,
          grossValue: 43454.3,
        },
        currency: "USD",
      }),
      ...terminalErrorResponses(),
    },
  }),
  handler: async (c) => {
    const { terminal } = c.var.deps;
    const [positions, orders, account] = await Promise.all([
      terminal.positions(),
      terminal.orders(),
      terminal.account(),
    ]);
    const exposures = exposureBySymbol(positions, orders, await valuations(terminal, positions));
    const totals = totalExposure(exposures);
    return c.json({ count: exposures.length, exposures, totals, currency: account.currency }, 200);
  },
});

const oneRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "get",
    path: "/exposure/{symbol}",
    operationId: "getExposure",
    summary: "Get exposure for one symbol",
    description: `The same for one symbol, named in any case; all zeros where there is nothing open. ${HOW}`,
    tags: ["Positions"],
    request: { params: SymbolPath },
    responses: { ...ok("The exposure", ExposureSchema, example), ...terminalErrorResponses() },
  }),
  handler: async (c) => {
    const { terminal } = c.var.deps;
    const wanted = c.req.valid("param").symbol;
    const named = ({ symbol }: TradePosition | TradeOrder) => symbol.toUpperCase() === wanted.toUpperCase();
    const [positions, orders] = await Promise.all([terminal.positions(), terminal.orders()]);
    const open = positions.filter(named);
    const pending = orders.filter(named);
    const name = [...open, ...pending][0]?.symbol ?? wanted;
    const worth = await valuations(terminal, open);
    return c.json(exposureOf(name, open, pending, worth.get(name)), 200);
  },
});

/** Exposure: of all symbols and of one. */
export const exposureRoutes = [listRoute, oneRoute] as const;

async function valuations(terminal: Terminal, positions: TradePosition[]): Promise<Map<string, Valuation>> {
  const names = [...new Set(positions.map(({ symbol }) => symbol))];
  return new Map(await Promise.all(names.map(async (name) => [name, await terminal.symbol(name)] as const)));
}
