import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { terminalErrorResponses } from "../errors.ts";
import { sideOf } from "./shared/order_body.ts";
import { optionalPositiveField, positiveField } from "./shared/parameters.ts";
import { jsonBody, ok } from "./shared/replies.ts";

const MarginBody = z.strictObject({
  symbol: z.string().openapi({ description: "Exact name of the symbol", example: "EURUSD" }),
  side: z.string().openapi({ description: "buy or sell", example: "buy" }),
  volume: positiveField("Lots", 0.1),
  price: optionalPositiveField("Opening price; without it the market's", 1.08512),
}).openapi("CalculateMargin");

const ProfitBody = z.strictObject({
  symbol: z.string().openapi({ description: "Exact name of the symbol", example: "EURUSD" }),
  side: z.string().openapi({ description: "buy or sell", example: "buy" }),
  volume: positiveField("Lots", 0.1),
  priceOpen: positiveField("Opening price", 1.08512),
  priceClose: positiveField("Closing price", 1.09),
}).openapi("CalculateProfit");

const MarginSchema = z.object({
  margin: z.number().describe("Margin in the deposit currency"),
  price: z.number().describe("The opening price that was used"),
  currency: z.string().describe("Deposit currency"),
}).openapi("Margin");

const ProfitSchema = z.object({
  profit: z.number().describe("Profit in the deposit currency, negative for a loss"),
  currency: z.string().describe("Deposit currency"),
}).openapi("Profit");

const problems = terminalErrorResponses(
  "INVALID_ORDER",
  "SYMBOL_NOT_FOUND",
  "SYMBOL_NOT_SELECTED",
  "NO_QUOTE",
  "VALIDATION_FAILED",
  "MALFORMED_JSON",
  "INVALID_TERMINAL_ARGUMENT",
);

const marginRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "post",
    path: "/orders/margin",
    operationId: "calculateMargin",
    summary: "Calculate the margin of an order",
    description: "By the terminal's own order_calc_margin(). Nothing is sent.",
    tags: ["Orders"],
    request: jsonBody(MarginBody, { symbol: "EURUSD", side: "buy", volume: 0.1 }),
    responses: {
      ...ok("The margin", MarginSchema, { margin: 108.51, price: 1.08512, currency: "USD" }),
      ...problems,
    },
  }),
  handler: async (c) => {
    const { terminal } = c.var.deps;
    const { symbol, volume, side, price: given } = c.req.valid("json");
    const isBuy = sideOf(side) === "buy";
    const price: number = given ?? (await terminal.tick(symbol))[isBuy ? "ask" : "bid"];
    const [margin, { currency }] = await Promise.all([
      terminal.calculateMargin({ type: isBuy ? 0 : 1, symbol, volume, price }),
      terminal.account(),
    ]);
    return c.json({ margin, price, currency }, 200);
  },
});

const profitRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "post",
    path: "/orders/profit",
    operationId: "calculateProfit",
    summary: "Calculate the profit between two prices",
    description: "By the terminal's own order_calc_profit(), in the deposit currency. Nothing is sent.",
    tags: ["Orders"],
    request: jsonBody(ProfitBody, {
      symbol: "EURUSD",
      side: "buy",
      volume: 0.1,
      priceOpen: 1.08512,
      priceClose: 1.09,
    }),
    responses: {
      ...ok("The profit", ProfitSchema, { profit: 48.8, currency: "USD" }),
      ...problems,
    },
  }),
  handler: async (c) => {
    const { terminal } = c.var.deps;
    const { side, ...body } = c.req.valid("json");
    const type = sideOf(side) === "buy" ? 0 : 1;
    const [profit, { currency }] = await Promise.all([
      terminal.calculateProfit({ type, ...body }),
      terminal.account(),
    ]);
    return c.json({ profit, currency }, 200);
  },
});

/** What an order would cost and bring. */
export const orderCalculationRoutes = [marginRoute, profitRoute] as const;
