import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { terminalErrorResponses } from "../errors.ts";
import { Integer } from "../structures/mod.ts";
import { contractSizeOf, positionValues, sideOf } from "../trading/position_values.ts";
import { toldPosition } from "../trading/told_records.ts";
import { positionExample } from "./examples/trading.ts";
import { TicketPath } from "./shared/parameters.ts";
import { openPosition, PositionSchema } from "./shared/positions.ts";
import { stopValuesInAccountCurrency } from "./shared/profit.ts";
import { brokerOffsetSeconds, ok } from "./shared/replies.ts";

const DetailsSchema = z.object({
  ticket: Integer.describe("Ticket of the position"),
  symbol: z.string().describe("Name of the symbol"),
  side: z.enum(["buy", "sell"]).describe("Side of the position"),
  entryPrice: z.number().describe("Open price"),
  stopLossPrice: z.number().nullable().describe("Stop loss; null where none is set"),
  takeProfitPrice: z.number().nullable().describe("Take profit; null where none is set"),
  volume: z.number().describe("Lots"),
  contractSize: z.number().describe("Units per lot"),
  stopLossValue: z.number().nullable().describe(
    "Distance to the stop loss × volume × contract size, profit currency",
  ),
  takeProfitValue: z.number().nullable().describe(
    "Distance to the take profit × volume × contract size, profit currency",
  ),
  stopLossValueInAccountCurrency: z.number().nullable().describe(
    "What the stop loss would cost; negative: secured profit",
  ),
  takeProfitValueInAccountCurrency: z.number().nullable().describe("What the take profit would bring"),
  profitCurrency: z.string().describe("Currency of stopLossValue and takeProfitValue"),
  accountCurrency: z.string().describe("Currency of the values in account currency"),
  position: PositionSchema,
  brokerOffsetSeconds,
}).openapi("PositionDetails");

export const positionDetailsRoute = defineOpenAPIRoute({
  route: createRoute({
    method: "get",
    path: "/positions/{ticket}/details",
    operationId: "getPositionDetails",
    summary: "Get open position details with stop loss and take profit values",
    description:
      "Buy: stopLossValue = (entryPrice - stopLossPrice) × volume × contractSize and takeProfitValue = (takeProfitPrice " +
      "- entryPrice) × volume × contractSize; sell: the reverse. That is money of the symbol's profit currency: yen for " +
      "USDJPY. The values in account currency are the terminal's own calculation and hold for every symbol.",
    tags: ["Positions"],
    request: { params: TicketPath },
    responses: {
      ...ok("The details", DetailsSchema, {
        ticket: 1000000001,
        symbol: "EURUSD",
        side: "buy",
        entryPrice: 1.08512,
        stopLossPrice: 1.0825,
        takeProfitPrice: 1.095,
        volume: 0.1,
        contractSize: 100000,
        stopLossValue: 26.2,
        takeProfitValue: 98.8,
        stopLossValueInAccountCurrency: 26.2,
        takeProfitValueInAccountCurrency: 98.8,
        profitCurrency: "USD",
        accountCurrency: "USD",
        position: positionExample,
        brokerOffsetSeconds: 7200,
      }),
      ...terminalErrorResponses(
        "TICKET_NOT_FOUND",
        "INVALID_TICKET",
        "SYMBOL_NOT_FOUND",
        "VALIDATION_FAILED",
      ),
    },
  }),
  handler: async (c) => {
    const { terminal } = c.var.deps;
    const position = await openPosition(terminal, c.req.valid("param").ticket);
    const [symbol, account, clock, inAccountCurrency] = await Promise.all([
      terminal.symbol(position.symbol),
      terminal.account(),
      terminal.clock(),
      stopValuesInAccountCurrency(terminal, position),
    ]);
    const contractSize = contractSizeOf(symbol);
    return c.json({
      ticket: position.ticket,
      symbol: position.symbol,
      side: sideOf(position),
      entryPrice: position.priceOpen,
      stopLossPrice: position.sl > 0 ? position.sl : null,
      takeProfitPrice: position.tp > 0 ? position.tp : null,
      volume: position.volume,
      contractSize,
      ...positionValues(position, contractSize),
      stopLossValueInAccountCurrency: inAccountCurrency.stopLossValue,
      takeProfitValueInAccountCurrency: inAccountCurrency.takeProfitValue,
      profitCurrency: symbol.currencyProfit,
      accountCurrency: account.currency,
      position: toldPosition(position, clock),
      brokerOffsetSeconds: clock.offsetSeconds,
    }, 200);
  },
});
